import ResumeModel

/// Reads delimited blocks and tables.
extension AsciiDocScanner {
  mutating func readFence(_ place: Int, _ mark: String) -> Int {
    let delimiter = text(content(place))
    if mark == "|" { return readTable(place, delimiter) }
    if AsciiDocLine.isVerbatim(delimiter) {
      guard let end = closing(of: place) else { return readText(place) }
      endLists(before: place)
      let range = lines[place].start..<lines[end].end
      add(
        .verbatim, range, inline: InlineText(text: PlainText.collapsed(bytes, in: inside(place, end), without: [])),
        depth: isJoined ? base + lists.count : base)
      writer.startsApart = true
      return end + 1
    }
    if let open = fences.last, open.mark == delimiter {
      (base, lists) = (open.base, open.lists)
      fences.removeLast()
    } else if fences.count < 32 {
      if !isJoined { endLists(before: place) }
      fences.append((delimiter, base, lists))
      if isJoined { base += lists.count }
      lists = []
      isJoined = false
    }
    writer.startsApart = true
    pending = nil
    return place + 1
  }

  /// Returns the line that closes a delimited block.
  private func closing(of place: Int) -> Int? { ends[place].flatMap { comments[$0] == comments[place] ? $0 : nil } }

  private func inside(_ place: Int, _ end: Int) -> Range<Int> {
    let low = lines[place].end
    return low..<max(low, lines[end].start)
  }

  // MARK: - Tables

  private mutating func readTable(_ place: Int, _ delimiter: String) -> Int {
    guard delimiter.hasPrefix("|"), let end = closing(of: place) else {
      writer.startsApart = true
      return place + 1
    }
    var cells: [Range<Int>] = []
    var width = columns
    for line in place + 1..<max(place + 1, end) where !comments[line] {
      let found = self.cells(line)
      // The first row with cells is as wide as the table.
      if width == nil, !found.isEmpty { width = found.count }
      if !found.isEmpty {
        cells += found
      } else if !content(line).isEmpty, let last = cells.popLast() {
        cells.append(last.lowerBound..<content(line).upperBound)
      }
    }
    pending = nil
    let count = max(1, width ?? 1)
    for start in stride(from: 0, to: cells.count, by: count) {
      let row = cells[start..<min(cells.count, start + count)]
      guard let first = row.first, let last = row.last else { continue }
      let words = row.map { cell in inline.read(unbroken(bytes.trimmed(cell))) }
      let shown = words.map(\.text)
      add(
        .row, first.lowerBound - 1..<max(first.lowerBound, bytes.trimmed(last).upperBound),
        inline: InlineText(text: shown.filter { !$0.isEmpty }.joined(separator: " | "), links: words.flatMap(\.links)),
        cells: shown)
    }
    lists = []
    writer.startsApart = true
    return end + 1
  }

  /// Returns the cells of a line, each from the byte after its bar.
  private func cells(_ place: Int) -> [Range<Int>] {
    let content = content(place)
    let bars = content.filter { bytes[$0] == .bar && ($0 == content.lowerBound || bytes[$0 - 1] != .backslash) }
    guard let first = bars.first else { return [] }
    // `2+|` and `h|` say how a cell looks.
    let isStart = bytes[content.lowerBound..<first].allSatisfy {
      $0.isWordByte || [.plus, .dot, .asterisk, .lessThan, .greaterThan, .caret].contains($0)
    }
    guard isStart else { return [] }
    return bars.indices.map { index in
      bars[index] + 1..<(index + 1 < bars.count ? bars[index + 1] : content.upperBound)
    }
  }
}
