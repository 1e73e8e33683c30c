import ResumeModel

/// Turns Markdown, with the HTML that people write in it, into blocks.
///
/// Works line by line and never fails: text that it does not understand is a paragraph. Block kinds follow
/// CommonMark and GitHub's tables where people do; docs/dialects.md lists the exceptions.
struct MarkdownScanner {
  let source: [UInt8]
  let lines: [SourceLines.Line]
  var blocks: [Block] = []

  /// The block being gathered.
  var current: OpenBlock?
  /// The open list items, outermost first.
  var lists: [ListLevel] = []
  /// The depth of the items of each open `<ul>` or `<ol>`, outermost first.
  var htmlLists: [Int] = []
  /// The open wrapper tags, outermost first.
  var wrappers: [Wrapper] = []
  /// The tags that began in a list item and are not closed yet, outermost first.
  var holders: [Holder] = []
  /// The tags that contain the following text.
  let nesting: HTMLNesting
  /// Whether a blank line, or anything else that ends a paragraph, came before.
  var sawBlank = true
  /// The number of the current comment, and the state to restore after it.
  var comment: (number: Int, lists: [ListLevel], htmlLists: [Int])?
  var commentCount = 0
  /// Whether the last line was one of a quotation.
  var isInQuote = false
  /// The end of the verbatim block that is being gathered.
  var verbatimEnd: VerbatimEnd?
  /// The line that closes a fence of labelled values.
  var labelledEnd: Int?
  var isInTable = false
  /// In plain text, the column in which the values of labelled lines begin.
  var valueColumn: Int?
  /// The year of the last row of a table with a column of years and one of months.
  var rowYear: String?
  /// True once a heading was read; the first may be the person's name.
  var sawHeading = false

  /// A block whose last line was not found yet.
  struct OpenBlock {
    var kind: Block.Kind
    var slices: [Range<Int>]
    var bytes: Range<Int>
    var lines: ClosedRange<Int>
    var depth = 0
    var endsHard = false
    var startsApart = true
    var isTitled = false
    var comment: Int?
    /// The time in the first column of a plain line, and the label that it is.
    var period: Period?
    var plainLabel: Range<Int>?
    /// The sign that an item begins with.
    var mark: Unicode.Scalar?

    /// Makes the block reach to a byte and a line, both counted from 0.
    mutating func reach(_ end: Int, line: Int) {
      bytes = bytes.lowerBound..<end
      lines = lines.lowerBound...line + 1
    }
  }

  /// An open list item: the columns of its marker and its content, from 0, with tab stops of 4.
  struct ListLevel: Equatable {
    var markerColumn: Int
    var contentColumn: Int
    var depth: Int

    /// The column from which a line is inside the item. CommonMark asks for the content's column; people indent
    /// by two below `1.` as well.
    var threshold: Int { min(contentColumn, markerColumn + 2) }
  }

  /// An open tag that only groups blocks.
  struct Wrapper {
    /// How deep in list items the tag began.
    var depth: Int
    /// True when the list item stays open until the tag is closed, whatever column its lines begin in.
    var holdsItems: Bool
  }

  /// An open tag with the list item that it began in.
  struct Holder {
    var name: String
    /// The item's place among the blocks.
    var item: Int
  }

  /// The end of a verbatim block.
  enum VerbatimEnd {
    case fence(byte: UInt8, length: Int)
    case tag(String)
  }

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    var scanner = MarkdownScanner(source: source, lines: lines)
    var index = scanner.readFrontMatter()
    let fence = fenceAroundAll(source, lines, from: index)
    while index < lines.count {
      if let fence, fence.contains(index) {
        if index != fence.lowerBound && index != fence.upperBound { scanner.readPlain(index) } else { scanner.endParagraph() }
      } else {
        scanner.readLine(index)
      }
      index += 1
    }
    scanner.flush()
    return scanner.blocks
  }

  private init(source: [UInt8], lines: [SourceLines.Line]) {
    self.source = source
    self.lines = lines
    nesting = HTMLNesting(source)
  }

  // MARK: - Lines and comments

  private mutating func readLine(_ index: Int) {
    let line = lines[index]
    let content = line.start..<line.contentEnd
    if let end = labelledEnd {
      if index < end { return readLabelled(index) }
      endParagraph()
      labelledEnd = nil
    } else if verbatimEnd != nil {
      readVerbatimLine(index, content)
    } else if comment != nil {
      readCommentLine(index, content, bytes: line.start..<line.end)
    } else {
      readShown(index, content, bytes: line.start..<line.end)
    }
  }

  /// Reads a line, or the rest of one, that is not inside a comment.
  mutating func readShown(_ index: Int, _ content: Range<Int>, bytes: Range<Int>) {
    let trimmed = source.trimmed(content)
    if trimmed.isEmpty {
      endParagraph()
      return
    }
    guard source.has("<!--", at: trimmed.lowerBound) else {
      readContent(index, content, bytes: bytes)
      return
    }
    flush()
    commentCount += 1
    comment = (commentCount, lists, htmlLists)
    readCommentLine(
      index, trimmed.lowerBound + 4..<content.upperBound, bytes: bytes,
      column: column(of: trimmed.lowerBound))
  }

  private mutating func readCommentLine(
    _ index: Int, _ content: Range<Int>, bytes: Range<Int>, column: Int? = nil
  ) {
    guard let close = source.firstIndex(of: "-->", in: content) else {
      readHidden(index, content, bytes: bytes, column: column)
      return
    }
    let rest = close + 3..<content.upperBound
    let hasRest = !source.trimmed(rest).isEmpty
    let hiddenEnd = hasRest ? rest.lowerBound : bytes.upperBound
    readHidden(
      index, content.lowerBound..<close, bytes: bytes.lowerBound..<hiddenEnd, column: column)
    flush()
    if let saved = comment {
      lists = saved.lists
      htmlLists = saved.htmlLists
    }
    comment = nil
    if hasRest { readShown(index, rest, bytes: rest.lowerBound..<bytes.upperBound) }
  }

  private mutating func readHidden(
    _ index: Int, _ content: Range<Int>, bytes: Range<Int>, column: Int?
  ) {
    if source.trimmed(content).isEmpty {
      if column == nil { endParagraph() }
    } else {
      readContent(index, content, bytes: bytes, column: column)
    }
  }

  // MARK: - Gathering

  mutating func endParagraph() {
    flush()
    sawBlank = true
    isInTable = false
  }

  /// Opens a block at one line, and finishes the open one first.
  mutating func open(
    _ kind: Block.Kind, _ content: Range<Int>, bytes: Range<Int>, line: Int, depth: Int = 0,
    startsApart: Bool? = nil, isTitled: Bool = false
  ) {
    flush()
    current = OpenBlock(
      kind: kind, slices: [content], bytes: bytes, lines: line + 1...line + 1, depth: depth,
      endsHard: MarkdownLine.endsHard(source, content), startsApart: startsApart ?? sawBlank,
      isTitled: isTitled, comment: comment?.number)
    sawBlank = false
  }

  /// Adds a line to the open block.
  mutating func extend(_ content: Range<Int>, bytes: Range<Int>, line: Int) {
    // Changed in place: a copy of the slices for each line would make a long paragraph quadratic.
    let endsHard = MarkdownLine.endsHard(source, content)
    current?.slices.append(content)
    current?.reach(bytes.upperBound, line: line)
    current?.endsHard = endsHard
    sawBlank = false
  }

  /// Finishes the open block, if any.
  mutating func flush() {
    guard let open = current else { return }
    current = nil
    for part in parts(of: open) { add(part) }
    if case .heading = open.kind, open.comment == nil { sawHeading = true }
  }

  private mutating func add(_ open: OpenBlock) {
    var block = Block(
      kind: open.kind, bytes: open.bytes, lines: open.lines,
      depth: min(open.depth, Block.depthLimit),
      inline: InlineText(), comment: open.comment, startsApart: open.startsApart,
      isTitled: open.isTitled)
    block.mark = open.mark
    switch open.kind {
    case .verbatim:
      guard !isCode(open) else { return }
      let text = Array(open.slices.map { source[$0] }.joined(separator: [.newline]))
      block.inline.text = PlainText.collapsed(text, without: [])
    case .row:
      block.cells = cells(of: open)
      block.inline.text = block.cells.filter { !$0.isEmpty }.joined(separator: " | ")
      block.inline.links = MarkdownInline.read(source, open.slices).0.links
      readTime(of: &block)
    default:
      let (inline, isTitled) = MarkdownInline.read(source, open.slices)
      block.inline = inline
      block.inline.period = inline.period ?? open.period
      block.isTitled = block.isTitled || isTitled
      if let label = open.plainLabel {
        let value = MarkdownInline.read(source, [label.upperBound..<open.slices[0].upperBound] + open.slices.dropFirst())
        block.kind = .field(label: String(decoding: source[label], as: UTF8.self), value: value.0.text)
      }
    }
    if block.inline.links.isEmpty, block.inline.text.utf8.allSatisfy({ $0 == .bar || $0 == .space }) {
      // A wrapper without content shows nothing, nor does the end of a row whose cell has a list of its own; a bullet
      // without words is still a bullet.
      guard case .item = open.kind, source.trimmed(open.slices[0]).isEmpty else { return }
    }
    blocks.append(block)
  }

  /// Whether a block is all of a style sheet or a script: no reader of the page sees their words.
  private func isCode(_ open: OpenBlock) -> Bool {
    guard let first = open.slices.first, let last = open.slices.last.map({ source.trimmed($0) }),
      let tag = HTMLTag(in: source, at: source.trimmed(first).lowerBound, limit: first.upperBound),
      tag.name == "style" || tag.name == "script"
    else { return false }
    let end = Array("</\(tag.name)>".utf8)
    return last.count >= end.count && source[last].suffix(end.count).elementsEqual(end)
  }

  private func cells(of row: OpenBlock) -> [String] {
    let slice = row.slices[0]
    if row.slices.count == 1, !source[slice].contains(.lessThan) {
      return MarkdownLine.cells(source, slice).map { MarkdownInline.read(source, [$0]).0.text }
    }
    if source[source.trimmed(slice)].first == .bar {
      return MarkdownLine.cells(source, slice).map { MarkdownInline.read(source, [$0]).0.text }
    }
    return htmlCells(of: row)
  }

  /// The column of a byte in its line, tabs counted to the next multiple of 4.
  func column(of index: Int) -> Int {
    var start = index
    while start > 0, source[start - 1] != .newline, source[start - 1] != .carriageReturn { start -= 1 }
    var column = 0
    for byte in source[start..<index] { column += byte == .tab ? 4 - column % 4 : 1 }
    return column
  }
}
