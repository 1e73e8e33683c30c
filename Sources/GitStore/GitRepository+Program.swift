package import ChildProcesses

extension GitRepository {
  /// Runs `git` on this repository for what libgit2 cannot read: filters, a partial clone, unusual indexes.
  ///
  /// - Returns: its standard output.
  /// - Throws: git's own message if it fails.
  package func git(
    _ arguments: [String], _ operation: GitOperation, input: [UInt8] = []
  ) throws(GitError) -> [UInt8] {
    try GitError.output(operation) { () throws(ChildProcess.Failure) in
      try ChildProcess.run(command(arguments), environment: environment, input: input)
    }
  }

  /// The whole command line of a `git` on this repository.
  package func command(_ arguments: [String]) -> [String] {
    var command = ["git"]
    if let workTree { command += ["-C", workTree] }
    command.append("--git-dir=\(gitDirectory)")
    if let workTree { command.append("--work-tree=\(workTree)") }
    return command + arguments
  }
}

extension GitError {
  /// Returns the standard output of a `git` that ended well.
  ///
  /// - Throws: git's own message if it fails.
  package static func output(
    _ operation: GitOperation, of run: () throws(ChildProcess.Failure) -> ChildProcess.Result
  ) throws(GitError) -> [UInt8] {
    let result: ChildProcess.Result
    do throws(ChildProcess.Failure) {
      result = try run()
    } catch {
      throw GitError(operation, .failed, message: "git could not be run: \(error.reason)")
    }
    guard result.status == 0 else {
      let words = String(decoding: result.errors, as: UTF8.self)
      throw GitError(operation, .failed, message: words.isEmpty ? "git ended with \(result.status)" : words)
    }
    return result.output
  }
}
