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

/// `resver sent [STAGE COMPANY]`
struct Sent: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what was sent, or note how far an application has come.",
    discussion:
      "`resver sent interview acme` notes a stage: saved, applied, screening, interview, offer, rejected.")

  @Argument(help: ArgumentHelp("A stage and a company.", valueName: "stage-and-company"))
  var words: [String] = []

  @Flag(help: "Print JSON, one object a record, one a line.")
  var json = false

  @Flag(help: "Print comma-separated values, for a spreadsheet.")
  var csv = false

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      "Put the rows of a table on record: company,role,date,stage,url,note.", valueName: "file"))
  var table: String?

  @OptionGroup var document: DocumentOptions

  /// What `--json` prints for one record: the schema `resver.sent/1`.
  private struct RecordValue: Encodable {
    var schema = "resver.sent/1"
    var tag: String
    var company: String
    var role: String?
    var date: String
    var version: String
    var stage: String
    var stageDate: String
    var file: String?
    var sha256: String?
    var job: String?
    var url: String?
    var note: String?
  }

  func validate() throws {
    if [json, csv, table != nil, !words.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError("--json, --csv, --import and a stage exclude each other.")
    }
    guard let first = words.first else { return }
    guard SentRecord.Stage(rawValue: first) != nil, words.count >= 2 else {
      let names = SentRecord.Stage.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Name a stage and a company: one of \(names).")
    }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    if let stage = words.first.flatMap(SentRecord.Stage.init(rawValue:)) {
      let record = try history.setStage(stage, of: words.dropFirst().joined(separator: " "))
      history.keepJournal(of: "sent \(stage.rawValue)")
      Console.print(
        TerminalText.safe("\(record.company)  \(record.stage.rawValue)  since \(record.stageDay)") + "\n")
      return .done
    }
    if let table {
      let made = try history.importSent(table, try document.documents(of: history))
      history.keepJournal(of: "sent --import")
      for record in made { Console.print(TerminalText.safe(record.tag) + "\n") }
      Console.complain("\(Plural.of(made.count, "record")) made\n")
      return .done
    }
    let records = try history.sentRecords()
    if csv {
      Console.print(
        CSVText.write(
          [["company", "role", "date", "stage", "url", "note", "version", "file", "sha256", "tag"]]
            + records.map(row)))
    } else if json {
      for record in records { Console.print(try JSONText.of(value(record)) + "\n") }
    } else {
      if records.isEmpty {
        Console.complain("Nothing was sent yet; `resver send COMPANY --file resume.pdf` puts it on record.\n")
      }
      Console.print(table(records))
    }
    Console.flush(environment: environment.variables)
    return .done
  }

  private func row(_ record: SentRecord) -> [String] {
    [
      record.company, record.role ?? "", record.day, record.stage.rawValue, record.url ?? "",
      record.note ?? "",
      record.version, record.file ?? "", record.hash ?? "", record.tag,
    ]
  }

  private func value(_ record: SentRecord) -> RecordValue {
    RecordValue(
      tag: record.tag, company: record.company, role: record.role, date: record.day, version: record.version,
      stage: record.stage.rawValue, stageDate: record.stageDay, file: record.file, sha256: record.hash,
      job: record.job, url: record.url, note: record.note)
  }

  private func table(_ records: [SentRecord]) -> String {
    let rows = records.map { record in
      [
        record.day, record.stage.rawValue, record.company, record.role ?? "–", record.version,
        record.file ?? "–",
      ]
      .map { TerminalText.safe($0) }
    }
    let widths = (0..<6).map { column in rows.map { TerminalText.width(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
      var line = ""
      for (column, cell) in row.enumerated() {
        line +=
          column == 5
          ? cell : cell + String(repeating: " ", count: widths[column] - TerminalText.width(of: cell) + 2)
      }
      return line + "\n"
    }.joined()
  }
}

/// `resver which FILE`
struct Which: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what a file in hand is: what was sent to whom, or the version it comes nearest to.")

  @Argument(help: "A PDF, a text, or - for standard input.")
  var file: String

  @OptionGroup var document: DocumentOptions

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    switch try history.which(file, try document.documents(of: history)) {
    case .sent(let records):
      for record in records {
        let role = record.role.map { " (\($0))" } ?? ""
        Console.print(
          TerminalText.safe(
            "\(record.tag)  \(record.version)\(role) went to \(record.company) on \(record.day): the very bytes"
          ) + "\n")
      }
    case .version(let name, let path):
      Console.print(TerminalText.safe("\(name)  \(path): the very bytes") + "\n")
    case .near(let versions):
      guard let best = versions.first else {
        Console.print("Nothing like it is on record, and no version is near\n")
        return .no
      }
      Console.print(
        TerminalText.safe(
          "\(best.name)  nearest by its text (\(Int(best.share * 100))% of the words); no record has these bytes"
        ) + "\n")
      for other in versions.dropFirst() {
        Console.print(TerminalText.safe("\(other.name)  \(Int(other.share * 100))%") + "\n")
      }
    }
    return .done
  }
}
