import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeLedger
import ResumeModel
package import ResumePlan
import ResumeProject
package import ResumeTailoring

/// A role that a plan adds.
package struct NewRole: Sendable {
  package var role: Role
  /// The files with its rules, from the root of the repository; empty without rules.
  package var written: [String]
}

extension History {
  /// Plans a role branch.
  ///
  /// - Parameters:
  ///   - revision: the start; the base's newest commit if nil. A role becomes the new role's base.
  ///   - rules: the rules to write to resver.yaml, and the job ad as typed; nil for none.
  package func addRole(
    _ name: String, from revision: String?, rules: (rules: TailoringRules, job: String?)? = nil
  ) throws(UserError) -> Planned<NewRole> {
    let branch = Role.branchPrefix + name
    guard GitRepository.isValidName(branch), !name.isEmpty, !name.hasPrefix("-") else {
      throw UserError(
        "Cannot create the role `\(name)`", causes: ["git does not allow this name for a branch"],
        hint: "use letters, digits and hyphens, as in `resver role add backend`", kind: .usage)
    }
    if let variant = configuration.variants.first(where: { $0.name == name }) {
      throw UserError(
        "Cannot create the role `\(name)`",
        causes: ["\(ConfigurationFile.name):\(variant.line) has a variant of that name, which is kept as a file"],
        hint: "choose another name, or remove it from `variants:`")
    }
    try holdObjects()
    let base = try baseBranch()
    var from = base
    if let revision, let role = try roles().first(where: { [$0.name, "role/" + $0.name].contains(revision) }) {
      from = role.branch
    }
    let start = try startOfRole(revision, from)
    let identity = try Identity.read(repository, environment)
    var tip = start
    if from != base {
      // Stored in the history, so that a clone knows it as well.
      let commit = try git { () throws(GitError) in try repository.readCommit(start) }
      tip = try makeCommit(
        commit.tree, [start], identity: identity,
        message: RoleMessage.start(name, from: from, called: Role.shortName(from)))
    }
    // git keeps branches as files: `role/a` and `role/a/b` exclude each other.
    let taken = try git { () throws(GitError) in
      try repository.references(matching: Role.branchPrefix + "*").first {
        $0.name == branch || $0.name.hasPrefix(branch + "/") || branch.hasPrefix($0.name + "/")
      }
    }
    // A command that was killed before it wrote the rules leaves the branch as it began; running it again writes them.
    let isUnfinished = taken?.name == branch && taken?.target == tip && rules != nil
    guard taken == nil || isUnfinished && configuration.roles[name] == nil else {
      throw UserError(
        "Cannot create the role `\(name)`", causes: ["a role of that name already exists"],
        hint: "show it with `resver diff \(Role.shortName(base)) \(name)`")
    }
    var plan = Plan(.record("role add \(name)", keepsFiles: false))
    if taken == nil {
      plan.updates.append(
        ReferenceUpdate(
          branch, from: nil, to: .object(tip), reason: "resver: add role \(name)",
          failure: "Cannot create the role `\(name)`"))
    }
    var written: [String] = []
    if let rules {
      try refuseUnknownParts(rules.rules, at: revision ?? Role.shortName(base))
      let files = try rulesFiles(rules.rules, job: rules.job, of: name)
      plan.workTree.files = files
      written = files.reversed().map(\.path)
    }
    return Planned(finished(plan), NewRole(role: Role(name: name, base: from, tip: tip), written: written))
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

  /// Plans another name of a role and of its versions. What a killed command has already renamed stays.
  package func renameRole(_ old: String, to new: String) throws(UserError) -> Planned<Role> {
    let role = try role(named: old)
    try refuseFiles(role, "rename")
    try refuseCheckedOut(role, "rename")
    let branch = Role.branchPrefix + new
    guard GitRepository.isValidName(branch), !new.hasPrefix("-") else {
      throw UserError(
        "Cannot rename the role to `\(new)`", causes: ["git does not allow this name for a branch"],
        hint: "use letters, digits and hyphens", kind: .usage)
    }
    let identity = try Identity.read(repository, environment)
    let failure = "Cannot rename the role `\(role.name)`"
    var plan = Plan(.record("role rename \(old) \(new)", keepsFiles: false))
    plan.committer = identity.committer
    let (tags, there) = try git(failure) { () throws(GitError) in
      (
        try repository.references(matching: "refs/tags/\(role.name)/v*"),
        try repository.references(matching: branch) + repository.references(matching: "refs/tags/\(new)/v*")
      )
    }
    func add(_ name: String, _ object: ObjectID, because reason: String) {
      if there.contains(where: { $0.name == name && $0.target == object }) { return }
      plan.updates.append(ReferenceUpdate(name, from: nil, to: .object(object), reason: reason, failure: failure))
    }
    func remove(_ name: String, _ object: ObjectID) {
      plan.updates.append(ReferenceUpdate(name, from: object, to: .nothing, reason: "resver: rename", failure: failure))
    }
    add(branch, role.tip, because: "resver: rename role \(role.name)")
    for tag in tags {
      add("refs/tags/\(new)/" + tag.name.dropFirst("refs/tags/\(role.name)/".count), tag.target, because: "resver: rename")
      remove(tag.name, tag.target)
    }
    remove(role.branch, role.tip)
    return Planned(finished(plan), Role(name: new, base: role.base, tip: role.tip))
  }

  /// Plans the removal of a role branch, whose commits stay under a tag.
  ///
  /// - Returns: the tag.
  package func removeRole(_ name: String) throws(UserError) -> Planned<String> {
    let role = try role(named: name)
    try refuseFiles(role, "remove")
    try refuseCheckedOut(role, "remove")
    try holdObjects()
    let identity = try Identity.read(repository, environment)
    let day = GitDate.day(identity.committer.seconds, offset: identity.committer.offset)
    var tag = "archive/\(role.name)-\(day)"
    var number = 2
    func kept(_ tag: String) throws(UserError) -> ObjectID? {
      try git { () throws(GitError) in try repository.commit(ofReference: "refs/tags/" + tag) }
    }
    // A tag on the same commit, which a killed command leaves, keeps it already.
    while let there = try kept(tag), there != role.tip {
      tag = "archive/\(role.name)-\(day)-\(number)"
      number += 1
    }
    let (keeper, failure) = (tag, "Cannot remove the role `\(role.name)`")
    var plan = Plan(.record("role remove \(name)", keepsFiles: false))
    if try kept(keeper) == nil {
      let object = try git(failure) { () throws(GitError) in
        try repository.writeTag(
          name: keeper, on: role.tip, by: identity.committer, message: "The role \(role.name), removed\n")
      }
      plan.updates.append(
        ReferenceUpdate("refs/tags/" + keeper, from: nil, to: .object(object), reason: "resver: archive", failure: failure))
    }
    plan.updates.append(
      ReferenceUpdate(role.branch, from: role.tip, to: .nothing, reason: "resver: archive", failure: failure))
    return Planned(finished(plan), keeper)
  }

  func isTaken(_ tag: String) throws(UserError) -> Bool {
    try git { () throws(GitError) in try repository.commit(ofReference: "refs/tags/" + tag) != nil }
  }

  private func refuseFiles(_ role: Role, _ verb: String) throws(UserError) {
    guard let path = role.files.values.min() else { return }
    throw UserError(
      "Cannot \(verb) `\(role.name)`", causes: ["it is kept as a file, \(path), and not as a branch"],
      hint: "change `variants:` in \(ConfigurationFile.name), and the file with git")
  }

  private func refuseCheckedOut(_ role: Role, _ verb: String) throws(UserError) {
    let folders = try git { () throws(GitError) in try repository.workTrees(on: role.branch) }
    guard let folder = folders.first else { return }
    throw UserError(
      "Cannot \(verb) the role `\(role.name)`", causes: ["it is checked out in `\(folder)`"],
      hint: "switch to another branch there first: `git switch \(Role.shortName(try baseBranch()))`")
  }
}
