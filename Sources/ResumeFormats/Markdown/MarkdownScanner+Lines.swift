import ResumeModel

extension MarkdownScanner {
  /// Reads a line's content that is known not to be blank.
  mutating func readContent(
    _ index: Int, _ content: Range<Int>, bytes: Range<Int>, column: Int? = nil
  ) {
    let first = source.trimmed(content).lowerBound
    if let fence = MarkdownLine.fence(source, first..<content.upperBound) {
      if beginsLabelled(index, fence, in: content) { return }
      open(.verbatim, content, bytes: bytes, line: index, depth: depth(at: column ?? self.column(of: first)))
      verbatimEnd = .fence(byte: fence.byte, length: fence.length)
      return
    }
    if let tag = HTMLTag(in: source, at: first, limit: content.upperBound), !tag.isClosing,
      ["style", "script", "svg", "pre"].contains(tag.name)
    {
      open(.verbatim, content, bytes: bytes, line: index)
      verbatimEnd = .tag(tag.name)
      if closesTag(tag.name, in: tag.bytes.upperBound..<content.upperBound) { endVerbatim() }
      return
    }
    for piece in MarkdownPiece.cut(source, content, bytes: bytes) {
      if let tag = piece.tag {
        readTag(tag, piece, line: index)
      } else if piece.startsLine {
        readMarkdown(piece, line: index, column: column)
      } else {
        readText(piece.content, bytes: piece.bytes, line: index, column: nil)
      }
    }
  }

  /// Reads a line that starts with no block tag.
  private mutating func readMarkdown(_ piece: MarkdownPiece, line: Int, column given: Int?) {
    var first = source.trimmed(piece.content).lowerBound
    let limit = piece.content.upperBound
    let isQuote = first < limit && source[first] == .greaterThan
    // A quotation below a text that is none is a paragraph of its own (CommonMark 0.31.2, section 5.1), outside a list
    // whose items it is not indented to.
    let mark = isQuote && !isInQuote ? self.column(of: first) : nil
    if mark != nil { endParagraph() }
    isInQuote = isQuote
    while first < limit, source[first] == .greaterThan {
      first = source.trimmed(first + 1..<limit).lowerBound
    }
    let rest = first..<limit
    guard !source.trimmed(rest).isEmpty else {
      endParagraph()
      return
    }
    let column = given ?? mark ?? self.column(of: first)
    if let heading = MarkdownLine.heading(source, rest) {
      closeLists()
      open(.heading(level: heading.level), heading.text, bytes: piece.bytes, line: line)
      endParagraph()
    } else if readUnderline(rest, piece, line: line, column: column) {
    } else if MarkdownLine.isRule(source, rest) {
      closeLists()
      addRule(piece, line: line)
    } else if readTableLine(rest, piece, line: line) {
    } else if readDefinition(rest, piece, line: line) {
    } else if let marker = MarkdownMarker(in: source, at: first, limit: limit),
      !marker.countsOn(in: source, first..<limit)
    {
      readItem(marker, piece, line: line, column: column)
    } else {
      readText(rest, bytes: piece.bytes, line: line, column: column)
    }
  }

  mutating func closeLists() {
    flush()
    lists = []
    htmlLists = []
    wrappers = []
    holders = []
  }

  mutating func addRule(_ piece: MarkdownPiece, line: Int) {
    endParagraph()
    blocks.append(
      Block(
        kind: .rule, bytes: piece.bytes, lines: line + 1...line + 1, depth: 0,
        inline: InlineText(), comment: comment?.number))
  }

  /// Turns the paragraph above a line of `===` or `---` into a heading.
  ///
  /// Below two or more lines, `---` is read as the rule that its author meant; CommonMark makes all of them
  /// one long heading.
  private mutating func readUnderline(
    _ rest: Range<Int>, _ piece: MarkdownPiece, line: Int, column: Int
  ) -> Bool {
    guard let open = current, open.kind == .paragraph, !sawBlank,
      let level = MarkdownLine.setextLevel(source, rest)
    else { return false }
    guard open.depth == 0 || column >= (lists.last?.threshold ?? 0) else { return false }
    // A line that was cut at `<br>` is underlined as a whole.
    while let last = blocks.last, last.kind == .paragraph, !sawHeading, let slice = current?.slices.first,
      last.lines == open.lines, last.bytes.upperBound == current?.bytes.lowerBound
    {
      current?.slices[0] = last.bytes.lowerBound..<slice.upperBound
      current?.bytes = last.bytes.lowerBound..<open.bytes.upperBound
      current?.startsApart = last.startsApart
      blocks.removeLast()
    }
    if level == 2, open.slices.count > 1 || current?.startsApart == false { return false }
    current?.kind = .heading(level: level)
    current?.reach(piece.bytes.upperBound, line: line)
    closeLists()
    endParagraph()
    return true
  }

  private mutating func readTableLine(_ rest: Range<Int>, _ piece: MarkdownPiece, line: Int) -> Bool {
    if MarkdownLine.isTableDelimiter(source, rest), isInTable { return true }
    let startsWithBar = source[rest.lowerBound] == .bar
    guard startsWithBar || (source[rest].contains(.bar) && (isInTable || delimiterFollows(line)))
    else {
      isInTable = false
      return false
    }
    if startsWithBar && !isInTable && !delimiterFollows(line)
      && source[rest].count(where: { $0 == .bar }) < 2
    {
      return false
    }
    let depth = lists.last?.depth ?? 0
    open(.row, rest, bytes: piece.bytes, line: line, depth: depth)
    flush()
    if delimiterFollows(line), let last = blocks.last, last.kind == .row {
      // The names of the columns are not a row.
      blocks[blocks.count - 1].kind = .paragraph
    }
    isInTable = true
    return true
  }

  private func delimiterFollows(_ line: Int) -> Bool {
    guard line + 1 < lines.count else { return false }
    let next = lines[line + 1]
    return MarkdownLine.isTableDelimiter(source, next.start..<next.contentEnd)
  }

  /// A line that starts with `: ` defines the term on the line before.
  private mutating func readDefinition(
    _ rest: Range<Int>, _ piece: MarkdownPiece, line: Int
  ) -> Bool {
    guard source[rest.lowerBound] == .colon, rest.count > 1, source[rest.lowerBound + 1].isBlank
    else { return false }
    let text = source.trimmed(rest.lowerBound + 1..<rest.upperBound)
    if let open = current, open.kind == .paragraph, open.depth == 0, open.slices.count == 1 {
      current?.kind = .term
      flush()
    } else if current == nil, let last = blocks.last, last.kind == .paragraph, last.depth == 0,
      last.lines.count == 1, last.lines.upperBound >= line - 1
    {
      blocks[blocks.count - 1].kind = .term
    } else if current == nil || current?.kind != .paragraph {
      if !blocks.contains(where: { $0.kind == .term }) { return false }
    }
    open(.paragraph, text.lowerBound..<rest.upperBound, bytes: piece.bytes, line: line)
    // Indented lines below a definition belong to it, lists among them.
    lists = []
    return true
  }

  private mutating func readItem(
    _ marker: MarkdownMarker, _ piece: MarkdownPiece, line: Int, column: Int
  ) {
    // A list between `<description>` and `</description>` belongs to the item, even if it begins in the
    // item's column.
    let held = wrappers.last { $0.holdsItems }?.depth ?? 0
    while let top = lists.last, column < top.threshold, top.depth > held { lists.removeLast() }
    if lists.isEmpty {
      htmlLists = []
      wrappers = []
      holders = []
    }
    let depth = (lists.last?.depth ?? htmlLists.last ?? 0) + 1
    let content = marker.contentStart..<max(marker.contentStart, piece.content.upperBound)
    let padding = marker.contentStart - self.markerEnd(marker, piece)
    lists.append(
      ListLevel(
        markerColumn: column,
        contentColumn: column + marker.width + (1...4 ~= padding ? padding : 1), depth: depth))
    var text = content
    if source.has("[ ] ", at: text.lowerBound) || source.has("[x] ", at: text.lowerBound) {
      text = text.lowerBound + 4..<text.upperBound
    }
    // A heading in an item, as in `- ##### Platform`, is the item's text.
    let words = source[text].drop { $0 == .hash }
    if text.lowerBound < words.startIndex, words.startIndex <= text.lowerBound + 6, words.first?.isBlank == true {
      text = words.startIndex + 1..<text.upperBound
    }
    let trimmed = source.trimmed(text)
    open(.item, text, bytes: piece.bytes, line: line, depth: depth)
    if depth == 1, column == 0 { current?.mark = marker.sign(in: source) }
    if comment == nil, source.has("<!--", at: trimmed.lowerBound), trimmed.count >= 7,
      source.has("-->", at: trimmed.upperBound - 3)
    {
      commentCount += 1
      current?.comment = commentCount
      current?.slices = [trimmed.lowerBound + 4..<trimmed.upperBound - 3]
      flush()
    }
  }

  private func markerEnd(_ marker: MarkdownMarker, _ piece: MarkdownPiece) -> Int {
    var end = marker.contentStart
    while end > piece.content.lowerBound, source[end - 1].isBlank { end -= 1 }
    return end
  }

  /// The depth of text at a column: inside the innermost list item that reaches so far.
  func depth(at column: Int) -> Int {
    lists.last { column >= $0.threshold }?.depth ?? 0
  }

  /// Adds a line of text to the open block, or opens a paragraph with it.
  mutating func readText(_ content: Range<Int>, bytes: Range<Int>, line: Int, column: Int?) {
    for (text, textBytes) in cutAtBreaks(content, bytes: bytes) {
      if let open = current, open.mark != nil, !sawBlank, column == 0, open.slices.count == 1,
        MarkedLines.isTitle(String(decoding: source[open.slices[0]], as: UTF8.self))
      {
        // Below `■職務要約` the text of the section begins.
        lists = []
        self.open(.paragraph, text, bytes: textBytes, line: line)
        continue
      }
      if current != nil, !sawBlank {
        if let depth = depthAfterBreak(before: text) {
          open(.paragraph, text, bytes: textBytes, line: line, depth: depth, startsApart: false)
        } else {
          extend(text, bytes: textBytes, line: line)
        }
        continue
      }
      var depth = htmlLists.isEmpty ? 0 : htmlLists[htmlLists.count - 1]
      if let wrapper = wrappers.last, wrapper.depth > 0 {
        depth = max(depth, wrapper.depth)
      } else if let column {
        while let top = lists.last, column < top.threshold { lists.removeLast() }
        depth = max(depth, lists.last?.depth ?? 0)
      }
      open(.paragraph, text, bytes: textBytes, line: line, depth: depth)
    }
  }
}
