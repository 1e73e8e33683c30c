import ResumeModel

/// Lines one below the other that are a part each: each begins like the others and has a date.
enum AlikeLines {
  /// Returns the indices of the lines that begin a part; at most one if the lines belong together.
  static func starts(_ lines: [() -> InlineText]) -> [Int] {
    let first = lines[0]()
    guard DateScanner.mayHoldYear(first.text), let look = Look(first) else { return [] }
    var starts = [0]
    for (index, line) in lines.enumerated().dropFirst() {
      let text = line()
      let isAlike = Look(text).map(look.isLike) ?? false
      if isAlike {
        starts.append(index)
      } else if !look.beginsWithPeriod, !(look.isStrong && look.endsWithColumn) {
        // A sign or bold words may begin a line that was wrapped anywhere; a column is never wrapped.
        return []
      }
    }
    return starts
  }

  /// How a dated line begins.
  private struct Look {
    var beginsWithPeriod: Bool
    var sign: Unicode.Scalar?
    var isStrong: Bool
    /// True where a time is all of the last column.
    var endsWithColumn: Bool

    init?(_ line: InlineText) {
      guard line.text.unicodeScalars.count <= 200, let finding = DateScanner.find(in: line.text) else { return nil }
      let isAtEnd = finding.bytes.upperBound + 2 >= line.text.utf8.count
      beginsWithPeriod = finding.bytes.lowerBound <= 1 && (finding.isSure || finding.bytes.count == 4)
      guard beginsWithPeriod || finding.isSure || isAtEnd else { return nil }
      let scalar = line.text.unicodeScalars.first
      sign = scalar.flatMap { $0.isAlphabetic || $0.properties.numericType != nil ? nil : $0 }
      isStrong = line.strongLead != nil
      let bytes = Array(line.text.utf8)
      endsWithColumn =
        finding.bytes.upperBound == bytes.count && finding.bytes.lowerBound > 1 && bytes[finding.bytes.lowerBound - 2] == .bar
      guard beginsWithPeriod || sign != nil || isStrong else { return nil }
    }

    func isLike(_ other: Look) -> Bool {
      if beginsWithPeriod || other.beginsWithPeriod { return beginsWithPeriod && other.beginsWithPeriod }
      return sign == other.sign && isStrong == other.isStrong && endsWithColumn == other.endsWithColumn
    }
  }
}
