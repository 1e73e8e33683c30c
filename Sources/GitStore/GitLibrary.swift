import Clibgit2
import QuietStart

/// Starts libgit2, once a process, and never stops it: handles may outlive any scope that could.
package enum GitLibrary {
  private static let start: Int32 = {
    quiet_start()
    let status = git_libgit2_init()
    // git flushes objects before it moves a reference; libgit2 does so only when asked.
    if status >= 0 { _ = resver_git_enable_fsync(1) }
    return status
  }()

  /// The largest tree that libgit2 keeps by itself, in bytes.
  static let treeCacheLimit = 4096

  /// Makes sure that libgit2 runs.
  package static func ensureStarted() throws(GitError) {
    try GitError.check(start, .start)
  }

  /// Lets libgit2 open what belongs to others, if the user's own configuration trusts every folder, as that of containers
  /// does with `safe.directory = *`: libgit2 1.5 knows names of folders only.
  ///
  /// - Returns: whether it does.
  static func trustsAnyOwner() throws(GitError) -> Bool {
    let configuration = try Handle(.readConfiguration, freedBy: git_config_free) { git_config_open_default($0) }
    let isTrusting = try configuration.with { configuration throws(GitError) in
      var values: OpaquePointer?
      guard git_config_multivar_iterator_new(&values, configuration, "safe.directory", nil) == 0 else { return false }
      defer { git_config_iterator_free(values) }
      var isTrusting = false
      var entry: UnsafeMutablePointer<git_config_entry>?
      while git_config_next(&entry, values) == 0 {
        let value = entry?.pointee.value.map { String(cString: $0) }
        // An empty one takes back those before it.
        if value == "*" { isTrusting = true } else if value == "" { isTrusting = false }
      }
      git_error_clear()
      return isTrusting
    }
    return isTrusting && resver_git_set_owner_validation(0) == 0
  }
}

extension GitOperation {
  static let start = GitOperation("start libgit2")
}
