import GitStore
package import Host
package import ResumeArchive
import ResumeLedger
import ResumeModel
import ResumeWorkbench

extension History {
  /// Creates a role branch.
  ///
  /// - Parameter revision: the start; the base's newest commit if nil. A role becomes the new role's base.
  package func addRole(_ name: String, from revision: String?) throws(UserError) -> Role {
    let branch = Role.branchPrefix + name
    guard GitRepository.isValidName(branch), !name.isEmpty, !name.hasPrefix("-") else {
      throw UserError(
        "Cannot create the role `\(name)`", causes: ["git does not allow this name for a branch"],
        hint: "use letters, digits and hyphens, as in `resver role add backend`", kind: .usage)
    }
    let base = try baseBranch()
    var from = base
    if let revision, let role = try roles().first(where: { [$0.name, "role/" + $0.name].contains(revision) })
    {
      from = role.branch
    }
    let start = try startOfRole(revision, from)
    let identity = try Identity.read(repository, environment)
    var tip = start
    if from != base {
      // Stored in the history, so that a clone knows it as well.
      let commit = try git { () throws(GitError) in try repository.readCommit(start) }
      tip = try makeCommit(
        commit.tree, [start], identity,
        RoleMessage.start(name, from: from, called: Role.shortName(from)))
    }
    let made = tip
    do {
      try moveReference(
        branch, to: made, expecting: nil, by: identity.committer, message: "resver: add role \(name)")
    } catch {
      guard error.code == .modified || error.code == .exists else { throw UserError(error) }
      throw UserError(
        "Cannot create the role `\(name)`", causes: ["a role of that name already exists"],
        hint: "show it with `resver diff \(Role.shortName(base)) \(name)`")
    }
    return Role(name: name, base: from, tip: made)
  }

  private func startOfRole(_ revision: String?, _ base: String) throws(UserError) -> ObjectID {
    if let revision {
      guard case .commit(let commit, _) = try resolve(revision) else {
        throw UserError(
          "Cannot start a role from `\(revision)`", causes: ["it is not a commit"],
          hint: "name a version or a branch", kind: .usage)
      }
      return commit
    }
    let tip = try git { () throws(GitError) in try repository.commit(ofReference: base) }
    guard let tip else {
      throw UserError(
        "Cannot create a role", causes: ["`\(Role.shortName(base))` has no commit yet"],
        hint: "save the first version with `resver snapshot`")
    }
    return tip
  }

  /// Renames a role and its versions.
  package func renameRole(_ old: String, to new: String) throws(UserError) -> Role {
    let role = try role(named: old)
    try refuseCheckedOut(role, "rename")
    let branch = Role.branchPrefix + new
    guard GitRepository.isValidName(branch), !new.hasPrefix("-") else {
      throw UserError(
        "Cannot rename the role to `\(new)`", causes: ["git does not allow this name for a branch"],
        hint: "use letters, digits and hyphens", kind: .usage)
    }
    let identity = try Identity.read(repository, environment)
    try git("Cannot rename the role `\(role.name)`") { () throws(GitError) in
      try moveReference(
        branch, to: role.tip, expecting: nil, by: identity.committer,
        message: "resver: rename role \(role.name)")
      for tag in try repository.references(matching: "refs/tags/\(role.name)/v*") {
        let name = "refs/tags/\(new)/" + tag.name.dropFirst("refs/tags/\(role.name)/".count)
        try moveReference(
          name, to: tag.target, expecting: nil, by: identity.committer, message: "resver: rename")
        try dropReference(tag.name, expecting: tag.target)
      }
      try dropReference(role.branch, expecting: role.tip)
    }
    return Role(name: new, base: role.base, tip: role.tip)
  }

  /// Removes a role branch, and keeps its commits under a tag.
  ///
  /// - Returns: the tag.
  package func removeRole(_ name: String) throws(UserError) -> String {
    let role = try role(named: name)
    try refuseCheckedOut(role, "remove")
    let identity = try Identity.read(repository, environment)
    let day = GitDate.day(identity.committer.seconds, offset: identity.committer.offset)
    var tag = "archive/\(role.name)-\(day)"
    var number = 2
    while try isTaken(tag) {
      tag = "archive/\(role.name)-\(day)-\(number)"
      number += 1
    }
    let keeper = tag
    try git("Cannot remove the role `\(role.name)`") { () throws(GitError) in
      try writeTag(keeper, on: role.tip, by: identity, message: "The role \(role.name), removed\n", reason: "archive")
      try dropReference(role.branch, expecting: role.tip)
    }
    return keeper
  }

  func isTaken(_ tag: String) throws(UserError) -> Bool {
    try git { () throws(GitError) in try repository.commit(ofReference: "refs/tags/" + tag) != nil }
  }

  private func refuseCheckedOut(_ role: Role, _ verb: String) throws(UserError) {
    let folders = try git { () throws(GitError) in try repository.workTrees(on: role.branch) }
    guard let folder = folders.first else { return }
    throw UserError(
      "Cannot \(verb) the role `\(role.name)`", causes: ["it is checked out in `\(folder)`"],
      hint: "switch to another branch there first: `git switch \(Role.shortName(try baseBranch()))`")
  }
}
