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
    commandName: "sync",
    abstract: "Carry the base's changes into the roles, without losing any tailoring.",
    discussion: """
      Makes one merge commit per role. If the role's tailoring and a change of the base exclude each other, the role keeps its \
      wording; resver reports the withheld change here and in the commit message, and `resver review` decides it. A role never \
      contains conflict markers. Changed words are marked as in `resver diff`.

      Examples:
        resver sync --dry-run
        resver sync backend --verbose
      """)

  @Argument(help: "The roles. (default: all roles)", completion: Candidates.roles)
  var roles: [String] = []

  @OptionGroup var dryRun: DryRunOptions

  @Flag(
    name: .customLong("exit-code"), help: "Exit with 1 if a change was withheld or a role was left alone.")
  var answersByStatus = false

  @Flag(name: .shortAndLong, help: "List what each role keeps against the base, too.")
  var verbose = false

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    let planned = try history.sync(roles)
    try dryRun.apply(planned.plan, to: history)
    let outcomes = planned.report
    if roles.isEmpty { MissingVariants.complain(try history.missingVariants()) }
    if json {
      try Console.print(json: SyncValue(outcomes, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan])))
    } else {
      show(outcomes, environment)
      dryRun.show(planned.plan)
    }
    Console.flush(environment: environment.variables)
    let isRefused = outcomes.contains { if case .refused = $0.result { true } else { false } }
    let isOpen = outcomes.contains { outcome in
      if case .left = outcome.result { return true }
      return outcome.reports.contains { !$0.report.withheld.isEmpty }
    }
    return isRefused || answersByStatus && isOpen ? .no : .done
  }

  private func show(_ outcomes: [SyncOutcome], _ environment: Environment) {
    if outcomes.isEmpty { Console.complain("There are no roles yet; `resver role add NAME` creates one.\n") }
    let appearance = report.appearance(environment)
    let words = SyncReport(isRehearsal: dryRun.isDryRun, listsKept: verbose)
    for outcome in outcomes { Console.print(TerminalText.render(words.lines(outcome), appearance)) }
    if let total = words.total(outcomes) { Console.print(TerminalText.render([total], appearance)) }
  }
}
