import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumeLedger
import ResumePlan
import ResumeProject

extension History {
  /// Plans commits of the base branch that do to a variant's files what new commits do to its role.
  ///
  /// - Parameter commit: the role's new commit; its first parents lead to the role's newest one.
  /// - Returns: the last commit.
  func replay(_ commit: ObjectID, of role: Role, reason: String, in plan: inout Plan) throws(UserError) -> ObjectID {
    let identity = try Identity.read(repository, environment)
    let known = plan.updates.firstIndex { $0.name == role.target }
    let before = try git { () throws(GitError) in try repository.commit(ofReference: role.target) }
    guard let before else { throw UserError("Cannot write `\(role.name)`", causes: ["`\(role.baseName)` no longer exists"]) }
    var last = known.flatMap { plan.updates[$0].to } ?? before
    for made in try commits(from: role.tip, to: commit) {
      last = try replayed(made, of: role, on: last, identity: identity)
    }
    plan.committer = identity.committer
    if let known {
      plan.updates[known].target = .object(last)
      plan.workTree.checkOut?.to = last
    } else {
      self.plan(
        last, on: role.target, from: before, called: role.baseName, reason: reason, isAtHand: try isAtHand(role.target),
        in: &plan)
    }
    return last
  }

  /// Returns the commits after one along first parents up to another, the oldest first.
  private func commits(from old: ObjectID, to new: ObjectID) throws(UserError) -> [Commit] {
    try git { () throws(GitError) in
      var commits: [Commit] = []
      var walk = repository.firstParents(from: new)
      while let commit = try walk.next(), commit.id != old { commits.append(commit) }
      return commits.reversed()
    }
  }

  private func replayed(_ commit: Commit, of role: Role, on parent: ObjectID, identity: Identity) throws(UserError) -> ObjectID {
    var files: [TreeEntry] = []
    for document in try documents() {
      guard let path = role.files[document.name] else { continue }
      let (new, old) = try git { () throws(GitError) in
        (try repository.entry(at: document.path, in: commit.id), try repository.entry(at: path, in: parent))
      }
      guard let new, let old else {
        throw UserError("Cannot write `\(path)`", causes: ["`\(document.path)` is missing from the result"])
      }
      files.append(TreeEntry(id: new.id, mode: old.mode, path: path))
    }
    let isTailoring = RoleMessage.isTailoring(commit.message)
    // A merge that is no tailoring brought the base's changes.
    let synced = commit.parents.count == 2 && !isTailoring ? commit.parents[1].description : nil
    let message = VariantRecord.message(commit.message, about: role.name, synced: synced)
    let tree = try git { () throws(GitError) in try repository.writeTree(from: parent, setting: files) }
    // The base with the rules alone stays reachable, so that the next tailoring knows what the rules did.
    let parents = isTailoring ? [parent] + commit.parents.dropFirst() : [parent]
    return try makeCommit(tree, parents, identity: identity, message: message)
  }
}
