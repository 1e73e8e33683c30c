import ChildProcesses
package import GitStore

extension GitRepository {
  /// Runs `git` on this repository for what libgit2 cannot make: signed commits, and blobs through a filter program.
  package func git(
    _ arguments: [String], _ operation: GitOperation, input: [UInt8] = [], variables: [String: String] = [:]
  ) throws(GitError) -> [UInt8] {
    try GitError.output(operation) { () throws(ChildProcess.Failure) in
      try ChildProcess.run(command(arguments), environment: environment.merging(variables) { $1 }, input: input)
    }
  }
}
