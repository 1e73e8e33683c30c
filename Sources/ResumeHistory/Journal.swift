import GitStore

/// What one command did to references, kept under the git directory so that it can be taken back.
///
/// Disposable: without it nothing but `undo` is lost.
struct Journal {
  /// One reference that moved; nil where it was not there.
  struct Move: Equatable {
    var reference: String
    var from: ObjectID?
    var to: ObjectID?
  }

  /// The command, as a person names it.
  var command: String
  /// True when taking it back leaves the files as they are, so that edits kept by a snapshot are unsaved edits again.
  var keepsFiles: Bool
  var moves: [Move] = []
  /// Files of the work tree that it wrote beside the résumé.
  var files: [Written] = []

  /// A file and what it held, as blobs; nil where it was not there.
  struct Written: Equatable {
    var path: String
    var before: ObjectID?
    var after: ObjectID
  }

  private static let none = String(repeating: "0", count: 40)

  /// The journal as lines: the command, then a reference with its old and new object.
  var text: String {
    let lines = moves.map { move in
      "\(move.from?.description ?? Journal.none) \(move.to?.description ?? Journal.none) \(move.reference)"
    }
    let written = files.map { "\($0.before?.description ?? Journal.none) \($0.after.description) file:\($0.path)" }
    return ([keepsFiles ? "keep \(command)" : "move \(command)"] + lines + written).joined(separator: "\n") + "\n"
  }

  /// Reads what `text` wrote; nil for anything else.
  init?(_ text: String) {
    let lines = text.split(separator: "\n")
    guard let head = lines.first, head.hasPrefix("keep ") || head.hasPrefix("move ") else { return nil }
    keepsFiles = head.hasPrefix("keep ")
    command = String(head.dropFirst(5))
    for line in lines.dropFirst() {
      let words = line.split(separator: " ", maxSplits: 2).map(String.init)
      guard words.count == 3 else { return nil }
      if words[2].hasPrefix("file:") {
        guard let after = ObjectID(words[1]) else { return nil }
        files.append(
          Written(
            path: String(words[2].dropFirst(5)), before: words[0] == Journal.none ? nil : ObjectID(words[0]),
            after: after))
        continue
      }
      moves.append(
        Move(
          reference: words[2], from: words[0] == Journal.none ? nil : ObjectID(words[0]),
          to: words[1] == Journal.none ? nil : ObjectID(words[1])))
    }
  }

  init(command: String, keepsFiles: Bool) {
    self.command = command
    self.keepsFiles = keepsFiles
  }
}

extension History {
  /// Moves a reference and notes it for `undo`.
  func moveReference(
    _ name: String, to target: ObjectID, expecting expected: ObjectID?, by signature: Signature,
    message: String
  ) throws(GitError) {
    try repository.setReference(name, to: target, expecting: expected, by: signature, message: message)
    moves.append(Journal.Move(reference: name, from: expected, to: target))
  }

  /// Removes a reference and notes it for `undo`.
  func dropReference(_ name: String, expecting expected: ObjectID) throws(GitError) {
    try repository.removeReference(name, expecting: expected)
    moves.append(Journal.Move(reference: name, from: expected, to: nil))
  }

  /// Writes down what the command did to references; nothing when it did nothing.
  ///
  /// A failure to write is no failure of the command: only `undo` will not know of it.
  package func keepJournal(of command: String, keepsFiles: Bool = false) {
    guard !moves.isEmpty else { return }
    var journal = Journal(command: command, keepsFiles: keepsFiles)
    journal.moves = moves
    journal.files = written
    moves = []
    written = []
    // What was undone before is another story now.
    Files.removeFolder(undoneFolder)
    Files.makeFolders(journalFolder)
    let number = (journalNames.last.flatMap { Int($0) } ?? 0) + 1
    let name = String(repeating: "0", count: max(0, 8 - String(number).count)) + String(number)
    try? Files.write(Array(journal.text.utf8), to: journalFolder + "/" + name, called: "the journal")
  }

  /// Notes a file of the work tree that a command is about to write, for `undo`.
  func noteWriting(_ path: String, before: [UInt8]?, after: [UInt8]) {
    guard let new = try? repository.writeText(after, for: path) else { return }
    let old = before.flatMap { try? repository.writeText($0, for: path) }
    if before != nil, old == nil { return }
    written.append(Journal.Written(path: path, before: old, after: new))
  }

  /// Where the journals of commands that were taken back wait for `redo`.
  var undoneFolder: String { journalFolder + "/undone" }

  var journalFolder: String { repository.commonDirectory + "resver/journal" }
  var journalNames: [String] {
    Files.names(in: journalFolder).filter { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }
}
