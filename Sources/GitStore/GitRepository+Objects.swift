import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
  /// Writes bytes as a blob, flushed to disk.
  package func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    try writing { () throws(GitError) in
      try handle.with { repository throws(GitError) in
        var oid = git_oid()
        let status = bytes.withUnsafeBytes {
          git_blob_create_from_buffer(&oid, repository, $0.baseAddress, $0.count)
        }
        try GitError.check(status, .writeObject)
        return ObjectID(oid)
      }
    }
  }

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

  /// The length in bytes of a blob, without reading it.
  package func sizeOfBlob(_ id: ObjectID) throws(GitError) -> Int {
    try handle.with { repository throws(GitError) in
      var oid = id.oid
      let database = try Handle(.readObject, freedBy: git_odb_free) {
        git_repository_odb($0, repository)
      }
      return try database.with { database throws(GitError) in
        var size = 0
        var kind = git_object_t(0)
        try GitError.check(git_odb_read_header(&size, &kind, database, &oid), .readObject)
        return size
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
    try withTree(of: commit) { tree throws(GitError) in
      var found: OpaquePointer?
      let status = git_tree_entry_bypath(&found, tree, path)
      if status == GIT_ENOTFOUND.rawValue {
        git_error_clear()
        return nil
      }
      try GitError.check(status, .readTree)
      defer { git_tree_entry_free(found) }
      guard let found, let oid = git_tree_entry_id(found) else { return nil }
      return TreeEntry(
        id: ObjectID(oid.pointee), mode: UInt32(git_tree_entry_filemode(found).rawValue), path: path)
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

  /// Writes the tree of a commit with some files set to other blobs, and creates missing folders.
  ///
  /// - Parameters:
  ///   - commit: nil starts from an empty tree.
  ///   - removed: paths to remove; missing ones are ignored.
  package func writeTree(
    from commit: ObjectID?, setting files: [TreeEntry], removing removed: [String] = []
  ) throws(GitError) -> ObjectID {
    guard let commit else { return try writeTree(base: nil, setting: files, removing: []) }
    return try withTree(of: commit) { tree throws(GitError) in
      let there = removed.filter { path in
        var entry: OpaquePointer?
        defer { git_tree_entry_free(entry) }
        return git_tree_entry_bypath(&entry, tree, path) == 0
      }
      return try writeTree(base: tree, setting: files, removing: there)
    }
  }

  private func writeTree(
    base: OpaquePointer?, setting files: [TreeEntry], removing removed: [String]
  ) throws(GitError) -> ObjectID {
    try handle.with { repository throws(GitError) in
      var empty: OpaquePointer?
      if base == nil {
        // libgit2 requires a base tree: the empty one.
        var builder: OpaquePointer?
        try GitError.check(git_treebuilder_new(&builder, repository, nil), .writeObject)
        defer { git_treebuilder_free(builder) }
        var oid = git_oid()
        try GitError.check(git_treebuilder_write(&oid, builder), .writeObject)
        try GitError.check(git_tree_lookup(&empty, repository, &oid), .writeObject)
      }
      defer { git_tree_free(empty) }
      let names = files.map { strdup($0.path) } + removed.map { strdup($0) }
      defer {
        for name in names { free(name) }
      }
      var updates = zip(files, names).map { file, name in
        git_tree_update(
          action: GIT_TREE_UPDATE_UPSERT, id: file.id.oid, filemode: git_filemode_t(file.mode),
          path: name)
      }
      updates += names.dropFirst(files.count).map { name in
        git_tree_update(
          action: GIT_TREE_UPDATE_REMOVE, id: git_oid(), filemode: GIT_FILEMODE_UNREADABLE, path: name)
      }
      return try writing { () throws(GitError) in
        var oid = git_oid()
        try GitError.check(
          git_tree_create_updated(&oid, repository, base ?? empty, updates.count, updates),
          .writeObject)
        return ObjectID(oid)
      }
    }
  }

  /// Lends the tree of a commit. Trees that a partial clone left out are asked of `git`, which fetches them.
  func withTree<Result>(
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
  static let writeObject = GitOperation("write to the repository")
  static let readObject = GitOperation("read an object of the repository")
  static let readTree = GitOperation("read a tree of the repository")
}
