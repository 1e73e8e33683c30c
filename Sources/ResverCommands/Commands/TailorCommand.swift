import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeTailoring

/// `resver tailor ROLE`
struct TailorCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "tailor",
    abstract: "Tailor a role by its rules and a job ad, and give the reason for every choice.",
    discussion: """
      The rules are in resver.yaml under `roles:` (docs/tailoring.md). What you reworded or added on the role stays; resver \
      never writes a text of its own. Running it twice changes nothing; `resver undo` takes it back.

      Examples:
        resver tailor backend --dry-run
        resver tailor backend --job ad.html --pages 1
      """)

  @Argument(help: "The role.", completion: Candidates.roles)
  var role: String

  @Option(
    help: ArgumentHelp("The job ad. (default: the one that the rules name)", valueName: "file"), completion: .file())
  var job: String?

  @Option(
    help: ArgumentHelp(
      "Fit the result into at most N pages, counted with the engine that you have installed.", valueName: "n"))
  var pages: Int?

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let pages, pages < 1 || pages > 999 { throw ValidationError("--pages takes a number from 1 to 999.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    let ad = try job.map { path throws(UserError) in try history.readJob(path) }
    let planned = try history.tailor(role, ad: ad, pages: pages)
    try dryRun.apply(planned.plan, to: history)
    let outcome = planned.report
    if json {
      try Console.print(json: TailorValue(outcome, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan])))
      return .done
    }
    let state: String
    if !outcome.isChanged {
      state = "already matches its rules"
    } else if let commit = outcome.commit, !dryRun.isDryRun {
      state = "\(commit): \(TailoringText.summary(outcome.report))"
    } else {
      state = "would \(TailoringText.summary(outcome.report))"
    }
    var lines = [ReportLine([Span(outcome.role.name, .heading), Span("  " + state)])]
    if outcome.synced > 0 {
      lines.append(
        ReportLine(
          indent: 2, mark: Span("↧", .moved),
          [Span("\(Plural.phrase(outcome.synced, "commit")) of \(outcome.role.baseName) merged into it first")]))
    }
    lines += TailoringText.lines(outcome.report)
    Console.print(TerminalText.render(lines, report.appearance(environment)))
    dryRun.show(planned.plan)
    Console.flush(environment: environment.variables)
    for rule in outcome.report.idle {
      let hint = rule.hint.map { "; \($0)" } ?? ""
      Console.complain(
        "warning: the rule `\(TerminalText.safe(rule.rule))` did nothing\(TerminalText.safe(hint))\n")
    }
    return .done
  }
}
