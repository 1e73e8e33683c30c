import ResumeDiff
import ResumeLedger
import ResumeReports

/// Words a withheld change, and the questions about it.
enum ReviewText {
  /// Returns the change under a heading: its place, the role's text, and the base's with the words that the base changed.
  static func lines(_ change: WithheldChange, heading: String) -> [ReportLine] {
    let place = change.path.isEmpty ? change.document : change.path.joined(separator: " › ")
    return [
      ReportLine([Span(heading, .heading), Span("  " + place, .dimmed)]),
      ReportLine(indent: 2, mark: Span("role:", .dimmed), [Span(change.ours ?? "(left out)")]),
      ReportLine(indent: 2, mark: Span("base:", .dimmed), base(change)),
    ]
  }

  private static func base(_ change: WithheldChange) -> [Span] {
    switch (change.base, change.theirs) {
    case (let before?, let after?): Span.words(WordDiff.between(before, after).runs)
    case (nil, let after?): [Span(after, .inserted)]
    case (let before?, nil): [Span("(removed)  "), Span(before, .deleted)]
    case (nil, nil): [Span("(removed)")]
    }
  }

  /// The answers to the question, and what each does.
  static let help = """
    t  take the base's change into the role
    k  keep the role's wording, for good
    e  write a third wording in your editor
    s  skip: decide later
    q  quit: decide the rest later
    ?  print this list

    """

  /// Returns the question about one of several changes.
  static func question(_ number: Int, of count: Int) -> String { "(\(number)/\(count)) Take, keep or edit? [t,k,e,s,q,?] " }
}
