import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports
import ResumeWorkbench

/// `resver init [FILE]`
struct Init: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Start: find the résumé, and show how resver reads it.",
    discussion: """
      Creates a git repository if there is none. resver finds resume.*, cv.* and similar names by itself; it writes any other \
      file that you name to resver.yaml.

      Examples:
        resver init
        resver init me.tex
        resver init --dry-run
      """)

  @Argument(help: "The résumé file, if it has an unusual name; several if it exists in several languages.", completion: .file())
  var files: [String] = []

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let there = try History.openIfThere(environment)
    try History.checkStart(files, in: environment, there: there)
    let (plan, outcomes) =
      if let there {
        try there.start(files, isNew: false)
      } else {
        try SetupWorkbench(environment).withNewRepository { history throws(UserError) in try history.start(files, isNew: true) }
      }
    try dryRun.apply(plan, environment)
    if json {
      try Console.print(json: InitValue(outcomes, would: dryRun.would(plan)))
      return .done
    }
    for outcome in outcomes { show(outcome, isFirst: outcome.document == outcomes.first?.document) }
    if dryRun.isDryRun { return .done }
    if outcomes.contains(where: \.wroteConfiguration) {
      Console.complain("Wrote \(outcomes.count == 1 ? "the résumé's name" : "the names of the files") to resver.yaml.\n")
    }
    if files.isEmpty, there == nil { showOthers(besides: outcomes.map(\.document.path), environment) }
    Console.complain("Next: `resver outline` shows what resver reads, `resver snapshot` saves it as v1.\n")
    return .done
  }

  /// Names the files that could be the résumé as well: the name of one decided.
  private func showOthers(besides taken: [String], _ environment: Environment) {
    let others = History.candidates(below: environment.directory).filter { !taken.contains($0) }
    guard let first = others.first else { return }
    let names = others.prefix(3).map { "`\(TerminalText.safe($0))`" }.joined(separator: ", ") + (others.count > 3 ? ", …" : "")
    let word = first.contains(" ") ? "\"\(first)\"" : first
    Console.complain(
      "\(names) could be \(others.count == 1 ? "it" : "one") as well: `resver init \(TerminalText.safe(word))` takes it, too; "
        + "`resver adopt --dry-run` shows how copies become roles.\n")
  }

  private func show(_ start: InitOutcome, isFirst: Bool) {
    if start.madeRepository, isFirst, !dryRun.isDryRun { Console.complain("Created a git repository here.\n") }
    let path = TerminalText.safe(start.document.path)
    if let flaw = start.flaw { Flaws.show(flaw, path: start.document.path) }
    if let resume = start.resume {
      Console.show("\(path): read as \(resume.format): \(OutlineReport.counts(resume))\n")
    }
    if start.isIgnored {
      Console.complain(
        "\(path) is in .gitignore: resver saves it anyway, `git add` does not.\n")
    }
  }
}
