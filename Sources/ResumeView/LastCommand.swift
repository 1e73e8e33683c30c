import Host
import LoopbackServer
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeProject
import ResumeReports
import ResumeWorkbench

/// The undo and redo buttons of every page. They concern the last command in the repository, also one from a terminal.
struct LastCommand {
  private let history: History

  init(_ history: History) { self.history = history }

  /// Returns the buttons as HTML, each with the name of its command; empty if there is no command.
  func buttons(secret: String, here: String) -> String {
    let last = history.lastCommand()
    let undone = history.lastUndone()
    let buttons = [("/undo", "Undo", last), ("/redo", "Redo", undone)].compactMap { path, verb, outcome -> String? in
      guard let outcome else { return nil }
      let fields = [("csrf", secret), ("command", LastCommand.mark(outcome)), ("back", here)]
      let hidden = fields.map { HTML.opening("input", ["type": "hidden", "name": $0.0, "value": $0.1]) }.joined()
      return HTML.tag(
        "form", ["method": "post", "action": path],
        inner: hidden
          + HTML.tag(
            "button", ["id": String(path.dropFirst()), "title": places(outcome)],
            inner: HTMLText.escaped("\(verb): \(outcome.command)")))
    }
    return buttons.isEmpty ? "" : HTML.tag("div", ["class": "last"], inner: buttons.joined(separator: "\n"))
  }

  private func places(_ outcome: UndoOutcome) -> String {
    let names = outcome.changed.prefix(6).map { change in
      let name = ["refs/heads/", "refs/tags/"].first { change.name.hasPrefix($0) }.map { change.name.dropFirst($0.count) }
      return String(name ?? change.name[...])
    }
    return names.joined(separator: ", ") + (outcome.changed.count > 6 ? ", and \(outcome.changed.count - 6) more" : "")
  }

  /// Undoes or redoes the command that the page named, through the verbs of `resver undo` and `resver redo`.
  ///
  /// - Returns: a sentence about the result.
  /// - Throws: if another command ran since the page was loaded; then nothing changes.
  func turn(_ path: String, _ form: FormFields) throws(UserError) -> String {
    let isUndo = path == "/undo"
    let expected = isUndo ? history.lastCommand() : history.lastUndone()
    guard let expected, form["command"] == LastCommand.mark(expected) else {
      throw UserError(
        "Cannot \(isUndo ? "undo" : "redo") the command", causes: ["another command ran since the page was loaded"],
        hint: "reload the page; its button names the last command")
    }
    let planned = isUndo ? try history.undo() : try history.redo()
    try Workbench(history).apply(planned.plan)
    let outcome = planned.report
    var told = outcome.changed.isEmpty ? "Nothing changed: " : isUndo ? "Took back: " : "Made again: "
    told += outcome.command
    if !outcome.left.isEmpty { told += ". Left alone, because it has moved since: \(outcome.left.joined(separator: ", "))" }
    return told
  }

  /// Returns a hash of the command, valid in this process.
  private static func mark(_ outcome: UndoOutcome) -> String {
    var hasher = Hasher()
    hasher.combine(outcome.command)
    for change in outcome.changed {
      hasher.combine(change.name)
      hasher.combine(change.from)
      hasher.combine(change.to)
    }
    return String(UInt(bitPattern: hasher.finalize()), radix: 16)
  }
}
