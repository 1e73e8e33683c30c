import GitStore
import Host
import ResumeProject

extension History {
  /// Why a role cannot be written now: checked out with unsaved edits, or elsewhere.
  func obstacle(for role: Role) throws(UserError) -> (why: String, hint: String)? {
    try obstacle(forBranch: role.branch)
  }

  /// Why a branch cannot be written now.
  func obstacle(forBranch branch: String) throws(UserError) -> (why: String, hint: String)? {
    try obstacle(to: try git { () throws(GitError) in try repository.workTrees(on: branch) })
  }

  func obstacle(to folders: [String]) throws(UserError) -> (why: String, hint: String)? {
    guard let folder = folders.first else { return nil }
    guard folders.count == 1, folder == workTree else {
      let other = folders.first { $0 != workTree } ?? folder
      return ("it is checked out in `\(other)`", "run the same command there")
    }
    for path in try documents().flatMap(\.paths) {
      let status = try git { () throws(GitError) in try repository.status(of: path) }
      guard status == .unchanged else {
        return ("`\(path)` has unsaved edits", "save them with `resver snapshot`, then try again")
      }
    }
    return nil
  }

  /// Moves a branch, and the work tree along when it is the branch at hand.
  func land(_ commit: ObjectID, on role: Role, _ what: String, branch: String? = nil) throws(UserError) {
    let branch = branch ?? role.branch
    let isAtHand = try git { () throws(GitError) in
      let head = try repository.head()
      return repository.workTree != nil && head.branch == branch
    }
    try land(
      commit, on: role, what, branch: branch, isAtHand: isAtHand,
      try Identity.read(repository, environment))
  }

  func land(
    _ commit: ObjectID, on role: Role, _ what: String, branch: String? = nil, isAtHand: Bool,
    _ identity: Identity
  ) throws(UserError) {
    let branch = branch ?? role.branch
    if isAtHand {
      // Refuses before anything has changed if an unsaved edit to another file would prevent it.
      _ = try git("Cannot write `\(role.name)`, which is checked out") { () throws(GitError) in
        try repository.git(
          ["read-tree", "-m", "-n", "-u", role.tip.description, commit.description], .checkOut)
      }
    }
    try git("Cannot move `\(role.name)`") { () throws(GitError) in
      try moveReference(
        branch, to: commit, expecting: role.tip, by: identity.committer, message: "resver: " + what
      )
    }
    guard isAtHand else { return }
    _ = try git("Cannot bring the files of `\(role.name)` up to date") { () throws(GitError) in
      try repository.git(["read-tree", "-m", "-u", role.tip.description, commit.description], .checkOut)
    }
  }
}

extension GitOperation {
  static let checkOut = GitOperation("check the files out")
}
