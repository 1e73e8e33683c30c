import ResumeLexicon
import ResumeModel

/// Turns LaTeX into blocks: the commands of the templates that people use, and the document's own by their
/// definitions.
///
/// No engine runs; the role of a command follows from its name and arguments. Commented source is read in the
/// same way and hidden.
struct LaTeXScanner {
  let definitions: LaTeXDefinitions
  var writer: BlockWriter
  /// The position at which each brace is closed.
  private let closings: [Int32]
  /// The paragraph or item being gathered.
  var current: OpenBlock?
  /// The open scopes: environments, and commands that begin lists.
  var scopes: [Scope] = []
  /// How deep in lists the cursor is.
  var depth = 0
  var section: SectionKey?
  /// Whether a heading was found; text before the first one belongs to the header.
  var sawHeading = false
  /// Whether a bold line that names a section came before.
  var sawTitle = false
  /// How deep in arguments the cursor is.
  var nesting = 0
  /// The sections in which texts that are kept in commands are used.
  private(set) var uses = LaTeXContentUses()
  /// How many texts in commands are hidden, since nothing prints them.
  var hiddenTexts = 0
  /// The section of the texts that are being read, while they are in the preamble.
  var openUse: LaTeXContentUses.Section?
  /// A stretch without `=` that ends at the next one, or with the text.
  var keyless = 0..<0

  /// A block whose end was not found yet.
  struct OpenBlock {
    var isItem: Bool
    var start: Int
    /// The start of its words, after `\item`.
    var content: Int
    var label: Range<Int>?
  }

  /// Something that was begun.
  struct Scope {
    var name: String
    /// How many levels of lists it adds.
    var lists: Int
    /// The block kind of its end; nil for a layout scope.
    var end: Block.Kind?
  }

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    let text = CommentedText.latex(source, lines)
    let closings = LaTeXCursor.closings(of: text.shown)
    let definitions = LaTeXDefinitions(text.shown, closings)
    var scanner = LaTeXScanner(
      BlockWriter(source: source, bytes: text.shown, lines: lines), definitions, closings: closings)
    let all = 0..<source.count
    var body = all
    if let begin = text.shown.firstIndex(of: "\\begin{document}", in: all) {
      let start = begin + "\\begin{document}".utf8.count
      body =
        start..<(text.shown.firstIndex(of: "\\end{document}", in: start..<all.upperBound) ?? all.upperBound)
      scanner.uses = LaTeXContentUses(definitions, scanner.cursor(over: body))
      scanner.readPreamble(0..<begin)
    } else if text.shown.firstIndex(of: "\\documentclass", in: all) != nil
      || text.shown.firstIndex(of: "\\ProvidesClass", in: all) != nil
      || text.shown.firstIndex(of: "\\ProvidesPackage", in: all) != nil
    {
      scanner.readPreamble(all)
      return scanner.writer.blocks
    }
    scanner.readBody(body)
    var commented = LaTeXScanner(
      BlockWriter(source: source, bytes: text.hidden, lines: lines), definitions,
      closings: LaTeXCursor.closings(of: text.hidden))
    commented.sawHeading = true
    return HiddenBlocks.add(text, in: body, to: scanner.writer.blocks) { number, run in
      var hidden = commented
      hidden.writer = BlockWriter(source: source, bytes: text.hidden, lines: lines, comment: number)
      hidden.readBody(run)
      return hidden.writer.blocks
    }
  }

  private init(_ writer: BlockWriter, _ definitions: LaTeXDefinitions, closings: [Int32]) {
    self.closings = closings
    self.writer = writer
    self.definitions = definitions
  }

  var bytes: [UInt8] { writer.bytes }

  /// A cursor over a stretch of the text.
  func cursor(over range: Range<Int>) -> LaTeXCursor {
    LaTeXCursor(bytes, range, closings: closings, texts: definitions.words.texts)
  }

  /// The words of a stretch of the text.
  func inlineText(_ range: Range<Int>) -> InlineText { LaTeXInline.read(cursor(over: range)) }

  var source: [UInt8] { writer.source }

  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, inline: InlineText = InlineText(), depth: Int = 0,
    cells: [String] = [], opensScope: Bool = false, isTitled: Bool = false, isWhole: Bool = true
  ) {
    // In a letter no line begins a job, whatever dates or emphasis it has.
    let isLetter = kind == .paragraph && scopes.contains { $0.name == "letter" }
    let kind = isLetter ? .verbatim : kind
    writer.add(
      kind, range, inline: inline, depth: depth, cells: cells, opensScope: opensScope, isTitled: isTitled,
      isWhole: isWhole)
  }

  // MARK: - The text

  /// Reads a stretch of the body: paragraphs and commands.
  mutating func readBody(_ range: Range<Int>) {
    var cursor = self.cursor(over: range)
    while let byte = cursor.byte {
      if byte == .newline {
        cursor.index += 1
        if isBlankLine(cursor) {
          flush(at: cursor.index)
          writer.startsApart = true
        } else if isLinewise {
          flush(at: cursor.index)
        }
      } else if byte == .backslash {
        readCommand(&cursor)
      } else if byte == SourceFiles.mark, let mark = writer.fileMark(at: cursor.index, before: cursor.end) {
        readFile(mark, &cursor)
      } else {
        if !byte.isWhite && byte != CommentedText.commented { begin(at: cursor.index) }
        cursor.index += 1
      }
    }
    flush(at: range.upperBound)
  }

  /// Reads the start or the end of an included file.
  private mutating func readFile(_ mark: BlockWriter.FileMark, _ cursor: inout LaTeXCursor) {
    let start = cursor.index
    cursor.index = mark.end
    guard mark.opens else {
      endScope(SourceFiles.key + mark.path, from: start, to: mark.end)
      return
    }
    flush(at: start)
    add(.file(mark.path), start..<mark.end, depth: depth)
    scopes.append(Scope(name: SourceFiles.key + mark.path, lists: 0, end: .endOfFile(mark.path)))
    writer.startsApart = true
  }

  /// Whether each line of the source is a line of the page.
  var isLinewise: Bool { scopes.contains { definitions.linewise.contains($0.name) } }

  /// Whether the line at the cursor is empty. A comment line is not.
  private func isBlankLine(_ cursor: LaTeXCursor) -> Bool {
    var index = cursor.index
    while index < cursor.end {
      if bytes[index] == .newline { return true }
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
      // In an item a break only wraps the text, unless a label follows or a title is above.
      if current?.isItem != true || name == "par" {
        flush(at: cursor.index)
        writer.startsApart = name == "par"
      } else if name == "\\", startsLabel(cursor) {
        flush(at: cursor.index)
        current = OpenBlock(isItem: true, start: cursor.index, content: cursor.index)
      } else if name == "\\", isTitle(before: start) {
        flush(at: cursor.index)
        begin(at: cursor.index)
      }
    case "begin":
      let environment = cursor.group().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      beginEnvironment(environment, from: start, &cursor)
    case "end":
      let environment = cursor.group().map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
      endScope(environment, from: start, to: cursor.index)
    case _ where definitions.macros.isItem(name) || isEntryOfRubric(name, cursor):
      flush(at: start)
      let label = cursor.option()
      let isItem = scopes.last?.name != "trivlist"
      if !isItem { writer.startsApart = true }
      current = OpenBlock(isItem: isItem, start: start, content: cursor.index, label: label)
    case "newcommand", "renewcommand", "newcommand*", "renewcommand*", "providecommand", "def",
      "edef", "gdef", "newenvironment", "NewDocumentCommand", "setlist", "titleformat", "definecolor":
      flush(at: start)
      while cursor.option() != nil || cursor.group() != nil || skipCommand(&cursor) {}
      if readDefinition(name, start..<cursor.index) { return }
      add(
        .layout(name), start..<cursor.index,
        inline: InlineText(text: PlainText.collapsed(Array(source[start..<cursor.index]), without: [])))
    default: readMacro(name, from: start, &cursor)
    }
  }

  /// Whether a command begins an entry as `\item` does: CurVe's `\entry*[2019 -- 2021] Engineer, Kestrel Tools`.
  private func isEntryOfRubric(_ name: String, _ cursor: LaTeXCursor) -> Bool {
    guard name == "entry" || name == "entry*" else { return false }
    var probe = cursor
    let label = probe.option()
    guard label != nil || name == "entry*", !(label.map { bytes[$0].contains(.equals) } ?? false) else { return false }
    probe.skipBlanks()
    return probe.byte != .openBrace
  }

  /// Moves over a command's name in the place of an argument, as in `\renewcommand\labelitemi{..}`.
  private func skipCommand(_ cursor: inout LaTeXCursor) -> Bool {
    guard cursor.byte == .backslash, cursor.index + 1 < cursor.end, bytes[cursor.index + 1].isLetter,
      bytes[..<cursor.index].last != .newline
    else { return false }
    _ = cursor.controlWord()
    return true
  }

  /// Whether a label follows, as in `\textbf{Tools}{: Git}`: bold words with a colon, or any bold words in an
  /// item that began with some. Bold words elsewhere are emphasis, such as an author's own name in a list of
  /// papers.
  private func startsLabel(_ cursor: LaTeXCursor) -> Bool {
    var probe = cursor
    guard let words = boldWords(&probe) else { return false }
    let colons = [":", "："]
    while let byte = probe.byte, byte.isBlank || byte == .openBrace { probe.index += 1 }
    let rest = String(decoding: bytes[probe.index..<min(probe.end, probe.index + 3)], as: UTF8.self)
    if colons.contains(where: { inlineText(words).text.hasSuffix($0) || rest.hasPrefix($0) }) { return true }
    guard let current else { return false }
    var start = self.cursor(over: current.content..<cursor.index)
    while let byte = start.byte, byte.isWhite || byte == .openBrace { start.index += 1 }
    return boldWords(&start) != nil
  }

  /// The words of `\textbf{…}` at the cursor, or of `\bf …` up to the end of its group; nil for any other text.
  private func boldWords(_ cursor: inout LaTeXCursor) -> Range<Int>? {
    cursor.skipBlanks()
    guard cursor.byte == .backslash else { return nil }
    switch cursor.controlWord() {
    case "textbf": return cursor.group()
    case "bf", "bfseries": return cursor.index..<cursor.index
    default: return nil
    }
  }
}
