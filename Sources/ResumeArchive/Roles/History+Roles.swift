import GitStore
package import Host
import ResumeLedger
import ResumeModel
package import ResumeProject

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
    let files = try fileVariants()
    if let both = files.first(where: { variant in roles.contains { $0.name == variant.name } }) {
      throw UserError(
        "Cannot use the variant `\(both.name)`", causes: ["the branch role/\(both.name) has the same name"],
        hint:
          "rename one of them: `resver role rename \(both.name) NEW`, or the name under `variants:` in \(ConfigurationFile.name)")
    }
    return (roles + files).sorted { $0.name.isNaturallyBefore($1.name) }
  }

  /// The variants that resver.yaml keeps as files.
  package func fileVariants() throws(UserError) -> [Role] { try readFileVariants?(self) ?? [] }

  /// The variants of resver.yaml of which the base branch contains no file.
  package func missingVariants() throws(UserError) -> [FileVariant] {
    guard !configuration.variants.isEmpty else { return [] }
    let there = Set(try fileVariants().map(\.name))
    return configuration.variants.filter { !there.contains($0.name) }
  }

  /// Returns the variant that is kept as files under a name, or under the name that its branch would have; nil for any other.
  package func fileVariant(_ typed: String) throws(UserError) -> Role? {
    let name = Role.shortName(typed.hasPrefix("role/") ? "refs/heads/" + typed : typed)
    guard configuration.variants.contains(where: { $0.name == name }) else { return nil }
    return try fileVariants().first { $0.name == name }
  }

  /// Returns the role of a name.
  ///
  /// - Throws: with the nearest names if it does not exist.
  package func role(named name: String) throws(UserError) -> Role {
    let roles = try roles()
    let short = name.hasPrefix("role/") ? String(name.dropFirst("role/".count)) : name
    if let role = roles.first(where: { $0.name == short }) { return role }
    if let missing = try missingVariants().first(where: { $0.name == short }) {
      let paths = missing.files.values.sorted().joined(separator: " ")
      throw UserError(
        "Cannot find the files of `\(short)`", causes: ["\(Role.shortName(try baseBranch())) does not contain \(paths)"],
        hint: "save them with `git add \(paths) && git commit`, or remove `\(short)` from `variants:`")
    }
    let near = roles.map(\.name).filter { EditDistance.between($0, short) <= max(2, short.count / 2) }
    throw UserError(
      "Cannot find the role `\(name)`",
      causes: [roles.isEmpty ? "there are no roles yet" : "no branch is called role/\(short)"],
      hint: near.first.map { "did you mean `\($0)`?" }
        ?? "`resver role list` lists the roles, `resver role add \(short)` creates one")
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
