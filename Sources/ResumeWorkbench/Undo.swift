import GitReferences
import GitStore
package import Host
package import ResumeArchive
import ResumeLedger
import ResumeProject

extension History {
  /// Takes back the last command: every reference that still has the command's value gets its old value.
  ///
  /// - Throws: if the text of a snapshot would be in no file afterwards, or if unsaved edits are in the way;
  ///   nothing has changed then.
  package func undo() throws(UserError) -> UndoOutcome {
    guard let name = journalNames.last else {
      throw UserError(
        "Cannot undo", causes: ["there is no resver command to take back"],
        hint: "`git reflog` shows earlier commits")
    }
    let journal = try journal(at: journalFolder + "/" + name)
    let outcome = try turn(journal, "undo", journal.updates.reversed().map { ($0.reference, $0.to, $0.from) })
    var undone = outcome
    for file in journal.files { undone.note(try putBack(file)) }
    if !undone.changed.isEmpty {
      Files.makeFolders(undoneFolder)
      try Files.write(Array(journal.text.utf8), to: undoneFolder + "/" + name, called: "the journal")
    }
    Files.remove(journalFolder + "/" + name)
    return undone
  }

  /// Repeats the command that was taken back last.
  package func redo() throws(UserError) -> UndoOutcome {
    guard let name = undoneNames.first else {
      throw UserError(
        "Cannot redo", causes: ["no command was taken back since the last command"],
        hint: "`resver undo --list` shows what can be taken back")
    }
    let journal = try journal(at: undoneFolder + "/" + name)
    var outcome = try turn(journal, "redo", journal.updates.map { ($0.reference, $0.from, $0.to) })
    for file in journal.files {
      outcome.note(try putBack(JournalEntry.Written(path: file.path, before: file.after, after: file.before ?? file.after)))
    }
    if !outcome.changed.isEmpty {
      try Files.write(Array(journal.text.utf8), to: journalFolder + "/" + name, called: "the journal")
    }
    Files.remove(undoneFolder + "/" + name)
    return outcome
  }

  /// Updates the references of a journal, and the files of the current branch.
  private func turn(
    _ journal: JournalEntry, _ verb: String, _ updates: [(reference: String, from: String?, to: String?)]
  ) throws(UserError) -> UndoOutcome {
    let moves = updates.map { (reference: $0.reference, from: $0.from.flatMap(ObjectID.init), to: $0.to.flatMap(ObjectID.init)) }
    let identity = try Identity.read(repository, environment)
    let atHand = try git { () throws(GitError) in workTree == nil ? nil : try repository.head().branch }
    let own = moves.first { $0.reference == atHand }
    if journal.keepsFiles, own == nil, let branch = moves.first(where: { $0.reference.hasPrefix("refs/heads/") })?.reference {
      let name = branch.dropFirst("refs/heads/".count)
      throw UserError(
        "Cannot \(verb) `\(journal.command)`",
        causes: ["the command ran on `\(name)`, which is not checked out: its text would be in no file"],
        hint: "run `git switch \(name) && resver \(verb)`")
    }
    if let own, !journal.keepsFiles, let from = own.from, let to = own.to {
      do {
        // Refuses before anything has changed if unsaved edits are in the way.
        try checkOut(from, to, isRehearsal: true)
      } catch {
        throw UserError(
          "Cannot \(verb) `\(journal.command)`", causes: ["the files to bring back have unsaved edits"] + error.causes,
          hint: "save them with `resver snapshot` or `git stash`, then try again")
      }
    }
    var outcome = UndoOutcome(command: journal.command)
    for move in moves {
      let current = try git { () throws(GitError) in
        try repository.references(matching: move.reference).first { $0.name == move.reference }?.target
      }
      guard current == move.from else {
        outcome.left.append(move.reference)
        continue
      }
      try git("Cannot \(verb) `\(journal.command)`") { () throws(GitError) in
        if let to = move.to {
          try repository.setReference(
            move.reference, to: to, expecting: move.from, by: identity.committer,
            message: "resver: \(verb) \(journal.command)")
        } else if let from = move.from {
          try repository.removeReference(move.reference, expecting: from)
        }
      }
      outcome.changed.append(
        UndoOutcome.Change(name: move.reference, from: move.from?.short, to: move.to?.short))
      if move.reference == atHand, let from = move.from, let to = move.to {
        if journal.keepsFiles { try unstage(to) } else { try checkOut(from, to, isRehearsal: false) }
      }
    }
    return outcome
  }

  /// Gives a file of the work tree its old content; a file that was edited since is left alone.
  private func putBack(_ file: JournalEntry.Written) throws(UserError) -> (change: UndoOutcome.Change?, left: String?) {
    guard let root = workTree else { return (nil, nil) }
    let held = try git { () throws(GitError) in try writtenBytes(file.after, file.path) }
    let isThere = Files.kind(of: root + file.path) == .file
    let now = isThere ? try Files.read(file.path, in: root, called: file.path) : nil
    guard now == held || (now == nil && file.before != nil) else { return (nil, file.path) }
    if let before = file.before {
      let bytes = try git { () throws(GitError) in try writtenBytes(before, file.path) }
      try Files.write(bytes, to: file.path, in: root, called: file.path)
    } else {
      Files.remove(root + file.path)
    }
    return (UndoOutcome.Change(name: file.path, from: ObjectID(file.after)?.short, to: file.before.flatMap(ObjectID.init)?.short), nil)
  }

  private func writtenBytes(_ id: String, _ path: String) throws(GitError) -> [UInt8] {
    guard let id = ObjectID(id) else { return [] }
    return try repository.text(of: TreeEntry(id: id, mode: 0o100644, path: path))
  }

  private func checkOut(_ from: ObjectID, _ to: ObjectID, isRehearsal: Bool) throws(UserError) {
    try git("Cannot bring the files back") { () throws(GitError) in
      try repository.checkOut(to, from: from, isRehearsal: isRehearsal)
    }
  }

  /// Resets the documents in the index to a commit, so that the text of a snapshot becomes an unsaved edit
  /// again.
  private func unstage(_ commit: ObjectID) throws(UserError) {
    for path in try documents().flatMap(\.paths) {
      try git { () throws(GitError) in
        if let entry = try repository.entry(at: path, in: commit) { try repository.stage(entry) }
      }
    }
    repository.refreshIndex()
  }
}

extension UndoOutcome {
  fileprivate mutating func note(_ done: (change: Change?, left: String?)) {
    if let change = done.change { changed.append(change) }
    if let left = done.left { self.left.append(left) }
  }
}
