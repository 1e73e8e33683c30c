import ResumeModel

/// Adds blocks over source ranges, for formats with commands and brackets.
struct BlockWriter {
  let source: [UInt8]
  /// The bytes that are read: the source without its comments, or a comment without its signs.
  let bytes: [UInt8]
  let lines: [SourceLines.Line]
  /// The number of the comment that is being read; nil outside comments.
  var comment: Int?
  /// Whether a blank line, or anything else that ends a paragraph, came before.
  var startsApart = true
  private(set) var blocks: [Block] = []
  /// The end of the blocks so far. In a text with unclosed brackets, a reader may reach back.
  private var reach = 0
  /// The remaining range of the entry whose pieces follow, if the entry is one command.
  private var entry: Range<Int>?

  init(source: [UInt8], bytes: [UInt8], lines: [SourceLines.Line], comment: Int? = nil) {
    self.source = source
    self.bytes = bytes
    self.lines = lines
    self.comment = comment
  }

  /// Adds a block over a range, extended to whole lines if it fills them.
  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, inline: InlineText = InlineText(), depth: Int = 0,
    cells: [String] = [], opensScope: Bool = false, isTitled: Bool = false, isWhole: Bool = true
  ) {
    let range = placed(isWhole && !kind.isEndOfFile ? wholeLines(range) : range, kind, opensScope: opensScope)
    var block = Block(
      kind: kind, bytes: range, lines: lines.numbers(of: range), depth: min(depth, Block.depthLimit),
      inline: inline,
      cells: cells, comment: comment, startsApart: startsApart, isTitled: isTitled)
    block.opensScope = opensScope
    blocks.append(block)
  }

  /// The start or the end of an included file.
  struct FileMark {
    /// The path of the file.
    var path: String
    var opens: Bool
    /// The end of the line; for the start of a file, the end of the line that names the file.
    var end: Int
  }

  /// Returns the file mark in the line at an index; nil without one.
  func fileMark(at index: Int, before limit: Int) -> FileMark? {
    guard source[index] == SourceFiles.mark, index == 0 || source[index - 1] == .newline else { return nil }
    let end = source[index..<limit].firstIndex(of: .newline) ?? limit
    switch SourceFiles.Line(source[index..<end]) {
    case .opens(let path):
      let next = min(limit, end + 1)
      let named = source[next..<limit].firstIndex(of: .newline).map { $0 + 1 } ?? limit
      return FileMark(path: path, opens: true, end: named)
    case .closes(let path, _):
      return FileMark(path: path, opens: false, end: min(limit, end + 1))
    case nil: return nil
    }
  }

  /// Returns the part of the range that does not overlap earlier blocks.
  private mutating func placed(_ range: Range<Int>, _ kind: Block.Kind, opensScope: Bool) -> Range<Int> {
    if case .piece = kind, let whole = entry {
      let low = min(max(range.lowerBound, whole.lowerBound), whole.upperBound)
      let high = min(max(range.upperBound, low), whole.upperBound)
      entry = high..<whole.upperBound
      return low..<high
    }
    let low = max(range.lowerBound, reach)
    let placed = low..<max(low, range.upperBound)
    reach = placed.upperBound
    entry = nil
    if case .entry = kind, !opensScope { entry = placed }
    return placed
  }

  /// The range without blanks and blanked comments at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low].isWhite || bytes[low] == CommentedText.commented { low += 1 }
    while high > low, bytes[high - 1].isWhite || bytes[high - 1] == CommentedText.commented { high -= 1 }
    return low..<high
  }

  /// Returns the range with the blanks before it on its line, and the rest of its last line if that is empty.
  func wholeLines(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var low = range.lowerBound
    while low > 0, bytes[low - 1].isBlank { low -= 1 }
    if low > 0, bytes[low - 1] != .newline { return range }
    if comment != nil {
      // The signs of the comment belong to it.
      low = lineStart(low)
    }
    var high = range.upperBound
    while high < bytes.count, bytes[high].isBlank { high += 1 }
    if high < bytes.count, bytes[high] == .carriageReturn, high + 1 < bytes.count, bytes[high + 1] == .newline { high += 1 }
    guard high == bytes.count || bytes[high] == .newline else { return range }
    return low..<min(bytes.count, high + 1)
  }

  private func lineStart(_ index: Int) -> Int {
    var index = index
    while index > 0, bytes[index - 1] != .newline { index -= 1 }
    return index
  }
}
