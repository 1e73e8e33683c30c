import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeMerge
import ResumeOperations
import ResumePlan
import ResumeProject
import ResumeReports

/// `resver sync [ROLE…]`
struct Sync: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carry the base's changes into the roles, without losing any tailoring.",
    discussion: """
      Makes one merge commit per role. If the role's tailoring and a change of the base exclude each other, the role keeps its \
      wording; resver reports the withheld change here and in the commit message, and `resver review` decides it. A role never \
      contains conflict markers.

      Examples:
        resver sync --dry-run
        resver sync backend
      """)

  @Argument(help: "The roles. (default: all roles)", completion: Candidates.roles)
  var roles: [String] = []

  @OptionGroup var dryRun: DryRunOptions

  @Flag(
    name: .customLong("exit-code"), help: "Exit with 1 if a change was withheld or a role was left alone.")
  var answersByStatus = false

  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    let planned = try history.sync(roles)
    try dryRun.apply(planned.plan, to: history)
    let outcomes = planned.report
    if outcomes.isEmpty { Console.complain("There are no roles yet; `resver role add NAME` creates one.\n") }
    let appearance = report.appearance(environment)
    var isOpen = false
    var isRefused = false
    for outcome in outcomes {
      Console.print(TerminalText.render(SyncReport.lines(outcome), appearance))
      if case .left = outcome.result { isOpen = true }
      if case .refused = outcome.result { isRefused = true }
      if outcome.reports.contains(where: { !$0.report.withheld.isEmpty }) { isOpen = true }
    }
    dryRun.tell(planned.plan)
    Console.flush(environment: environment.variables)
    return isRefused || answersByStatus && isOpen ? .no : .done
  }
}

/// Words what a sync did, for the terminal.
enum SyncReport {
  /// One line for the role and one for each change.
  static func lines(_ outcome: SyncOutcome) -> [ReportLine] {
    let name = Span(outcome.role.name, .heading)
    switch outcome.result {
    case .upToDate: return [ReportLine([name, Span("  up to date with \(outcome.role.baseName)", .dimmed)])]
    case .left(let why, let hint), .refused(let why, let hint):
      return [
        ReportLine([name, Span("  left alone: \(why)", .reworded)]),
        ReportLine(indent: 2, [Span("Hint: \(hint)", .dimmed)]),
      ]
    case .merged:
      var lines = [ReportLine([name, Span("  \(counts(outcome))")])]
      for (document, report) in outcome.reports {
        let prefix = outcome.reports.count > 1 ? "\(document.name): " : ""
        lines += report.applied.map { line("applied", .inserted, $0, prefix) }
        lines += report.kept.map { line("kept", .dimmed, $0, prefix) }
        lines += report.withheld.map { line("withheld", .reworded, $0, prefix) }
      }
      for path in outcome.contested {
        lines.append(
          ReportLine(indent: 2, mark: Span("kept    ", .dimmed), [Span("\(path): \(SyncMessage.advice(path))")]))
      }
      return lines
    }
  }

  private static func line(
    _ word: String, _ style: Span.Style, _ line: MergeReport.Line, _ prefix: String
  ) -> ReportLine {
    var spans = [Span(prefix + line.path.joined(separator: " › "), .dimmed), Span("  \(line.reason)  ")]
    if word == "withheld" {
      spans.append(Span(line.theirs.map { "base now says: \($0)" } ?? "the base has removed it"))
    } else {
      spans.append(Span(line.theirs ?? line.base ?? line.ours ?? ""))
    }
    let padded = word + String(repeating: " ", count: 8 - word.count)
    return ReportLine(indent: 2, mark: Span(padded, style), spans)
  }

  private static func counts(_ outcome: SyncOutcome) -> String {
    SyncMessage.counts(outcome.reports.map(\.report), base: outcome.role.baseName)
  }
}
