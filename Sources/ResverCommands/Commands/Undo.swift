import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver undo`
struct Undo: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back the last resver command; run it again to go back further.",
    discussion: """
      resver leaves a branch or tag alone, and names it, if it has moved since the command. Undoing a snapshot leaves \
      the files on disk as they are. `resver redo` repeats the command.

      Examples:
        resver undo --list
        resver undo
      """)

  @Flag(name: .customLong("list"), help: "List the commands that can be taken back, the last one first; change nothing.")
  var lists = false

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    guard lists else {
      let planned = try history.undo()
      try dryRun.apply(planned.plan, to: history)
      if json { return try UndoText.print(planned, action: "undo", dryRun) }
      defer { dryRun.show(planned.plan) }
      return UndoText.show(planned.report, dryRun.isDryRun ? "Would take back" : "Took back", past: "taken back")
    }
    let undoable = history.undoable()
    if json {
      try Console.print(json: UndoValue(action: "list", isDryRun: dryRun.isDryRun, commands: undoable))
      return .done
    }
    if undoable.isEmpty { Console.complain("There is no resver command to take back.\n") }
    for (number, entry) in undoable.enumerated() {
      Console.show("\(number + 1)  \(TerminalText.safe(entry.command))\n")
      for change in entry.changed.prefix(5) { Console.show("   \(UndoText.line(change))\n") }
      if entry.changed.count > 5 { Console.show("   and \(entry.changed.count - 5) more\n") }
    }
    return .done
  }
}

/// `resver redo`
struct Redo: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Repeat the command that `resver undo` took back last.",
    discussion: """
      Works until another resver command changes something. resver leaves a branch or tag alone, and names it, if it has moved \
      since.

      Example:
        resver redo
      """)

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    let planned = try history.redo()
    try dryRun.apply(planned.plan, to: history)
    if json { return try UndoText.print(planned, action: "redo", dryRun) }
    defer { dryRun.show(planned.plan) }
    return UndoText.show(planned.report, dryRun.isDryRun ? "Would make again" : "Made again", past: "made again")
  }
}

/// Describes what was taken back or repeated, and where.
enum UndoText {
  /// Prints it; the status shows whether anything changed.
  static func show(_ outcome: UndoOutcome, _ done: String, past: String) -> ExitStatus {
    let command = TerminalText.safe(outcome.command)
    Console.print(outcome.changed.isEmpty ? "Nothing was \(past): \(command)\n" : "\(done): \(command)\n")
    for change in outcome.changed { Console.show("  \(line(change))\n") }
    for name in outcome.left { Console.show("Left alone, because it has moved since: \(TerminalText.safe(name))\n") }
    return outcome.changed.isEmpty ? .no : .done
  }

  /// Prints it as JSON.
  static func print(_ planned: Planned<UndoOutcome>, action: String, _ dryRun: DryRunOptions) throws -> ExitStatus {
    try Console.print(
      json: UndoValue(
        action: action, isDryRun: dryRun.isDryRun, commands: [planned.report], would: dryRun.would([planned.plan])))
    return planned.report.changed.isEmpty ? .no : .done
  }

  /// Returns one reference or file with its old and new value.
  static func line(_ change: UndoOutcome.Change) -> String {
    var name = change.name
    for prefix in ["refs/heads/", "refs/tags/"] where name.hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
    return "\(TerminalText.safe(name))  \(change.from ?? "(none)") → \(change.to ?? "(none)")"
  }
}
