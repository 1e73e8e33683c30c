import ResumeArchive

/// The output of `resver undo --json` and `resver redo --json`: the schema `resver.undo/1`.
struct UndoValue: Encodable {
  var schema = "resver.undo/1"
  /// `undo`, `redo` or `list`.
  var action: String
  var dryRun: Bool
  /// The command taken back or made again; in a list, all commands that can be taken back, the last one first.
  var commands: [CommandValue]
  var would: PlanValue?

  struct CommandValue: Encodable {
    var command: String
    var changed: [ChangeValue]
    /// The references and files that had changed since, and were left alone.
    var left: [String]
  }

  struct ChangeValue: Encodable {
    /// The full name of a reference, or a path.
    var name: String
    var from: String?
    var to: String?
  }

  init(action: String, isDryRun: Bool, commands: [UndoOutcome], would: PlanValue? = nil) {
    self.action = action
    dryRun = isDryRun
    self.commands = commands.map { outcome in
      CommandValue(
        command: outcome.command,
        changed: outcome.changed.map { ChangeValue(name: $0.name, from: $0.from, to: $0.to) }, left: outcome.left)
    }
    self.would = would
  }
}
