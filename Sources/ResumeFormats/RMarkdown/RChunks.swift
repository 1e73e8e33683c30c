import ResumeLexicon
import ResumeModel

/// Reads the chunks of R in a Markdown source: rows of tables are entries, sentences in strings are paragraphs, and the rest of
/// the code is layout.
struct RChunks {
  private let source: [UInt8]
  private let lines: [SourceLines.Line]

  init(_ source: [UInt8], _ lines: [SourceLines.Line]) {
    self.source = source
    self.lines = lines
  }

  /// Returns blocks in which each chunk is divided into what it shows.
  func expanded(_ blocks: [Block]) -> [Block] {
    var expanded: [Block] = []
    var section: SectionKey?
    var isFrontMatter = true
    let hasName = blocks.prefix { if case .field = $0.kind { true } else { false } }.contains {
      if case .field(let label, _) = $0.kind { Self.names.contains(label.lowercased()) } else { false }
    }
    for block in blocks {
      var block = block
      switch block.kind {
      case .heading:
        section = SectionNames.key(for: block.inline.text) ?? section
        isFrontMatter = false
      case .field(let label, let value) where isFrontMatter && Self.names.contains(label.lowercased()):
        // vitae prints the name that the front matter gives.
        name(&block, value)
      case .field("title", let value) where isFrontMatter && !hasName && isName(value):
        // The page has its title as the heading above all others.
        name(&block, value)
      default: break
      }
      if block.kind == .verbatim, block.depth == 0, !block.isHidden, isChunk(block.bytes) {
        expanded += chunk(block.bytes, in: section)
      } else {
        expanded.append(block)
      }
    }
    return expanded
  }

  /// The keys of a name in the front matter.
  private static let names: Set<String> = ["name", "firstname", "lastname", "surname"]

  /// Makes a line of the front matter the person's name.
  private func name(_ block: inout Block, _ value: String) {
    block.kind = .name
    block.isTitled = true
    block.inline = DataText.inline(value.filter { $0 != "\"" })
  }

  /// Whether a title is a person's name, and not "Curriculum Vitae".
  private func isName(_ value: String) -> Bool {
    DocumentTitle.mayBeName(value.filter { $0 != "\"" && $0 != "'" })
  }

  private func isChunk(_ range: Range<Int>) -> Bool {
    let start = source.trimmed(range).lowerBound
    guard source.has("```{r", at: start), start + 5 < source.count else { return false }
    return [.closeBrace, .space, .comma].contains(source[start + 5])
  }

  private func chunk(_ range: Range<Int>, in section: SectionKey?) -> [Block] {
    var writer = BlockWriter(source: source, bytes: source, lines: lines)
    let first = source[range].firstIndex(of: .newline) ?? range.upperBound
    // The last line is the fence below the code.
    let end = source.trimmed(range).upperBound
    let code = first..<max(first, source[range.lowerBound..<end].lastIndex(of: .newline) ?? end)
    let tables = RCode.calls(of: "tribble", in: code, of: source).compactMap { RTable($0, in: code, of: source) }
    var done = range.lowerBound
    for table in tables {
      for entry in table.entries {
        let rows = writer.wholeLines(entry.bytes.lowerBound..<behindComma(entry.bytes.upperBound, before: table.bytes.upperBound))
        guard rows.lowerBound >= done else { continue }
        layout(done..<rows.lowerBound, &writer)
        add(entry, of: table, over: rows, in: section, &writer)
        done = rows.upperBound
      }
    }
    if tables.isEmpty { done = sentences(in: code, from: done, &writer) }
    layout(done..<range.upperBound, &writer)
    return writer.blocks
  }

  private func behindComma(_ index: Int, before end: Int) -> Int {
    var behind = index
    while behind < end, source[behind].isBlank { behind += 1 }
    return behind < end && source[behind] == .comma ? behind + 1 : index
  }

  /// Adds code that shows nothing.
  private func layout(_ range: Range<Int>, _ writer: inout BlockWriter) {
    guard !source.trimmed(range).isEmpty else { return }
    let text = PlainText.collapsed(Array(source[range]), without: [])
    writer.add(.layout("r"), range, inline: InlineText(text: text), isWhole: false)
  }

  /// Adds the sentences in the strings of code, and the code before each.
  ///
  /// - Returns: the end of the last one.
  private func sentences(in code: Range<Int>, from start: Int, _ writer: inout BlockWriter) -> Int {
    var done = start
    for string in RTable.strings(in: code, of: source) where Self.isSentence(string.text) {
      layout(done..<string.bytes.lowerBound, &writer)
      writer.add(.paragraph, string.bytes, inline: DataText.inline(string.text), isWhole: false)
      done = string.bytes.upperBound
    }
    return done
  }

  /// Words that a string has at least to be a sentence: fewer are a name, a path or the label of a plot.
  private static let leastWords = 6

  /// Whether a string is a sentence, and neither a pattern nor markup: it begins with a letter, and each line has words.
  private static func isSentence(_ text: String) -> Bool {
    text.split(whereSeparator: \.isWhitespace).count >= leastWords && !text.contains { "{}<>\\^$*|".contains($0) }
      && text.first { !$0.isWhitespace }?.isLetter == true
  }

  private func add(
    _ entry: RTable.Entry, of table: RTable, over range: Range<Int>, in section: SectionKey?, _ writer: inout BlockWriter
  ) {
    guard let head = entry.rows.first else { return }
    var pairs: [(key: String, value: String)] = []
    for (column, cell) in head.enumerated() where !table.holdsPoints(column) {
      let text = DataText.inline(cell.text).text
      if let same = pairs.firstIndex(where: { $0.key == table.keys[column] }) {
        // Several columns in one argument are one text.
        pairs[same].value += text.isEmpty ? "" : ", " + text
      } else {
        pairs.append((table.keys[column], text))
      }
    }
    let found = DataHeading(pairs, in: section)
    let all = pairs.map(\.value).filter { !$0.isEmpty }.joined(separator: ", ")
    writer.add(
      .entry(found?.heading ?? EntryHeading(title: all), level: 1), range.lowerBound..<entry.bytes.lowerBound,
      inline: InlineText(text: found?.text ?? all), opensScope: true, isWhole: false)
    for row in entry.rows {
      for (column, cell) in row.enumerated() {
        if table.holdsPoints(column) {
          let inline = DataText.inline(cell.text)
          if !inline.text.isEmpty { writer.add(.item, cell.bytes, inline: inline, depth: 1, isWhole: false) }
        } else {
          writer.add(.piece(table.keys[column]), cell.bytes, inline: DataText.inline(cell.text), isWhole: false)
        }
      }
    }
    writer.add(.endOfEntry, entry.bytes.upperBound..<range.upperBound, isWhole: false)
  }
}
