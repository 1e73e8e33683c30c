/// More than six months between two jobs.
struct GapBetweenJobs: Check {
  static let name = "gap"
  static let severities: [Finding.Severity] = [.note]
  static let what = "more than six months between two jobs"
  static let why = "interviewers ask about it"
  static let example = """
    ### Acme — Engineer (Mar 2021 – Present)

    ### Birch — Engineer (Mar 2017 – Feb 2020)
    """
  static let visits = CheckedParts.workSections

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let jobs = JobTimeline(of: part, in: checked)
    var found: [Finding] = []
    // The job so far with the latest end: a short job inside a long one opens no gap.
    var last: JobTimeline.Span?
    for span in jobs.spans {
      if let last, span.from - last.to > CheckCosts.gapMonths, jobs.isPrecise(span.part), jobs.isPrecise(last.part) {
        found.append(
          Self.finding(
            .note, at: span.part,
            "\(span.from - last.to - 1) months are missing between it and \(jobs.name(of: last.part))",
            hint: "a reader may ask; add what you did, or be ready to explain"))
      }
      if last == nil || span.to > last?.to ?? 0 { last = span }
    }
    return found
  }
}
