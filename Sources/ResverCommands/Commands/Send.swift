import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver send COMPANY`
struct Send: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put on record what went to whom: the version, the very bytes, the job ad.",
    discussion: """
      One annotated tag a record, pushed by `git push --tags`; nothing is ever rewritten, and no sync reaches it \
      (docs/sending.md). Nothing is mailed.
      """)

  @Argument(help: "The company.")
  var company: String

  @Option(help: "The role that was sent; the current branch when left out.")
  var role: String?

  @Option(help: "The file that was sent.")
  var file: String?

  @Option(help: "Make the file now: pdf, html, docx, txt, md or json.")
  var export: String?

  @Option(help: ArgumentHelp("The job ad; - is standard input.", valueName: "file"))
  var job: String?

  @Option(help: "Where the job was found.")
  var url: String?

  @Option(help: "Anything worth remembering.")
  var note: String?

  @Option(help: ArgumentHelp("When it went out, as 2026-01-31; today when left out.", valueName: "day"))
  var date: String?

  @OptionGroup var document: DocumentOptions

  func validate() throws {
    if file != nil && export != nil { throw ValidationError("--file and --export exclude each other.") }
    if let export, ExportFormat(rawValue: export) == nil {
      throw ValidationError(
        "--export takes \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if file == "-" && job == "-" {
      throw ValidationError("Only one of --file and --job can be standard input.")
    }
  }

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    var request = SendRequest(company: company)
    request.role = role
    request.file = file
    request.export = export.flatMap(ExportFormat.init(rawValue:))
    request.job = job
    request.url = url
    request.note = note
    request.day = date
    let record = try history.send(request, try document.documents(of: history))
    history.keepJournal(of: "send")
    Console.print(
      TerminalText.safe(
        "\(record.tag)  \(record.version)  \(record.file ?? "no file: only the source is on record")") + "\n")
    return .done
  }
}
