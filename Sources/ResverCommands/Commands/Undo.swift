import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver undo`
struct Undo: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last resver command back; twice goes back two.",
    discussion: """
      A branch or tag that has moved since is left alone and named. What a snapshot kept is an unsaved edit again. \
      `resver redo` makes the command again.
      """)

  @Flag(name: .customLong("list"), help: "List what can be taken back, the last command first; change nothing.")
  var lists = false

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    guard lists else { return UndoText.tell(try history.undo(), "Took back", "taken back") }
    let undoable = history.undoable()
    if undoable.isEmpty { Console.complain("No command of resver is on record here.\n") }
    for (number, entry) in undoable.enumerated() {
      Console.print("\(number + 1)  \(TerminalText.safe(entry.command))\n")
      for change in entry.changed.prefix(5) { Console.print("   \(UndoText.line(change))\n") }
      if entry.changed.count > 5 { Console.print("   and \(entry.changed.count - 5) more\n") }
    }
    return .done
  }
}

/// `resver redo`
struct Redo: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make the last command that was taken back again.",
    discussion: "Until another command changes something; a branch or tag that has moved since is left alone and named.")

  func perform() throws -> ExitStatus {
    UndoText.tell(try History.open(Environment.current()).redo(), "Made again", "made again")
  }
}

/// Words what was taken back or made again, and where.
enum UndoText {
  /// Prints it; the status says whether anything changed.
  static func tell(_ outcome: UndoOutcome, _ done: String, _ past: String) -> ExitStatus {
    let command = TerminalText.safe(outcome.command)
    Console.print(outcome.changed.isEmpty ? "Nothing was \(past): \(command)\n" : "\(done): \(command)\n")
    for change in outcome.changed { Console.print("  \(line(change))\n") }
    for name in outcome.left { Console.print("Left alone, it has moved since: \(TerminalText.safe(name))\n") }
    return outcome.changed.isEmpty ? .no : .done
  }

  /// One reference or file and where it went.
  static func line(_ change: UndoOutcome.Change) -> String {
    var name = change.name
    for prefix in ["refs/heads/", "refs/tags/"] where name.hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
    return "\(TerminalText.safe(name))  \(change.from ?? "(none)") → \(change.to ?? "(none)")"
  }
}
