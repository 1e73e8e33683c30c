extension LaTeXScanner {
  /// Reads what stands before the text: name and contact where the class takes them there; all else is layout.
  mutating func readPreamble(_ range: Range<Int>) {
    var start = range.lowerBound
    var depth = 0
    var hasWords = false
    for line in lines where line.start < range.upperBound && line.start >= range.lowerBound {
      let end = min(line.contentEnd, range.upperBound)
      let content = line.start..<end
      if depth == 0 && !hasWords { start = line.start }
      var index = content.lowerBound
      while index < content.upperBound {
        switch bytes[index] {
        case 0x5C: index += 1
        case 0x7B: depth += 1
        case 0x7D: depth = max(0, depth - 1)
        default: break
        }
        index += 1
      }
      hasWords = hasWords || !source.trimmed(content).isEmpty
      guard depth == 0, hasWords else { continue }
      addStatement(start..<end)
      hasWords = false
    }
    if hasWords { addStatement(start..<range.upperBound) }
  }

  private mutating func addStatement(_ range: Range<Int>) {
    let content = trimmed(range)
    guard !content.isEmpty else {
      // Lines of comment.
      let words = source.trimmed(range)
      if !words.isEmpty {
        add(.layout("%"), words, InlineText(text: String(decoding: source[words], as: UTF8.self)))
      }
      return
    }
    if bytes[content.lowerBound] == 0x5C {
      var cursor = LaTeXCursor(bytes, content)
      let name = cursor.controlWord()
      switch definitions.macros.role(of: name, arguments: 1) {
      case .name, .contact:
        let count = blocks.count
        cursor.index = content.lowerBound
        readBody(content)
        if blocks.count > count { return }
      default: break
      }
    }
    let text = PlainText.collapsed(Array(source[content]), without: [])
    add(.layout(key(of: content)), content, InlineText(text: text))
  }

  /// What a statement is about: its command and the first thing that it names.
  private func key(of range: Range<Int>) -> String {
    var cursor = LaTeXCursor(bytes, range)
    guard cursor.byte == 0x5C else { return "" }
    let name = cursor.controlWord()
    while cursor.option() != nil {}
    if let group = cursor.group() {
      return name + "{" + String(decoding: bytes[group].prefix(40), as: UTF8.self) + "}"
    }
    cursor.skipBlanks()
    return cursor.byte == 0x5C ? name + cursor.controlWord() : name
  }

  // MARK: - What is commented out

  /// Reads the runs of comment lines in the body, and adds those that are content: items, entries, sections.
  mutating func addHidden(_ text: LaTeXText, in body: Range<Int>) {
    var found: [(place: Int, blocks: [Block])] = []
    for (number, run) in text.commentRuns.enumerated() where body.contains(run.lowerBound) {
      var scanner = LaTeXScanner(source: source, bytes: text.hidden, lines: lines, definitions: definitions)
      scanner.comment = number + 1
      scanner.sawHeading = true
      scanner.depth = 0
      scanner.readBody(run)
      // What was begun and not ended in the comment ends with it.
      let isContent = scanner.blocks.contains { block in
        switch block.kind {
        case .item, .entry, .field: true
        case .heading: !block.inline.text.isEmpty
        default: false
        }
      }
      if isContent { found.append((run.lowerBound, scanner.blocks.filter { !isOrnament($0) })) }
    }
    guard !found.isEmpty else { return }
    var merged: [Block] = []
    var waiting = found[...]
    for block in blocks {
      while let next = waiting.first, next.place < block.bytes.lowerBound || isEndBehind(block, next.place) {
        // Inside a block that has no parts there is no place for another.
        let last = merged.last { !$0.kind.isScaffold }
        let isInside =
          last.map { $0.bytes.upperBound > next.place && !$0.opensScope } ?? false
        if !isInside { merged += next.blocks }
        waiting.removeFirst()
      }
      merged.append(block)
    }
    for next in waiting {
      if merged.last.map({ $0.bytes.upperBound > next.place && !$0.opensScope }) ?? false { continue }
      merged += next.blocks
    }
    blocks = merged
  }

  /// A line of dashes between parts, with or without a title in it.
  private func isOrnament(_ block: Block) -> Bool {
    guard block.kind == .paragraph else { return false }
    let text = block.inline.text
    return !text.unicodeScalars.contains { $0.properties.isAlphabetic } || text.hasPrefix("—")
      || text.hasPrefix("==")
      || text.hasPrefix("**") || text.hasPrefix("##")
  }

  private func isEndBehind(_ block: Block, _ place: Int) -> Bool {
    block.kind == .endOfEntry && block.bytes.lowerBound > place
  }
}
