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

  private static let none = String(repeating: "0", count: 40)

  /// The journal as lines: the command, then a reference with its old and new object.
  var text: String {
    let lines = moves.map { move in
      "\(move.from?.description ?? Journal.none) \(move.to?.description ?? Journal.none) \(move.reference)"
    }
    return ([keepsFiles ? "keep \(command)" : "move \(command)"] + lines).joined(separator: "\n") + "\n"
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
    moves = []
    Files.makeFolders(journalFolder)
    let number = (journalNames.last.flatMap { Int($0) } ?? 0) + 1
    let name = String(repeating: "0", count: max(0, 8 - String(number).count)) + String(number)
    try? Files.write(Array(journal.text.utf8), to: journalFolder + "/" + name, called: "the journal")
  }

  /// Takes the last command back: every reference that is still where the command put it goes where it was.
  ///
  /// - Returns: the command, and the references that had moved since and were left alone.
  package func undo() throws(HistoryError) -> (command: String, left: [String]) {
    guard let name = journalNames.last,
      let journal = Journal(
        String(decoding: try Files.read(journalFolder + "/" + name, called: "the journal"), as: UTF8.self))
    else {
      throw HistoryError(
        "Cannot undo", causes: ["no command of resver is on record here"],
        hint: "`git reflog` shows what git itself remembers")
    }
    let identity = try Identity.read(repository, environment)
    let atHand = try git { () throws(GitError) in workTree == nil ? nil : try repository.head().branch }
    if let move = journal.moves.first(where: { $0.reference == atHand }), !journal.keepsFiles,
      let from = move.from, let to = move.to
    {
      // Refuses before anything moved when unsaved edits stand in the way.
      try checkOut(to, from, isRehearsal: true)
    }
    var left: [String] = []
    for move in journal.moves.reversed() {
      let current = try git { () throws(GitError) in
        try repository.references(matching: move.reference).first { $0.name == move.reference }?.target
      }
      guard current == move.to else {
        left.append(move.reference)
        continue
      }
      try git("Cannot undo `\(journal.command)`") { () throws(GitError) in
        if let from = move.from {
          try repository.setReference(
            move.reference, to: from, expecting: move.to, by: identity.committer,
            message: "resver: undo \(journal.command)")
        } else if let to = move.to {
          try repository.removeReference(move.reference, expecting: to)
        }
      }
      if move.reference == atHand, let from = move.from, let to = move.to {
        if journal.keepsFiles { try unstage(from) } else { try checkOut(to, from, isRehearsal: false) }
      }
    }
    Files.remove(journalFolder + "/" + name)
    return (journal.command, left)
  }

  private func checkOut(_ from: ObjectID, _ to: ObjectID, isRehearsal: Bool) throws(HistoryError) {
    _ = try git("Cannot bring the files back") { () throws(GitError) in
      try repository.git(
        ["read-tree", "-m", "-u"] + (isRehearsal ? ["-n"] : []) + [from.description, to.description],
        .checkOut)
    }
  }

  /// Makes the index agree with a commit about the documents, so that what a snapshot kept is an unsaved edit again.
  private func unstage(_ commit: ObjectID) throws(HistoryError) {
    for path in try documents().flatMap(\.paths) {
      try git { () throws(GitError) in
        if let entry = try repository.entry(at: path, in: commit) { try repository.stage(entry) }
      }
    }
    repository.refreshIndex()
  }

  private var journalFolder: String { repository.commonDirectory + "resver/journal" }
  private var journalNames: [String] {
    Files.names(in: journalFolder).filter { $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
  }
}
