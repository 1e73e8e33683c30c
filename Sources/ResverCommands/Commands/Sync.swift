import ArgumentParser
import Host
import ResumeHistory
import ResumeLedger
import ResumeMerge
import ResumeReports

/// `resver sync [ROLE…]`
struct Sync: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Carry the base's changes into the roles, without losing any tailoring.",
    discussion: """
      Makes one merge commit per role. If the role's tailoring and a change of the base exclude each other, the role keeps its \
      wording; resver reports the withheld change here and in the commit message, and `resver review` decides it. A role never \
      contains conflict markers.

      Examples:
        resver sync --dry-run
        resver sync backend
      """)

  @Argument(help: "The roles. (default: all roles)")
  var roles: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Show what would be done; write nothing.")
  var isDryRun = false

  @Flag(
    name: .customLong("exit-code"), help: "Exit with 1 if a change was withheld or a role was left alone.")
  var answersByStatus = false

  @OptionGroup var report: ReportOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let outcomes = try history.sync(roles, isDryRun: isDryRun, describe: SyncReport.message)
    history.keepJournal(of: "sync")
    if outcomes.isEmpty { Console.complain("There are no roles yet; `resver role add NAME` creates one.\n") }
    let appearance = report.appearance(environment)
    var isOpen = false
    var isRefused = false
    for outcome in outcomes {
      Console.print(TerminalText.render(SyncReport.lines(outcome), appearance))
      if case .left = outcome.result { isOpen = true }
      if case .refused = outcome.result { isRefused = true }
      if outcome.reports.contains(where: { !$0.report.withheld.isEmpty }) { isOpen = true }
    }
    Console.flush(environment: environment.variables)
    return isRefused || answersByStatus && isOpen ? .no : .done
  }
}

/// Describes the result of a sync, for the terminal and for the commit.
enum SyncReport {
  /// One line for the role and one for each change.
  static func lines(_ outcome: SyncOutcome) -> [ReportLine] {
    let name = Span(outcome.role.name, .heading)
    switch outcome.result {
    case .upToDate: return [ReportLine([name, Span("  up to date with \(outcome.role.baseName)", .dimmed)])]
    case .left(let why, let hint), .refused(let why, let hint):
      return [
        ReportLine([name, Span("  left alone: \(why)", .reworded)]),
        ReportLine(indent: 2, [Span("Hint: \(hint)", .dimmed)]),
      ]
    case .merged:
      var lines = [ReportLine([name, Span("  \(counts(outcome))")])]
      for (document, report) in outcome.reports {
        let prefix = outcome.reports.count > 1 ? "\(document.name): " : ""
        lines += report.applied.map { line("applied", .inserted, $0, prefix) }
        lines += report.kept.map { line("kept", .dimmed, $0, prefix) }
        lines += report.withheld.map { line("withheld", .reworded, $0, prefix) }
      }
      for path in outcome.contested {
        lines.append(
          ReportLine(indent: 2, mark: Span("kept    ", .dimmed), [Span("\(path): \(advice(path))")]))
      }
      return lines
    }
  }

  private static func line(
    _ word: String, _ style: Span.Style, _ line: MergeReport.Line, _ prefix: String
  ) -> ReportLine {
    var spans = [Span(prefix + line.path.joined(separator: " › "), .dimmed), Span("  \(line.reason)  ")]
    if word == "withheld" {
      spans.append(Span(line.theirs.map { "base now says: \($0)" } ?? "the base has removed it"))
    } else {
      spans.append(Span(line.theirs ?? line.base ?? line.ours ?? ""))
    }
    let padded = word + String(repeating: " ", count: 8 - word.count)
    return ReportLine(indent: 2, mark: Span(padded, style), spans)
  }

  /// Advises to rebuild a file that is made from the résumé.
  private static func advice(_ path: String) -> String {
    let isGenerated = [".pdf", ".docx", ".html", ".png"].contains { path.lowercased().hasSuffix($0) }
    return isGenerated ? "the role's file stays; build it again" : "changed on both sides; the role's lines stay"
  }

  private static func counts(_ outcome: SyncOutcome) -> String {
    if outcome.reports.isEmpty { return "brought forward to \(outcome.role.baseName)" }
    let applied = outcome.reports.reduce(0) { $0 + $1.report.applied.count }
    let withheld = outcome.reports.reduce(0) { $0 + $1.report.withheld.count }
    return "\(applied) applied" + (withheld > 0 ? ", \(withheld) withheld" : "")
  }

  /// The merge commit's message: sentences for people, a trailer a withheld change for programs.
  @Sendable static func message(_ outcome: SyncOutcome) -> String {
    var message = "Sync \(outcome.role.name) with \(outcome.role.baseName): \(counts(outcome))\n"
    for (_, report) in outcome.reports {
      for (word, lines) in [
        ("Applied", report.applied), ("Kept", report.kept), ("Withheld", report.withheld),
      ] where !lines.isEmpty {
        message += "\n"
        for line in lines {
          let text = (line.theirs ?? line.base ?? line.ours ?? "").split(separator: "\n").joined(
            separator: " ")
          message += "\(word): \(line.path.joined(separator: " › ")): \(line.reason): \(text)\n"
        }
      }
    }
    for path in outcome.contested { message += "\nKept: \(path): \(advice(path))\n" }
    let trailers = outcome.reports.flatMap { document, report in
      report.withheld.compactMap { line in
        let value = try? JSONText.of(
          WithheldTrailer(
            document: document.name, path: line.path, base: line.base, ours: line.ours, theirs: line.theirs))
        return value.map { Trailer(History.withheldTrailer, $0) }
      }
    }
    return Trailer.append(trailers, to: message)
  }

  private struct WithheldTrailer: Encodable {
    var document: String
    var path: [String]
    var base: String?
    var ours: String?
    var theirs: String?
  }
}
