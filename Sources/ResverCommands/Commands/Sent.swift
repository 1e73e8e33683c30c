import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver sent [STAGE COMPANY]`
struct Sent: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent",
    abstract: "List what you sent, or record the stage of an application.",
    discussion:
      """
      The stages are saved, applied, screening, interview, offer and rejected.

      Examples:
        resver sent
        resver sent interview acme
      """)

  @Argument(
    help: ArgumentHelp("A stage and a company, to record the stage.", valueName: "stage-and-company"),
    completion: Candidates.stagesAndCompanies)
  var words: [String] = []

  @Flag(help: "Print JSON Lines, one object per record (docs/json.md).")
  var json = false

  @Flag(help: "Print comma-separated values, for a spreadsheet.")
  var csv = false

  @Option(
    name: .customLong("import"),
    help: ArgumentHelp(
      "Record the rows of a CSV file with the columns company, role, date, stage, url, note.", valueName: "file"),
    completion: .file(extensions: ["csv"]))
  var table: String?

  @OptionGroup var document: DocumentOptions

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    if [csv, table != nil, !words.isEmpty].count(where: { $0 }) > 1 {
      throw ValidationError("--csv, --import and a stage exclude each other.")
    }
    if json && csv { throw ValidationError("--json and --csv exclude each other.") }
    guard let first = words.first else { return }
    guard SentRecord.Stage(rawValue: first) != nil, words.count >= 2 else {
      let names = SentRecord.Stage.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("Name a stage and a company: one of \(names).")
    }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    if let stage = words.first.flatMap(SentRecord.Stage.init(rawValue:)) {
      let planned = try history.setStage(stage, of: words.dropFirst().joined(separator: " "))
      try dryRun.apply(planned.plan, to: history)
      let record = planned.report
      if json {
        try Console.print(json: RecordValue(record))
      } else {
        Console.print(
          TerminalText.safe("\(record.company)  \(record.stage.rawValue)  since \(record.stageDay)") + "\n")
      }
      dryRun.show(planned.plan)
      return .done
    }
    if let table {
      let planned = try history.importSent(table, try document.documents(of: history))
      try dryRun.apply(planned.plan, to: history)
      let made = planned.report
      for record in made {
        if json { try Console.print(json: RecordValue(record)) } else { Console.print(TerminalText.safe(record.tag) + "\n") }
      }
      dryRun.show(planned.plan)
      if !dryRun.isDryRun { Console.complain("\(Plural.phrase(made.count, "record")) made\n") }
      return .done
    }
    let records = try history.sentRecords()
    if csv {
      Console.print(
        CSVText.write(
          [["company", "role", "date", "stage", "url", "note", "version", "file", "sha256", "tag"]]
            + records.map(row)))
    } else if json {
      for record in records { try Console.print(json: RecordValue(record)) }
    } else {
      if records.isEmpty {
        Console.complain("There are no records yet; `resver send COMPANY --file resume.pdf` makes one.\n")
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
