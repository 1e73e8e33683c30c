import ResumeModel

extension MarkdownScanner {
  /// Reads a piece that starts with a block tag.
  mutating func readTag(_ tag: HTMLTag, _ piece: MarkdownPiece, line: Int) {
    let text = min(tag.bytes.upperBound, piece.content.upperBound)..<piece.content.upperBound
    switch tag.name {
    case "ul", "ol":
      readListTag(tag)
      noteHolder(tag, piece, line: line)
    case "li": readItemTag(tag, text, piece: piece, line: line)
    case "hr": addRule(piece, line: line)
    case "tr": readBlockTag(tag, .row, text: text, piece: piece, line: line)
    case "dt": readBlockTag(tag, .term, text: text, piece: piece, line: line)
    case "dd": readBlockTag(tag, .paragraph, text: text, piece: piece, line: line)
    case "summary":
      if tag.isClosing, let level = levelBelow(line), current?.kind == .paragraph { current?.kind = .heading(level: level - 1) }
      readBlockTag(tag, .paragraph, text: text, piece: piece, line: line)
      if !tag.isClosing { current?.isTitled = true }
    default:
      if let level = tag.headingLevel {
        if !tag.isClosing { closeLists() }
        readBlockTag(tag, .heading(level: level), text: text, piece: piece, line: line)
      } else {
        readWrapperTag(tag, piece, line: line)
        noteHolder(tag, piece, line: line)
      }
    }
  }

  /// Returns the level of the first heading in a `<details>`, below the line of its summary: the summary is above it.
  private func levelBelow(_ line: Int) -> Int? {
    for index in lines.indices[min(line + 1, lines.count)...].prefix(Self.reachOfSummary) {
      let content = source.trimmed(lines[index].start..<lines[index].contentEnd)
      if source.has("</details", at: content.lowerBound) { return nil }
      if let heading = MarkdownLine.heading(source, content) { return heading.level > 1 ? heading.level : nil }
    }
    return nil
  }

  /// In lines: a heading farther down is not the first thing in the details.
  private static let reachOfSummary = 12

  /// `<ul>` directly after a Markdown list item opens the list of that item, indented or not.
  private mutating func readListTag(_ tag: HTMLTag) {
    let enclosing = enclosingDepth
    endParagraph()
    if tag.isClosing {
      if !htmlLists.isEmpty { htmlLists.removeLast() }
    } else {
      htmlLists.append(enclosing + 1)
    }
  }

  private var enclosingDepth: Int {
    if let depth = htmlLists.last {
      // A list inside a list: inside its item if one was opened, otherwise the same list tagged twice.
      let hasItem = current?.kind == .item || blocks.last?.depth == depth
      return hasItem ? depth : depth - 1
    }
    return lists.last?.depth ?? 0
  }

  private mutating func readItemTag(
    _ tag: HTMLTag, _ text: Range<Int>, piece: MarkdownPiece, line: Int
  ) {
    guard !tag.isClosing else {
      let isOfOuter = current == nil
      flush()
      if isOfOuter { endHolder("li", piece, line: line) }
      return
    }
    let depth =
      (htmlLists.last ?? (lists.last?.depth ?? 0) + 1) + (nesting.openItems[tag.bytes.lowerBound] ?? 0)
    open(.item, text, bytes: piece.bytes, line: line, depth: depth)
    current?.endsHard = MarkdownLine.endsHard(source, text)
    if nesting.openItems[tag.bytes.lowerBound] != nil,
      let outer = blocks.lastIndex(where: { $0.kind == .item && $0.depth < depth })
    {
      holders.append(Holder(name: "li", item: outer))
    }
  }

  /// Records in which item a tag began, so that the tag's end belongs to that item.
  private mutating func noteHolder(_ tag: HTMLTag, _ piece: MarkdownPiece, line: Int) {
    if tag.isClosing {
      endHolder(tag.name, piece, line: line)
    } else if holders.count < Block.depthLimit, max(lists.last?.depth ?? 0, htmlLists.dropLast().last ?? 0) > 0,
      let item = lastItem()
    {
      holders.append(Holder(name: tag.name, item: item))
    }
  }

  private mutating func endHolder(_ name: String, _ piece: MarkdownPiece, line: Int) {
    guard let last = holders.lastIndex(where: { $0.name == name }) else { return }
    let item = holders[last].item
    holders.removeSubrange(last...)
    let depth = blocks[item].depth
    // Another item of the same list began in between: the tag continued beyond its own item.
    guard !blocks[(item + 1)...].contains(where: { $0.kind == .item && $0.depth <= depth }) else { return }
    blocks.append(
      Block(
        kind: .endInItem, bytes: piece.bytes, lines: line + 1...line + 1, depth: depth, inline: InlineText(),
        comment: comment?.number))
  }

  /// Returns the open item, according to the lists.
  private func lastItem() -> Int? {
    guard let last = blocks.lastIndex(where: { $0.kind == .item || $0.depth == 0 && $0.kind != .endInItem }),
      blocks[last].kind == .item
    else { return nil }
    return last
  }

  private mutating func readBlockTag(
    _ tag: HTMLTag, _ kind: Block.Kind, text: Range<Int>, piece: MarkdownPiece, line: Int
  ) {
    if tag.isClosing {
      current?.reach(piece.bytes.upperBound, line: line)
      endParagraph()
    } else {
      endParagraph()
      open(kind, text, bytes: piece.bytes, line: line)
      current?.endsHard = false
    }
  }

  private mutating func readWrapperTag(_ tag: HTMLTag, _ piece: MarkdownPiece, line: Int) {
    if let open = current, open.kind == .item, !tag.isClosing,
      open.slices.allSatisfy({ source.trimmed($0).isEmpty })
    {
      // `<li><p>`: the words of the item follow.
      extend(piece.content.upperBound..<piece.content.upperBound, bytes: piece.bytes, line: line)
      return
    }
    let depth = max(lists.last?.depth ?? 0, htmlLists.last ?? 0)
    // Directly below an item, or with a name that shows it, a tag with a closing tag contains the item's
    // text.
    let isItems = current.map { $0.depth > 0 } ?? (wrappers.last?.holdsItems ?? false)
    let holds = depth > 0 && nesting.closedWrappers.contains(tag.bytes.lowerBound) && (isItems || tag.isDescription)
    endParagraph()
    if tag.isClosing {
      if !wrappers.isEmpty { wrappers.removeLast() }
    } else {
      wrappers.append(Wrapper(depth: depth, holdsItems: holds))
    }
  }

  /// The cells of an HTML row, as a reader sees them.
  func htmlCells(of row: OpenBlock) -> [String] {
    var cells: [String] = []
    var text: [UInt8] = []
    let bytes = Array(row.slices.map { source[$0] }.joined(separator: [.newline]))
    func add() {
      let inline = MarkdownInline.read(text, [0..<text.count]).0
      if !inline.text.isEmpty { cells.append(inline.text) }
      text = []
    }
    var index = 0
    while index < bytes.count {
      if let tag = HTMLTag(in: bytes, at: index, limit: bytes.count) {
        if tag.name == "td" || tag.name == "th" {
          add()
        } else {
          text += bytes[tag.bytes]
        }
        index = tag.bytes.upperBound
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    add()
    return cells
  }

  // MARK: - Verbatim

  mutating func readVerbatimLine(_ index: Int, _ content: Range<Int>) {
    extend(content, bytes: lines[index].start..<lines[index].end, line: index)
    switch verbatimEnd {
    case .fence(let byte, let length):
      let trimmed = source.trimmed(content)
      if trimmed.count >= length, trimmed.allSatisfy({ source[$0] == byte }) { endVerbatim() }
    case .tag(let name):
      if closesTag(name, in: content) { endVerbatim() }
    case nil: break
    }
  }

  mutating func endVerbatim() {
    verbatimEnd = nil
    endParagraph()
  }

  func closesTag(_ name: String, in range: Range<Int>) -> Bool {
    range.contains { index in
      guard let tag = HTMLTag(in: source, at: index, limit: range.upperBound) else { return false }
      return tag.isClosing && tag.name == name
    }
  }
}
