import ChildProcesses

extension GitRepository {
  /// Runs `git` on this repository for what libgit2 cannot do: hooks, signing, filters, fetching.
  ///
  /// - Returns: its standard output.
  /// - Throws: git's own message if it fails.
  package func git(
    _ arguments: [String], _ operation: GitOperation, input: [UInt8] = [],
    variables: [String: String] = [:]
  ) throws(GitError) -> [UInt8] {
    do {
      let result = try ChildProcess.run(
        command(arguments), environment: environment.merging(variables) { $1 }, input: input)
      guard result.status == 0 else {
        let words = String(decoding: result.errors, as: UTF8.self)
        throw GitError(operation, .failed, words.isEmpty ? "git ended with \(result.status)" : words)
      }
      return result.output
    } catch let error as GitError {
      throw error
    } catch let failure as ChildProcess.Failure {
      throw GitError(operation, .failed, "git could not be run: \(failure.reason)")
    } catch {
      throw GitError(operation, .failed, "git could not be run")
    }
  }

  /// Starts a `git` that is talked to.
  func converse(
    _ arguments: [String], by committer: Signature, _ operation: GitOperation
  ) throws(GitError) -> ChildProcess.Dialogue {
    do {
      return try ChildProcess.Dialogue(
        command(arguments), environment: environment.merging(names(committer, committer)) { $1 })
    } catch {
      throw GitError(operation, .failed, "git could not be run: \(error.reason)")
    }
  }

  /// The whole command line of a `git` on this repository.
  private func command(_ arguments: [String]) -> [String] {
    var command = ["git"]
    if let workTree { command += ["-C", workTree] }
    command.append("--git-dir=\(gitDirectory)")
    if let workTree { command.append("--work-tree=\(workTree)") }
    return command + arguments
  }

  /// Writes a commit object as `git` signs it; no reference moves.
  package func writeSignedCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    let arguments =
      ["commit-tree", "-S", tree.description] + parents.flatMap { ["-p", $0.description] }
      + ["-F", "-"]
    let output = try git(
      arguments, .sign, input: Array(message.utf8), variables: names(author, committer))
    guard let id = ObjectID(String(decoding: output.prefix(40), as: UTF8.self)) else {
      throw GitError(.sign, .failed, "git did not name the commit")
    }
    return id
  }

  /// Makes and signs a tag with `git`.
  package func makeSignedTag(
    name: String, on commit: ObjectID, by tagger: Signature, message: String
  ) throws(GitError) {
    _ = try git(
      ["tag", "-s", "-F", "-", name, commit.description], .sign, input: Array(message.utf8),
      variables: names(tagger, tagger))
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
      input: Array(message.utf8), variables: names(author, committer))
  }

  private func names(_ author: Signature, _ committer: Signature) -> [String: String] {
    [
      "GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.email,
      "GIT_AUTHOR_DATE": "@\(author.seconds) \(zone(author.offset))",
      "GIT_COMMITTER_NAME": committer.name, "GIT_COMMITTER_EMAIL": committer.email,
      "GIT_COMMITTER_DATE": "@\(committer.seconds) \(zone(committer.offset))",
    ]
  }

  /// An offset in minutes as git writes it, such as `+0200`.
  private func zone(_ offset: Int) -> String {
    let minutes = abs(offset)
    let digits = minutes / 60 * 100 + minutes % 60
    let text = String(digits)
    return (offset < 0 ? "-" : "+") + String(repeating: "0", count: 4 - text.count) + text
  }
}

extension GitOperation {
  static let sign = GitOperation("sign with git")
  static let commitWithHooks = GitOperation("commit with git's hooks")
}
