import ResumeModel

/// Tables that lay out a whole résumé, with the times in one column: `table(columns: 2, [== Work], [], [*2019 – 2021*],
/// [Kestrel Tools \ *Engineer* \ …])`.
extension TypstScanner {
  /// Reads a table whose rows are entries, each with its time in the same column and lines of text beside it. Its other
  /// rows are read as if they were outside the table.
  ///
  /// - Returns: false, without reading anything, for any other call.
  mutating func readTimeColumn(_ arguments: [TypstCursor.Argument], columns count: Int, range: Range<Int>) -> Bool {
    guard count <= 3, nesting < 16, !arguments.contains(where: { $0.name != nil && $0.isContent }) else { return false }
    let shown = arguments.filter { $0.name == nil && !isRule($0) }
    let rows = rows(of: shown, columns: count)
    guard let first = shown.first, let column = timeColumn(in: rows, columns: count) else { return false }
    flush(at: range.lowerBound)
    let depth = baseDepth + columns.count + 1
    writer.add(.group("content"), range.lowerBound..<first.bytes.lowerBound, depth: depth, isTitled: false, isWhole: false)
    for row in rows {
      if row.count == count, let time = time(in: row[column]) {
        addEntry(row, time: time.period, in: column, timeEnd: time.end)
      } else if let title = title(of: row) {
        flush(at: row[0].bytes.lowerBound)
        let range = withComma(row[0].bytes.lowerBound..<row[row.count - 1].bytes.upperBound)
        addHeading(title.level, writer.wholeLines(range), title: title.text)
      } else {
        for cell in row where cell.isContent || showsWords(cell.value) {
          if cell.isContent { readContent(cell.value, cell.bytes) } else { readCode(cell.value) }
        }
      }
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return true
  }

  /// Returns the heading that is all of a row, as in `[== Work], []`.
  private func title(of row: [TypstCursor.Argument]) -> (level: Int, text: Range<Int>)? {
    let shown = row.filter { !isEmpty($0) }
    guard shown.count == 1, let content = content(of: shown[0]).map(writer.trimmed), !bytes[content].contains(.newline),
      let level = headingLevel(content)
    else { return nil }
    return (level, content.lowerBound + level..<content.upperBound)
  }

  /// The content of a cell: its own, or that of `table.cell(…)`.
  private func content(of cell: TypstCursor.Argument) -> Range<Int>? {
    if cell.isContent { return cell.value }
    var cursor = TypstCursor(bytes, cell.value)
    guard cursor.name().hasSuffix(".cell"), cursor.byte == .openParenthesis else { return nil }
    let shown = cursor.arguments().filter { $0.name == nil }
    return shown.count == 1 && shown[0].isContent ? shown[0].value : nil
  }

  /// Divides cells into rows; a cell may span several columns.
  private func rows(of cells: [TypstCursor.Argument], columns count: Int) -> [[TypstCursor.Argument]] {
    var rows: [[TypstCursor.Argument]] = []
    var row: [TypstCursor.Argument] = []
    var width = 0
    for cell in cells {
      row.append(cell)
      width += span(of: cell)
      guard width >= count else { continue }
      rows.append(row)
      row = []
      width = 0
    }
    if !row.isEmpty { rows.append(row) }
    return rows
  }

  /// How many columns a cell spans, as `table.cell(colspan: 2, …)` says.
  private func span(of cell: TypstCursor.Argument) -> Int {
    guard !cell.isContent else { return 1 }
    var cursor = TypstCursor(bytes, cell.value)
    guard cursor.name().hasSuffix(".cell"), cursor.byte == .openParenthesis else { return 1 }
    let value = cursor.arguments().first { $0.name == "colspan" }?.value
    return value.flatMap { Int(String(decoding: bytes[$0], as: UTF8.self)) } ?? 1
  }

  /// Returns the column that has a time in each row with several texts, at least in two, if lines of text are beside it.
  private func timeColumn(in rows: [[TypstCursor.Argument]], columns count: Int) -> Int? {
    let full = rows.filter { row in row.count == count && row.count { !isEmpty($0) } > 1 }
    // One row is the heading of an entry, or lays out any text: a bold name shows which.
    guard full.count >= 2 || rows.count == 1 && full.count == 1 && full[0].contains(where: isNamed) else { return nil }
    return (0..<count).first { column in
      full.allSatisfy { time(in: $0[column]) != nil && $0.allSatisfy { isEmpty($0) || $0.isContent } }
        && full.contains { row in row.indices.contains { $0 != column && holdsBlocks(row[$0].value) } }
    }
  }

  /// Whether a cell begins with a bold line.
  private func isNamed(_ cell: TypstCursor.Argument) -> Bool {
    cell.isContent && namingLines(in: cell.value).first?.text.strongLead != nil
  }

  private func isEmpty(_ cell: TypstCursor.Argument) -> Bool {
    TypstInline.value(bytes, cell, names: names).text.isEmpty
  }

  /// Returns the time that is all of a cell's text, or of its first line, and the end of that.
  private func time(in cell: TypstCursor.Argument) -> (period: Period, end: Int)? {
    if let period = period(TypstInline.value(bytes, cell, names: names).text) { return (period, cell.value.upperBound) }
    guard cell.isContent, let start = cell.value.first(where: { !bytes[$0].isWhite }),
      let end = bytes[start..<cell.value.upperBound].firstIndex(of: .newline),
      bytes[writer.trimmed(start..<end)].last == .backslash
    else { return nil }
    return period(TypstInline.read(bytes, writer.trimmed(start..<end), names: names).text).map { ($0, end) }
  }

  private func period(_ text: String) -> Period? {
    guard !text.isEmpty, let finding = DateScanner.find(in: text), finding.bytes.count == text.utf8.count else { return nil }
    var period = finding.period
    period.text = text
    return period
  }

  /// Adds a row as an entry: its time, the lines that name it, and the rest of its text.
  private mutating func addEntry(_ row: [TypstCursor.Argument], time: Period, in column: Int, timeEnd: Int) {
    let body = row.indices.first { $0 != column && !isEmpty(row[$0]) }.map { row[$0] }
    guard let body else { return }
    let lines = namingLines(in: body.value)
    let texts = lines.map(\.text)
    var heading = HeadingSplit.read(texts.map(\.text).joined(separator: " | "), in: section)
    if texts.count == 2, let title = texts.firstIndex(where: { $0.isStrong }), !texts[1 - title].isStrong {
      // Of two lines the bold one is the title.
      let employer = HeadingSplit.read(texts[1 - title].text, in: .work)
      heading.title = texts[title].text
      heading.organization = employer.organization ?? employer.title
      heading.place = employer.organization == nil ? employer.place : employer.title ?? employer.place
    }
    heading.period = time
    var line = InlineText(
      text: texts.map(\.text).joined(separator: ", ") + " | " + time.text, links: texts.flatMap(\.links))
    line.strongLead = texts.first?.strongLead
    let whole = writer.wholeLines(withComma(row[0].bytes.lowerBound..<row[row.count - 1].bytes.upperBound))
    let start = whole.lowerBound
    writer.startsApart = true
    writer.add(.entry(heading, level: 1), start..<row[0].value.lowerBound, inline: line, opensScope: true, isWhole: false)
    let rest = (lines.last?.end ?? body.value.lowerBound)..<body.value.upperBound
    for (place, cell) in row.enumerated() where !isEmpty(cell) {
      if place == column {
        writer.add(.piece("time"), cell.value.lowerBound..<timeEnd, inline: InlineText(text: time.text), isWhole: false)
        if timeEnd < cell.value.upperBound { readInside(timeEnd..<cell.value.upperBound) }
      } else if cell == body {
        for (number, line) in lines.enumerated() {
          writer.add(.piece("\(number + 1)"), writer.trimmed(line.bytes), inline: line.text, isWhole: false)
        }
        readInside(rest)
      } else {
        readInside(cell.value)
      }
    }
    writer.add(.endOfEntry, row[row.count - 1].bytes.upperBound - 1..<whole.upperBound, isWhole: false)
    writer.startsApart = true
  }

  /// The cells of a row with the comma behind them, so that a row can be left out.
  func withComma(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end < bytes.count, bytes[end].isWhite || bytes[end] == CommentedText.commented { end += 1 }
    return end < bytes.count && bytes[end] == .comma ? range.lowerBound..<end + 1 : range
  }

  /// A line of a cell, with its end.
  private struct CellLine {
    var text: InlineText
    var bytes: Range<Int>
    var end: Int
  }

  /// Returns the lines of a cell that name its entry: the first, and the second if exactly one of the two is bold.
  private func namingLines(in range: Range<Int>) -> [CellLine] {
    var lines: [CellLine] = []
    for line in bytes[range].split(separator: .newline) {
      let content = writer.trimmed(line.startIndex..<line.endIndex)
      let text = TypstInline.read(bytes, content, names: names)
      if text.text.isEmpty { continue }
      let isItem =
        [.hyphen, .plus, .slash].contains(bytes[content.lowerBound]) && content.count > 1 && bytes[content.lowerBound + 1].isBlank
      guard !isItem, text.text.utf8.count <= 120, lines.isEmpty || lines[0].text.isStrong != text.isStrong else { break }
      // Below a bold title a long line is its text, not the employer.
      if let title = lines.first, title.text.isStrong, text.text.utf8.count > 60 { break }
      lines.append(CellLine(text: text, bytes: content, end: line.endIndex))
      // Only after a break does the next line stand by itself.
      if lines.count == 2 || bytes[content.upperBound - 1] != .backslash { break }
    }
    return lines
  }
}
