import ChildProcesses

/// Writes git's configuration with git's own program, which keeps comments and locks the file.
package enum GitConfiguration {
  /// The file that a setting goes to.
  package enum Scope: String, Sendable {
    /// The repository's own.
    case local = "--local"
    /// The user's.
    case global = "--global"
  }

  /// An unusable git.
  package struct Failure: Error {
    /// The words of git; nil if it could not be run.
    package var words: String?
  }

  /// Sets a value, in place of an earlier one.
  package static func set(
    _ name: String, to value: String, scope: Scope, environment: [String: String]
  ) throws(Failure) {
    guard let result = try? ChildProcess.run(["git", "config", scope.rawValue, name, value], environment: environment) else {
      throw Failure(words: nil)
    }
    guard result.status == 0 else {
      throw Failure(
        words: result.errors.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) } ?? "")
    }
  }

  /// Removes a section with everything in it; a missing one is removed already.
  package static func removeSection(_ name: String, scope: Scope, environment: [String: String]) {
    _ = try? ChildProcess.run(["git", "config", scope.rawValue, "--remove-section", name], environment: environment)
  }
}
