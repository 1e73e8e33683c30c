import GitReferences
package import GitStore
package import Host
import ResumeProject
package import ResumeArchive

extension History {
  /// Moves a branch, and the work tree along when it is the branch at hand.
  package func land(_ commit: ObjectID, on role: Role, _ what: String, branch: String? = nil) throws(UserError) {
    let branch = branch ?? role.branch
    let isAtHand = try git { () throws(GitError) in
      let head = try repository.head()
      return repository.workTree != nil && head.branch == branch
    }
    try land(
      commit, on: role, what, branch: branch, isAtHand: isAtHand,
      try Identity.read(repository, environment))
  }

  /// Moves a branch for a caller that knows whether it is the branch at hand.
  package func land(
    _ commit: ObjectID, on role: Role, _ what: String, branch: String? = nil, isAtHand: Bool,
    _ identity: Identity
  ) throws(UserError) {
    let branch = branch ?? role.branch
    if isAtHand {
      // Refuses before anything has changed if an unsaved edit to another file would prevent it.
      try git("Cannot write `\(role.name)`, which is checked out") { () throws(GitError) in
        try repository.checkOut(commit, from: role.tip, isRehearsal: true)
      }
    }
    try git("Cannot move `\(role.name)`") { () throws(GitError) in
      try moveReference(
        branch, to: commit, expecting: role.tip, by: identity.committer, message: "resver: " + what
      )
    }
    guard isAtHand else { return }
    try git("Cannot bring the files of `\(role.name)` up to date") { () throws(GitError) in
      try repository.checkOut(commit, from: role.tip, isRehearsal: false)
    }
  }
}
