import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeProject
import ResumeReports
import ResumeWorkbench

/// `resver snapshot [-m TEXT]`
struct Snapshot: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Save the résumé as it is on disk as a new version.",
    discussion: """
      Commits the documents and nothing else, and names the version with an annotated tag. Without -m, resver writes the \
      message from what changed.

      Examples:
        resver snapshot
        resver snapshot -m "Close the Acme job"
      """)

  @Option(name: [.short, .long], help: "The commit message.")
  var message: String?

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    if let message, message.allSatisfy(\.isWhitespace) {
      throw ValidationError("The message is empty; without -m, resver writes one.")
    }
  }

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    let planned = try history.snapshot(message: message, warn: { Flaws.show($1, path: $0.path) })
    let applied = try dryRun.apply(planned.plan, to: history)
    let outcome = try planned.report.after(applied.hookedCommit, in: history)
    if json {
      let value = SnapshotValue(
        "resver.snapshot/1", outcome, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan]))
      try Console.print(json: value)
      return .done
    }
    switch outcome {
    case .recorded(let version):
      Console.show("\(version.shown)  \(TerminalText.safe(version.subject))\n")
    case .named(let version):
      Console.show(
        "\(version.shown)  \(TerminalText.safe(version.subject))  (named the existing commit)\n")
    case .unchanged(let version):
      Console.show("Nothing changed since \(version.shown)\n")
    }
    dryRun.show(planned.plan)
    return .done
  }
}
