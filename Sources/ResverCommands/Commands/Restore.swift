import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// `resver restore VERSION [PART]`
struct Restore: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Save a new version equal to an old one, or bring back one part of it.",
    discussion: """
      Nothing is lost: the versions between stay, and resver refuses to overwrite unsaved edits. It restores the documents of the \
      current branch; with --role, the files of a variant that resver.yaml keeps as files.

      Examples:
        resver restore v1
        resver restore v1 acme/2
        resver restore v3 --role backend
      """)

  @Argument(help: "The version to restore.", completion: Candidates.versions)
  var version: String

  @Argument(help: "The address of one part, such as experience/acme/2. (default: the whole résumé)", completion: Candidates.parts)
  var part: String?

  @Option(help: "Restore the files of this variant instead of the base.", completion: Candidates.roles)
  var role: String?

  @Option(name: [.short, .long], help: "The commit message.")
  var message: String?

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var document: DocumentOptions

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    var documents = try document.documents(of: history)
    if let role { documents = try history.files(of: role, among: documents) }
    let planned = try history.restore(version, part: part, documents: documents, message: message)
    let applied = try dryRun.apply(planned.plan, to: history)
    let outcome = try planned.report.after(applied.hookedCommit, in: history)
    if json {
      let value = SnapshotValue(
        "resver.restore/1", outcome, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan]))
      try Console.print(json: value)
      return .done
    }
    switch outcome {
    case .recorded(let made), .named(let made):
      Console.show("\(made.shown)  \(TerminalText.safe(made.subject))\n")
    case .unchanged(let same):
      Console.show("Nothing to restore: \(same.shown) has the same text\n")
    }
    dryRun.show(planned.plan)
    return .done
  }
}
