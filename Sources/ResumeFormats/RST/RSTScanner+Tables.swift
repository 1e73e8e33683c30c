import ResumeModel

/// Reads tables: grids of `+---+`, and columns between lines of `====`.
extension RSTScanner {
  /// Reads the table that begins at a border.
  ///
  /// - Returns: the number of the line after it; nil if it does not end.
  mutating func readTable(_ place: Int) -> Int? {
    let isGrid = lines.bytes[lines.content(place).lowerBound] == .plus
    return isGrid ? readGrid(place) : readColumns(place)
  }

  private mutating func readGrid(_ place: Int) -> Int? {
    var end = place + 1
    while isText(end), lines.isBorder(end) || lines.bytes[lines.content(end).lowerBound] == .bar { end += 1 }
    guard end > place + 2, lines.isBorder(end - 1) else { return nil }
    let stops = lines.content(place).filter { lines.bytes[$0] == .plus }.map { $0 - lines.lines[place].start }
    var first = place + 1
    for line in place + 1..<end where lines.isBorder(line) {
      if first < line { addRow(first..<line, columns: zip(stops, stops.dropFirst()).map { $0 + 1..<$1 }) }
      first = line + 1
    }
    levels = []
    writer.startsApart = true
    return end
  }

  private mutating func readColumns(_ place: Int) -> Int? {
    var end = place + 1
    var borders = 1
    while end < count, lines.isBlank(end) || isText(end) {
      if lines.isBorder(end) {
        borders += 1
        // The second border is below the head if a third one follows before a blank line.
        var next = end + 1
        while isText(next), !lines.isBorder(next) { next += 1 }
        if !(isText(next) && lines.isBorder(next)) { break }
      }
      end += 1
    }
    guard borders > 1, end < count, lines.isBorder(end) else { return nil }
    let content = lines.content(place)
    var columns: [Range<Int>] = []
    for index in content where lines.bytes[index] == .equals {
      let column = index - lines.lines[place].start
      if let last = columns.last, last.upperBound == column {
        columns[columns.count - 1] = last.lowerBound..<column + 1
      } else {
        columns.append(column..<column + 1)
      }
    }
    var first: Int?
    for line in place + 1...end {
      let isStart = line == end || lines.isBorder(line) || !lines.isBlank(line) && !cell(line, columns[0], isLast: false).isEmpty
      if isStart, let start = first {
        var last = line
        while last > start + 1, lines.isBlank(last - 1) { last -= 1 }
        addRow(start..<last, columns: columns)
        first = nil
      }
      if isStart, line != end, !lines.isBorder(line) { first = line }
    }
    levels = []
    writer.startsApart = true
    return end + 1
  }

  /// Returns the bytes of a cell in one line of its row, without blanks; columns count characters.
  private func cell(_ place: Int, _ column: Range<Int>, isLast: Bool) -> Range<Int> {
    let line = lines.lines[place]
    var index = line.start
    var position = 0
    var (low, high) = (line.contentEnd, line.contentEnd)
    while index < line.contentEnd {
      if position == column.lowerBound { low = index }
      if position == column.upperBound, !isLast {
        high = index
        break
      }
      index += 1
      while index < line.contentEnd, lines.bytes[index] & 0xC0 == 0x80 { index += 1 }
      position += 1
    }
    return lines.bytes.trimmed(min(low, high)..<high)
  }

  private mutating func addRow(_ range: Range<Int>, columns: [Range<Int>]) {
    var cells = Array(repeating: "", count: columns.count)
    for line in range where !lines.isBlank(line) {
      for (number, column) in columns.enumerated() {
        // The last column of a table without bars may be wider than its border.
        let isLast = number == columns.count - 1 && lines.bytes[lines.content(line).lowerBound] != .bar
        let words = lines.text(cell(line, column, isLast: isLast))
        if !words.isEmpty { cells[number] += (cells[number].isEmpty ? "" : " ") + words }
      }
    }
    let words = cells.map { inline.read($0) }
    let shown = words.map(\.text)
    guard shown.contains(where: { !$0.isEmpty }) else { return }
    add(
      .row, lines.content(range.lowerBound).lowerBound..<lines.content(range.upperBound - 1).upperBound,
      inline: InlineText(text: shown.filter { !$0.isEmpty }.joined(separator: " | "), links: words.flatMap(\.links)), cells: shown
    )
  }
}
