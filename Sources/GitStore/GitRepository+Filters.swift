import Clibgit2

/// Files that git keeps in another form than people write them: through a filter program, such as git-crypt.
extension GitRepository {
  /// How a path's text and its blob hang together.
  package enum Filtering: Sendable, Equatable {
    /// The blob is the text.
    case none
    /// A program of this name, configured by the user, stands between the two.
    case program(String)
    /// `.gitattributes` names a program that is not configured here.
    case missing(String)
  }

  /// The program that stands between a path's text and its blob, by `.gitattributes` and the user's configuration.
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

  /// The text of a file in a tree as its author sees it, line endings as git stores them.
  ///
  /// - Throws: where the file went through a program that is not configured here, or that fails.
  package func text(of entry: TreeEntry) throws(GitError) -> [UInt8] {
    switch try filtering(of: entry.path) {
    case .none: return try readBlob(entry.id)
    case .missing(let name):
      let bytes = try readBlob(entry.id)
      guard GitRepository.isDisguised(bytes) else { return bytes }
      throw GitError(
        .readFiltered, .failed,
        "`\(entry.path)` is stored through the filter `\(name)`, which is not set up here")
    case .program:
      let arguments = ["cat-file", "--filters", "--path=\(entry.path)", entry.id.description]
      return try filtered(try git(arguments, .readFiltered), for: entry.path, GIT_FILTER_TO_ODB)
    }
  }

  /// Whether bytes are what a filter made of a text: binary, a pointer of git-lfs, or base64 without a blank.
  private static func isDisguised(_ bytes: [UInt8]) -> Bool {
    if bytes.prefix(8000).contains(0) || bytes.starts(with: Array("version https://git-lfs".utf8)) { return true }
    let isBase64 = { (byte: UInt8) in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF) || [0x2B, 0x2F, 0x3D, 0x0A].contains(byte)
    }
    return bytes.count >= 40 && bytes.prefix(400).allSatisfy(isBase64)
  }

  /// The bytes of a file of the work tree as the text of a version: as git would store them, but for a filter program.
  package func text(onDisk bytes: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    // git would keep an object of what it converts: plain text where the filter is missing.
    guard try filtering(of: path) != .none else { return try stored(bytes, for: path) }
    return try filtered(bytes, for: path, GIT_FILTER_TO_ODB)
  }

  /// A version's text as it stands in the work tree.
  package func onDisk(_ text: [UInt8], for path: String) throws(GitError) -> [UInt8] {
    guard case .program = try filtering(of: path) else { return try checkedOut(text, for: path) }
    return try filtered(text, for: path, GIT_FILTER_TO_WORKTREE)
  }

  /// Stores a text for a path, through its filter program where it has one.
  ///
  /// - Parameter old: the file as it was. One that has the same text is kept: a program that encrypts may write other
  ///   bytes each time.
  package func writeText(_ text: [UInt8], for path: String, like old: TreeEntry? = nil) throws(GitError) -> ObjectID {
    let filtering = try filtering(of: path)
    if filtering == .none { return try writeBlob(text) }
    if let old, old.path == path, old.isFile, try self.text(of: old) == text { return old.id }
    if case .missing(let name) = filtering {
      // Stored as it is, what the filter hides would be in the repository for good.
      throw GitError(
        .writeFiltered, .failed, "`\(path)` is to be stored through the filter `\(name)`, which is not set up here")
    }
    let output = try git(["hash-object", "-w", "--stdin", "--path", path], .writeFiltered, input: text)
    let name = String(decoding: output.prefix { $0 > 0x20 }, as: UTF8.self)
    guard let id = ObjectID(name) else { throw GitError(.writeFiltered, .failed, "git answered `\(name)`") }
    return id
  }

  /// What stands at a path in a commit's tree, links inside of it followed; nil when nothing does, or a link leads out of
  /// the tree or in a circle.
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

  /// Where a path leads whose first folders hold a link to another folder.
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
  /// Reading what a filter program stored.
  package static let readFiltered = GitOperation("read a file through its filter")
  /// Storing through a filter program.
  package static let writeFiltered = GitOperation("store a file through its filter")
}
