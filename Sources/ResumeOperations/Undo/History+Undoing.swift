import GitStore
package import Host
package import ResumeArchive
import ResumeLedger
package import ResumePlan
import ResumeProject

extension History {
  /// Plans to take back the last command: every reference that still has the command's value gets its old value.
  ///
  /// - Throws: if the text of a snapshot would be in no file afterwards.
  package func undo() throws(UserError) -> Planned<UndoOutcome> {
    guard let name = journalNames.last else {
      throw UserError(
        "Cannot undo", causes: ["there is no resver command to take back"],
        hint: "`git reflog` shows earlier commits")
    }
    let path = journalFolder + "/" + name
    let entry = try journal(at: path)
    let updates = entry.updates.reversed().map { JournalEntry.Update(reference: $0.reference, from: $0.to, to: $0.from) }
    var planned = try turned(entry, "undo", updates: updates)
    for file in entry.files { try putBack(file, in: &planned) }
    planned.plan.journal = planned.report.changed.isEmpty ? .forget(path) : .takeBack(name, entry)
    return planned
  }

  /// Plans to repeat the command that was taken back last.
  package func redo() throws(UserError) -> Planned<UndoOutcome> {
    guard let name = undoneNames.first else {
      throw UserError(
        "Cannot redo", causes: ["no command was taken back since the last command"],
        hint: "`resver undo --list` shows what can be taken back")
    }
    let path = undoneFolder + "/" + name
    let entry = try journal(at: path)
    var planned = try turned(entry, "redo", updates: entry.updates)
    for file in entry.files {
      try putBack(
        JournalEntry.Written(path: file.path, before: file.after, after: file.before ?? file.after), in: &planned)
    }
    planned.plan.journal = planned.report.changed.isEmpty ? .forget(path) : .makeAgain(name, entry)
    return planned
  }

  /// Plans the updates of references, and of the files of the current branch.
  private func turned(
    _ entry: JournalEntry, _ verb: String, updates: [JournalEntry.Update]
  ) throws(UserError) -> Planned<UndoOutcome> {
    let identity = try Identity.read(repository, environment)
    let atHand = try git { () throws(GitError) in workTree == nil ? nil : try repository.head().branch }
    if entry.keepsFiles, !updates.contains(where: { $0.reference == atHand }),
      let branch = updates.first(where: { $0.reference.hasPrefix("refs/heads/") })?.reference
    {
      let name = branch.dropFirst("refs/heads/".count)
      throw UserError(
        "Cannot \(verb) `\(entry.command)`",
        causes: ["the command ran on `\(name)`, which is not checked out: its text would be in no file"],
        hint: "run `git switch \(name) && resver \(verb)`")
    }
    var plan = Plan(.record(entry.command, keepsFiles: entry.keepsFiles))
    plan.committer = identity.committer
    var outcome = UndoOutcome(command: entry.command)
    // One command may have moved a reference twice.
    var now: [String: ObjectID?] = [:]
    for update in updates {
      let (from, to) = (update.from.flatMap(ObjectID.init), update.to.flatMap(ObjectID.init))
      let current: ObjectID?
      if let planned = now[update.reference] {
        current = planned
      } else {
        current = try git { () throws(GitError) in
          try repository.references(matching: update.reference).first { $0.name == update.reference }?.target
        }
      }
      guard current == from else {
        outcome.left.append(update.reference)
        continue
      }
      now[update.reference] = to
      plan.updates.append(
        ReferenceUpdate(
          update.reference, from: from, to: to.map { .object($0) } ?? .nothing, reason: "resver: \(verb) \(entry.command)",
          failure: "Cannot \(verb) `\(entry.command)`"))
      outcome.changed.append(UndoOutcome.Change(name: update.reference, from: from?.short, to: to?.short))
      guard update.reference == atHand, let from, let to else { continue }
      if entry.keepsFiles {
        try plan.workTree.unstage(to, self)
      } else {
        var move = WorkTreeChange.CheckOut(
          update.reference, from: plan.workTree.checkOut?.from ?? from, to: to,
          refusal: "Cannot \(verb) `\(entry.command)`", failure: "Cannot bring the files back")
        move.cause = "the files to bring back have unsaved edits"
        move.hint = "save them with `resver snapshot` or `git stash`, then try again"
        plan.workTree.checkOut = move
      }
    }
    return Planned(plan, outcome)
  }

  /// Plans the old content of a file of the work tree; a file that was edited since is left alone.
  private func putBack(_ file: JournalEntry.Written, in planned: inout Planned<UndoOutcome>) throws(UserError) {
    guard let root = workTree else { return }
    let held = try git { () throws(GitError) in try writtenBytes(file.after, file.path) }
    let isThere = Files.kind(of: root + file.path) == .file
    let now = isThere ? try Files.read(file.path, in: root, called: file.path) : nil
    guard now == held || (now == nil && file.before != nil) else {
      planned.report.left.append(file.path)
      return
    }
    let bytes = try file.before.map { before throws(UserError) in
      try git { () throws(GitError) in try writtenBytes(before, file.path) }
    }
    planned.plan.workTree.files.append(WorkTreeChange.File(path: file.path, bytes: bytes))
    planned.report.changed.append(
      UndoOutcome.Change(
        name: file.path, from: ObjectID(file.after)?.short, to: file.before.flatMap(ObjectID.init)?.short))
  }

  private func writtenBytes(_ id: String, _ path: String) throws(GitError) -> [UInt8] {
    guard let id = ObjectID(id) else { return [] }
    return try repository.text(of: TreeEntry(id: id, mode: 0o100644, path: path))
  }
}

extension WorkTreeChange {
  /// Plans the documents of a commit in the index, so that the text of a snapshot becomes an unsaved edit again.
  fileprivate mutating func unstage(_ commit: ObjectID, _ history: History) throws(UserError) {
    staged = []
    for path in try history.documents().flatMap(\.paths) {
      let entry = try history.git { () throws(GitError) in try history.repository.entry(at: path, in: commit) }
      if let entry { staged.append(entry) }
    }
    refreshesIndex = true
  }
}
