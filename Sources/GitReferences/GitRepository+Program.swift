import ChildProcesses
package import GitStore

extension GitRepository {
  /// Runs `git` on this repository for what libgit2 cannot do: hooks, signed tags, checking files out, many references at once.
  package func git(
    _ arguments: [String], _ operation: GitOperation, input: [UInt8] = [], variables: [String: String] = [:]
  ) throws(GitError) -> [UInt8] {
    try GitError.output(operation) { () throws(ChildProcess.Failure) in
      try ChildProcess.run(command(arguments), environment: environment.merging(variables) { $1 }, input: input)
    }
  }

  /// Starts a `git` that is talked to.
  func converse(
    _ arguments: [String], by committer: Signature, _ operation: GitOperation
  ) throws(GitError) -> ChildProcess.Dialogue {
    do {
      return try ChildProcess.Dialogue(
        command(arguments), environment: environment.merging(Signature.variables(author: committer, committer: committer)) { $1 })
    } catch {
      throw GitError(operation, .failed, message: "git could not be run: \(error.reason)")
    }
  }

  /// Brings index and files from one commit to another, as `git switch` does.
  ///
  /// - Parameter isRehearsal: whether to find out only whether an unsaved edit is in the way; nothing changes.
  package func checkOut(_ commit: ObjectID, from old: ObjectID, isRehearsal: Bool) throws(GitError) {
    _ = try git(
      ["read-tree", "-m", "-u"] + (isRehearsal ? ["-n"] : []) + [old.description, commit.description], .checkOut)
  }

  /// Makes and signs a tag with `git`.
  package func makeSignedTag(
    name: String, on commit: ObjectID, by tagger: Signature, message: String
  ) throws(GitError) {
    _ = try git(
      ["tag", "-s", "-F", "-", name, commit.description], .sign, input: Array(message.utf8),
      variables: Signature.variables(author: tagger, committer: tagger))
  }

  /// Commits some files of the work tree with `git commit`, so that hooks run; other staged changes are not
  /// committed.
  package func commitWithHooks(
    _ paths: [String], author: Signature, committer: Signature, message: String
  ) throws(GitError) {
    // A new file is unknown to `git commit --only` until it is in the index.
    _ = try git(["add", "--intent-to-add", "--ignore-removal", "--"] + paths, .commitWithHooks)
    _ = try git(
      ["commit", "--quiet", "--only", "-F", "-", "--"] + paths, .commitWithHooks,
      input: Array(message.utf8), variables: Signature.variables(author: author, committer: committer))
  }
}

extension GitOperation {
  static let sign = GitOperation("sign with git")
  static let commitWithHooks = GitOperation("commit with git's hooks")
  static let checkOut = GitOperation("check the files out")
}
