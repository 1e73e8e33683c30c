import ArgumentParser
import ResumeHistory
import ResumeReports
import ResumeTailoring

/// `resver tailor ROLE`
struct TailorCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "tailor",
    abstract: "Produce a role from the base by its rules and a job ad, and tell the reason of every choice.",
    discussion: """
      The rules stand in resver.yaml under `roles:` (docs/tailoring.md). What you reworded or added on the role stays; \
      no word is invented. Running it twice changes nothing; `resver undo` takes it back.
      """)

  @Argument(help: "The role.")
  var role: String

  @Option(
    help: ArgumentHelp("The job ad; the one that the rules name when none is given.", valueName: "file"))
  var job: String?

  @Option(
    help: ArgumentHelp(
      "At most so many pages, counted with LaTeX or Typst where they are installed.", valueName: "n"))
  var pages: Int?

  @Flag(name: .customLong("dry-run"), help: "Tell what would be done and write nothing.")
  var isDryRun = false

  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let pages, pages < 1 || pages > 999 { throw ValidationError("--pages takes a number from 1.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let ad = try job.map { path throws(HistoryError) in try history.readJob(path) }
    let outcome = try history.tailor(
      role, ad: ad, pages: pages, isDryRun: isDryRun, describeSync: SyncReport.message,
      describe: { TailoringText.message($0.role.name, $0.report) })
    history.keepJournal(of: "tailor \(role)")
    let state: String
    if !outcome.isChanged {
      state = "is as the rules want it"
    } else if let commit = outcome.commit {
      state = "\(commit): \(TailoringText.summary(outcome.report))"
    } else {
      state = "would \(TailoringText.summary(outcome.report))"
    }
    var lines = [ReportLine([Span(outcome.role.name, .heading), Span("  " + state)])]
    if outcome.synced > 0 {
      lines.append(
        ReportLine(
          indent: 2, mark: Span("↧", .moved),
          [Span("\(Plural.of(outcome.synced, "commit")) of \(outcome.role.baseName) carried into it first")]))
    }
    lines += TailoringText.lines(outcome.report)
    Console.print(TerminalText.render(lines, report.appearance(environment)))
    Console.flush(environment: environment.variables)
    for rule in outcome.report.idle {
      let hint = rule.hint.map { "; \($0)" } ?? ""
      Console.complain(
        "warning: the rule `\(TerminalText.safe(rule.rule))` did nothing\(TerminalText.safe(hint))\n")
    }
    return .done
  }
}
