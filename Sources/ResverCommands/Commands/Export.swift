import ArgumentParser
import Host
import ResumeArchive
import ResumeExport
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension PageTheme: ExpressibleByArgument {}
extension PageLook.Paper: ExpressibleByArgument {}

/// `resver export [ROLE | VERSION…]`
struct Export: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write files to send: PDF, HTML, Word, pictures, text, Markdown, JSON Resume, RenderCV.",
    discussion: """
      resver reads the branch without checking it out, and runs the engine that you have installed for the format: latexmk, \
      typst, rendercv, pandoc, weasyprint, Chromium and others (docs/export.md). Without a role or version, it exports the \
      file on disk.

      Examples:
        resver export backend -f pdf,docx
        resver export --for '*' --redact phone,address --pages 1
      """)

  @Argument(help: ArgumentHelp("Roles or versions to export.", valueName: "role-or-version"), completion: Candidates.versions)
  var revisions: [String] = []

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Export the roles whose names match a pattern with *; separate several with commas.", valueName: "pattern")
  )
  var pattern: String?

  @Option(
    name: .shortAndLong, help: "pdf, html, docx, png, txt, md, json or yaml; separate several with commas.",
    completion: Candidates.list(ExportFormat.allCases.map(\.rawValue)))
  var format = "pdf"

  @Option(
    name: .shortAndLong,
    help: "Where to write; {name}, {role}, {version}, {date} and {format} are replaced.")
  var output = "dist/{name}-{role}.{format}"

  @Option(
    help: "Remove these from the copy: phone, email, address, name; separate several with commas.",
    completion: Candidates.list(Redaction.allCases.map(\.rawValue)))
  var redact: String?

  @Flag(name: .customLong("allow-missing"), help: "With --redact: ignore a kind that the résumé does not contain.")
  var allowsMissing = false

  @Option(
    help: "The look of resver's own page: \(PageTheme.allCases.map(\.rawValue).joined(separator: ", ")).",
    completion: .list(PageTheme.allCases.map(\.rawValue)))
  var theme: PageTheme?

  @Option(help: "The sheet: a4 or letter.", completion: .list(PageLook.Paper.allCases.map(\.rawValue)))
  var paper: PageLook.Paper?

  @Option(help: ArgumentHelp("Fail if a PDF has more than N pages.", valueName: "n"))
  var pages: Int?

  @Flag(name: .customLong("check-text"), help: "Report what a program would lose when it reads the PDF's text.")
  var checksText = false

  @Flag(help: "Stay, and write the files again whenever the résumé or a branch changes.")
  var watch = false

  @Flag(help: "Print JSON; with --watch, one object each time (docs/json.md).")
  var json = false

  @OptionGroup var document: DocumentOptions

  private var formats: [ExportFormat] {
    [format].separatedByCommas.compactMap { ExportFormat(rawValue: $0.lowercased()) }
  }

  private var redactions: [Redaction] {
    [redact ?? ""].separatedByCommas.compactMap { Redaction(rawValue: $0.lowercased()) }
  }

  func validate() throws {
    guard !formats.isEmpty, formats.count == [format].separatedByCommas.count else {
      throw ValidationError(
        "--format takes \(ExportFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if let redact, redactions.count != [redact].separatedByCommas.count || redactions.isEmpty {
      throw ValidationError("--redact takes \(Redaction.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    if let pages, pages < 1 { throw ValidationError("--pages takes a number of at least 1.") }
    if pattern != nil && !revisions.isEmpty {
      throw ValidationError("Name roles or give --for, not both.")
    }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let isFile = revisions.count == 1 && !watch && PlainFiles.exists(revisions[0], environment)
    if isFile, !History.mayOpen(environment) { return try exportFile(environment) }
    var history = try NamedFiles.history(revisions, environment)
    if isFile, !history.isRevision(revisions[0]), history.isOutside(revisions[0]) { return try exportFile(environment) }
    guard watch else { return try export(history) }
    var mark = ""
    while true {
      let now = try history.stateMark()
      if now != mark {
        mark = now
        do { _ = try export(history) } catch let error as UserError { _ = Failure(error).report() }
        Console.complain("Watching; Ctrl-C ends.\n")
        Console.flush()
      }
      usleep(Self.pause)
      history = try History.withVariants(environment)
    }
  }

  /// How often `--watch` looks, in microseconds.
  private static let pause: UInt32 = 500_000

  /// Exports a file that is in no repository, or not in this one.
  private func exportFile(_ environment: Environment) throws -> ExitStatus {
    let outcomes = try PlainExport.export(revisions[0], request(for: revisions), environment: environment)
    if json { try Console.print(json: ExportValue(outcomes)) } else { outcomes.forEach(show) }
    return outcomes.contains { $0.failure != nil } ? .no : .done
  }

  private func request(for revisions: [String]) -> ExportRequest {
    var request = ExportRequest(revisions: revisions, formats: formats, template: output)
    request.redactions = Set(redactions)
    request.allowsMissing = allowsMissing
    request.pages = pages
    request.checksText = checksText
    request.theme = theme
    request.paper = paper
    return request
  }

  private func export(_ history: History) throws -> ExitStatus {
    var revisions = revisions
    if let pattern {
      revisions = try history.roles().map(\.name).filter { name in [pattern].separatedByCommas.contains { Glob($0).matches(name) }
      }
      guard !revisions.isEmpty else {
        throw UserError(
          "Cannot find a role like `\(pattern)`", causes: ["no role has such a name"],
          hint: "`resver role list` lists the roles")
      }
    }
    var documents: [Document]?
    if revisions.count == 1, !history.isRevision(revisions[0]), let named = try history.document(at: revisions[0]) {
      // A document named as a file need not be known.
      documents = [named]
      revisions = []
    }
    if revisions.isEmpty { revisions = [history.workTree == nil ? "HEAD" : "WORK"] }
    let request = request(for: revisions)
    if !json, !formats.allSatisfy(\.isText) {
      Console.complain("Making \(Plural.phrase(revisions.count * formats.count, "file")) …\n")
    }
    var failed = false
    var refused: [String] = []
    let chosen = if let documents { documents } else { try document.documents(of: history) }
    let outcomes = try history.export(request, chosen)
    if json {
      try Console.print(json: ExportValue(outcomes))
      return outcomes.contains { $0.failure != nil } ? .no : .done
    }
    for outcome in outcomes {
      show(outcome)
      // A failure has its own message.
      if outcome.failure == nil, let command = outcome.refused, !refused.contains(command.refusal) {
        refused.append(command.refusal)
        Console.complain(TerminalText.safe(command.refusal) + "\nHint: \(TerminalText.safe(command.advice))\n")
      }
      failed = failed || outcome.failure != nil
    }
    return failed ? .no : .done
  }

  private func show(_ outcome: ExportOutcome) {
    if let failure = outcome.failure {
      _ = Failure(failure).report()
      return
    }
    var line = outcome.path
    if let pages = outcome.pages, !outcome.isPicture { line += "  \(Plural.phrase(pages, "page"))" }
    if let engine = outcome.engine { line += "  by \(engine)" }
    Console.show(TerminalText.safe(line) + "\n")
    if let substitution = outcome.substitution { Console.complain("  \(TerminalText.safe(substitution))\n") }
    for loss in outcome.losses { Console.show("  not carried: \(TerminalText.safe(loss))\n") }
    guard checksText, outcome.pages != nil, !outcome.isPicture else { return }
    guard let losses = outcome.textLosses else {
      Console.complain("  the text was not checked: install poppler's pdftotext\n")
      return
    }
    if losses.isEmpty { Console.show("  a machine reads every word of it, in order\n") }
    for loss in losses { Console.show("  text: \(TerminalText.safe(loss))\n") }
  }
}
