import Clibgit2
package import GitStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

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
}

extension GitOperation {
  static let writeObject = GitOperation("write to the repository")
}
