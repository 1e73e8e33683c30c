import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeReports

/// `resver status`
struct Status: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show the branch, the last version, unsaved edits, and how far each role is behind its base.",
    discussion: """
      Example:
        resver status
      """)

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  func perform() throws -> ExitStatus {
    let history = try History.withVariants(Environment.current())
    let board = try history.statusSummary()
    var waiting: Set<String> = []
    for role in try history.roles() where try history.awaitsTailoring(role) { waiting.insert(role.name) }
    MissingVariants.complain(try history.missingVariants())
    if json {
      try Console.print(json: BoardValue(board, awaitingTailoring: waiting))
    } else {
      Console.print(
        TerminalText.render(lines(board, awaitingTailoring: waiting), Appearances.choose(color: nil, width: nil, .current())))
    }
    return .done
  }

  private func lines(_ board: StatusSummary, awaitingTailoring waiting: Set<String>) -> [ReportLine] {
    func line(_ word: String, _ text: String) -> ReportLine {
      ReportLine(mark: Span(word + String(repeating: " ", count: max(0, 8 - word.count))), [Span(text)])
    }
    var lines = [line("branch", board.branch ?? "none: a commit is checked out"), line("version", board.version ?? "none yet")]
    lines += board.unsaved.map { line("unsaved", $0) }
    if board.hasUncommittedRules {
      lines.append(
        line("rules", "resver.yaml is not committed: `git add resver.yaml && git commit`"))
    }
    for (language, count) in board.behindLanguages {
      lines.append(line("language", "\(language)  \(Plural.phrase(count, "part")) to look at: `resver stale`"))
    }
    for role in board.roles {
      let behind = role.behind == 0 ? "up to date" : "\(Plural.phrase(role.behind, "commit")) behind \(role.base)"
      let review =
        role.withheld.isEmpty
        ? "" : "; \(Plural.phrase(role.withheld.count, "change")) for `resver review \(role.name)`"
      let stale = role.stale == 0 ? "" : "; \(Plural.phrase(role.stale, "stale fact"))"
      lines.append(line("role", "\(role.name)  \(behind)\(review)\(stale)"))
      lines += role.changes.map { ReportLine(indent: 11, [Span($0, .dimmed)]) }
      if waiting.contains(role.name) {
        lines.append(ReportLine(indent: 9, [Span("rules not applied: `resver tailor \(role.name)`")]))
      }
      guard let refusal = role.refusal else { continue }
      lines.append(ReportLine(indent: 9, [Span("the last sync left it alone: \(refusal.why)")]))
      lines.append(ReportLine(indent: 9, [Span("Hint: \(refusal.hint)")]))
    }
    return lines
  }

  /// The output of `resver status --json`: the schema `resver.status/1`.
  private struct BoardValue: Encodable {
    var schema = "resver.status/1"
    var branch: String?
    var version: String?
    var unsaved: [String]
    var uncommittedRules: Bool
    var languages: [LanguageValue]
    var roles: [RoleValue]

    struct RoleValue: Encodable {
      var name: String
      var base: String
      var behind: Int
      var withheld: [String?]
      var stale: Int
      var refusal: String?
      var awaitsTailoring: Bool
    }

    /// A language with the number of parts that another language states differently or more recently.
    struct LanguageValue: Encodable {
      var language: String
      var behind: Int
    }

    init(_ board: StatusSummary, awaitingTailoring waiting: Set<String>) {
      branch = board.branch
      version = board.version
      unsaved = board.unsaved
      uncommittedRules = board.hasUncommittedRules
      languages = board.behindLanguages.map { LanguageValue(language: $0.language, behind: $0.count) }
      roles = board.roles.map {
        RoleValue(
          name: $0.name, base: $0.base, behind: $0.behind, withheld: $0.withheld, stale: $0.stale,
          refusal: $0.refusal?.why, awaitsTailoring: waiting.contains($0.name))
      }
    }
  }
}
