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

  /// Makes sure that libgit2 runs.
  package static func ensureStarted() throws(GitError) {
    try GitError.check(start, .start)
  }
}

extension GitOperation {
  static let start = GitOperation("start libgit2")
}
