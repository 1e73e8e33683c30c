import Clibgit2
package import GitStore

/// Three trees merged by lines.
package struct MergedTree: Sendable, Equatable {
  /// The merged tree.
  package var tree: ObjectID
  /// Paths that both sides changed and that a merge by lines could not merge; ours is in the result.
  package var contested: [String]

  /// Makes a result.
  package init(tree: ObjectID, contested: [String]) {
    self.tree = tree
    self.contested = contested
  }
}

extension GitRepository {
  /// Merges the trees of three commits, file by file and line by line; ours is taken where both sides changed
  /// the same lines.
  package func mergeTrees(
    base: ObjectID, ours: ObjectID, theirs: ObjectID
  ) throws(GitError) -> MergedTree {
    let contested = try mergeTrees(base, ours, theirs: theirs, favor: GIT_MERGE_FILE_FAVOR_NORMAL).contested
    let merged = try mergeTrees(base, ours, theirs: theirs, favor: GIT_MERGE_FILE_FAVOR_OURS)
    return MergedTree(tree: merged.tree, contested: contested)
  }

  private func mergeTrees(
    _ base: ObjectID, _ ours: ObjectID, theirs: ObjectID, favor: git_merge_file_favor_t
  ) throws(GitError) -> MergedTree {
    try withTree(of: base) { base throws(GitError) in
      try withTree(of: ours) { ours throws(GitError) in
        try withTree(of: theirs) { theirs throws(GitError) in
          try handle.with { repository throws(GitError) in
            var options = git_merge_options()
            git_merge_options_init(&options, UInt32(GIT_MERGE_OPTIONS_VERSION))
            options.file_favor = favor
            let index = try Handle(.mergeTrees, freedBy: git_index_free) {
              git_merge_trees($0, repository, base, ours, theirs, &options)
            }
            return try index.with { index throws(GitError) in
              try resolveConflicts(index, repository, writes: favor == GIT_MERGE_FILE_FAVOR_OURS)
            }
          }
        }
      }
    }
  }

  /// Puts our entry in the place of each conflict, or leaves the path out when our side did.
  private func resolveConflicts(
    _ index: OpaquePointer, _ repository: OpaquePointer, writes: Bool
  ) throws(GitError) -> MergedTree {
    var contested: [String] = []
    var kept: [(id: git_oid, mode: UInt32, path: String)] = []
    var iterator: OpaquePointer?
    try GitError.check(git_index_conflict_iterator_new(&iterator, index), .mergeTrees)
    defer { git_index_conflict_iterator_free(iterator) }
    var ancestor: UnsafePointer<git_index_entry>?
    var ours: UnsafePointer<git_index_entry>?
    var theirs: UnsafePointer<git_index_entry>?
    while git_index_conflict_next(&ancestor, &ours, &theirs, iterator) == 0 {
      if let path = (ours ?? theirs ?? ancestor)?.pointee.path { contested.append(String(cString: path)) }
      if let ours { kept.append((ours.pointee.id, ours.pointee.mode, String(cString: ours.pointee.path))) }
    }
    git_error_clear()
    var oid = git_oid()
    guard writes else { return MergedTree(tree: ObjectID(oid), contested: contested) }
    for path in contested { git_index_conflict_remove(index, path) }
    for file in kept {
      let status = file.path.withCString { path in
        var entry = git_index_entry()
        entry.path = path
        entry.mode = file.mode
        entry.id = file.id
        return git_index_add(index, &entry)
      }
      try GitError.check(status, .mergeTrees)
    }
    try GitError.check(git_index_write_tree_to(&oid, index, repository), .mergeTrees)
    return MergedTree(tree: ObjectID(oid), contested: contested)
  }
}

extension GitOperation {
  static let mergeTrees = GitOperation("merge the trees")
}
