import Clibgit2

/// An entry of a tree at a path.
package struct TreeEntry: Sendable, Equatable {
  /// The object's name.
  package var id: ObjectID
  /// Git's mode: 0o100644 for a file, 0o040000 for a folder, 0o120000 for a link.
  package var mode: UInt32
  /// The path from the root of the tree.
  package var path: String

  /// Makes an entry.
  package init(id: ObjectID, mode: UInt32, path: String) {
    self.id = id
    self.mode = mode
    self.path = path
  }

  /// True for files, executable or not.
  package var isFile: Bool { mode & 0o170000 == 0o100000 }
  /// True for symbolic links.
  package var isLink: Bool { mode == 0o120000 }
  /// True for folders.
  package var isFolder: Bool { mode == 0o040000 }
}

extension GitRepository {
  /// Reads a blob. One that a partial clone left out is asked of `git`, which fetches it.
  package func readBlob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    do {
      return try lookUpBlob(id)
    } catch  where error.code == .notFound && isPartialClone {
      return try git(["cat-file", "blob", id.description], .readObject)
    }
  }

  private func lookUpBlob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    try handle.with { repository throws(GitError) in
      var oid = id.oid
      let blob = try Handle(.readObject, freedBy: git_blob_free) {
        git_blob_lookup($0, repository, &oid)
      }
      return try blob.with { blob throws(GitError) in
        guard let content = git_blob_rawcontent(blob) else { return [] }
        return Array(UnsafeRawBufferPointer(start: content, count: Int(git_blob_rawsize(blob))))
      }
    }
  }

  /// Whether blobs may be missing that a remote has.
  package var isPartialClone: Bool {
    (try? configuration("extensions.partialclone")) != nil
      || (try? configuration("remote.origin.promisor")) != nil
  }

  /// Returns the entry at a path in a commit's tree; nil without one.
  package func entry(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    let found = try entryHere(at: path, in: commit)
    // libgit2 treats a folder that a partial clone lacks as missing.
    guard found == nil, path.contains("/"), isPartialClone, !fetchedTrees.contains(commit) else { return found }
    try fetchTrees(of: commit)
    return try entryHere(at: path, in: commit)
  }

  private func entryHere(at path: String, in commit: ObjectID) throws(GitError) -> TreeEntry? {
    try withTree(of: commit) { tree throws(GitError) in try GitRepository.entry(at: path, in: tree) }
  }

  private static func entry(at path: String, in tree: OpaquePointer) throws(GitError) -> TreeEntry? {
    var found: OpaquePointer?
    let status = git_tree_entry_bypath(&found, tree, path)
    if status == GIT_ENOTFOUND.rawValue {
      git_error_clear()
      return nil
    }
    try GitError.check(status, .readTree)
    defer { git_tree_entry_free(found) }
    guard let found, let oid = git_tree_entry_id(found) else { return nil }
    return TreeEntry(id: ObjectID(oid.pointee), mode: UInt32(git_tree_entry_filemode(found).rawValue), path: path)
  }

  /// Returns the entries at several paths in a commit's tree, in the order of the paths; nil where there is none.
  ///
  /// Looks the tree up once, where `entry(at:in:)` does for each path.
  package func entries(at paths: [String], in commit: ObjectID) throws(GitError) -> [TreeEntry?] {
    if isPartialClone {
      var entries: [TreeEntry?] = []
      for path in paths { entries.append(try entry(at: path, in: commit)) }
      return entries
    }
    return try withTree(of: commit) { tree throws(GitError) in
      var entries: [TreeEntry?] = []
      for path in paths { entries.append(try GitRepository.entry(at: path, in: tree)) }
      return entries
    }
  }

  /// Every file of a commit's tree, folders walked, in git's order.
  package func files(in commit: ObjectID) throws(GitError) -> [TreeEntry] {
    try withTree(of: commit) { tree throws(GitError) in
      final class Collector { var entries: [TreeEntry] = [] }
      let collector = Collector()
      let status = git_tree_walk(
        tree, GIT_TREEWALK_PRE,
        { root, entry, payload in
          guard let root, let entry, let payload, let name = git_tree_entry_name(entry),
            let oid = git_tree_entry_id(entry)
          else { return 0 }
          let collector = Unmanaged<Collector>.fromOpaque(payload).takeUnretainedValue()
          let found = TreeEntry(
            id: ObjectID(oid.pointee), mode: UInt32(git_tree_entry_filemode(entry).rawValue),
            path: String(cString: root) + String(cString: name))
          if !found.isFolder { collector.entries.append(found) }
          return 0
        }, Unmanaged.passUnretained(collector).toOpaque())
      try GitError.check(status, .readTree)
      return collector.entries
    }
  }

  /// The paths of the files that differ between two commits.
  package func changedPaths(from old: ObjectID, to new: ObjectID) throws(GitError) -> [String] {
    try withTree(of: old) { old throws(GitError) in
      try withTree(of: new) { new throws(GitError) in
        try handle.with { repository throws(GitError) in
          let diff = try Handle(.compareTrees, freedBy: git_diff_free) {
            git_diff_tree_to_tree($0, repository, old, new, nil)
          }
          return try diff.with { diff throws(GitError) in
            (0..<git_diff_num_deltas(diff)).flatMap { index -> [String] in
              guard let delta = git_diff_get_delta(diff, index) else { return [] }
              return [delta.pointee.old_file.path, delta.pointee.new_file.path].compactMap { path in
                path.map { String(cString: $0) }
              }
            }
          }
        }
      }
    }
  }

  /// Lends the tree of a commit. Trees that a partial clone left out are asked of `git`, which fetches them.
  package func withTree<Result>(
    of commit: ObjectID, _ body: (OpaquePointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    do {
      return try withTreeHere(of: commit, body)
    } catch  where isPartialClone && !fetchedTrees.contains(commit) {
      try fetchTrees(of: commit)
      return try withTreeHere(of: commit, body)
    }
  }

  private func fetchTrees(of commit: ObjectID) throws(GitError) {
    fetchedTrees.insert(commit)
    _ = try git(["ls-tree", "-r", "--name-only", commit.description], .readTree)
  }

  private func withTreeHere<Result>(
    of commit: ObjectID, _ body: (OpaquePointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try handle.with { repository throws(GitError) in
      var oid = commit.oid
      let object = try Handle(.readTree, freedBy: git_object_free) {
        git_object_lookup($0, repository, &oid, GIT_OBJECT_ANY)
      }
      let tree = try object.with { object throws(GitError) in
        try Handle(.readTree, freedBy: git_object_free) {
          git_object_peel($0, object, GIT_OBJECT_TREE)
        }
      }
      return try tree.with(body)
    }
  }
}

extension GitOperation {
  /// Reading an object.
  package static let readObject = GitOperation("read an object of the repository")
  static let compareTrees = GitOperation("compare the trees")
  /// Reading a tree.
  package static let readTree = GitOperation("read a tree of the repository")
}
