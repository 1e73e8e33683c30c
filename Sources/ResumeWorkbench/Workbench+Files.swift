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

  /// The note of a move of index and files that is under way; each work tree has its own.
  private var announcement: String { writer.gitDirectory + "resver/checkout" }

  /// Notes, before the branch moves, that index and files will follow. A command that is killed between the two would leave
  /// the old files on the new commit, and the next snapshot would bring the old text back.
  func announce(_ move: WorkTreeChange.CheckOut) throws(UserError) {
    Files.makeFolder(of: announcement)
    let text = "\(move.from) \(move.to) \(move.branch)\n"
    try Files.write(Array(text.utf8), to: announcement, called: "the note of the checkout")
    try done(.announcement)
  }

  func forgetCheckOut() { Files.remove(announcement) }

  /// Brings index and files to the commit of the branch, if a command was killed before it did so and nobody has changed them
  /// since.
  package func finishCheckOut() {
    guard Files.kind(of: announcement) == .file, let bytes = try? Files.read(announcement, called: "the note") else { return }
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n").first?.split(separator: " ", maxSplits: 2) ?? []
    guard words.count == 3, let from = ObjectID(String(words[0])), let to = ObjectID(String(words[1])),
      (try? writer.head()) == .branch(String(words[2]), to)
    else { return forgetCheckOut() }
    // Files that were edited since stay as they are, and so does the note.
    guard (try? writer.checkOut(to, from: from, isRehearsal: true)) != nil,
      (try? writer.checkOut(to, from: from, isRehearsal: false)) != nil
    else { return }
    forgetCheckOut()
  }

  /// Brings index and files to their new state; the files may be written already.
  func changeFiles(_ change: WorkTreeChange, areWritten: Bool) throws(UserError) {
    if let move = change.checkOut {
      try history.git(move.failure) { () throws(GitError) in
        try writer.checkOut(move.to, from: move.from, isRehearsal: false)
      }
      forgetCheckOut()
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
