import ArgumentParser
import Host
import ResumeArchive
import ResumeDiff
import ResumeOperations
import ResumeProject
import ResumeReports

/// `resver log [BRANCH]`
struct Log: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: "List the versions, newest first, with what changed in each.",
    discussion: """
      Examples:
        resver log backend -n 5
        resver log --follow acme/2
      """)

  @Argument(help: "The branch, role or version to start from. (default: the current branch)", completion: Candidates.versions)
  var start: String?

  @Option(
    help: ArgumentHelp(
      "Show the history of one part, through rewordings and moves.", valueName: "part"), completion: Candidates.parts)
  var follow: String?

  @Option(name: [.customShort("n"), .customLong("max-count")], help: ArgumentHelp("Show at most N versions.", valueName: "n"))
  var limit: Int?

  @Flag(help: "Print JSON Lines, one object per version.")
  var json = false

  @Option(
    help: ArgumentHelp("Write the versions as an HTML page; - is standard output.", valueName: "file"),
    completion: .file(extensions: ["html"]))
  var html: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if html != nil, json || follow != nil {
      throw ValidationError("--html excludes --json and --follow.")
    }
    if let limit, limit < 0 { throw ValidationError("--max-count takes a number of at least 0.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try NamedFiles.history([start], environment)
    var start = start
    let documents: [Document]
    if let path = start, !history.isRevision(path), let named = try history.document(at: path) {
      // A document named as a file need not be known.
      documents = [named]
      start = nil
    } else {
      (documents, start) = try VersionList.subject(try document.documents(of: history), from: start, in: history)
    }
    let printer = LogPrinter(isJSON: json, appearance: report.appearance(environment))
    if let follow {
      for document in documents {
        let name = documents.count > 1 ? document.name : nil
        try PartHistory(history, document, printer: printer, name: name).show(follow, from: start, limit: limit)
      }
    } else if let html {
      let entries = try VersionList(history, printer).entries(documents, from: start, limit: limit)
      let title = start ?? documents.first?.name ?? "Versions"
      try PageOutput.write(TimelinePage.text(entries, title: title), to: html, environment)
    } else {
      try VersionList(history, printer).show(documents, from: start, limit: limit)
    }
    Console.flush(environment: environment.variables)
    return .done
  }
}

/// Lists versions with their changes.
struct VersionList {
  private let history: History
  private let printer: LogPrinter

  init(_ history: History, _ printer: LogPrinter) {
    self.history = history
    self.printer = printer
  }

  /// Returns what a walk from a start is about: of a variant that is kept as files, these files on its base branch.
  static func subject(
    _ documents: [Document], from start: String?, in history: History
  ) throws(UserError) -> (documents: [Document], start: String?) {
    guard let start, let variant = try history.fileVariant(start) else { return (documents, start) }
    return (variant.files.values.sorted().map { Document(name: variant.name, path: $0) }, variant.baseName)
  }

  /// Prints the versions of each document, newest first.
  func show(_ documents: [Document], from start: String?, limit: Int?) throws(UserError) {
    guard documents.count == 1 else { return try showTogether(documents, from: start, limit: limit) }
    for document in documents {
      let name: String? = nil
      try history.walkSummaries(
        of: document, from: start, limit: limit ?? .max, describe: VersionList.summed
      ) { batch throws(UserError) in
        for change in batch {
          printer.print(change.version, summary: change.text, counts: change.counts, document: name)
        }
        return Console.stream(environment: history.environment.variables)
      }
    }
  }

  /// Prints the versions of several documents in the order of their commits, newest first.
  private func showTogether(
    _ documents: [Document], from start: String?, limit: Int?
  ) throws(UserError) {
    var found: [(rank: Int, document: Int, summary: VersionSummary)] = []
    for (number, document) in documents.enumerated() {
      var summaries: [VersionSummary] = []
      try history.walkSummaries(of: document, from: start, limit: limit ?? .max, describe: VersionList.summed) {
        batch throws(UserError) in
        summaries += batch
        return true
      }
      let ranks = try history.ranks(of: summaries.map(\.version.commitID), from: start)
      for summary in summaries { found.append((ranks[summary.version.commitID] ?? .max, number, summary)) }
    }
    found.sort { ($0.rank, $0.document) < ($1.rank, $1.document) }
    var commits: Set<String> = []
    for entry in found {
      commits.insert(entry.summary.version.commitID)
      if commits.count > limit ?? .max { break }
      printer.print(
        entry.summary.version, summary: entry.summary.text, counts: entry.summary.counts,
        document: documents[entry.document].name)
    }
  }

  /// The versions of each document for a page, newest first.
  func entries(
    _ documents: [Document], from start: String?, limit: Int?
  ) throws(UserError) -> [TimelinePage.Entry] {
    var entries: [TimelinePage.Entry] = []
    for document in documents {
      let name = documents.count > 1 ? document.name : nil
      try history.walkChanges(of: document, from: start, limit: limit ?? .max) {
        batch throws(UserError) in
        entries += batch.map { change in
          TimelinePage.Entry(
            name: change.version.shown, day: change.version.day, subject: change.version.subject,
            summary: VersionList.summary(change), document: name, diff: change.diff)
        }
        return true
      }
    }
    return entries
  }

  @Sendable private static func summed(_ change: VersionChange) -> VersionSummary {
    let counts = change.diff?.summary.map { ($0.key.rawValue, $0.value) }
    return VersionSummary(
      version: change.version, text: summary(change),
      counts: counts.map { Dictionary(uniqueKeysWithValues: $0) })
  }

  private static func summary(_ change: VersionChange) -> String {
    SummaryText.version(change.resume, since: change.diff)
  }
}
