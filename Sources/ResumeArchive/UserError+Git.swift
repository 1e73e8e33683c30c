package import GitStore
import Host
import ResumeModel

extension UserError {
  /// Makes an error out of git's, with the advice that fits it.
  package init(_ error: GitError, doing what: String? = nil) {
    let message = what ?? "Cannot \(error.operation.words)"
    self.init(message, causes: [error.message.trimmedOfBlanks])
    switch error.code {
    case .locked:
      hint =
        "another git process may be running; if none is, remove the `.lock` file named above and try again"
    case .modified, .exists:
      hint = "another command changed it at the same time; run the same command again"
    default: break
    }
    if error.operation == .readFiltered || error.operation == .writeFiltered {
      hint =
        "set up the filter as its manual says (git-crypt: `git-crypt unlock`; git-lfs: `git lfs install`), "
        + "then run the same command again"
    }
    if error.message.hasPrefix("unsupported mandatory extension") {
      hint =
        "convert the index: `git sparse-checkout reapply --no-sparse-index`, "
        + "or `git update-index --no-split-index`"
    }
    if error.message.hasPrefix("git could not be run") {
      hint = "install git, or add its folder to PATH; resver needs it for this repository"
    }
    if error.isDamage {
      hint = "`git fsck` lists what is damaged; fetch it again from a remote, or restore it from a backup"
    }
    // libgit2 has no number for these, only the system's message.
    if error.message.contains("Read-only file system") || error.message.contains("Permission denied") {
      hint = "make the repository writable and run the same command again; nothing was changed"
    } else if error.message.contains("No space left") {
      hint = "free some space and run the same command again; nothing was lost"
    }
  }
}
