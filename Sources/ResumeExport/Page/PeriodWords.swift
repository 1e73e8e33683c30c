import ResumeLexicon
import ResumeModel

/// Decides whether a period's text is nothing but its dates.
enum PeriodWords {
  /// Whether every word and number of the text is one of a date that was read: "May 2021 – now", but not
  /// "Summer 2021" or "2019 – 2021 (part time)".
  static func areDates(_ period: Period) -> Bool {
    guard period.start != nil else { return false }
    var dates = [period.start]
    if case .date(let end) = period.end { dates.append(end) }
    var numbers: Set<Int> = []
    for date in dates.compactMap({ $0 }) {
      numbers.formUnion([date.year, date.year % 100] + [date.month, date.day].compactMap { $0 })
    }
    let text = String(period.text.lowercased().map { marks.contains($0) ? " " : $0 })
    for run in text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "'’".contains($0)) }) {
      if let number = Int(run.drop { !$0.isNumber }), run.allSatisfy({ $0.isNumber || "'’".contains($0) }) {
        guard numbers.contains(number) else { return false }
      } else {
        guard isWordOfDates(Array(run.utf8)) else { return false }
      }
    }
    return true
  }

  private static let marks: Set<Character> = ["年", "月", "日", "년", "월", "일"]

  private static func isWordOfDates(_ word: [UInt8]) -> Bool {
    [Lexicon.months, Lexicon.now, Lexicon.openers, Lexicon.until, Lexicon.linkers, Lexicon.articles]
      .contains { $0.value(of: word) != nil }
  }
}
