import ResumeModel

/// Finds rows with a start and an end in two cells beside each other: `| 2018-02 | 2020-08 | Engineer | Kestrel Tools |`.
enum RowTimes {
  /// Gives such rows their time, and the text without it.
  static func resolve(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { $0.cells.count >= 3 }) else { return blocks }
    var resolved = blocks
    for (index, block) in blocks.enumerated() where block.kind == .row && block.cells.count >= 3 && block.inline.period == nil {
      guard let (start, period) = time(in: block.cells) else { continue }
      resolved[index].inline.period = period
      let rest = block.cells[..<start] + block.cells[(start + 2)...]
      resolved[index].inline.untimed = rest.filter { !$0.isEmpty }.joined(separator: " | ")
    }
    return resolved
  }

  /// Returns the first of two cells that are a start and an end, and their period.
  private static func time(in cells: [String]) -> (start: Int, period: Period)? {
    for start in 0..<cells.count - 1 where DateScanner.mayHoldYear(cells[start]) {
      let text = cells[start] + " – " + cells[start + 1]
      guard text.utf8.count <= longestTime, isDate(cells[start]), let finding = DateScanner.find(in: text),
        finding.period.end != nil, finding.bytes.count == text.utf8.count
      else { continue }
      var period = finding.period
      period.text = cells[start...(start + 1)].joined(separator: " | ")
      return (start, period)
    }
    return nil
  }

  /// In bytes: twice "September 30, 2021", with room for other scripts.
  private static let longestTime = 60

  private static func isDate(_ text: String) -> Bool {
    guard let finding = DateScanner.find(in: text), finding.period.end == nil else { return false }
    return finding.bytes.count == text.utf8.count
  }
}
