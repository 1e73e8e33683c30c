package import GitStore
package import Host
import ResumeFormats
import ResumeLedger
import ResumeModel
package import ResumeProject

/// The meaning of a revision.
package enum Revision: Sendable, Equatable {
  /// The file on disk.
  case work
  /// Standard input.
  case standardInput
  /// A commit, with the path when one was typed after a colon.
  case commit(ObjectID, path: String?)
  /// A plain file.
  case file(String)
}

extension History {
  /// Reads a document at a revision.
  package func read(
    _ typed: String, _ document: Document
  ) throws(UserError) -> Reading {
    switch try resolve(typed) {
    case .work: return try readWork(document)
    case .standardInput:
      return try Reading(
        revision: nil, commit: nil, path: document.path, bytes: try Files.readStandardInput()
      ).checked()
    case .file(let path):
      return try PlainFiles.read(path, environment)
    case .commit(let commit, let path):
      return try read(commit, path, typed: typed, document: document)
    }
  }

  /// Whether a document was there at a revision as the user typed it.
  package func has(_ document: Document, at typed: String) throws(UserError) -> Bool {
    switch try resolve(typed) {
    case .commit(let commit, nil):
      document.isIncluded ? true : try path(of: document, in: commit) != nil
    case .work: workTree.map { Files.kind(of: $0 + document.path) != .missing } ?? false
    case .standardInput, .file, .commit: true
    }
  }

  /// Returns the file that both sides of a comparison name, as `v1:cv.md` does; nil if one of them does not
  /// name it.
  package func pathNamed(by from: String, and to: String) throws(UserError) -> String? {
    func path(_ typed: String) throws(UserError) -> String? {
      switch try resolve(typed) {
      case .commit(_, let path): path
      case .file(let path): path
      case .work, .standardInput: nil
      }
    }
    guard let first = try path(from) else { return nil }
    if to == "WORK" { return first }
    return try path(to)
  }

  private func read(
    _ commit: ObjectID, _ named: String?, typed: String, document: Document
  ) throws(UserError) -> Reading {
    let found = if let named { named } else { try self.path(of: document, in: commit) }
    if found == nil, document.isIncluded {
      return Reading(revision: typed, commit: commit.description, path: document.path, bytes: [])
    }
    guard let path = found else {
      let stood = try git { () throws(GitError) in try repository.entry(at: document.path, in: commit) }
      if stood?.isLink == true {
        throw UserError(
          "Cannot read `\(document.path)` at `\(typed)`",
          causes: ["in that revision it is a link to a file outside the repository, or to none"],
          hint: "put the file itself into the repository")
      }
      throw UserError(
        "Cannot read `\(document.path)` at `\(typed)`", causes: ["the revision does not contain the file"],
        hint: "find its earlier name with `git log --follow --name-only -- \(document.path)`, "
          + "then name it as `\(typed):PATH`")
    }
    var bytes = try git("Cannot read `\(path)` at `\(typed)`") { () throws(GitError) in
      guard let entry = try repository.file(at: path, in: commit) else {
        throw GitError(.readFile, .notFound, message: "there is no `\(path)` in that version")
      }
      guard entry.isFile else {
        throw GitError(.readFile, .invalid, message: "`\(path)` is not a file in that version")
      }
      return try repository.text(of: entry)
    }
    if named == nil, let whole = try content(of: document, in: commit) { bytes = whole.bytes }
    return try Reading(
      revision: typed, commit: commit.description, path: path, bytes: bytes,
      format: path == document.path ? document.format : nil
    ).checked()
  }

  /// Reads a document from the work tree, line endings as git would store them.
  package func readWork(_ document: Document) throws(UserError) -> Reading {
    guard let root = workTree else {
      throw UserError(
        "Cannot read `WORK`", causes: ["the repository is bare: it has no work tree"],
        hint: "compare two versions instead: `resver diff v1 v2`")
    }
    let bytes: [UInt8]
    if Files.kind(of: root + document.path) == .missing {
      throw UserError(
        "Cannot read `\(document.path)`", causes: ["there is no such file"],
        hint: "bring it back with `resver restore VERSION`, or name the file with `resver init FILE`",
        kind: .unreadable)
    } else {
      bytes = try Files.read(document.path, in: root, called: document.path)
    }
    let stored = try git { () throws(GitError) in try repository.text(onDisk: bytes, for: document.path) }
    let whole = try composed(stored, of: document, root)
    return try Reading(
      revision: "WORK", commit: nil, path: document.path, bytes: whole.bytes, format: document.format
    ).checked()
  }

  /// Returns the meaning of a revision as typed.
  ///
  /// - Throws: with the nearest names if it has none.
  package func resolve(_ typed: String) throws(UserError) -> Revision {
    if typed == "WORK" { return .work }
    if typed == "-" { return .standardInput }
    guard !typed.isEmpty, !typed.hasPrefix("-") else {
      throw UserError(
        "Cannot use `\(typed)` as a revision", causes: ["it looks like an option"],
        hint: "`resver log` lists the versions", kind: .usage)
    }
    if let colon = typed.firstIndex(of: ":"), colon != typed.startIndex {
      let path = String(typed[typed.index(after: colon)...])
      if let commit = try commit(String(typed[..<colon])), !path.isEmpty {
        return .commit(commit, path: path)
      }
    }
    if let commit = try commit(typed) { return .commit(commit, path: nil) }
    switch Files.kind(of: environment.absolute(typed)) {
    case .file, .link, .folder, .other: return .file(typed)
    case .missing:
      let failure = try unknown(typed)
      throw failure
    }
  }

  /// The commit of a version, role, branch, tag or any revision of git's.
  package func commit(_ typed: String) throws(UserError) -> ObjectID? {
    let found = try knownCommit(typed)
    // The last record of a company, by the company's name.
    guard found == nil, typed.hasPrefix(SentRecord.prefix), typed.count > SentRecord.prefix.count else {
      return found
    }
    return try sentRecords().first { $0.tag.hasPrefix(typed + "-") }.flatMap { ObjectID($0.commit) }
  }

  private func knownCommit(_ typed: String) throws(UserError) -> ObjectID? {
    let named = try git { () throws(GitError) -> ObjectID? in
      for prefix in ["refs/tags/", "refs/heads/role/", "refs/heads/"]
      where GitRepository.isValidName(prefix + typed) {
        if let commit = try repository.commit(ofReference: prefix + typed) { return commit }
      }
      return nil
    }
    if let named { return named }
    if let variant = try fileVariant(typed) { return variant.tip }
    return try git { () throws(GitError) in try repository.commit(named: typed) }
  }

  /// Whether a text as typed means a commit.
  package func isRevision(_ typed: String) -> Bool { (try? commit(typed)) ?? nil != nil }

  private func unknown(_ typed: String) throws(UserError) -> UserError {
    let names = try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/*").map { $0.name.dropFirst("refs/tags/".count) }
        + repository.references(matching: "refs/heads/*").map { Role.shortName($0.name)[...] }
    }
    let near = names.map(String.init)
      .map { (EditDistance.between(typed.lowercased(), $0.lowercased()), $0) }
      .filter { $0.0 <= max(2, typed.count / 2) }
      .sorted { $0 < $1 }.prefix(3).map { "`\($0.1)`" }
    let hint =
      near.isEmpty
      ? "`resver log` lists the versions"
      : "did you mean \(near.joined(separator: " or "))? `resver log` lists the versions"
    return UserError(
      "Cannot find `\(typed)`", causes: ["it is not a version, a branch, a git revision or a file"], hint: hint)
  }
}

/// Reads files that no repository need know of.
package enum PlainFiles {
  /// Reads a file as typed; `-` is standard input.
  package static func read(
    _ typed: String, _ environment: Environment
  ) throws(UserError) -> Reading {
    let bytes =
      typed == "-"
      ? try Files.readStandardInput()
      : try Files.read(environment.absolute(typed), called: typed)
    return try Reading(revision: nil, commit: nil, path: typed, bytes: bytes).checked()
  }

  /// Reads Markdown that a program made of a file, under the file's name.
  package static func read(markdown: [UInt8], of typed: String) throws(UserError) -> Reading {
    let format = SourceFormat.detect([], at: "document.md")
    return try Reading(revision: nil, commit: nil, path: typed, bytes: markdown, format: format).checked()
  }

  /// Reads a file's bytes whatever they are, for writing them back.
  package static func readBytes(
    _ typed: String, _ environment: Environment
  ) throws(UserError) -> [UInt8] {
    typed == "-"
      ? try Files.readStandardInput() : try Files.read(environment.absolute(typed), called: typed)
  }

  /// Replaces a file as typed, at once.
  package static func write(
    _ bytes: [UInt8], to typed: String, _ environment: Environment
  ) throws(UserError) {
    try Files.write(bytes, to: environment.absolute(typed), called: typed)
  }

  /// Whether a file exists at a path as typed.
  package static func exists(_ typed: String, _ environment: Environment) -> Bool {
    Files.kind(of: environment.absolute(typed)) != .missing
  }
}

extension GitOperation {
  static let readFile = GitOperation("read the file")
}
