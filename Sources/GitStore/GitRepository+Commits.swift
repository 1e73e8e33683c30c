import Clibgit2

/// One commit, as a value.
package struct Commit: Sendable, Equatable {
  package var id: ObjectID
  package var tree: ObjectID
  package var parents: [ObjectID]
  package var author: Signature
  package var committer: Signature
  /// The whole message.
  package var message: String

  /// The message's first line.
  package var subject: String {
    String(message.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: true).first ?? "")
  }
}

extension GitRepository {
  /// Reads a commit.
  package func readCommit(_ id: ObjectID) throws(GitError) -> Commit {
    try handle.with { repository throws(GitError) in
      var oid = id.oid
      let commit = try Handle(.readCommit, freedBy: git_commit_free) {
        git_commit_lookup($0, repository, &oid)
      }
      return try commit.with { commit throws(GitError) in
        guard let tree = git_commit_tree_id(commit), let author = git_commit_author(commit),
          let committer = git_commit_committer(commit)
        else { throw GitError(.readCommit, .failed, message: "the commit is damaged") }
        var parents: [ObjectID] = []
        for index in 0..<git_commit_parentcount(commit) {
          if let parent = git_commit_parent_id(commit, index) {
            parents.append(ObjectID(parent.pointee))
          }
        }
        return Commit(
          id: id, tree: ObjectID(tree.pointee), parents: parents, author: Signature(author),
          committer: Signature(committer),
          message: git_commit_message(commit).map { String(cString: $0) } ?? "")
      }
    }
  }

  /// The best common ancestor of two commits; nil when their histories are unrelated.
  package func mergeBase(of left: ObjectID, and right: ObjectID) throws(GitError) -> ObjectID? {
    // libgit2 walks beyond the end of a shallow clone, and fails there.
    if try isShallow { return try mergeBaseByGit(of: left, and: right) }
    return try handle.with { repository throws(GitError) in
      var oid = git_oid()
      var one = left.oid
      var other = right.oid
      let status = git_merge_base(&oid, repository, &one, &other)
      if status == GIT_ENOTFOUND.rawValue {
        git_error_clear()
        return nil
      }
      try GitError.check(status, .findMergeBase)
      return ObjectID(oid)
    }
  }

  private func mergeBaseByGit(of left: ObjectID, and right: ObjectID) throws(GitError) -> ObjectID? {
    // `merge-base` exits with 1, without a message, for histories without a common ancestor.
    let lines = try git(["rev-parse", "\(left)...\(right)"], .findMergeBase)
    return String(decoding: lines, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("^") }.flatMap { ObjectID(String($0.dropFirst())) }
  }

  /// Returns the commits from one back to the first, along first parents, read one at a time on demand.
  ///
  /// Ends at a parent that a shallow clone lacks. An unreadable commit ends the walk with the error thrown by
  /// `next()`.
  package func firstParents(from tip: ObjectID) -> FirstParents {
    FirstParents(repository: self, next: tip)
  }

  /// A lazy walk along first parents.
  package struct FirstParents {
    let repository: GitRepository
    var upcoming: ObjectID?

    init(repository: GitRepository, next: ObjectID) {
      self.repository = repository
      upcoming = next
    }

    /// The next older commit, or nil at the end.
    package mutating func next() throws(GitError) -> Commit? {
      guard let id = upcoming else { return nil }
      do {
        let commit = try repository.readCommit(id)
        upcoming = commit.parents.first
        return commit
      } catch {
        if error.code == .notFound, try repository.isShallow {
          upcoming = nil
          return nil
        }
        throw error
      }
    }
  }
}

extension GitOperation {
  static let readCommit = GitOperation("read a commit")
  static let findMergeBase = GitOperation("find the common ancestor")
}
