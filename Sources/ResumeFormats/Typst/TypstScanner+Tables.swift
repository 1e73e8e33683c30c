import ResumeModel

/// Tables: `#table(columns: (auto, 1fr), [2020], [Acme], …)`, and functions of the document with the same arguments.
extension TypstScanner {
  /// Reads the cells of a table row by row. Cells with lists or headings in them are laid out and no table.
  ///
  /// One row is a table only by the function's name: a grid of one row is often the heading of an entry.
  ///
  /// - Returns: false, without reading anything, if the call is no table.
  mutating func readTable(_ name: String, _ arguments: [TypstCursor.Argument], range: Range<Int>) -> Bool {
    guard let count = columnCount(arguments), (2...8).contains(count) else { return false }
    let arguments = arguments.map(unwrapped)
    if readTimeColumn(arguments, columns: count, range: range) { return true }
    guard sawHeading, !arguments.contains(where: { $0.name != nil && $0.isContent })
    else { return false }
    let shown = arguments.filter { $0.name == nil }
    let header = shown.first.flatMap { headerCells($0) }
    let cells = (header ?? []) + shown.dropFirst(header == nil ? 0 : 1).filter { !isRule($0) }
    let isNamed = name.lowercased().firstIndex(of: "table") != nil
    let isLabelled = areLabelled(cells, columns: count)
    guard cells.count >= (isNamed || isLabelled ? 1 : 2) * count, cells.count % count == 0,
      cells.allSatisfy({ isCell($0) || isCall($0.value) && !showsBlocks($0.value) }),
      isNamed || cells.allSatisfy({ isCell($0) }) || isLabelled
    else { return false }
    // A column of pictures has no words in any row.
    let kept = (0..<count).filter { column in
      stride(from: column, to: cells.count, by: count).contains {
        !TypstInline.value(bytes, cells[$0], names: names).text.isEmpty
      }
    }
    flush(at: range.lowerBound)
    let depth = baseDepth + columns.count
    writer.add(
      .group("content"), range.lowerBound..<cells[0].bytes.lowerBound, depth: depth + 1, isTitled: false, isWhole: false)
    for start in stride(from: 0, to: cells.count, by: count) {
      addRow(kept.map { cells[start + $0] }, isHeader: start < (header?.count ?? 0), isFirst: start == 0, depth: depth)
    }
    writer.add(.end, max(range.lowerBound, range.upperBound - 1)..<range.upperBound)
    return true
  }

  /// The content of a cell that a function only sets, as in `par(hanging-indent: 1em)[*Acme* \ Engineer]`.
  private func unwrapped(_ cell: TypstCursor.Argument) -> TypstCursor.Argument {
    guard !cell.isContent, cell.name == nil else { return cell }
    var cursor = TypstCursor(bytes, cell.value)
    guard ["par", "align", "text", "block", "box", "pad"].contains(cursor.name()), cursor.byte == .openParenthesis else {
      return cell
    }
    let inside = cursor.arguments()
    guard cursor.isAtEnd, let last = inside.last, last.isContent, inside.count(where: \.isContent) == 1 else { return cell }
    return TypstCursor.Argument(name: nil, value: last.value, bytes: cell.bytes, isContent: true)
  }

  /// Whether the first column holds labels: each ends with a colon, or the section is one of labelled lists.
  private func areLabelled(_ cells: [TypstCursor.Argument], columns count: Int) -> Bool {
    !cells.isEmpty
      && stride(from: 0, to: cells.count, by: count).allSatisfy { start in
        let text = TypstInline.value(bytes, cells[start], names: names).text
        return !text.isEmpty && text.utf8.count <= 40
          && (text.hasSuffix(":") || cells.count > count && section?.holdsFields == true)
      }
  }

  /// Returns how many columns a call has: by the number, or the list, of its argument `columns`.
  private func columnCount(_ arguments: [TypstCursor.Argument]) -> Int? {
    guard let value = arguments.first(where: { $0.name == "columns" })?.value else { return nil }
    if bytes[value].first == .openParenthesis {
      let start = value.lowerBound + 1
      return TypstCursor.split(bytes, start..<max(start, value.upperBound - 1)).count
    }
    return Int(String(decoding: bytes[value], as: UTF8.self))
  }

  /// The cells in `table.header(…)`; nil for any other argument.
  private func headerCells(_ argument: TypstCursor.Argument) -> [TypstCursor.Argument]? {
    var cursor = TypstCursor(bytes, argument.value)
    guard !argument.isContent, cursor.name().hasSuffix(".header"), cursor.byte == .openParenthesis else { return nil }
    return cursor.arguments().filter { $0.name == nil }
  }

  /// Whether an argument draws a line between rows.
  func isRule(_ argument: TypstCursor.Argument) -> Bool {
    var cursor = TypstCursor(bytes, argument.value)
    return !argument.isContent && cursor.name().hasSuffix("line")
  }

  private func isCell(_ argument: TypstCursor.Argument) -> Bool {
    argument.isContent
      ? !holdsBlocks(argument.value) || isLines(argument.value) : bytes[argument.value].first == .quote
  }

  /// Whether content is a few short lines, such as an address, and no list.
  private func isLines(_ range: Range<Int>) -> Bool {
    range.count <= 160
      && bytes[range].split(separator: .newline).allSatisfy { line in
        guard let first = bytes[writer.trimmed(line.startIndex..<line.endIndex)].first else { return true }
        return ![.hyphen, .plus, .slash, .equals].contains(first)
      }
  }

  private mutating func addRow(_ cells: [TypstCursor.Argument], isHeader: Bool, isFirst: Bool, depth: Int) {
    let inlines = cells.map { TypstInline.value(bytes, $0, names: names) }
    let texts = inlines.map(\.text)
    let shown = texts.filter { !$0.isEmpty }
    guard !shown.isEmpty else { return }
    var line = InlineText(text: shown.joined(separator: " | "), links: inlines.flatMap(\.links))
    // The names of the columns are not a row.
    let namesColumns = isHeader || isFirst && inlines.allSatisfy { $0.isStrong || $0.text.isEmpty }
    if !namesColumns { line.strongLead = inlines.first { !$0.text.isEmpty }?.strongLead }
    writer.add(
      namesColumns || shown.count == 1 ? .paragraph : .row,
      withComma(cells[0].bytes.lowerBound..<cells[cells.count - 1].bytes.upperBound), inline: line, depth: depth, cells: texts)
  }
}
