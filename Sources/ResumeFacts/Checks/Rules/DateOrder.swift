import ResumeModel

/// An entry that ends before it starts, as in `Acme (Mar 2021 – Feb 2020)`.
struct DateOrder: Check {
  static let name = "date-order"
  static let severities: [Finding.Severity] = [.error]
  static let what = "an entry that ends before it starts"
  static let why = "the reader doubts every other date"
  static let example = "### Acme — Engineer (Mar 2021 – Feb 2020)"
  static let visits = CheckedParts.entries

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    guard let period = checked.period(of: part), let start = period.start, case .date(let end) = period.end,
      end < start, !(start.year == end.year && (start.month == nil || end.month == nil))
    else { return [] }
    return [
      Self.finding(
        .error, at: part, "it ends in \(end.text), before it starts in \(start.text)",
        hint: "swap the dates, or correct the year")
    ]
  }
}
