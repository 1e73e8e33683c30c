import ArgumentParser
import ResumeDiff
import ResumeHistory
import ResumeModel
import ResumeReports

/// `resver log [BRANCH]`
struct Log: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the versions, newest first, with what changed in each.")

  @Argument(help: "A branch, role or version to start from.")
  var start: String?

  @Option(
    help: ArgumentHelp(
      "Tell the life of one part, through rewordings and moves.", valueName: "part"))
  var follow: String?

  @Option(name: [.customShort("n"), .customLong("max-count")], help: "Stop after so many versions.")
  var limit: Int?

  @Flag(help: "Print JSON, one object a version, one a line.")
  var json = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if let limit, limit < 0 { throw ValidationError("--max-count takes a number from 0.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let documents = try document.documents(of: history)
    let printer = LogPrinter(isJSON: json, appearance: report.appearance(environment))
    for document in documents {
      let name = documents.count > 1 ? document.name : nil
      if let follow {
        try PartLife(history, document, printer, name).tell(follow, from: start, limit: limit)
      } else {
        try list(history, document, printer, name)
      }
    }
    Console.flush(environment: environment.variables)
    return .done
  }

  private func list(
    _ history: History, _ document: Document, _ printer: LogPrinter, _ name: String?
  ) throws(HistoryError) {
    var count = 0
    var newer: (id: String, resume: Resume)?
    try history.walkVersions(of: document, from: start) { version, previous throws(HistoryError) in
      guard count < limit ?? .max else { return false }
      count += 1
      let after =
        if let newer, newer.id == version.commitID { newer.resume } else {
          try history.read(version, document).resume
        }
      var diff: ResumeDiff?
      if let previous {
        let before = try history.read(previous, document).resume
        newer = (previous.commitID, before)
        diff = ResumeDiff.compare(before, after)
      }
      let summary =
        diff.map { SummaryText.of($0.changes.filter { !$0.isFormatOnly }) }
        ?? "first version: \(OutlineReport.counts(after))"
      printer.print(version, summary: summary, counts: diff?.summary, document: name)
      return count < limit ?? .max
    }
  }
}
