import ResumeLexicon
import ResumeModel

/// Turns AsciiDoc into blocks: headings, attributes, lists, terms, tables, delimited blocks, comments.
struct AsciiDocScanner {
  var writer: BlockWriter
  let lines: [SourceLines.Line]
  /// What each line is by itself; a line of a comment without its signs.
  let kinds: [AsciiDocLine]
  /// The lines that are comments.
  let comments: [Bool]
  /// For each delimiter, the next line that is equal to it.
  let ends: [Int: Int]
  let inline: AsciiDocInline
  var bytes: [UInt8] { writer.bytes }

  /// The marks of the open lists, outermost first.
  var lists: [String] = []
  /// The depth of the list item that the open block belongs to.
  var base = 0
  /// The delimiters of the open blocks, each with the lists around it.
  var fences: [(mark: String, base: Int, lists: [String])] = []
  /// The start of the attribute lines above the next block.
  var pending: Int?
  /// Whether the attributes above ask for a break at every line end.
  var breaksLines = false
  /// The number of columns that the attributes above give the table below.
  var columns: Int?
  /// Whether a line with `+` joins the next block to the item above.
  var isJoined = false
  /// The meaning of the section.
  var section: SectionKey?
  /// Whether a heading below the section's opened an entry.
  var isInEntry = false
  private var commentCount = 0
  private var sectionLevel = 1

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    var scanner = AsciiDocScanner(source, lines)
    var place = 0
    while place < lines.count {
      place = scanner.comments[place] ? scanner.readComment(place) : scanner.read(place)
    }
    return scanner.writer.blocks
  }

  private init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    self.lines = lines
    let text = AsciiDocText(source, lines)
    kinds = text.kinds
    comments = text.comments
    ends = text.ends
    inline = AsciiDocInline(settings: text.settings)
    writer = BlockWriter(source: source, bytes: text.bytes, lines: lines)
  }

  func content(_ place: Int) -> Range<Int> { bytes.trimmed(lines[place].start..<lines[place].contentEnd) }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Returns the text of a range without the signs that break its lines.
  func unbroken(_ range: Range<Int>) -> String {
    text(range).split(whereSeparator: \.isNewline).map { line in
      let line = String(line).trimmedOfBlanks
      return line.hasSuffix(" +") ? String(line.dropLast(2)) : line
    }.joined(separator: "\n")
  }

  /// Whether a line continues the text of the line above.
  func isText(_ place: Int) -> Bool {
    place < lines.count && kinds[place] == .text && comments[place] == (writer.comment != nil)
  }

  // MARK: - Lines

  /// Reads the element that begins at a line.
  ///
  /// - Returns: the number of the line after it.
  mutating func read(_ place: Int) -> Int {
    switch kinds[place] {
    case .blank, .comment:
      writer.startsApart = true
      return place + 1
    case .heading(let level, let title): return readHeading(place, level, title: title, end: place)
    case .item(let mark, let text): return readItem(place, mark, range: text)
    case .term(let mark, let term, let text): return readTerm(place, mark, term: term, range: text)
    case .fence(let mark): return readFence(place, mark)
    case .title(let title):
      endLists(before: place)
      var inline = inline.read(text(title))
      inline.strongLead = inline.text
      inline.isStrong = true
      add(.paragraph, content(place), inline: inline, depth: base)
      return place + 1
    case .attributes(let attributes):
      readAttributes(attributes)
      if pending == nil { pending = lines[place].start }
      return place + 1
    case .setting(let name, let value): return readSetting(place, name, value: value)
    case .directive(let name):
      addLayout(name, place)
      return place + 1
    case .rule:
      lists = []
      add(.rule, content(place), inline: InlineText())
      return place + 1
    case .join:
      isJoined = true
      writer.startsApart = true
      return place + 1
    case .fileMark: return readFileMark(place)
    case .text: return readText(place)
    }
  }

  /// Reads the start or the end of an included file.
  private mutating func readFileMark(_ place: Int) -> Int {
    guard let mark = writer.fileMark(at: lines[place].start, before: bytes.count) else { return readText(place) }
    lists = []
    pending = nil
    writer.startsApart = true
    writer.add(
      mark.opens ? .file(mark.path) : .endOfFile(mark.path), lines[place].start..<mark.end, depth: base)
    // The line that names the file follows the mark.
    return mark.opens ? place + 2 : place + 1
  }

  /// Adds a block that begins with the attributes above it.
  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, inline: InlineText, depth: Int = 0, cells: [String] = []
  ) {
    let start = min(pending ?? range.lowerBound, range.lowerBound)
    writer.add(kind, start..<range.upperBound, inline: inline, depth: depth, cells: cells)
    writer.startsApart = false
    pending = nil
    breaksLines = false
    columns = nil
    isJoined = false
  }

  private mutating func addLayout(_ name: String, _ place: Int) {
    writer.add(.layout(name), lines[place].start..<lines[place].end, inline: InlineText(text: text(content(place))))
    pending = nil
  }

  /// Text or a heading of its own ends the lists above, if a blank line is between.
  mutating func endLists(before place: Int) {
    if writer.startsApart, !isJoined { lists = [] }
  }

  // MARK: - Headings and attributes

  mutating func readHeading(_ place: Int, _ level: Int, title: Range<Int>, end: Int) -> Int {
    lists = []
    let inline = inline.read(text(title))
    writer.startsApart = true
    if writer.comment == nil {
      if let key = SectionNames.key(for: inline.text) {
        (section, sectionLevel, isInEntry) = (key, level, false)
      } else if level <= sectionLevel {
        (section, isInEntry) = (nil, false)
      } else {
        isInEntry = true
      }
    }
    let isFirst = !writer.blocks.contains { if case .layout = $0.kind { false } else { true } }
    add(.heading(level: level), content(place).lowerBound..<content(end).upperBound, inline: inline)
    return level == 1 && isFirst && writer.comment == nil ? readAuthor(end + 1) : end + 1
  }

  /// Reads the lines of author and revision directly below the document's title.
  private mutating func readAuthor(_ place: Int) -> Int {
    guard isText(place) else { return place }
    writer.startsApart = true
    let line = text(content(place))
    let isAuthor = line.contains("<") && line.contains("@")
    guard isAuthor else { return readText(place) }
    let words = inline.read(line.replacing("<", with: "").replacing(">", with: ""))
    add(.paragraph, content(place), inline: words)
    guard isText(place + 1), text(content(place + 1)).firstMatch(of: /^v?\d/) != nil else { return place + 1 }
    addLayout("revision", place + 1)
    return place + 2
  }

  private mutating func readAttributes(_ attributes: String) {
    if attributes.contains("hardbreaks") { breaksLines = true }
    guard let cut = attributes.firstRange(of: "cols=") else { return }
    let value = attributes[cut.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix { !"\"' ]".contains($0) }
    let first = value.split(separator: ",").first ?? ""
    if let times = first.firstIndex(of: "*"), let count = Int(first[..<times]) {
      columns = count
    } else {
      let commas = value.count { $0 == "," || $0 == ";" }
      columns = commas == 0 ? Int(value) ?? 1 : commas + 1
    }
  }

  /// The attributes of the document's head that are contact.
  private static let contact: Set<String> = [
    "email", "phone", "mobile", "address", "homepage", "github", "linkedin", "website", "city", "url",
  ]

  private mutating func readSetting(_ place: Int, _ name: String, value: Range<Int>) -> Int {
    let words = inline.read(text(value))
    // An attribute that the text prints is read where it is printed.
    let isPrinted = writer.source.firstRange(of: Array("{\(name)}".utf8)) != nil
    let isInHead = !writer.blocks.contains { block in
      if case .heading(let level) = block.kind { level > 1 } else { block.kind == .item }
    }
    if Self.contact.contains(name), !words.text.isEmpty, !isPrinted, isInHead {
      add(
        .field(label: name, value: words.text), content(place),
        inline: InlineText(text: name + ": " + words.text, links: words.links))
    } else {
      addLayout(":" + name, place)
    }
    return place + 1
  }

  // MARK: - Comments

  /// Reads a run of comment lines as hidden blocks, if it has content: items, terms, headings, a tag.
  private mutating func readComment(_ place: Int) -> Int {
    var end = place
    while end < lines.count, comments[end] { end += 1 }
    let isContent = (place..<end).contains { line in
      switch kinds[line] {
      case .item, .term, .heading: true
      case .text: ["role:", "roles:"].contains { text(content(line)).lowercased().hasPrefix($0) }
      default: false
      }
    }
    guard isContent else { return end }
    let around = (lists, base, fences, pending, section, isInEntry, writer.startsApart)
    pending = nil
    commentCount += 1
    writer.comment = commentCount
    var next = place
    while next < end { next = read(next) }
    writer.comment = nil
    (lists, base, fences, pending, section, isInEntry, writer.startsApart) = around
    return max(next, end)
  }
}
