import GitObjects
import GitReferences
package import GitStore
import Host
import ResumeLedger
package import ResumeArchive

extension History {
  /// Moves a reference and notes it for `undo`.
  package func moveReference(
    _ name: String, to target: ObjectID, expecting expected: ObjectID?, by signature: Signature,
    message: String
  ) throws(GitError) {
    try repository.setReference(name, to: target, expecting: expected, by: signature, message: message)
    note(name, from: expected, to: target)
  }

  /// Removes a reference and notes it for `undo`.
  package func dropReference(_ name: String, expecting expected: ObjectID) throws(GitError) {
    try repository.removeReference(name, expecting: expected)
    note(name, from: expected, to: nil)
  }

  /// Notes an update of a reference for `undo`.
  package func note(_ reference: String, from: ObjectID?, to: ObjectID?) {
    updates.append(JournalEntry.Update(reference: reference, from: from?.description, to: to?.description))
  }

  /// Records the command's reference updates; records nothing if there were none.
  ///
  /// A failed write does not fail the command: only `undo` will not know of it.
  package func keepJournal(of command: String, keepsFiles: Bool = false) {
    guard !updates.isEmpty else { return }
    var journal = JournalEntry(command: command, keepsFiles: keepsFiles)
    journal.updates = updates
    journal.files = written
    updates = []
    written = []
    // Commands taken back earlier cannot be repeated any more.
    Files.removeFolder(undoneFolder)
    Files.makeFolders(journalFolder)
    let number = (journalNames.last.flatMap { Int($0) } ?? 0) + 1
    let name = String(repeating: "0", count: max(0, 8 - String(number).count)) + String(number)
    try? Files.write(Array(journal.text.utf8), to: journalFolder + "/" + name, called: "the journal")
  }

  /// Notes a file of the work tree that a command is about to write, for `undo`.
  package func noteWriting(_ path: String, before: [UInt8]?, after: [UInt8]) {
    guard let new = try? repository.writeText(after, for: path) else { return }
    let old = before.flatMap { try? repository.writeText($0, for: path) }
    if before != nil, old == nil { return }
    written.append(JournalEntry.Written(path: path, before: old?.description, after: new.description))
  }
}
