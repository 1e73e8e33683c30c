package import ResumeModel

/// What a program that reads a file must find in it: words, periods and numbers, in reading order.
package struct ExpectedText: Sendable, Equatable {
  /// One run of text, compared by its meaning.
  package enum Piece: Sendable, Equatable {
    case words(String)
    /// A title of a section or of an entry, after everything above it.
    case title(String)
    /// A period; each engine writes it in its own way.
    case period(Period)
    /// A telephone number; its digits count.
    case phone(String)
    /// An address of the web; a page may show only the words of its link.
    case address(String)
  }

  package var pieces: [Piece] = []

  /// Makes an expectation from its pieces.
  package init(_ pieces: [Piece]) { self.pieces = pieces }
}

extension HousePage {
  /// The texts that were written on the page.
  package var expected: ExpectedText {
    var pieces: [ExpectedText.Piece] = []
    func words(_ line: Line) -> ExpectedText.Piece { .words(line.map(\.text).joined()) }
    pieces.append(.words(name))
    pieces += (headline + contact + about).map(words)
    for section in sections {
      pieces.append(.title(section.title))
      for block in section.blocks {
        switch block {
        case .head(let head):
          pieces.append(.title(head.title.map(\.text).joined()))
          pieces += [words(head.organization), .words(head.place), .words(head.period)]
        case .paragraph(let line), .bullet(let line, _): pieces.append(words(line))
        case .field(let label, let value): pieces += [.words(label), words(value)]
        case .picture: break
        }
      }
    }
    return ExpectedText(pieces)
  }
}

extension ResumeContent {
  /// The texts that an engine of the source's own writes somehow.
  package var expected: ExpectedText {
    var pieces: [ExpectedText.Piece] = [.words(name)]
    func add(contact text: String) {
      for piece in ContactLine.pieces(text) {
        switch piece.kind {
        case .email, .other: pieces.append(.words(piece.text))
        case .phone: pieces.append(.phone(piece.text))
        case .url: pieces.append(.address(piece.text))
        }
      }
    }
    func add(_ claim: Claim) {
      if HousePage.picture(claim) == nil {
        pieces.append(claim.links.contains(claim.text) ? .address(claim.text) : .words(claim.text))
      }
      claim.inner.forEach(add)
    }
    func add(_ entry: Entry) {
      if entry.isNamed {
        pieces.append(.title(entry.title ?? entry.organization ?? entry.heading))
        pieces += [entry.organization, entry.place].compactMap { $0.map { .words($0) } }
        if let period = entry.period { pieces.append(.period(period)) }
      }
      for piece in entry.body {
        switch piece {
        case .paragraph(let claim), .bullet(let claim): add(claim)
        case .field(let field):
          // A template decides which keys it shows.
          if !field.isKeyed { pieces += [.words(field.label), .words(field.value)] }
        }
      }
      entry.entries.forEach(add)
    }
    for claim in contact { add(contact: claim.text) }
    for field in contactFields { add(contact: field.value) }
    for section in sections {
      if section.title != section.key?.rawValue { pieces.append(.title(section.title)) }
      section.entries.forEach(add)
    }
    return ExpectedText(pieces)
  }
}
