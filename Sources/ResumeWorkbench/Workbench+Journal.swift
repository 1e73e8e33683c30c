import GitStore
package import Host
import ResumeArchive
import ResumeLedger
package import ResumePlan

extension Workbench {
  /// Notes what a plan has moved and written, for `undo`.
  func note(_ moves: [Move], in plan: Plan) {
    guard case .record(let command, let keepsFiles) = plan.journal else { return }
    var entry = entry ?? JournalEntry(command: command, keepsFiles: keepsFiles)
    entry.updates += moves.map {
      JournalEntry.Update(reference: $0.name, from: $0.from?.description, to: $0.to?.description)
    }
    if !isDead {
      entry.files += plan.workTree.files.compactMap { file in
        file.undo.map {
          JournalEntry.Written(path: file.path, before: $0.before?.description, after: $0.after.description)
        }
      }
    }
    self.entry = entry
  }

  /// Ends a command: records what its plans did, or that an earlier command was taken back.
  ///
  /// A failed record does not fail the command: only `undo` will not know of it.
  package func close(_ change: JournalChange) throws(UserError) {
    let (folder, undone) = (history.journalFolder, history.undoneFolder)
    switch change {
    case .record:
      guard let entry, !entry.updates.isEmpty || !entry.files.isEmpty else { return }
      self.entry = nil
      // Commands taken back earlier cannot be repeated any more.
      Files.removeFolder(undone)
      Files.makeFolders(folder)
      let number = (history.journalNames.last.flatMap { Int($0) } ?? 0) + 1
      let name = String(repeating: "0", count: max(0, 8 - String(number).count)) + String(number)
      try? Files.write(Array(entry.text.utf8), to: folder + "/" + name, called: "the journal")
    case .takeBack(let name, let entry):
      Files.makeFolders(undone)
      try Files.write(Array(entry.text.utf8), to: undone + "/" + name, called: "the journal")
      Files.remove(folder + "/" + name)
    case .makeAgain(let name, let entry):
      try Files.write(Array(entry.text.utf8), to: folder + "/" + name, called: "the journal")
      Files.remove(undone + "/" + name)
    case .forget(let name): Files.remove(name)
    }
    try done(.journal)
  }
}
