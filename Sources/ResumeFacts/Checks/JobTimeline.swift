import ResumeModel

/// The jobs of a section with the months that they lasted.
struct JobTimeline {
  /// The months of a job, counted from the year 0.
  struct Span {
    var part: Int
    var from: Int
    /// The last month; for an end in a year without a month, its December.
    var to: Int
  }

  /// The jobs that a reader sees, in reading order, and those with a start.
  let entries: [Int]
  let dated: [Int]
  /// The dated jobs that have an end or continue, earliest first.
  let spans: [Span]
  private let checked: CheckedResume

  init(of section: Int, in checked: CheckedResume) {
    self.checked = checked
    let resume = checked.resume
    entries = resume.contents(of: section).filter {
      resume.parts[$0].kind == .entry && !resume.parts[$0].isHidden
    }
    dated = entries.filter { checked.period(of: $0)?.start != nil }
    spans = dated.compactMap { part -> Span? in
      guard let period = checked.period(of: part), let start = period.start else { return nil }
      switch period.end {
      case .present: return Span(part: part, from: start.monthCount, to: checked.today.monthCount)
      case .date(let end):
        return Span(
          part: part, from: start.monthCount, to: end.month == nil ? end.year * 12 + 11 : end.monthCount)
      case nil: return nil
      }
    }.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }

  /// Whether the start of a job has a month: years alone do not show months between two jobs, or in common.
  func isPrecise(_ part: Int) -> Bool { checked.period(of: part)?.start?.month != nil }

  func name(of part: Int) -> String {
    let heading = checked.resume.parts[part].entryHeading
    return heading?.organization ?? heading?.title ?? "the job before"
  }
}

extension Period.Date {
  /// The month counted from the year 0; January for a year without a month.
  var monthCount: Int { year * 12 + (month ?? 1) - 1 }
}
