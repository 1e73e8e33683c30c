import Clibgit2

/// The target of HEAD.
package enum Head: Sendable, Equatable {
  /// A branch with a commit; the branch's full name, as in `refs/heads/main`.
  case branch(String, ObjectID)
  /// A branch that has no commit yet.
  case unborn(String)
  /// A commit and no branch.
  case detached(ObjectID)

  /// The commit, when there is one.
  package var commit: ObjectID? {
    switch self {
    case .branch(_, let commit), .detached(let commit): commit
    case .unborn: nil
    }
  }

  /// The full name of the branch, when there is one.
  package var branch: String? {
    switch self {
    case .branch(let name, _), .unborn(let name): name
    case .detached: nil
    }
  }
}

extension GitRepository {
  /// Returns the target of HEAD.
  package func head() throws(GitError) -> Head {
    try handle.with { repository throws(GitError) in
      let symbolic = try Handle(.readHead, freedBy: git_reference_free) {
        git_reference_lookup($0, repository, "HEAD")
      }
      let name = try symbolic.with { reference throws(GitError) in
        git_reference_symbolic_target(reference).map { String(cString: $0) }
      }
      var oid = git_oid()
      let status = git_reference_name_to_id(&oid, repository, "HEAD")
      if status == GIT_ENOTFOUND.rawValue, let name {
        git_error_clear()
        return .unborn(name)
      }
      try GitError.check(status, .readHead)
      return name.map { .branch($0, ObjectID(oid)) } ?? .detached(ObjectID(oid))
    }
  }

  /// Returns the commit of a revision in git's own syntax; nil without one.
  package func commit(named revision: String) throws(GitError) -> ObjectID? {
    try handle.with { repository throws(GitError) in
      var found: OpaquePointer?
      let status = git_revparse_single(&found, repository, revision)
      guard status == 0 else {
        let error = GitError.last(status, .resolve)
        if [.notFound, .invalidName, .ambiguous, .failed].contains(error.code) { return nil }
        throw error
      }
      defer { git_object_free(found) }
      return GitRepository.commit(peeledFrom: found)
    }
  }

  /// Returns the commit of a full reference name; nil if the reference does not exist, or does not name a
  /// commit.
  ///
  /// - Throws: an error with `isDamage` if the object is missing.
  package func commit(ofReference name: String) throws(GitError) -> ObjectID? {
    try handle.with { repository throws(GitError) in
      var found: OpaquePointer?
      let status = git_reference_lookup(&found, repository, name)
      guard status == 0 else {
        let error = GitError.last(status, .resolve)
        if error.code == .notFound || error.code == .invalidName { return nil }
        throw error
      }
      defer { git_reference_free(found) }
      var commit: OpaquePointer?
      guard git_reference_peel(&commit, found, GIT_OBJECT_COMMIT) == 0 else {
        git_error_clear()
        // A tag may name an object other than a commit; an unreadable object is damage and throws.
        var oid = git_oid()
        try GitError.check(git_reference_name_to_id(&oid, repository, name), .readTip(name))
        _ = try Handle(.readTip(name), freedBy: git_object_free) {
          git_object_lookup($0, repository, &oid, GIT_OBJECT_ANY)
        }
        return nil
      }
      defer { git_object_free(commit) }
      return git_object_id(commit).map { ObjectID($0.pointee) }
    }
  }

  /// Whether a full name is one that git accepts for a reference.
  package static func isValidName(_ name: String) -> Bool {
    guard (try? GitLibrary.ensureStarted()) != nil else { return false }
    var isValid: Int32 = 0
    return git_reference_name_is_valid(&isValid, name) == 0 && isValid == 1
  }

  /// The folders of all work trees that have a branch checked out, this one included.
  package func workTrees(on branch: String) throws(GitError) -> [String] {
    try checkedOutBranches()[branch] ?? []
  }

  /// The branches that are checked out, each with the folders of its work trees.
  package func checkedOutBranches() throws(GitError) -> [String: [String]] {
    try handle.with { repository throws(GitError) in
      var folders: [String: [String]] = [:]
      if let workTree, let current = try head().branch { folders[current] = [workTree] }
      var names = git_strarray()
      try GitError.check(git_worktree_list(&names, repository), .listWorkTrees)
      defer { git_strarray_dispose(&names) }
      for index in 0..<names.count {
        guard let name = names.strings[index], let (branch, folder) = linked(name, repository) else {
          continue
        }
        if folders[branch]?.contains(folder) != true { folders[branch, default: []].append(folder) }
      }
      git_error_clear()
      return folders
    }
  }

  /// The branch and the folder of a linked work tree; nil when it is gone or has no branch checked out.
  private func linked(
    _ name: UnsafePointer<CChar>, _ repository: OpaquePointer
  ) -> (branch: String, folder: String)? {
    var tree: OpaquePointer?
    guard git_worktree_lookup(&tree, repository, name) == 0 else { return nil }
    defer { git_worktree_free(tree) }
    var linked: OpaquePointer?
    guard git_repository_open_from_worktree(&linked, tree) == 0 else { return nil }
    defer { git_repository_free(linked) }
    var head: OpaquePointer?
    guard git_reference_lookup(&head, linked, "HEAD") == 0 else { return nil }
    defer { git_reference_free(head) }
    guard let target = git_reference_symbolic_target(head), let path = git_repository_workdir(linked)
    else { return nil }
    return (String(cString: target), String(cString: path))
  }
}

extension GitOperation {
  static let readHead = GitOperation("read HEAD")
  /// Finding the object of a name.
  package static let resolve = GitOperation("find the revision")
  static func readTip(_ name: String) -> GitOperation { GitOperation("read the commit of `\(name)`") }
  static let listWorkTrees = GitOperation("list the work trees")
}
