import ResumeLexicon
package import ResumeModel

/// Turns a scanner's blocks into header, sections, entries, bullets, paragraphs and fields.
///
/// The only place that knows what an entry is; formats differ only in the blocks they pass in.
package struct StructurePass {
  var builder: ResumeBuilder
  private let blocks: [Block]
  private let headingsMayNamePerson: Bool
  /// Whether a command of the source gives the name, so that no line need be guessed.
  private let sourceNamesPerson: Bool
  var open: [OpenPart] = []
  private var sectionKey: SectionKey?
  /// The rows of tables that have only column names besides: they describe the part above.
  private var loneRows: Set<Int> = []

  /// An open part with its rank: a new part closes open parts of the same or a higher rank.
  struct OpenPart {
    var index: Int
    var rank: Int
    var comment: Int?
    /// True when it lasts until its own end in the source, or until the next section.
    var isScope = false
    /// Whether the part is an included file: it ends where the file ends, whatever begins in it.
    var isFile = false
    /// Whether it or a part around it was opened by a comment.
    var isInComment = false
  }

  /// Reads blocks as a résumé.
  package static func read(
    format: String, source: [UInt8], lineCount: Int, blocks: [Block], headingsMayNamePerson: Bool = true
  ) -> Resume {
    var pass = StructurePass(
      builder: ResumeBuilder(format: format, source: source, lineCount: lineCount),
      blocks: RowTimes.resolve(MarkedLines.resolve(blocks)),
      headingsMayNamePerson: headingsMayNamePerson)
    pass.run()
    var resume = pass.builder.finish()
    EntryDetails.complete(&resume)
    HeaderName.complete(&resume)
    return resume
  }

  private init(builder: ResumeBuilder, blocks: [Block], headingsMayNamePerson: Bool) {
    self.headingsMayNamePerson = headingsMayNamePerson
    sourceNamesPerson = blocks.contains { $0.kind == .name }
    self.builder = builder
    self.blocks = blocks
  }

  private mutating func run() {
    // Scaffold does not influence the reading of the text.
    let hasScaffold = blocks.contains { $0.kind.isScaffold }
    let shown = hasScaffold ? blocks.filter { !$0.kind.isScaffold } : blocks
    loneRows = StructurePass.loneRows(in: shown)
    let isNamed = shown.contains { $0.kind == .name && $0.isTitled }
    let headings = HeadingRoles(shown, mayNamePerson: headingsMayNamePerson && !isNamed)
    let titles = headings.hasSections ? [:] : SectionLines.find(in: shown)
    let starts = EntryStarts(shown, spans: spans(shown, headings, titles: titles))
    var index = -1
    for (place, block) in blocks.enumerated() {
      leaveComment(before: block)
      if case .file(let path) = block.kind {
        let reach = FileReach(
          blocks, from: place, shown: index + 1, headings: headings, titles: titles, starts: starts)
        add(file: block, path, reach)
        continue
      }
      if block.kind.isScaffold {
        add(scaffold: block)
        continue
      }
      index += 1
      switch block.kind {
      case .heading:
        add(heading: block, as: headings.roles[index] ?? .text, key: headings.keys[index])
      case .rule:
        close(rank: Rank.leadEntry)
      case .entry(let heading, let level):
        add(entry: block, heading, level: level)
      case .endOfEntry: endScope(block)
      case .name: add(name: block)
      case _ where titles[index] != nil:
        let title = titles[index] ?? block.inline.text
        openSection(block, title: title, key: SectionNames.key(for: title))
      case .item:
        add(item: block, isEntry: starts.items[index])
      default:
        add(
          text: block, isLead: starts.leads[index] && !loneRows.contains(block.bytes.lowerBound))
      }
    }
  }

  /// Returns the stretches of blocks between headings, with the meaning of their section.
  private func spans(
    _ blocks: [Block], _ headings: HeadingRoles, titles: [Int: String]
  ) -> [EntryStarts.Span] {
    var spans: [EntryStarts.Span] = []
    var start: Int?
    var key: SectionKey?
    var isInEntry = false
    func end(at index: Int) {
      guard let from = start, from < index else { return }
      spans.append(EntryStarts.Span(blocks: from..<index, key: key, isInEntry: isInEntry))
    }
    for index in blocks.indices {
      let title = titles[index]
      let role = headings.roles[index]
      if role == .section || title != nil {
        end(at: index)
        key = title.map(SectionNames.key) ?? headings.keys[index]
        isInEntry = false
        start = index + 1
      } else if case .endOfEntry = blocks[index].kind {
        end(at: index)
        isInEntry = false
        start = index + 1
      } else if case .entry = blocks[index].kind {
        end(at: index)
        isInEntry = true
        start = index + 1
      } else if role == .standingEntry {
        end(at: index)
        (key, isInEntry, start) = (nil, true, index + 1)
      } else if case .entry = role {
        end(at: index)
        isInEntry = true
        start = index + 1
      }
    }
    end(at: blocks.count)
    // Without any section the whole text may still be a list of jobs.
    if start == nil, !blocks.isEmpty {
      spans.append(EntryStarts.Span(blocks: 0..<blocks.count, key: nil, isInEntry: false))
    }
    return spans
  }

  // MARK: - Opening and closing

  mutating func close(rank: Int) {
    while let last = open.last, last.rank >= rank, !last.isFile, !last.isScope || rank <= Rank.section {
      builder.closePart()
      open.removeLast()
    }
  }

  /// Closes the parts that a comment opened, when the comment ends.
  private mutating func leaveComment(before block: Block) {
    guard open.last?.isInComment == true,
      let first = open.firstIndex(where: { $0.comment != nil && $0.comment != block.comment })
    else { return }
    while open.count > first {
      builder.closePart()
      open.removeLast()
    }
  }

  mutating func push(_ part: OpenPart) {
    let isInComment = part.comment != nil || open.last?.isInComment == true
    open.append(part)
    open[open.count - 1].isInComment = isInComment
  }

  mutating func openPart(
    _ kind: PartKind, _ block: Block, rank: Int, text: String, detail: Part.Detail = .none
  ) {
    close(rank: rank)
    let index = builder.openPart(
      kind, bytes: block.bytes, lines: block.lines, text: text, links: block.inline.links,
      isHidden: block.isHidden, detail: detail)
    push(OpenPart(index: index, rank: rank, comment: block.comment, isScope: block.opensScope))
  }

  /// Everything before the first section is the header.
  mutating func ensureContainer(_ block: Block) {
    guard container == nil else { return }
    // A commented note at the very top does not hide the header around it.
    let index = builder.openPart(.header, bytes: block.bytes, lines: block.lines, text: "")
    push(OpenPart(index: index, rank: Rank.section, comment: nil))
  }

  var isInHeader: Bool { container.map { builder[$0].kind == .header } ?? true }

  /// The outermost open part that a reader sees.
  var container: Int? { open.first { !$0.isFile }?.index }

  // MARK: - Headings

  private mutating func add(heading block: Block, as role: HeadingRoles.Role, key: SectionKey?) {
    switch role {
    case .name:
      ensureContainer(block)
      close(rank: Rank.section + 1)
      builder.extend(to: block.bytes, lines: block.lines)
      if let header = container, isInHeader {
        builder[header].text = block.inline.text
        builder[header].links += block.inline.links
      }
    case .section:
      openSection(block, title: block.inline.text, key: key)
    case .entry(let level):
      ensureContainer(block)
      openPart(
        .entry, block, rank: Rank.headingEntry + level, text: block.inline.text,
        detail: .entry(HeadingSplit.read(block.inline, in: sectionKey)))
    case .standingEntry:
      close(rank: Rank.section)
      sectionKey = nil
      openPart(
        .entry, block, rank: Rank.section, text: block.inline.text,
        detail: .entry(HeadingSplit.read(block.inline, in: .projects)))
    case .headline, .text:
      ensureContainer(block)
      openPart(.paragraph, block, rank: Rank.leadEntry, text: block.inline.text)
      if DateScanner.isDate(block.inline.text) {
        // What follows a time belongs to the entry above it.
        builder.closePart()
        open.removeLast()
      }
    }
  }

  private mutating func openSection(_ block: Block, title: String, key: SectionKey?) {
    sectionKey = key
    openPart(.section, block, rank: Rank.section, text: title, detail: .section(sectionKey))
  }

  // MARK: - Content

  private mutating func add(item block: Block, isEntry: Bool) {
    ensureContainer(block)
    let rank = Rank.item + block.depth
    if isEntry {
      openPart(
        .entry, block, rank: rank, text: block.inline.text,
        detail: .entry(HeadingSplit.read(block.inline, in: sectionKey)))
    } else {
      close(rank: rank)
      let (kind, detail) = leaf(block, or: .bullet)
      openPart(kind, block, rank: rank, text: block.inline.text, detail: detail)
    }
  }

  private mutating func add(text block: Block, isLead: Bool) {
    ensureContainer(block)
    if isLead {
      openPart(
        .entry, block, rank: Rank.leadEntry, text: block.inline.text,
        detail: .entry(HeadingSplit.read(block.inline, in: sectionKey)))
      return
    }
    if block.depth > 0 {
      close(rank: Rank.item + block.depth + 1)
    } else {
      // Text outside the list stays with the entry that a list item opened.
      leaveItems()
    }
    if isInHeader, !sourceNamesPerson, let header = container, builder[header].text.isEmpty, isName(block) {
      builder[header].text = block.inline.text
      builder.extend(to: block.bytes, lines: block.lines)
      return
    }
    if block.isTitled, case .field = block.kind { close(rank: Rank.command) }
    let (kind, detail) = leaf(block, or: .paragraph)
    openPart(kind, block, rank: Rank.leaf, text: block.inline.text, detail: detail)
    builder.closePart()
    open.removeLast()
  }

  /// Whether the first line of a text without headings reads as the person's name: at most five words, no digit,
  /// no sign of an address or a list.
  private func isName(_ block: Block) -> Bool {
    guard block.kind == .paragraph, block.depth == 0, !block.isHidden else { return false }
    let text = block.inline.text
    return !DocumentTitle.isGeneric(text) && text.unicodeScalars.count <= 40
      && text.split(separator: " ").count <= 5
      && !text.unicodeScalars.contains { ":：@|,，。0123456789".unicodeScalars.contains($0) }
      // "Dr. Ada B. Brandt", but no sentence.
      && text.split(separator: " ").allSatisfy { !$0.contains(".") || ($0.hasSuffix(".") && $0.utf8.count <= 5) }
      && !text.hasSuffix(".")
  }

  /// Returns the kind of a part without inner parts: a field for a labelled value, otherwise the given kind.
  private func leaf(_ block: Block, or kind: PartKind) -> (PartKind, Part.Detail) {
    if case .field(let label, let value) = block.kind {
      return (.field, .field(label: label, items: FieldSplit(label: label, value: value).items))
    }
    if block.kind == .verbatim { return (.paragraph, .none) }
    if block.kind == .row {
      if block.cells.count == 2, sectionKey?.holdsFields == true || isInHeader, !DateScanner.isDate(block.cells[0]) {
        let field = FieldSplit(label: block.cells[0], value: block.cells[1])
        return (.field, .field(label: field.label, items: field.items))
      }
      return (loneRows.contains(block.bytes.lowerBound) ? .paragraph : .bullet, .none)
    }
    guard let field = FieldSplit(block.inline.text) else { return (kind, .none) }
    let isLabelled =
      block.inline.strongLead.map { $0.unicodeScalars.count <= field.label.unicodeScalars.count + 2 } ?? false
    let holdsFields = isInHeader || sectionKey?.holdsFields == true
    let mayHoldFields = sectionKey?.holdsEntries ?? true
    guard holdsFields || (isLabelled && field.isList && mayHoldFields) else { return (kind, .none) }
    if holdsFields && !isInHeader && !field.isList && !isLabelled
      && field.value.unicodeScalars.count > 80
    {
      return (kind, .none)
    }
    return (.field, .field(label: field.label, items: field.items))
  }
}
