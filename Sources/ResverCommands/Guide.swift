import Host
import ResumeArchive
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

/// What `resver` prints without arguments: where the user is, and the commands that make sense there.
struct Guide {
  private let environment: Environment

  /// Makes a guide for the current folder.
  init(_ environment: Environment) { self.environment = environment }

  /// Prints at most about ten lines.
  func show() throws -> ExitStatus {
    Console.show("resver \(Release.version): versions of a résumé in git, compared and merged by meaning\n\n")
    let history: History
    do {
      history = try History.withVariants(environment)
      _ = try history.documents()
    } catch {
      guard error.kind == .noRepository || error.kind == .unreadable else { throw error }
      showStart()
      return .done
    }
    let board = try history.statusSummary()
    let documents = try history.documents().filter { !$0.isIncluded }
    var here = documents.prefix(3).map(\.path).joined(separator: ", ") + (documents.count > 3 ? ", …" : "")
    here += ": " + (board.version.map { "last version \($0)" } ?? "no version yet")
    if !board.unsaved.isEmpty, board.version != nil { here += ", edited since" }
    if !board.roles.isEmpty { here += ", \(Plural.phrase(board.roles.count, "role"))" }
    Console.show("Here   " + TerminalText.safe(here) + "\n\n")
    show(steps(board))
    return .done
  }

  private func showStart() {
    let found = History.candidates(below: environment.directory)
    if found.isEmpty, let other = History.importable(in: environment.directory) {
      let name = TerminalText.safe(other)
      Console.show("Here   \(name): not a text that versions can be compared of\n\n")
      show([
        ("resver import \(name.contains(" ") ? "\"\(name)\"" : name)", "turn it into one"),
        ("resver new", "write a first résumé to fill in; also --format latex, --language de"),
      ])
    } else if found.isEmpty {
      Console.show("Here   no résumé in this folder\n\n")
      show([
        ("resver new", "write a first résumé to fill in; also --format latex, --language de"),
        ("resver init FILE", "start with a file that you have"),
        ("resver import FILE", "turn a Word file, a PDF or a LinkedIn export into one"),
      ])
    } else {
      let names = found.prefix(3).joined(separator: ", ") + (found.count > 3 ? ", …" : "")
      Console.show("Here   " + TerminalText.safe("\(names): not under versions yet") + "\n\n")
      let files = found.prefix(4).map { $0.contains(" ") ? "\"\($0)\"" : $0 }.joined(separator: " ")
      show([
        (
          "resver init" + (found.count == 1 ? "" : " " + TerminalText.safe(files)),
          "start with " + (found.count == 1 ? "it" : "them")
        ),
        ("resver diff OLD NEW", "compare two files by meaning, without starting"),
        (
          "resver check \(TerminalText.safe(files.split(separator: " ").first.map(String.init) ?? ""))",
          "look for wrong dates, gaps, broken markup"
        ),
      ])
    }
  }

  private func steps(_ board: StatusSummary) -> [(command: String, words: String)] {
    var steps: [(String, String)] = []
    if board.version == nil { steps.append(("resver snapshot", "save the résumé as v1")) }
    if board.version != nil, !board.unsaved.isEmpty {
      steps += [("resver diff", "show what you edited"), ("resver snapshot", "save it as the next version")]
    }
    let behind = board.roles.filter { $0.behind > 0 }
    if !behind.isEmpty { steps.append(("resver sync", "carry the base's changes into \(Plural.phrase(behind.count, "role"))")) }
    if let waiting = board.roles.first(where: { !$0.withheld.isEmpty }) {
      steps.append(
        ("resver review \(TerminalText.safe(waiting.name))", "decide \(Plural.phrase(waiting.withheld.count, "change"))"))
    }
    if board.roles.contains(where: { $0.stale > 0 }) { steps.append(("resver stale", "list facts that roles still state")) }
    if board.version != nil {
      if board.unsaved.isEmpty { steps.append(("resver log", "list the versions with what changed in each")) }
      if board.roles.isEmpty { steps.append(("resver role add NAME", "tailor a copy for one kind of job")) }
    }
    steps += [("resver export", "make a PDF to send"), ("resver view", "see all this in the browser")]
    return Array(steps.prefix(6))
  }

  private func show(_ steps: [(command: String, words: String)]) {
    let width = (steps.map(\.command.count).max() ?? 0) + 2
    let lines = steps.enumerated().map { number, step in
      let padding = String(repeating: " ", count: max(1, width - step.command.count) - 1)
      return ReportLine(mark: Span((number == 0 ? "Next   " : "       ") + step.command + padding), [Span(step.words)])
    }
    Console.print(TerminalText.render(lines, Appearances.choose(color: .never, width: nil, environment)))
    Console.show("\nAll commands: `resver help`; one of them: `resver help diff`\n")
  }
}
