import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumeProject
import ResumeReports

/// `resver diff [A [B]]`
struct Diff: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what changed between two versions: added, removed, reworded, moved, redated.",
    discussion: """
      Without arguments, resver compares the last version with the file on disk; with one argument, that revision with the \
      file on disk. Two plain files need no repository.

      Examples:
        resver diff v1 v2
        resver diff old.md new.tex --side-by-side
        resver diff v1 v2 --explain
      """)

  @Argument(help: ArgumentHelp("The older and the newer revision.", valueName: "revision"), completion: Candidates.revisions)
  var sides: [String] = []

  @Flag(help: "Print JSON Lines, one object per document (docs/diff-json.md).")
  var json = false

  @Flag(help: "Print Markdown, for a pull request or an e-mail.")
  var markdown = false

  @Option(
    help: ArgumentHelp("Write an HTML page; - is standard output.", valueName: "file"), completion: .file(extensions: ["html"]))
  var html: String?

  @Flag(help: "Print one line per section and entry with how much changed.")
  var stat = false

  @Flag(name: .customLong("side-by-side"), help: "Print the two sides in two columns.")
  var sideBySide = false

  @Flag(help: "With --json: list every matched pair of parts, changed or not.")
  var all = false

  @Flag(help: "Print why each part was matched: the stage, and what it measured; with --json, as \"why\" of each match.")
  var explain = false

  @Flag(name: .customLong("exit-code"), help: "Exit with 1 if there are differences.")
  var answersByStatus = false

  @Flag(name: [.short, .long], help: "Print nothing; implies --exit-code.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "With --doc: show it beside this document, its counterpart in another language.", valueName: "name"),
    completion: Candidates.documents)
  var against: String?

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if sides.count > 2 { throw ValidationError("diff takes at most two revisions.") }
    if [json, markdown, stat, sideBySide, quiet, html != nil].count(where: { $0 }) > 1 {
      throw ValidationError(
        "--json, --html, --markdown, --stat, --side-by-side and --quiet exclude each other.")
    }
    if explain && (markdown || stat || sideBySide || quiet || html != nil) {
      throw ValidationError("--explain goes with --json alone, or with no other form.")
    }
    if all && !json { throw ValidationError("--all needs --json.") }
    if against != nil, document.name == nil || sides.count > 1 || all || explain || markdown || stat || html != nil {
      throw ValidationError("--against needs --doc, takes at most one revision, and goes with --json or no other form.")
    }
    if sides == ["-", "-"] { throw ValidationError("Only one side can be standard input.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    if let against { return try compareLanguages(against, environment) }
    let style: DiffPrinter.Style =
      if json { .json(all: all, isExplained: explain) } else if explain { .explained } else if html != nil {
        .page
      } else if markdown { .markdown } else if stat {
        .stat
      } else if sideBySide {
        .sideBySide
      } else if quiet { .quiet } else { .terminal }
    let printer = DiffPrinter(
      style: style, scope: report.scope(environment), appearance: report.appearance(environment))
    let comparisons = try Comparing.compare(sides, environment, documents: document.documents)
    let differs = try printer.print(comparisons)
    if !quiet { Flaws.show(in: comparisons) }
    if let html { try PageOutput.write(printer.page(comparisons), to: html, environment) }
    Console.flush(environment: environment.variables)
    return differs && (answersByStatus || quiet) ? .no : .done
  }
}

extension Diff {
  /// Two languages side by side, part by part.
  private func compareLanguages(_ against: String, _ environment: Environment) throws -> ExitStatus {
    let history = try History.withVariants(environment)
    var other = DocumentOptions()
    other.name = against
    let documents = (try document.documents(of: history)[0], try other.documents(of: history)[0])
    let revision = sides.first ?? "WORK"
    let found = try history.counterparts(of: documents.0, and: documents.1, at: revision)
    if json {
      func side(_ document: Document) -> CounterpartsDocument.Side {
        CounterpartsDocument.Side(document: document.name, path: document.path)
      }
      try Console.print(
        json: CounterpartsDocument(
          (found.first, side(documents.0)), (found.second, side(documents.1)), counterparts: found.counterparts,
          revision: revision))
    } else {
      let text = LanguageReport.text(
        (found.first, documents.0.name), (found.second, documents.1.name), counterparts: found.counterparts,
        appearance: report.appearance(environment))
      Console.print(text)
    }
    Console.flush(environment: environment.variables)
    return .done
  }
}

/// Finds the two sides of a diff.
enum Comparing {
  /// Compares each document at the given revisions; missing ones are the last version and the file on disk.
  static func compare(
    _ sides: [String], _ environment: Environment,
    documents: (History) throws(UserError) -> [Document]
  ) throws(UserError) -> [Comparison] {
    if sides.count == 2, let plain = try plainFiles(sides, environment) { return [plain] }
    let history = try NamedFiles.history(sides, environment)
    let to = sides.count == 2 ? sides[1] : "WORK"
    var from = sides.first
    if from == nil {
      guard let last = try history.lastVersion() else {
        throw UserError(
          "Cannot compare with the last version", causes: ["there is no version yet"],
          hint: "save one with `resver snapshot`")
      }
      from = last.name ?? last.commitID
    }
    let start = from ?? "HEAD"
    // A revision that names its file needs no known document.
    let all =
      if let path = try history.pathNamed(by: start, and: to) { [Document(name: path, path: path)] } else {
        try documents(history)
      }
    var comparisons: [Comparison] = []
    for document in all {
      // One of several documents may be younger than a revision; the others are compared nevertheless.
      var missing: [String] = []
      for side in [start, to] where all.count > 1 {
        if try !history.has(document, at: side) { missing.append(side) }
      }
      guard missing.isEmpty else {
        Console.complain(
          "\(TerminalText.safe(document.name))  did not exist at \(TerminalText.safe(missing.joined(separator: " and ")))\n")
        continue
      }
      comparisons.append(try history.compare(document, from: start, to: to))
    }
    if comparisons.isEmpty, let first = all.first { return [try history.compare(first, from: start, to: to)] }
    return comparisons
  }

  /// Two files outside any repository, or two that no revision is called after.
  private static func plainFiles(
    _ sides: [String], _ environment: Environment
  ) throws(UserError) -> Comparison? {
    guard sides.allSatisfy({ $0 == "-" || PlainFiles.exists($0, environment) }) else { return nil }
    if History.mayOpen(environment), let history = try? History.withVariants(environment),
      sides.contains(where: { $0 != "-" && history.isRevision($0) })
    {
      return nil
    }
    let from = try FileImport.reading(sides[0], environment)
    let to = try FileImport.reading(sides[1], environment)
    return Comparison(Document(name: to.path, path: to.path), from: from, to: to)
  }
}
