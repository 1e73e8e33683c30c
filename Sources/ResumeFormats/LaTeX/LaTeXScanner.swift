import ResumeModel

/// Turns LaTeX into blocks: the commands of the templates that people use, and their own by what defines them.
///
/// No engine runs; a command is what its name and arguments say to a reader. What is commented out is read like the rest
/// and hidden.
struct LaTeXScanner {
  let source: [UInt8]
  /// The bytes that are read: the source without its comments, or a comment without its signs.
  let bytes: [UInt8]
  let lines: [SourceLines.Line]
  let definitions: LaTeXDefinitions
  var blocks: [Block] = []
  /// The paragraph or item being gathered.
  var current: OpenBlock?
  /// What is open: environments and the commands that begin lists.
  var scopes: [Scope] = []
  /// How deep in lists the cursor is.
  var depth = 0
  var section: SectionKey?
  /// True once a heading was seen: what stands before belongs to the header.
  var sawHeading = false
  var startsApart = true
  var comment: Int?
  /// How deep in arguments the cursor is.
  var nesting = 0

  /// A block whose end has not been seen yet.
  struct OpenBlock {
    var isItem: Bool
    var start: Int
    /// Where its words begin, behind `\item`.
    var content: Int
    var label: Range<Int>?
  }

  /// Something that was begun.
  struct Scope {
    var name: String
    /// How many levels of lists it adds.
    var lists: Int
    /// What its end is to the structure pass; nil for what only lays out.
    var end: Block.Kind?
  }

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    let text = LaTeXText(source, lines)
    let definitions = LaTeXDefinitions(text.shown)
    var scanner = LaTeXScanner(source: source, bytes: text.shown, lines: lines, definitions: definitions)
    let all = 0..<source.count
    var body = all
    if let begin = text.shown.firstIndex(of: "\\begin{document}", in: all) {
      let start = begin + "\\begin{document}".utf8.count
      scanner.readPreamble(0..<begin)
      body =
        start..<(text.shown.firstIndex(of: "\\end{document}", in: start..<all.upperBound) ?? all.upperBound)
    } else if text.shown.firstIndex(of: "\\documentclass", in: all) != nil
      || text.shown.firstIndex(of: "\\ProvidesClass", in: all) != nil
      || text.shown.firstIndex(of: "\\ProvidesPackage", in: all) != nil
    {
      scanner.readPreamble(all)
      return scanner.blocks
    }
    scanner.readBody(body)
    scanner.addHidden(text, in: body)
    return scanner.blocks
  }

  init(source: [UInt8], bytes: [UInt8], lines: [SourceLines.Line], definitions: LaTeXDefinitions) {
    self.source = source
    self.bytes = bytes
    self.lines = lines
    self.definitions = definitions
  }

  // MARK: - The text

  /// Reads a stretch of the body: paragraphs, and what commands say.
  mutating func readBody(_ range: Range<Int>) {
    var cursor = LaTeXCursor(bytes, range)
    while let byte = cursor.byte {
      if byte == 0x0A {
        cursor.index += 1
        if isBlankLine(cursor) {
          flush(at: cursor.index)
          startsApart = true
        }
      } else if byte == 0x5C {
        readCommand(&cursor)
      } else {
        if !byte.isWhite && byte != LaTeXText.commented { begin(at: cursor.index) }
        cursor.index += 1
      }
    }
    flush(at: range.upperBound)
  }

  /// Whether the line at the cursor has nothing in it; a line of comment has.
  private func isBlankLine(_ cursor: LaTeXCursor) -> Bool {
    var index = cursor.index
    while index < cursor.end {
      if bytes[index] == 0x0A { return true }
      if !bytes[index].isWhite { return false }
      index += 1
    }
    return true
  }

  /// Begins a paragraph, unless something is being gathered.
  mutating func begin(at index: Int) {
    if current == nil { current = OpenBlock(isItem: false, start: index, content: index) }
  }

  private mutating func readCommand(_ cursor: inout LaTeXCursor) {
    let start = cursor.index
    let name = cursor.controlWord()
    switch name {
    case "\\", "newline", "par", "linebreak":
      _ = cursor.option()
      // In an item a break only wraps it, unless a label of its own follows.
      if current?.isItem != true || name == "par" {
        flush(at: cursor.index)
        startsApart = name == "par"
      } else if name == "\\", startsLabel(cursor) {
        flush(at: cursor.index)
        current = OpenBlock(isItem: true, start: cursor.index, content: cursor.index)
      }
    case "begin":
      let environment = cursor.group().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      beginEnvironment(environment, from: start, &cursor)
    case "end":
      let environment = cursor.group().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      endScope(environment, from: start, to: cursor.index)
    case "item":
      flush(at: start)
      let label = cursor.option()
      current = OpenBlock(isItem: true, start: start, content: cursor.index, label: label)
    case "newcommand", "renewcommand", "newcommand*", "renewcommand*", "providecommand", "def",
      "newenvironment",
      "NewDocumentCommand", "setlist", "titleformat", "definecolor":
      flush(at: start)
      while cursor.option() != nil || cursor.group() != nil || skipCommand(&cursor) {}
      add(
        .layout(name), start..<cursor.index,
        InlineText(text: PlainText.collapsed(Array(source[start..<cursor.index]), without: [])))
    default: readMacro(name, from: start, &cursor)
    }
  }

  /// Moves over a command's name that stands where an argument may, as in `\renewcommand\labelitemi{..}`.
  private func skipCommand(_ cursor: inout LaTeXCursor) -> Bool {
    guard cursor.byte == 0x5C, cursor.index + 1 < cursor.end, bytes[cursor.index + 1].isLetter,
      bytes[..<cursor.index].last != 0x0A
    else { return false }
    _ = cursor.controlWord()
    return true
  }

  /// Whether bold words follow, as in `\textbf{Tools}{: Git}`.
  private func startsLabel(_ cursor: LaTeXCursor) -> Bool {
    var probe = cursor
    probe.skipBlanks()
    guard probe.byte == 0x5C else { return false }
    return ["textbf", "bf", "bfseries"].contains(probe.controlWord())
  }

  // MARK: - Blocks

  /// Finishes what is being gathered.
  mutating func flush(at end: Int) {
    guard let open = current else { return }
    current = nil
    let content = trimmed(open.content..<max(open.content, end))
    var inline = LaTeXInline.read(bytes, content)
    if let label = open.label { inline = labelled(LaTeXInline.read(bytes, label), inline) }
    if inline.text.isEmpty && inline.links.isEmpty { return }
    var kind = open.isItem ? Block.Kind.item : .paragraph
    var depth = open.isItem ? max(1, self.depth) : self.depth
    if !open.isItem, let text = withoutBullet(inline.text) {
      inline.text = text
      kind = .item
      depth += 1
    }
    let start = open.isItem && open.start == open.content ? content.lowerBound : open.start
    add(kind, start..<max(open.content, content.upperBound), inline, depth: depth)
    startsApart = false
  }

  /// A description's label and what it describes.
  private func labelled(_ label: InlineText, _ rest: InlineText) -> InlineText {
    guard label.text.unicodeScalars.contains(where: \.properties.isAlphabetic) else { return rest }
    var inline = rest
    let name =
      label.text.hasSuffix(":") || label.text.hasSuffix("：") ? String(label.text.dropLast()) : label.text
    inline.text = rest.text.isEmpty ? name : name + ": " + rest.text
    inline.links = label.links + rest.links
    inline.strongLead = name
    inline.isStrong = rest.text.isEmpty
    return inline
  }

  private func withoutBullet(_ text: String) -> String? {
    for bullet in ["• ", "◦ ", "▪ ", "· ", "‣ ", "– "] where text.hasPrefix(bullet) {
      return String(text.dropFirst(bullet.count))
    }
    return text.hasPrefix("•") ? String(text.dropFirst()) : nil
  }

  /// Adds a block over a range, widened to whole lines where it fills them.
  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, _ inline: InlineText = InlineText(), depth: Int = 0,
    cells: [String] = [], opensScope: Bool = false, isTitled: Bool = false, isWhole: Bool = true
  ) {
    let range = isWhole ? wholeLines(range) : range
    var block = Block(
      kind: kind, bytes: range, lines: lineNumbers(range), depth: min(depth, Block.depthLimit),
      inline: inline,
      cells: cells, comment: comment, startsApart: startsApart, isTitled: isTitled)
    block.opensScope = opensScope
    blocks.append(block)
  }

  /// The range without blanks and blanked comments at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, bytes[low].isWhite || bytes[low] == LaTeXText.commented { low += 1 }
    while high > low, bytes[high - 1].isWhite || bytes[high - 1] == LaTeXText.commented { high -= 1 }
    return low..<high
  }

  /// The range with the blanks before it in its line, and the rest of its last line where nothing stands there.
  func wholeLines(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return range }
    var low = range.lowerBound
    while low > 0, bytes[low - 1].isBlank { low -= 1 }
    if low > 0, bytes[low - 1] != 0x0A { return range }
    if comment != nil {
      // The signs of the comment belong to it.
      low = lineStart(low)
    }
    var high = range.upperBound
    while high < bytes.count, bytes[high].isBlank { high += 1 }
    if high < bytes.count, bytes[high] == 0x0D, high + 1 < bytes.count, bytes[high + 1] == 0x0A { high += 1 }
    guard high == bytes.count || bytes[high] == 0x0A else { return range }
    return low..<min(bytes.count, high + 1)
  }

  private func lineStart(_ index: Int) -> Int {
    var index = index
    while index > 0, bytes[index - 1] != 0x0A { index -= 1 }
    return index
  }

  private func lineNumbers(_ range: Range<Int>) -> ClosedRange<Int> {
    func number(_ byte: Int) -> Int {
      var low = 0
      var high = lines.count
      while low < high {
        let middle = (low + high) / 2
        if lines[middle].start <= byte { low = middle + 1 } else { high = middle }
      }
      return max(1, low)
    }
    let first = number(range.lowerBound)
    return first...max(first, number(max(range.lowerBound, range.upperBound - 1)))
  }
}
