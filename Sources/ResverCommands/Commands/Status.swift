import ArgumentParser
import Host
import ResumeArchive
import ResumeModel
import ResumeReports

/// `resver status`
struct Status: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the last version, unsaved edits, and how far each role is behind its base.",
    discussion: """
      Example:
        resver status
      """)

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    let board = try history.statusSummary()
    if json {
      try Console.print(json: BoardValue(board))
      return .done
    }
    Console.print("version  \(TerminalText.safe(board.version ?? "none yet"))\n")
    for document in board.unsaved { Console.print("unsaved  \(TerminalText.safe(document))\n") }
    for (language, count) in board.behindLanguages {
      Console.print(
        TerminalText.safe("language \(language)  \(Plural.phrase(count, "part")) to look at: `resver stale`")
          + "\n")
    }
    for role in board.roles {
      let behind = role.behind == 0 ? "up to date" : "\(Plural.phrase(role.behind, "commit")) behind \(role.base)"
      let changes = role.changes.isEmpty ? "" : ": " + role.changes.joined(separator: ", ")
      let waiting =
        role.withheld.isEmpty
        ? "" : "; \(Plural.phrase(role.withheld.count, "change")) for `resver review \(role.name)`"
      let stale = role.stale == 0 ? "" : "; \(Plural.phrase(role.stale, "stale fact"))"
      Console.print(TerminalText.safe("role     \(role.name)  \(behind)\(changes)\(waiting)\(stale)") + "\n")
      guard let refusal = role.refusal else { continue }
      Console.print(
        TerminalText.safe("         the last sync left it alone: \(refusal.why)\n         Hint: \(refusal.hint)") + "\n")
    }
    return .done
  }

  /// The output of `resver status --json`: the schema `resver.status/1`.
  private struct BoardValue: Encodable {
    var schema = "resver.status/1"
    var version: String?
    var unsaved: [String]
    var roles: [RoleValue]

    struct RoleValue: Encodable {
      var name: String
      var base: String
      var behind: Int
      var withheld: [String?]
      var stale: Int
      var refusal: String?
    }

    init(_ board: StatusSummary) {
      version = board.version
      unsaved = board.unsaved
      roles = board.roles.map {
        RoleValue(
          name: $0.name, base: $0.base, behind: $0.behind, withheld: $0.withheld, stale: $0.stale,
          refusal: $0.refusal?.why)
      }
    }
  }
}
