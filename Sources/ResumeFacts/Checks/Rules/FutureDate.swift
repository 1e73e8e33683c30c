import ResumeModel

/// A start in the future, or an end that is further ahead than any plan, as in `Acme (Jan 2099 – Present)`.
struct FutureDate: Check {
  static let name = "future-date"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "a start in the future, an end more than eight years ahead"
  static let why = "it is mostly a mistyped year"
  static let example = "### Acme — Engineer (Jan 2099 – Present)"
  static let visits = CheckedParts.entries

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    guard let period = checked.period(of: part) else { return [] }
    if let start = period.start, start.monthCount > checked.today.monthCount + CheckCosts.plannedMonths {
      return [
        Self.finding(
          .warning, at: part, "it starts in \(start.text), which is in the future",
          hint: "correct the date, or write that it is planned")
      ]
    }
    if case .date(let end) = period.end, end.year > checked.today.year + CheckCosts.plannedYears {
      return [Self.finding(.warning, at: part, "it ends in \(end.text)", hint: "correct the year")]
    }
    return []
  }
}
