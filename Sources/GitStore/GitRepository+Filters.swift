import Clibgit2

/// Files that git keeps in another form than people write them: through a filter program, such as git-crypt.
extension GitRepository {
  /// The relation between a path's text and its blob.
  package enum Filtering: Sendable, Equatable {
    /// The blob is the text.
    case none
    /// A program of this name, configured by the user, converts between the two.
    case program(String)
    /// `.gitattributes` names a program that is not configured here.
    case missing(String)
  }

  /// Returns the program that converts between a path's text and its blob, by `.gitattributes` and the user's
  /// configuration.
  package func filtering(of path: String) throws(GitError) -> Filtering {
    if let known = knownFilters[path] { return known }
    var found = Filtering.none
    if let name = try attribute("filter", of: path), name != "unset" {
      found = .missing(name)
      for key in ["smudge", "clean", "process"] {
        if try configuration("filter.\(name).\(key)") != nil { found = .program(name) }
      }
    }
    knownFilters[path] = found
    return found
  }

  /// Returns the text of a file in a tree as its author sees it, with line endings as git stores them.
  ///
  /// - Throws: if the file went through a program that is not configured here, or that fails.
  package func text(of entry: TreeEntry) throws(GitError) -> [UInt8] {
    switch try filtering(of: entry.path) {
    case .none: return try readBlob(entry.id)
    case .missing(let name):
      let bytes = try readBlob(entry.id)
      guard GitRepository.isDisguised(bytes) else { return bytes }
      throw GitError(
        .readFiltered, .failed,
        message: "`\(entry.path)` is stored through the filter `\(name)`, which is not set up here")
    case .program:
      let arguments = ["cat-file", "--filters", "--path=\(entry.path)", entry.id.description]
      return try filtered(try git(arguments, .readFiltered), for: entry.path, GIT_FILTER_TO_ODB)
    }
  }

  /// Returns the text of stored bytes that are in no tree, such as an encrypted line of a message.
  package func text(ofStored bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    try text(of: TreeEntry(id: try hashed(bytes), mode: 0o100644, path: path))
  }

  /// Whether bytes are the output of a filter: binary, a git-lfs pointer, or base64 without a blank.
  private static func isDisguised(_ bytes: [UInt8]) -> Bool {
    if bytes.prefix(8000).contains(0) || bytes.starts(with: Array("version https://git-lfs".utf8)) { return true }
    let isBase64 = { (byte: UInt8) in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte & 0xDF)
        || [UInt8(ascii: "+"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "\n")].contains(byte)
    }
    return bytes.count >= 40 && bytes.prefix(400).allSatisfy(isBase64)
  }

  /// The bytes of a file of the work tree as the text of a version: as git would store them, but for a filter program.
  package func text(onDisk bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    // git would store an object for what it converts: plain text if the filter is missing.
    guard try filtering(of: path) != .none else { return try stored(bytes, for: path) }
    return try filtered(bytes, for: path, GIT_FILTER_TO_ODB)
  }

  /// Returns a version's text in the form of the work tree.
  package func onDisk(_ text: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    guard case .program = try filtering(of: path) else { return try checkedOut(text, for: path) }
    return try filtered(text, for: path, GIT_FILTER_TO_WORKTREE)
  }

  /// Returns the file at a path in a commit's tree, following links inside the tree; nil if there is none, or
  /// if a link leads out of the tree or in a circle.
  package func file(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    var path = path
    for _ in 0..<8 {
      guard let found = try entry(at: path, in: commit) else {
        guard let next = try pathBehindFolderLink(path, in: commit) else { return nil }
        path = next
        continue
      }
      guard found.isLink else { return found }
      let target = String(decoding: try readBlob(found.id), as: UTF8.self)
      guard let next = GitRepository.path(target, from: path) else { return nil }
      path = next
    }
    return nil
  }

  /// Returns the target of a path whose first folders include a link to another folder.
  private func pathBehindFolderLink(_ path: String, in commit: ObjectID) throws(GitError) -> String? {
    let steps = path.split(separator: "/").map(String.init)
    for count in 1..<max(1, steps.count) {
      let folder = steps.prefix(count).joined(separator: "/")
      guard let found = try entry(at: folder, in: commit), found.isLink else { continue }
      let target = String(decoding: try readBlob(found.id), as: UTF8.self)
      return GitRepository.path(target, from: folder).map { ([$0] + steps.dropFirst(count)).joined(separator: "/") }
    }
    return nil
  }

  /// A link's target as a path from the root of the tree; nil when it leads out.
  private static func path(_ target: String, from link: String) -> String? {
    guard !target.hasPrefix("/") else { return nil }
    var steps = link.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        guard steps.popLast() != nil else { return nil }
      } else {
        steps.append(String(step))
      }
    }
    return steps.isEmpty ? nil : steps.joined(separator: "/")
  }
}

extension GitOperation {
  /// Reading a file through its filter program.
  package static let readFiltered = GitOperation("read a file through its filter")
  /// Storing through a filter program.
  package static let writeFiltered = GitOperation("store a file through its filter")
}
