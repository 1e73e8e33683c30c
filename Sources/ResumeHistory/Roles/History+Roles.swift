import GitStore
package import Host
import ResumeLedger
import ResumeModel

extension History {
  /// The roles, by name.
  package func roles() throws(UserError) -> [Role] {
    let base = try baseBranch()
    let references = try git { () throws(GitError) in
      try repository.references(matching: Role.branchPrefix + "*")
    }
    let baseTip = try git { () throws(GitError) in try repository.commit(ofReference: base) }
    let records = try records(of: references.map(\.target), leaving: baseTip)
    var roles: [Role] = []
    for (reference, record) in zip(references, records) {
      let name = String(reference.name.dropFirst(Role.branchPrefix.count))
      var role = Role(name: name, base: record.base ?? base, tip: reference.target)
      if record.base == nil { role.fork = record.fork }
      roles.append(role)
    }
    return roles.sorted { $0.name < $1.name }
  }

  /// Returns the role of a name.
  ///
  /// - Throws: with the nearest names if it does not exist.
  package func role(named name: String) throws(UserError) -> Role {
    let roles = try roles()
    let short = name.hasPrefix("role/") ? String(name.dropFirst("role/".count)) : name
    if let role = roles.first(where: { $0.name == short }) { return role }
    let near = roles.map(\.name).filter { EditDistance.between($0, short) <= max(2, short.count / 2) }
    throw UserError(
      "Cannot find the role `\(name)`",
      causes: [roles.isEmpty ? "there are no roles yet" : "no branch is called role/\(short)"],
      hint: near.first.map { "did you mean `\($0)`?" }
        ?? "`resver role list` lists the roles, `resver role add \(short)` creates one")
  }

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

  /// The base that a role's own commits name, and the commit where the role left the base branch.
  private typealias Record = (base: String?, fork: Role.Fork?)

  /// From how many roles on their commits are read on all cores.
  private static let readTogetherFrom = 64

  private func records(
    of tips: [ObjectID], leaving baseTip: ObjectID?
  ) throws(UserError) -> [Record] {
    if tips.count < History.readTogetherFrom { return try records(of: tips[...], leaving: baseTip) }
    return try onAllCores(tips) { reader, tips throws(UserError) in
      try reader.records(of: tips, leaving: baseTip)
    }
  }

  private func records(
    of tips: ArraySlice<ObjectID>, leaving baseTip: ObjectID?
  ) throws(UserError) -> [Record] {
    var records: [Record] = []
    for tip in tips { records.append(try record(of: tip, leaving: baseTip)) }
    return records
  }

  /// Returns the base that a role's own commits name, searched down to where the role left the base branch.
  private func record(of tip: ObjectID, leaving baseTip: ObjectID?) throws(UserError) -> Record {
    try git { () throws(GitError) in
      guard let baseTip else { return (nil, nil) }
      let fork = Role.Fork(base: baseTip, commit: try repository.mergeBase(of: tip, and: baseTip))
      var walk = repository.firstParents(from: tip)
      while let commit = try walk.next(), commit.id != fork.commit {
        for name in RoleMessage.base(in: commit.message) {
          if try repository.commit(ofReference: name) != nil { return (name, fork) }
        }
      }
      return (nil, fork)
    }
  }
}
