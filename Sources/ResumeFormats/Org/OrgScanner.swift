import ResumeLexicon
import ResumeModel

/// Turns Org (https://orgmode.org/worg/org-syntax.html) into blocks: headlines, drawers, lists, tables, keywords.
struct OrgScanner {
  private var writer: BlockWriter
  private let lines: [SourceLines.Line]
  private var bytes: [UInt8] { writer.bytes }
  /// The level of the headline whose subtree is not exported, and the number of such subtrees so far.
  private var hiddenLevel: Int?
  private var hiddenCount = 0
  private let hasAuthor: Bool
  private var section: SectionKey?

  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    var scanner = OrgScanner(source, lines)
    var place = 0
    while place < lines.count { place = scanner.read(place) }
    return scanner.writer.blocks
  }

  private init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    writer = BlockWriter(source: source, bytes: source, lines: lines)
    self.lines = lines
    hasAuthor = lines.contains { source.has("#+AUTHOR:", at: $0.start) || source.has("#+author:", at: $0.start) }
  }

  private func content(_ place: Int) -> Range<Int> { bytes.trimmed(lines[place].start..<lines[place].contentEnd) }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  // MARK: - Lines

  /// Reads the element that begins at a line.
  ///
  /// - Returns: the number of the line after it.
  private mutating func read(_ place: Int) -> Int {
    let content = content(place)
    guard !content.isEmpty else {
      writer.startsApart = true
      return place + 1
    }
    if let level = headline(place) { return readHeadline(place, level) }
    let first = bytes[content.lowerBound]
    if first == .hash { return readKeyword(place, content) }
    if first == .colon, isDrawer(place), let end = drawerEnd(place) {
      addLayout(lines[place].start..<lines[end].end)
      return end + 1
    }
    if first == .bar {
      readRow(place, content)
      return place + 1
    }
    if let width = marker(place) { return readItem(place, width) }
    return readParagraph(place)
  }

  /// Returns the level of a headline, the number of its stars; nil for any other line.
  private func headline(_ place: Int) -> Int? {
    let start = lines[place].start
    var index = start
    while index < lines[place].contentEnd, bytes[index] == .asterisk { index += 1 }
    guard index > start, index < lines[place].contentEnd, bytes[index].isBlank else { return nil }
    return index - start
  }

  private mutating func readHeadline(_ place: Int, _ level: Int) -> Int {
    if let hidden = hiddenLevel, level <= hidden {
      hiddenLevel = nil
      writer.comment = nil
    }
    let (title, tags) = OrgInline.headline(text(lines[place].start + level..<lines[place].contentEnd))
    if hiddenLevel == nil, tags.contains("noexport") || tags.contains("ignore_all") || title.hasPrefix("COMMENT ") {
      hiddenLevel = level
      hiddenCount += 1
      writer.comment = hiddenCount
    }
    let inline = OrgInline.read(title)
    writer.startsApart = true
    if level == 1 { section = SectionNames.key(for: inline.text) }
    let drawer = place + 1
    guard drawer < lines.count, isDrawer(drawer), let end = drawerEnd(drawer), level > 1 || section == nil else {
      writer.add(.heading(level: level), lines[place].start..<lines[place].contentEnd, inline: inline)
      return place + 1
    }
    return readEntry(place, level, inline: inline, drawer: drawer, end: end)
  }

  /// Reads a headline with a property drawer that gives organisation, dates or place as an entry.
  private mutating func readEntry(_ place: Int, _ level: Int, inline: InlineText, drawer: Int, end: Int) -> Int {
    var pairs: [(key: String, value: String, bytes: Range<Int>)] = []
    for line in drawer + 1..<max(drawer + 1, end) {
      let content = content(line)
      guard let (key, value) = OrgInline.property(text(content)), !value.isEmpty else { continue }
      let meaning = EntryKeys.isNaming(key) ? key : ["school", "org", "host"].contains(key.lowercased()) ? "organization" : ""
      if !meaning.isEmpty { pairs.append((meaning, OrgInline.read(value).text, content)) }
    }
    let heading = lines[place].start..<lines[place].contentEnd
    guard !pairs.isEmpty,
      let found = DataHeading([(key: "title", value: inline.text)] + pairs.map { (key: $0.key, value: $0.value) }, in: section)
    else {
      writer.add(.heading(level: level), heading, inline: inline)
      return drawer
    }
    writer.add(
      .entry(found.heading, level: level), lines[place].start..<lines[end].end,
      inline: InlineText(text: found.text, links: inline.links))
    writer.add(.piece("title"), heading, inline: inline, isWhole: false)
    for pair in pairs { writer.add(.piece(pair.key), pair.bytes, inline: InlineText(text: pair.value), isWhole: false) }
    writer.startsApart = true
    return end + 1
  }

  private func isDrawer(_ place: Int) -> Bool {
    let line = text(content(place)).uppercased()
    return line == ":PROPERTIES:" || line == ":LOGBOOK:"
  }

  private func drawerEnd(_ place: Int) -> Int? {
    (place + 1..<min(lines.count, place + 60)).first { text(content($0)).uppercased() == ":END:" }
  }

  // MARK: - Keywords

  private mutating func readKeyword(_ place: Int, _ content: Range<Int>) -> Int {
    let line = text(content)
    let lower = line.lowercased()
    if lower.hasPrefix("#+begin_") {
      let name = lower.dropFirst("#+begin_".count).prefix { $0.isLetter }
      let end = (place + 1..<lines.count).first { text(self.content($0)).lowercased().hasPrefix("#+end_" + name) }
      if ["src", "example", "export", "comment"].contains(name) {
        let last = end ?? lines.count - 1
        addLayout(lines[place].start..<lines[last].end)
        return last + 1
      }
    }
    if let colon = line.firstIndex(where: { $0 == ":" }), line.hasPrefix("#+") {
      let key = line[..<colon].dropFirst(2).lowercased()
      let value = OrgInline.read(String(line[line.index(after: colon)...]))
      if !value.text.isEmpty, hiddenLevel == nil {
        if key == "author" || key == "title" && !hasAuthor {
          writer.add(.name, content, inline: value)
          return place + 1
        }
        if key == "title" || key == "subtitle" {
          writer.add(.paragraph, content, inline: value)
          return place + 1
        }
        if ["email", "phone", "mobile", "address", "homepage", "github", "linkedin", "website", "city", "url"].contains(key) {
          writer.add(
            .field(label: key, value: value.text), content,
            inline: InlineText(text: key + ": " + value.text, links: value.links))
          return place + 1
        }
      }
    }
    addLayout(lines[place].start..<lines[place].end)
    return place + 1
  }

  private mutating func addLayout(_ range: Range<Int>) {
    let line = String(decoding: bytes[range].prefix { $0 != .newline }, as: UTF8.self)
    writer.add(
      .layout(String(line.prefix { $0 != ":" && $0 != " " })), range,
      inline: InlineText(text: PlainText.collapsed(Array(bytes[range]), without: [])))
  }

  // MARK: - Text

  private mutating func readRow(_ place: Int, _ content: Range<Int>) {
    let line = text(content)
    if line.hasPrefix("|-") { return }
    let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst()
      .map { OrgInline.read(String($0)).text }
    let shown = cells.last?.isEmpty == true ? Array(cells.dropLast()) : Array(cells)
    writer.add(.row, content, inline: InlineText(text: shown.filter { !$0.isEmpty }.joined(separator: " | ")), cells: shown)
  }

  /// Returns the column of a list marker in a line, and its width with the blanks after it.
  private func marker(_ place: Int) -> (column: Int, width: Int)? {
    let content = content(place)
    guard !content.isEmpty else { return nil }
    var index = content.lowerBound
    let column = index - lines[place].start
    let first = bytes[index]
    if first == .hyphen || first == .plus || first == .asterisk && column > 0 {
      index += 1
    } else if first.isDigit {
      while index < content.upperBound, bytes[index].isDigit { index += 1 }
      guard index < content.upperBound, bytes[index] == .dot || bytes[index] == .closeParenthesis else { return nil }
      index += 1
    } else {
      return nil
    }
    guard index < content.upperBound, bytes[index].isBlank else { return nil }
    while index < content.upperBound, bytes[index].isBlank { index += 1 }
    return (column, index - content.lowerBound)
  }

  private mutating func readItem(_ place: Int, _ marker: (column: Int, width: Int)) -> Int {
    let content = content(place)
    var end = place
    while end + 1 < lines.count, !self.content(end + 1).isEmpty, self.marker(end + 1) == nil, headline(end + 1) == nil,
      self.content(end + 1).lowerBound - lines[end + 1].start > marker.column
    {
      end += 1
    }
    var inline = OrgInline.read(text(content.lowerBound + marker.width..<self.content(end).upperBound))
    if let cut = inline.text.firstRange(of: " :: ") {
      // `- Languages :: Go, Rust`
      let label = String(inline.text[..<cut.lowerBound])
      inline.text = label + ": " + inline.text[cut.upperBound...]
      inline.strongLead = label
    }
    writer.add(
      .item, content.lowerBound..<self.content(end).upperBound, inline: inline, depth: marker.column / 2 + 1)
    writer.startsApart = false
    return end + 1
  }

  private mutating func readParagraph(_ place: Int) -> Int {
    var end = place
    func isBroken(_ line: Int) -> Bool { text(content(line)).hasSuffix("\\\\") }
    while end + 1 < lines.count, !isBroken(end), !content(end + 1).isEmpty, headline(end + 1) == nil,
      marker(end + 1) == nil, ![.hash, .bar, .colon].contains(bytes[content(end + 1).lowerBound])
    {
      end += 1
    }
    let range = content(place).lowerBound..<content(end).upperBound
    writer.add(.paragraph, range, inline: OrgInline.read(text(range)))
    writer.startsApart = false
    return end + 1
  }
}
