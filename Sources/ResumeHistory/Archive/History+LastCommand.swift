extension History {
  /// Returns the command that `undo` would take back; nil if there is none.
  package func lastCommand() -> UndoOutcome? {
    journalNames.last.flatMap { command(at: journalFolder + "/" + $0) }
  }

  /// Returns the command that `redo` would repeat; nil if there is none.
  package func lastUndone() -> UndoOutcome? {
    undoneNames.first.flatMap { command(at: undoneFolder + "/" + $0) }
  }
}
