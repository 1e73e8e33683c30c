/// Two jobs that were held at the same time for two months or more.
struct OverlappingJobs: Check {
  static let name = "overlap"
  static let severities: [Finding.Severity] = [.note]
  static let what = "jobs that overlap by two months or more"
  static let why = "two jobs at once are rare, a wrong date is not"
  static let example = """
    ### Acme — Engineer (Mar 2020 – Present)

    ### Birch — Engineer (Mar 2017 – Dec 2020)
    """
  static let visits = CheckedParts.workSections

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let jobs = JobTimeline(of: part, in: checked)
    let spans = jobs.spans.filter { jobs.isPrecise($0.part) }
    // One finding per job is enough, with the next one that begins: a later one overlaps less.
    return zip(spans, spans.dropFirst()).compactMap { span, other in
      guard other.from <= span.to - CheckCosts.sharedMonths else { return nil }
      return Self.finding(
        .note, at: other.part,
        "it overlaps \(jobs.name(of: span.part)) by \(min(span.to, other.to) - other.from) months",
        hint: "fine if you had both jobs at once; otherwise correct a date")
    }
  }
}
