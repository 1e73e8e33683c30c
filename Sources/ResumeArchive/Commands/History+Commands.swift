import GitStore
package import Host
package import ResumeLedger
import ResumeModel

/// The result of taking a command back, or of repeating it.
package struct UndoOutcome: Sendable {
  /// One reference or file.
  package struct Change: Sendable {
    /// The full name of a reference, or a path.
    package var name: String
    /// The abbreviated object name before; nil if the reference did not exist.
    package var from: String?
    package var to: String?

    /// Makes a change.
    package init(name: String, from: String?, to: String?) {
      self.name = name
      self.from = from
      self.to = to
    }
  }

  /// The command, as a person names it.
  package var command: String
  package var changed: [Change] = []
  /// The references and files that had changed since, and were left alone.
  package var left: [String] = []

  /// Makes the result of a command that has changed nothing yet.
  package init(command: String, changed: [Change] = []) {
    self.command = command
    self.changed = changed
  }
}

extension History {
  /// Returns the commands that `undo` would take back, the last one first.
  package func undoable() -> [UndoOutcome] {
    journalNames.reversed().compactMap { command(at: journalFolder + "/" + $0) }
  }

  /// Returns the command that `undo` would take back; nil if there is none.
  package func lastCommand() -> UndoOutcome? {
    journalNames.last.flatMap { command(at: journalFolder + "/" + $0) }
  }

  /// Returns the command that `redo` would repeat; nil if there is none.
  package func lastUndone() -> UndoOutcome? {
    undoneNames.first.flatMap { command(at: undoneFolder + "/" + $0) }
  }

  /// Returns the command of a journal with the references that it updated; nil if the journal cannot be read.
  func command(at path: String) -> UndoOutcome? {
    guard let journal = try? journal(at: path) else { return nil }
    return UndoOutcome(
      command: journal.command,
      changed: journal.updates.map { update in
        UndoOutcome.Change(
          name: update.reference, from: update.from.flatMap(ObjectID.init)?.short, to: update.to.flatMap(ObjectID.init)?.short)
      })
  }

  /// Reads an entry of the journal.
  package func journal(at path: String) throws(UserError) -> JournalEntry {
    let text = String(decoding: try Files.read(path, called: "the journal"), as: UTF8.self)
    guard let journal = JournalEntry(text) else {
      throw UserError(
        "Cannot read the journal", causes: ["`\(path)` is damaged"],
        hint: "remove the file; only the undo of this command is lost")
    }
    return journal
  }

  /// The folder of the journals that were taken back and wait for `redo`.
  package var undoneFolder: String { journalFolder + "/undone" }

  package var journalFolder: String { repository.commonDirectory + "resver/journal" }

  /// The names of the journals that can be taken back, the oldest first.
  package var journalNames: [String] { entryNames(in: journalFolder) }
  /// The names of the journals that were taken back, the next to repeat first.
  package var undoneNames: [String] { entryNames(in: undoneFolder) }

  /// The numbered files of a folder, in order.
  private func entryNames(in folder: String) -> [String] {
    Files.names(in: folder).filter { $0.utf8.allSatisfy { UInt8.digits.contains($0) } }
  }
}
