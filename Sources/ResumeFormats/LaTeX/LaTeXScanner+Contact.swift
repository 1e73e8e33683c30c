import ResumeModel

extension LaTeXScanner {
  /// Reads a command with the person's name in its first arguments, which may go on with other lines of the header:
  /// `\maintitle{Ada Brandt}{Engineer}{2024}`, Deedy's `\namesection{First}{Last}{contact}`.
  ///
  /// - Parameter pieces: the number of arguments that the name is in, at most.
  mutating func readName(_ range: Range<Int>, _ arguments: [Range<Int>], pieces: Int) {
    let texts = arguments.map { inlineText($0) }
    let count = min(pieces, arguments.count)
    let name = texts[..<count].map(\.text).filter { !$0.isEmpty }.joined(separator: " ")
    let rest = (count..<arguments.count).filter { !texts[$0].text.isEmpty }
    var end = rest.first.map { arguments[$0].lowerBound } ?? range.upperBound
    add(.name, range.lowerBound..<end, inline: InlineText(text: name))
    for place in rest {
      let next = rest.first { $0 > place }.map { arguments[$0].lowerBound } ?? range.upperBound
      add(.paragraph, end..<next, inline: texts[place], depth: depth)
      end = next
    }
  }

  /// Reads a line of contact, or the header's own command.
  mutating func readContact(
    _ label: String, _ start: Int, arguments: [Range<Int>], cursor: inout LaTeXCursor, end: Int
  ) {
    let option = cursor.option().map { String(decoding: bytes[$0], as: UTF8.self) }
    cursor.index = end
    if label == "info" {
      for argument in arguments { readBody(argument) }
      return
    }
    let inlines = arguments.map { inlineText($0) }
    var words = inlines.map(\.text).filter { !$0.isEmpty }
    // A link and its visible text.
    let isLink = words.count == 2 && ["http", "mailto:", "tel:"].contains(where: words[0].hasPrefix)
    if isLink { words.removeFirst() }
    // A second number or address; a single word only names the kind.
    if let option, label != "social", option.utf8.contains(.space), !option.utf8.contains(.equals) {
      words.insert(option, at: 0)
    }
    let text = words.joined(separator: ", ")
    guard !text.isEmpty else { return }
    let name = label == "social" ? option ?? label : label
    let links = inlines.flatMap(\.links) + (isLink ? [inlines[0].text] : [])
    if label == "headline" || label == "quote" {
      add(.paragraph, start..<end, inline: InlineText(text: text, links: links))
    } else {
      add(.field(label: name, value: text), start..<end, inline: InlineText(text: name + ": " + text, links: links))
    }
  }

  /// Whether a command that the document defines contains the header: contact before the first heading, and
  /// no dates.
  func isHeader(_ name: String, _ arguments: [Range<Int>]) -> Bool {
    guard !sawHeading, !LaTeXMacros.isKnown(name) else { return false }
    let lines = arguments.map { inlineText($0) }
    return lines.contains { HeaderLine.isContact($0) }
      && !lines.contains { DateScanner.find(in: $0.text)?.period.end != nil }
  }

  /// Reads the arguments of the header's own command, each as a line.
  mutating func readHeader(_ range: Range<Int>, _ arguments: [Range<Int>]) {
    for argument in arguments {
      let inline = inlineText(argument)
      guard !inline.text.isEmpty || !inline.links.isEmpty else { continue }
      add(.paragraph, argument, inline: inline, depth: depth, isWhole: false)
    }
    writer.startsApart = true
  }
}
