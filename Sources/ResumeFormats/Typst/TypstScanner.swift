import ResumeLexicon
import ResumeModel

/// Turns Typst into blocks: headings and lists by their marks, entries by the calls that templates have for them.
struct TypstScanner {
  var writer: BlockWriter
  /// The texts of the document's own names, as in `#let city = "Oslo"`.
  var names: [String: String] = [:]
  /// The document's functions, by name.
  private(set) var functions: [String: Function] = [:]
  /// How often each word occurs in the text, computed on first use.
  var words: [String: Int]?
  var current: OpenBlock?
  /// The columns of the markers of the open list items, outermost first.
  var columns: [Int] = []
  /// How many lists are around a content block that is read.
  var baseDepth = 0
  var section: SectionKey?
  var sawHeading = false
  /// Whether the text has headings by their marks.
  private(set) var hasHeadings = false
  /// The level of the headings with names of sections; 1 without them.
  private(set) var sectionLevel = 1
  /// How deep in content blocks the cursor is.
  var nesting = 0
  /// The texts in other languages than the document's.
  private(set) var others: [TypstLanguages.Other] = []
  /// How many included files are open.
  private var openFiles = 0
  /// Whether a call whose arguments are files is open, and how many files were open around it.
  private var listsFiles = false
  private var listedAt = 0
  /// How many texts of modules are hidden, since nothing uses them.
  private var hiddenTexts = 0
  /// The open files.
  var files: [OpenFile] = []
  /// The module whose text follows the last line of an open statement.
  var waitingModule: String?

  /// A block whose end was not found yet.
  struct OpenBlock {
    var kind: Block.Kind
    var start: Int
    var content: Int
    var depth: Int
    var column = 0
  }

  init(writer: BlockWriter) { self.writer = writer }

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    let text = CommentedText.typst(source, lines)
    let languages = TypstLanguages(text.shown)
    var scanner = TypstScanner(writer: BlockWriter(source: source, bytes: languages.shown, lines: lines))
    let all = 0..<source.count
    scanner.functions = functions(in: text.shown)
    scanner.others = languages.others
    scanner.findHeadings()
    scanner.readMarkup(all)
    let blocks = languages.add(to: scanner.writer.blocks) { number, other, like in
      scanner.blocks(of: other, number: text.commentRuns.count + number + 1, text.shown, like: like)
    }
    return HiddenBlocks.add(text, in: all, to: blocks) { number, run in
      var hidden = TypstScanner(
        writer: BlockWriter(source: source, bytes: text.hidden, lines: lines, comment: number))
      hidden.sawHeading = true
      hidden.functions = scanner.functions
      hidden.readMarkup(run)
      return hidden.writer.blocks
    }
  }

  var bytes: [UInt8] { writer.bytes }

  /// Hides the next blocks: a reader of this document does not see them. Comments have numbers above 0, such texts below.
  mutating func hideNext() {
    hiddenTexts += 1
    writer.comment = -hiddenTexts
  }

  private mutating func findHeadings() {
    var known: Int?
    for line in writer.lines {
      let content = bytes.trimmed(line.start..<line.contentEnd)
      guard let level = headingLevel(content) else { continue }
      hasHeadings = true
      if level < known ?? Int.max, SectionNames.key(for: SourceIncludes.text(bytes, content.dropFirst(level))) != nil {
        known = level
      }
    }
    sectionLevel = known ?? 1
  }

  // MARK: - Lines

  /// Reads a stretch of markup line by line.
  mutating func readMarkup(_ range: Range<Int>) {
    var cursor = TypstCursor(bytes, range)
    while !cursor.isAtEnd {
      let start = cursor.index
      let end = bytes[start..<range.upperBound].firstIndex(of: .newline) ?? range.upperBound
      let content = writer.trimmed(start..<end)
      if content.isEmpty {
        let isComment = bytes[start..<end].contains(CommentedText.commented)
        if !isComment {
          flush(at: start)
          writer.startsApart = true
        }
        cursor.index = end + 1
        continue
      }
      cursor.index = content.lowerBound
      if let mark = writer.fileMark(at: start, before: range.upperBound) {
        flush(at: start)
        columns = []
        writer.startsApart = true
        writer.add(mark.opens ? .file(mark.path) : .endOfFile(mark.path), start..<mark.end, depth: baseDepth)
        cursor.index = mark.end
        openFiles += mark.opens ? 1 : -1
        if mark.opens { enterFile(mark.path, named: start..<mark.end) } else { leaveFile() }
        continue
      }
      if isListOfFiles(content, before: end) {
        flush(at: start)
        let text = PlainText.collapsed(Array(writer.source[content]), without: [])
        writer.add(.layout("modules"), start..<min(end + 1, range.upperBound), inline: InlineText(text: text))
        cursor.index = end + 1
        continue
      }
      readLine(&cursor, content, end: end)
    }
    flush(at: range.upperBound)
  }

  /// Whether a line belongs to a call whose arguments are included files, each after the line that names it: the call's own
  /// line, a name without a file, the closing brackets.
  private mutating func isListOfFiles(_ content: Range<Int>, before end: Int) -> Bool {
    if listsFiles {
      guard openFiles == listedAt else { return false }
      if bytes[content].allSatisfy({ [.closeParenthesis, .comma, .semicolon, .space].contains($0) }) { listsFiles = false }
      return true
    }
    guard bytes[content.lowerBound] == .hash, bytes[content.upperBound - 1] == .openParenthesis else { return false }
    var next = end + 1
    while next < bytes.count, bytes[next].isWhite || bytes[next] == CommentedText.commented { next += 1 }
    guard next < bytes.count, writer.source[next] == SourceFiles.mark else { return false }
    listsFiles = true
    listedAt = openFiles
    return true
  }

  private mutating func readLine(_ cursor: inout TypstCursor, _ content: Range<Int>, end: Int) {
    let column = self.column(of: content.lowerBound)
    if let level = headingLevel(content) {
      flush(at: content.lowerBound)
      columns = []
      addHeading(level, content, title: content.lowerBound + level..<content.upperBound)
      cursor.index = end + 1
    } else if let width = marker(content) {
      flush(at: content.lowerBound)
      leaveLists(to: column)
      columns.append(column)
      current = OpenBlock(
        kind: .item, start: content.lowerBound, content: content.lowerBound + width,
        depth: baseDepth + columns.count, column: column)
      if bytes[content.lowerBound] == .slash { current?.kind = .term }
      cursor.index = content.lowerBound + width
      skipLine(&cursor)
    } else {
      if bytes[content.lowerBound] == .hash {
        leaveLists(to: column)
        // A call may be a part; otherwise it begins a line of text.
        if readCall(&cursor, isInText: false) { return }
      }
      if current?.kind == .item || current?.kind == .term, column <= current?.column ?? 0 {
        flush(at: content.lowerBound)
      }
      if current == nil {
        leaveLists(to: column)
        current = OpenBlock(
          kind: .paragraph, start: content.lowerBound, content: content.lowerBound,
          depth: baseDepth + columns.count)
      }
      skipLine(&cursor)
    }
  }

  /// Closes lists: text that is not indented deeper than a list item does not belong to it.
  private mutating func leaveLists(to column: Int) {
    while let last = columns.last, last >= column { columns.removeLast() }
  }

  /// Moves to the next line, over calls that go on in it; a backslash at the end breaks a paragraph.
  mutating func skipLine(_ cursor: inout TypstCursor) {
    while let byte = cursor.byte {
      switch byte {
      case .newline:
        cursor.index += 1
        return
      case .backslash:
        cursor.index += 1
        if let next = cursor.byte, !next.isWhite {
          cursor.index += 1
        } else if current?.kind == .paragraph {
          flush(at: cursor.index)
          writer.startsApart = false
          if let next = cursor.byte, next != .newline { return }
        }
      case .hash:
        if !readCall(&cursor, isInText: true) { cursor.index += cursor.byte == .hash ? 1 : 0 }
      default: cursor.index += 1
      }
    }
  }

  func headingLevel(_ content: Range<Int>) -> Int? {
    var level = 0
    while content.lowerBound + level < content.upperBound, bytes[content.lowerBound + level] == .equals {
      level += 1
    }
    guard level > 0, content.lowerBound + level < content.upperBound,
      bytes[content.lowerBound + level].isBlank
    else {
      return nil
    }
    return level
  }

  /// Returns the width of a list marker with the blanks after it: `-`, `+`, `/`, `1.`, or a literal bullet.
  private func marker(_ content: Range<Int>) -> Int? {
    var index = content.lowerBound
    switch bytes[index] {
    case .hyphen, .plus, .slash: index += 1
    case 0xE2 where bytes.has("•", at: index): index += 3
    case _ where bytes[index].isDigit:
      while index < content.upperBound, bytes[index].isDigit { index += 1 }
      guard index < content.upperBound, bytes[index] == .dot else { return nil }
      index += 1
    default: return nil
    }
    guard index < content.upperBound, bytes[index].isBlank else { return nil }
    while index < content.upperBound, bytes[index].isBlank { index += 1 }
    return index - content.lowerBound
  }

  private func column(of index: Int) -> Int {
    var start = index
    while start > 0, bytes[start - 1] != .newline { start -= 1 }
    return index - start
  }

  // MARK: - Blocks

  mutating func addHeading(_ level: Int, _ range: Range<Int>, title: Range<Int>) {
    let inline = TypstInline.read(bytes, title, names: names)
    guard !inline.text.isEmpty else { return }
    section = SectionNames.key(for: inline.text) ?? (level == 1 ? nil : section)
    sawHeading = sawHeading || SectionNames.key(for: inline.text) != nil
    writer.startsApart = true
    writer.add(.heading(level: level), range, inline: inline)
  }

  /// Finishes the open block.
  mutating func flush(at end: Int) {
    guard let open = current else { return }
    current = nil
    let content = writer.trimmed(open.content..<max(open.content, end))
    var inline = TypstInline.read(bytes, content, names: names)
    if inline.text.isEmpty && inline.links.isEmpty {
      addCode(content)
      return
    }
    var kind = open.kind
    if kind == .term {
      // `/ Label: text` is a labelled line.
      kind = .item
      if let field = FieldSplit(inline.text) { inline.strongLead = field.label }
    }
    writer.add(kind, open.start..<max(open.content, content.upperBound), inline: inline, depth: open.depth)
    writer.startsApart = false
  }

  /// Adds a name alone on a line whose content is elsewhere, such as `#education`: it belongs to the section above it.
  private mutating func addCode(_ content: Range<Int>) {
    guard content.count > 1, bytes[content.lowerBound] == .hash,
      bytes[content].dropFirst().allSatisfy({ $0.isWordByte || $0 == .hyphen })
    else { return }
    writer.add(
      .layout("code"), content, inline: InlineText(text: String(decoding: bytes[content], as: UTF8.self)), depth: baseDepth)
  }
}
