import ResumeFacts
import ResumeModel

/// Two parts side by side, or one without a counterpart.
struct CounterpartRow {
  /// The part of the first language; nil if it lacks one.
  var first: Int?
  /// The part of the second language; nil if it lacks one.
  var second: Int?

  /// Returns all rows in the reading order of the first language; a part that it lacks comes before the next pair of the second.
  static func all(_ counterparts: Counterparts, in first: Resume) -> [CounterpartRow] {
    var partner: [Int: Int] = [:]
    for (one, other) in counterparts.pairs { partner[one] = other }
    var rows: [CounterpartRow] = []
    var left = counterparts.onlySecond.sorted()[...]
    var last = 0
    for index in first.parts.indices {
      if let other = partner[index] {
        if other > last {
          while let missing = left.first, missing < other { rows.append(CounterpartRow(second: left.removeFirst())) }
        }
        last = max(last, other)
        rows.append(CounterpartRow(first: index, second: other))
      } else if counterparts.onlyFirst.contains(index) {
        rows.append(CounterpartRow(first: index))
      }
    }
    return rows + left.map { CounterpartRow(second: $0) }
  }
}
