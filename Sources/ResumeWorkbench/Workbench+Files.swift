import GitReferences
import GitStore
import Host
import ResumeArchive
import ResumePlan

extension Workbench {
  /// Refuses before anything has changed if an unsaved edit is in the way of the new files.
  func rehearse(_ move: WorkTreeChange.CheckOut) throws(UserError) {
    do throws(GitError) {
      try writer.checkOut(move.to, from: move.from, isRehearsal: true)
    } catch {
      var refusal = UserError(error, doing: move.refusal)
      if let cause = move.cause { refusal.causes.insert(cause, at: 0) }
      if let hint = move.hint { refusal.hint = hint }
      throw refusal
    }
  }

  /// Brings index and files to their new state; the files may be written already.
  func changeFiles(_ change: WorkTreeChange, areWritten: Bool) throws(UserError) {
    if let move = change.checkOut {
      try history.git(move.failure) { () throws(GitError) in
        try writer.checkOut(move.to, from: move.from, isRehearsal: false)
      }
      try done(.checkOut)
    }
    for path in change.unstaged { try history.git { () throws(GitError) in try writer.unstage(path) } }
    for file in change.staged { try history.git { () throws(GitError) in try writer.stage(file) } }
    if !change.staged.isEmpty || !change.unstaged.isEmpty { try done(.index) }
    if !areWritten { for file in change.files { try write(file) } }
    if change.refreshesIndex { writer.refreshIndex() }
  }

  func write(_ file: WorkTreeChange.File) throws(UserError) {
    guard let root = history.workTree else { return }
    let path = root + file.path
    if let bytes = file.bytes {
      if Files.kind(of: path) == .missing, Files.isInside(file.path, root) { Files.makeFolder(of: path) }
      try Files.write(bytes, to: file.path, in: root, called: file.path)
    } else {
      Files.remove(path)
    }
    try done(.file(file.path))
  }

  /// Writes a note under the git directory. A failure fails nothing: the note only shows more.
  func write(note path: String, _ bytes: [UInt8]?) throws(UserError) {
    let note = writer.commonDirectory + path
    if let bytes {
      Files.makeFolder(of: note)
      try? Files.write(bytes, to: note, called: "the note")
    } else {
      Files.remove(note)
    }
    try done(.note(path))
  }
}
