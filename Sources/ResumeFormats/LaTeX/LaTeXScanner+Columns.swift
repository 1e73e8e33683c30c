import ResumeModel

/// Heads of entries that are laid out in columns: environments for two columns, tables of two rows.
extension LaTeXScanner {
  /// Reads `\begin{twocolentry}{2019--2022} \textbf{Engineer}, Kestrel \end{twocolentry}`: the right column
  /// is in the argument, the left one in the body.
  ///
  /// - Returns: false, without reading anything, if the body contains a list or is a text.
  mutating func readColumns(_ name: String, _ arguments: [Range<Int>], from start: Int, cursor: inout LaTeXCursor) -> Bool {
    guard section?.holdsFields != true, let right = arguments.last, arguments.count == 1 else { return false }
    let words = inlineText(right)
    let isTime = DateScanner.find(in: words.text) != nil && words.text.utf8.count <= 60
    let isNamed = name.lowercased().hasSuffix("entry")
    guard isTime || isNamed && !words.links.isEmpty else { return false }
    let mark = Array("\\end{\(name)}".utf8)
    // A heading of one line ends within 1,200 bytes; a longer body is a text.
    let limit = min(cursor.end, cursor.index + 1200)
    guard let end = bytes[cursor.index..<limit].firstRange(of: mark)?.lowerBound else { return false }
    let body = writer.trimmed(cursor.index..<end)
    guard bytes.firstIndex(of: "\\begin{", in: body) == nil, bytes.firstIndex(of: "\\item", in: body) == nil else { return false }
    let left = inlineText(body)
    guard !left.text.isEmpty, left.text.utf8.count <= 160, !left.text.hasSuffix(".") else { return false }
    var heading = HeadingSplit.read(left.text, in: section)
    if isTime {
      heading.period = DateScanner.find(in: words.text)?.period
      heading.period?.text = words.text
    }
    let text = isTime ? left.text + " | " + words.text : left.text
    cursor.index = end + mark.count
    add(.entry(heading, level: 1), start..<cursor.index, inline: InlineText(text: text, links: words.links + left.links))
    addPieces([right, body], [words, left])
    writer.startsApart = true
    return true
  }

  /// Reads the first two rows of a table as the heading of one entry, if exactly one of them has dates.
  ///
  /// - Parameter start: the start of the table.
  /// - Returns: false, without reading anything, for any other table.
  mutating func readHead(_ rows: [TableRow], from start: Int) -> Bool {
    guard sawHeading, depth == 0, section?.holdsFields != true, (2...4).contains(rows.count) else { return false }
    let texts = rows.map { row in row.cells.map { inlineText($0) }.filter { !$0.text.isEmpty } }
    let dated = texts.indices.filter { row in texts[row].contains { isTime($0.text) } }
    guard let row = dated.first, dated.count == 1, row < 2, texts[0].count >= 2, (1...3).contains(texts[1].count) else {
      return false
    }
    let isShort = texts.prefix(2).joined().allSatisfy { $0.text.utf8.count <= 100 && !$0.text.hasSuffix(".") }
    guard isShort else { return false }
    let cells = (rows[0].cells + rows[1].cells).filter { !inlineText($0).text.isEmpty }
    let inlines = cells.map { inlineText($0) }
    let entry = ArgumentHeading("tabular", inlines.map(\.text), isBody: inlines.map { _ in false }, in: section)
    guard !entry.text.isEmpty, entry.heading.period != nil else { return false }
    let rest = cells.indices.filter { !entry.naming.contains($0) }.map { inlines[$0].text }
    let words = ([entry.name] + rest).filter { !$0.isEmpty }.joined(separator: ", ")
    let text = entry.date.map { words.isEmpty ? $0 : words + " | " + $0 } ?? words
    let head = writer.wholeLines(start..<rows[0].bytes.lowerBound).lowerBound..<cells[0].lowerBound
    let line = InlineText(text: text, links: inlines.flatMap(\.links))
    add(.entry(entry.heading, level: 1), head, inline: line, opensScope: true, isWhole: false)
    addPieces(cells, inlines)
    for row in rows[2...] { addRow(row.bytes, row.cells) }
    return true
  }

  private func isTime(_ text: String) -> Bool {
    guard text.utf8.count <= 60, let finding = DateScanner.find(in: text) else { return false }
    return finding.isSure || finding.bytes.count == text.utf8.count
  }

  /// A row of a table, with its end, and its cells.
  struct TableRow {
    var bytes: Range<Int>
    var cells: [Range<Int>]
  }
}
