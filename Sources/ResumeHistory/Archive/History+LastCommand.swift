import GitStore
import Host
import ResumeLedger

extension History {
  /// Returns the command that `undo` would take back; nil if there is none.
  package func lastCommand() -> UndoOutcome? {
    journalNames.last.flatMap { command(at: journalFolder + "/" + $0) }
  }

  /// Returns the command that `redo` would repeat; nil if there is none.
  package func lastUndone() -> UndoOutcome? {
    let names = Files.names(in: undoneFolder).filter { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    return names.min().flatMap { command(at: undoneFolder + "/" + $0) }
  }

  private func command(at path: String) -> UndoOutcome? {
    guard let bytes = try? Files.read(path, called: "the journal"),
      let journal = JournalEntry(String(decoding: bytes, as: UTF8.self))
    else { return nil }
    return UndoOutcome(
      command: journal.command,
      changed: journal.updates.map { update in
        UndoOutcome.Change(
          name: update.reference, from: update.from.flatMap(ObjectID.init)?.short, to: update.to.flatMap(ObjectID.init)?.short)
      })
  }
}
