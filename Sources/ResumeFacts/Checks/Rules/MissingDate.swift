import ResumeModel

/// A job without dates although most jobs of its section have some.
struct MissingDate: Check {
  static let name = "missing-date"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "a job without dates among jobs with dates"
  static let why = "the reader suspects a gap, and forms that read résumés leave the job out"
  static let example = """
    ### Acme — Engineer (Mar 2021 – Present)

    ### Birch — Engineer (Mar 2019 – Feb 2021)

    ### Cedar — Engineer
    """
  static let visits = CheckedParts.workSections

  func findings(at part: Int, in checked: CheckedResume) -> [Finding] {
    let jobs = JobTimeline(of: part, in: checked)
    // If most jobs have no dates, the person writes without them on purpose.
    guard jobs.dated.count * 2 > jobs.entries.count else { return [] }
    return jobs.entries.filter { checked.period(of: $0) == nil }.map {
      Self.finding(.warning, at: $0, "the job has no dates, unlike the others", hint: "add its start and its end")
    }
  }
}
