import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeOperations
import ResumePlan
import ResumeProject
import ResumeReports

/// `resver send COMPANY`
struct Send: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Record what you sent to whom: the version, the very bytes, the job ad.",
    discussion: """
      resver sends nothing itself. Each record is an annotated tag, which `git push --tags` pushes; no command rewrites it, and \
      no sync changes it (docs/sending.md).

      Examples:
        resver send Acme --role backend --file resume.pdf --job ad.html
        resver send "Acme Corp." --export pdf
      """)

  @Argument(help: "The company that you sent it to.", completion: Candidates.companies)
  var company: String

  @Option(help: "The role that you sent. (default: the current branch)", completion: Candidates.roles)
  var role: String?

  @Option(help: "The file that you sent; - is standard input.", completion: .file())
  var file: String?

  @Option(
    help: "Export the file now: pdf, html, docx, txt, md or json.", completion: .list(ExportFormat.single.map(\.rawValue)))
  var export: String?

  @Option(help: ArgumentHelp("The job ad; - is standard input.", valueName: "file"), completion: .file())
  var job: String?

  @Option(help: "The address of the job ad.")
  var url: String?

  @Option(help: "A note for yourself.")
  var note: String?

  @Option(help: ArgumentHelp("The day you sent it, as 2026-01-31. (default: today)", valueName: "day"))
  var date: String?

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var document: DocumentOptions

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    if file != nil && export != nil { throw ValidationError("--file and --export exclude each other.") }
    if let export, !ExportFormat.single.map(\.rawValue).contains(export) {
      throw ValidationError(
        "--export takes \(ExportFormat.single.map(\.rawValue).joined(separator: ", ")).")
    }
    if file == "-" && job == "-" {
      throw ValidationError("Only one of --file and --job can be standard input.")
    }
  }

  /// The output of `--json`: the schema `resver.send/1`.
  private struct SendValue: Encodable {
    var schema = "resver.send/1"
    var dryRun: Bool
    var record: RecordValue
    var would: PlanValue?
  }

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    var request = SendRequest(company: company)
    request.role = role
    request.file = file
    request.export = export.flatMap(ExportFormat.init(rawValue:))
    request.job = job
    request.url = url
    request.note = note
    request.day = date
    let planned = try history.send(request, try document.documents(of: history))
    try dryRun.apply(planned.plan, to: history)
    let record = planned.report
    if json {
      try Console.print(
        json: SendValue(dryRun: dryRun.isDryRun, record: RecordValue(record), would: dryRun.would([planned.plan])))
      return .done
    }
    Console.show(
      TerminalText.safe(
        "\(record.tag)  \(record.version)  \(record.file ?? "no file: only the source is on record")") + "\n")
    dryRun.show(planned.plan)
    return .done
  }
}
