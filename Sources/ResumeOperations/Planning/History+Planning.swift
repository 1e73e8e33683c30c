import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumePlan

/// What every verb needs to plan: a place for new objects, commits and tags, and updates of branches.
extension History {
  /// Lets new objects stay in memory until the workbench writes them.
  ///
  /// `git` does not see objects in memory. So where it signs commits, or fetches what a partial or shallow clone lacks, new
  /// objects are written to disk at once: no name leads to them before the plan is applied, and git removes them some day if
  /// it never is.
  func holdObjects() throws(UserError) {
    guard !repository.holdsObjects, try canHoldObjects() else { return }
    try git { () throws(GitError) in try repository.holdObjectsInMemory() }
  }

  /// Whether nothing but this process has to see the new objects of a plan.
  func canHoldObjects() throws(UserError) -> Bool {
    try git { () throws(GitError) in
      let isShallow = try repository.isShallow
      if repository.isPartialClone || isShallow { return false }
      if isRehearsal { return true }
      let signs = (commits: try repository.isConfigured("commit.gpgsign"), tags: try repository.isConfigured("tag.gpgsign"))
      return !signs.commits && !signs.tags
    }
  }

  /// Returns the finished plan: the objects of its updates are kept when it is applied.
  func finished(_ plan: Plan) -> Plan {
    var plan = plan
    var roots: [ObjectID] = []
    for update in plan.updates {
      switch update.target {
      case .object(let id), .signedTag(let id, _): roots.append(id)
      case .nothing, .tagOnHookedCommit: continue
      }
    }
    for file in plan.workTree.files { roots += [file.undo?.before, file.undo?.after].compactMap { $0 } }
    plan.holders = [ObjectHolder(repository, roots: roots)] + plan.holders
    return plan
  }

  /// Makes a commit, signed if git is configured so.
  func makeCommit(
    _ tree: ObjectID, _ parents: [ObjectID], identity: Identity, message: String
  ) throws(UserError) -> ObjectID {
    try git("Cannot write the commit") { () throws(GitError) in
      let isSigned = try repository.isConfigured("commit.gpgsign")
      let write = isSigned && !isRehearsal ? repository.writeSignedCommit : repository.writeCommit
      return try write(tree, parents, identity.author, identity.committer, message)
    }
  }

  /// Plans an annotated tag, signed if git is configured so.
  func tagging(
    _ name: String, _ commit: ObjectID, identity: Identity, message: String
  ) throws(UserError) -> ReferenceUpdate {
    try git("Cannot name the version `\(name)`") { () throws(GitError) in
      let target =
        try repository.isConfigured("tag.gpgsign")
        ? ReferenceUpdate.Target.signedTag(on: commit, message: message)
        : .object(try repository.writeTag(name: name, on: commit, by: identity.committer, message: message))
      return ReferenceUpdate(
        "refs/tags/" + name, from: nil, to: target, reason: "resver: name \(name)",
        failure: "Cannot name the version `\(name)`")
    }
  }

  /// Plans the move of a branch, and of the files if it is the branch at hand.
  ///
  /// - Parameter name: the branch as errors call it.
  func plan(
    _ commit: ObjectID, on branch: String, from tip: ObjectID, called name: String, reason: String, in plan: inout Plan
  ) throws(UserError) {
    let isAtHand = try isAtHand(branch)
    self.plan(commit, on: branch, from: tip, called: name, reason: reason, isAtHand: isAtHand, in: &plan)
  }

  /// Whether a branch is checked out here.
  func isAtHand(_ branch: String) throws(UserError) -> Bool {
    try git { () throws(GitError) in
      let head = try repository.head()
      return repository.workTree != nil && head.branch == branch
    }
  }

  /// Plans a new commit of a role; of a variant that is kept as files, the commits of the base branch that say the same.
  ///
  /// - Returns: the commit that the branch moves to.
  @discardableResult
  func plan(_ commit: ObjectID, of role: Role, reason: String, in plan: inout Plan) throws(UserError) -> ObjectID {
    guard role.files.isEmpty else { return try replay(commit, of: role, reason: reason, in: &plan) }
    try self.plan(commit, on: role.branch, from: role.tip, called: role.name, reason: reason, in: &plan)
    return commit
  }

  /// Plans the move of a branch for a caller that knows whether it is the branch at hand.
  func plan(
    _ commit: ObjectID, on branch: String, from tip: ObjectID, called name: String, reason: String, isAtHand: Bool,
    in plan: inout Plan
  ) {
    plan.updates.append(
      ReferenceUpdate(
        branch, from: tip, to: .object(commit), reason: "resver: " + reason, failure: "Cannot move `\(name)`"))
    guard isAtHand else { return }
    plan.workTree.checkOut = WorkTreeChange.CheckOut(
      branch, from: tip, to: commit, refusal: "Cannot write `\(name)`, which is checked out",
      failure: "Cannot bring the files of `\(name)` up to date")
  }

  /// Returns the writing of a file with its content before and after as blobs, for `undo`.
  func noted(_ path: String, before: [UInt8]?, after: [UInt8]) -> WorkTreeChange.File {
    var file = WorkTreeChange.File(path: path, bytes: after)
    guard let new = try? repository.writeText(after, for: path) else { return file }
    let old = before.flatMap { try? repository.writeText($0, for: path) }
    if before == nil || old != nil { file.undo = (old, new) }
    return file
  }
}
