import Clibgit2
package import GitStore

extension GitRepository {
  /// Sets one file of the index to a blob, and leaves the other staged changes as they are.
  ///
  /// An index that libgit2 cannot read (split or sparse) is updated with `git update-index`.
  package func stage(_ file: TreeEntry) throws(GitError) {
    do {
      try stageInProcess(file)
    } catch {
      guard error.code != .locked else { throw error }
      let mode = String(file.mode, radix: 8)
      _ = try git(
        ["update-index", "--add", "--cacheinfo", "\(mode),\(file.id),\(file.path)"], .writeIndex)
    }
  }

  /// Removes one file from the index, and leaves the other staged changes as they are.
  package func unstage(_ path: String) throws(GitError) {
    _ = try git(["update-index", "--force-remove", "--", path], .writeIndex)
  }

  /// Refuses, before anything has moved, if neither libgit2 nor git can read the index: what follows would stop half-way.
  package func rehearseIndex() throws(GitError) {
    if try !canReadIndex { _ = try git(["ls-files", "--", ".git"], .writeIndex) }
  }

  /// Lets git record which files on disk match the index, so that plumbing such as `git diff-files` sees it
  /// as well.
  ///
  /// Only a record: if it fails, git finds out by itself. The call passes no paths, because `update-index`
  /// with a path stages that file.
  package func refreshIndex() {
    _ = try? git(["update-index", "-q", "--refresh"], .writeIndex)
  }

  private func stageInProcess(_ file: TreeEntry) throws(GitError) {
    try handle.with { repository throws(GitError) in
      let index = try Handle(.writeIndex, freedBy: git_index_free) {
        git_repository_index($0, repository)
      }
      try index.with { index throws(GitError) in
        try GitError.check(git_index_read(index, 1), .writeIndex)
        let status = file.path.withCString { path in
          var entry = git_index_entry()
          entry.path = path
          entry.mode = file.mode
          entry.id = file.id.oid
          return git_index_add(index, &entry)
        }
        try GitError.check(status, .writeIndex)
        try GitError.check(git_index_write(index), .writeIndex)
      }
    }
  }
}

extension GitOperation {
  static let writeIndex = GitOperation("update the index")
}
