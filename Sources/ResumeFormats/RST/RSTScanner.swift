import ResumeLexicon
import ResumeModel

/// Turns reStructuredText into blocks: titles, fields, lists, definitions, line blocks, tables, comments.
struct RSTScanner {
  var writer: BlockWriter
  let lines: RSTLines
  let inline: RSTInline
  var count: Int { lines.lines.count }

  /// The open items: the columns of their marks, outermost first.
  var levels: [Int] = []
  /// The styles of titles in the order in which they occur: a sign, and whether it is above as well.
  private var styles: [Style] = []
  /// The meaning of the section.
  var section: SectionKey?
  /// Whether a title below the section's opened an entry.
  var isInEntry = false
  /// The column of the definition that is an entry; its body is indented deeper.
  var entryColumn: Int?
  private var sectionLevel = 1
  private var commentCount = 0

  private struct Style: Equatable {
    var sign: UInt8
    var isAbove: Bool
  }

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    var scanner = RSTScanner(source, lines)
    var place = 0
    while place < lines.count {
      place = scanner.lines.comments[place] ? scanner.readComment(place) : scanner.read(place)
    }
    return scanner.writer.blocks
  }

  private init(_ source: [UInt8], _ all: [SourceLines.Line]) {
    lines = RSTLines(source, all)
    inline = RSTInline(targets: lines.targets, substitutions: lines.substitutions)
    writer = BlockWriter(source: source, bytes: lines.bytes, lines: all)
  }

  /// Whether a line exists, has content, and is a comment if the line that is read is one.
  func isText(_ place: Int) -> Bool {
    place < count && !lines.isBlank(place) && lines.layout[place] == nil && lines.comments[place] == (writer.comment != nil)
      && !lines.isFileMark(place)
  }

  // MARK: - Lines

  /// Reads the element that begins at a line.
  ///
  /// - Returns: the number of the line after it.
  mutating func read(_ place: Int) -> Int {
    if lines.isBlank(place) {
      writer.startsApart = true
      return place + 1
    }
    if lines.isFileMark(place), let next = readFileMark(place) { return next }
    if let name = lines.layout[place] { return readLayout(place, name) }
    if let next = readTitle(place) { return next }
    if lines.isBorder(place), let end = readTable(place) { return end }
    if let run = lines.adornment(place), run.length >= 4, !isText(place + 1) {
      levels = []
      add(.rule, lines.content(place), inline: InlineText())
      return place + 1
    }
    if let marker = lines.marker(place) { return readItem(place, marker) }
    if let (name, value) = lines.field(place) { return readField(place, name, value: value) }
    if lines.isLineBlock(place) { return readLineBlock(place) }
    if isText(place + 1), lines.column(place + 1) > lines.column(place), lines.marker(place) == nil {
      return readDefinition(place)
    }
    return readParagraph(place)
  }

  mutating func add(
    _ kind: Block.Kind, _ range: Range<Int>, inline: InlineText, depth: Int = 0, cells: [String] = []
  ) {
    writer.add(kind, range, inline: inline, depth: depth, cells: cells)
    writer.startsApart = false
  }

  /// Reads the start or the end of an included file; nil for any other line.
  private mutating func readFileMark(_ place: Int) -> Int? {
    let start = lines.lines[place].start
    guard let mark = writer.fileMark(at: start, before: lines.bytes.count) else { return nil }
    levels = []
    entryColumn = nil
    writer.startsApart = true
    writer.add(mark.opens ? .file(mark.path) : .endOfFile(mark.path), start..<mark.end)
    // The line that names the file follows the mark.
    return mark.opens ? place + 2 : place + 1
  }

  private mutating func readLayout(_ place: Int, _ name: String) -> Int {
    var end = place + 1
    while end < count, lines.layout[end] == name, !lines.bytes.has("..", at: lines.content(end).lowerBound) { end += 1 }
    let range = lines.lines[place].start..<lines.lines[end - 1].end
    writer.add(.layout(".. " + name), range, inline: InlineText(text: PlainText.collapsed(lines.bytes, in: range, without: [])))
    return end
  }

  // MARK: - Titles

  /// Reads a title with a line of signs below it, or above it as well; nil for any other line.
  private mutating func readTitle(_ place: Int) -> Int? {
    if let above = lines.adornment(place), isText(place + 1), isText(place + 2), let below = lines.adornment(place + 2),
      above == below, lines.content(place + 1).count <= above.length + 2, lines.adornment(place + 1) == nil
    {
      addTitle(place + 1, Style(sign: above.sign, isAbove: true), range: place...place + 2)
      return place + 3
    }
    guard lines.adornment(place) == nil, isText(place), isText(place + 1), let below = lines.adornment(place + 1),
      lines.column(place) == lines.column(place + 1)
    else { return nil }
    let length = lines.text(lines.content(place)).count
    guard below.length >= min(4, length), length <= 160, lines.marker(place) == nil || below.length >= length,
      // A table's border, or the end of a list, is not a title.
      !lines.isBorder(place)
    else { return nil }
    addTitle(place, Style(sign: below.sign, isAbove: false), range: place...place + 1)
    return place + 2
  }

  private mutating func addTitle(_ title: Int, _ style: Style, range: ClosedRange<Int>) {
    levels = []
    entryColumn = nil
    writer.startsApart = true
    let inline = inline.read(lines.text(lines.content(title)))
    if writer.comment == nil || !styles.isEmpty {
      if !styles.contains(style) { styles.append(style) }
    }
    let level = (styles.firstIndex(of: style) ?? styles.count) + 1
    if writer.comment == nil {
      if let key = SectionNames.key(for: inline.text) {
        (section, sectionLevel, isInEntry) = (key, level, false)
      } else if level <= sectionLevel {
        (section, isInEntry) = (nil, false)
      } else {
        isInEntry = true
      }
    }
    add(
      .heading(level: level), lines.content(range.lowerBound).lowerBound..<lines.content(range.upperBound).upperBound,
      inline: inline)
  }

  // MARK: - Comments

  /// Reads a comment as hidden blocks, if it has content: items, fields, titles, a tag.
  private mutating func readComment(_ place: Int) -> Int {
    var end = place
    while end < count, lines.comments[end] || lines.isBlank(end) { end += 1 }
    while end > place, lines.isBlank(end - 1) { end -= 1 }
    let isContent = (place..<end).contains { line in
      !lines.isBlank(line)
        && (lines.marker(line) != nil || lines.field(line) != nil || lines.adornment(line) != nil
          || ["role:", "roles:"].contains { lines.text(lines.content(line)).lowercased().hasPrefix($0) })
    }
    guard isContent else { return max(end, place + 1) }
    let around = (levels, section, isInEntry, entryColumn, writer.startsApart)
    commentCount += 1
    writer.comment = commentCount
    var next = place
    while next < end { next = lines.comments[next] ? read(next) : next + 1 }
    writer.comment = nil
    (levels, section, isInEntry, entryColumn, writer.startsApart) = around
    return max(next, end)
  }
}
