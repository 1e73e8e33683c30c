import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeMerge
import ResumeModel
package import ResumePlan
import ResumeProject

/// The result of adopting, or of its rehearsal.
package struct Adoption: Sendable {
  package var family: Family
  /// The role branches with their commits.
  package var branches: [(role: String, commits: Int)] = []
  /// Whether resver.yaml was written, because names alone do not identify the documents.
  package var wroteConfiguration = false

  /// Whether the copies stay files, which resver.yaml names.
  package var isInPlace = false

  /// The roles whose branches existed before, and were left alone.
  package var kept: [String] { isInPlace ? [] : family.roles.filter { role in !branches.contains { $0.role == role } } }
}

extension History {
  /// Plans role branches, with their history, from copied files; the current branch does not change.
  ///
  /// A role begins at the commit that first has its copy beside the base, and has a commit for each change of
  /// the copy, with author, date and message. If the copy then contains all changes of the base, the commit
  /// is a merge: the person carried them by hand. The next sync brings the changes that were forgotten.
  ///
  /// - Parameter given: files with the roles that the user gives them; an empty role is the base.
  package func adopt(_ given: [String: String]) throws(UserError) -> Planned<Adoption> {
    var (adoption, copies, commits) = try family(given)
    var plan = Plan(.record("adopt", keepsFiles: false))
    var identity: Identity?
    do throws(UserError) {
      identity = try Identity.read(repository, environment)
    } catch {
      // The copies can be shown to somebody without a name.
      guard isRehearsal else { throw error }
    }
    guard let identity else { return Planned(plan, adoption) }
    plan.committer = identity.committer
    for role in adoption.family.roles {
      if let count = try build(role, copies[role] ?? [], commits: commits, identity: identity, in: &plan) {
        adoption.branches.append((role, count))
      }
    }
    if let file = try namedDocuments(adoption.family) {
      plan.workTree.files.append(file)
      adoption.wroteConfiguration = true
    }
    return Planned(finished(plan), adoption)
  }

  /// Plans variants from copied files that stay where they are: resver.yaml names them from now on.
  ///
  /// - Parameter given: files with the roles that the user gives them; an empty role is the base.
  package func adoptInPlace(_ given: [String: String]) throws(UserError) -> Planned<Adoption> {
    var (adoption, _, _) = try family(given)
    adoption.isInPlace = true
    var plan = Plan(.record("adopt", keepsFiles: false))
    guard let root = workTree else { return Planned(plan, adoption) }
    let file = root + ConfigurationFile.name
    let before = Files.kind(of: file) == .missing ? nil : try Files.read(file, called: ConfigurationFile.name)
    guard configuration.variants.isEmpty else {
      throw UserError(
        "Cannot adopt the copies in place", causes: ["\(ConfigurationFile.name) has `variants:` already"],
        hint: "add the others there by hand, as in `data: cv_data.md`")
    }
    var text = before.map { String(decoding: $0, as: UTF8.self) } ?? ""
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    if configuration.documents.isEmpty { text += documentLines(adoption.family.bases) }
    let after = Array((text + variantLines(adoption.family)).utf8)
    _ = try Configuration.read(after)
    plan.workTree.files.append(noted(ConfigurationFile.name, before: before, after: after))
    adoption.wroteConfiguration = true
    return Planned(finished(plan), adoption)
  }

  /// Returns `variants:` with a line for each role, or for each of its languages.
  private func variantLines(_ family: Family) -> String {
    var lines = "variants:\n"
    for role in family.roles {
      let members = family.members.filter { $0.role == role }
      let name = role.replacing("/", with: "-")
      guard family.bases.count > 1 || members.count > 1 else {
        lines += members.map { "  \(name): \(RoleRulesText.quoted($0.path))\n" }.joined()
        continue
      }
      lines += "  \(name):\n"
      for member in members {
        let base = family.base(of: member)
        let document = configuration.documents.first { $0.path == base?.path }?.name ?? member.language
        lines += "    \(RoleRulesText.quoted(document)): \(RoleRulesText.quoted(member.path))\n"
      }
    }
    return lines
  }

  /// Finds the family, and follows each copy through the commits.
  private func family(
    _ given: [String: String]
  ) throws(UserError) -> (adoption: Adoption, copies: [String: [CopyHistory]], commits: [Commit]) {
    try holdObjects()
    let head = try git { () throws(GitError) in try repository.head() }
    guard let tip = head.commit else {
      throw UserError(
        "Cannot adopt anything", causes: ["there is no commit yet"],
        hint: "commit the copies first, or run `resver import DIR`")
    }
    for path in given.keys {
      let entry = try git { () throws(GitError) in try repository.entry(at: path, in: tip) }
      guard entry != nil else {
        throw UserError(
          "Cannot adopt `\(path)`", causes: ["the current commit does not contain this file"],
          hint: "name a tracked file, as in `resver adopt resume_backend.md=backend`", kind: .usage)
      }
    }
    var adoption = Adoption(family: try family(tip, given: given))
    guard adoption.family.members.contains(where: { $0.role != nil }) || adoption.family.bases.count > 1
    else {
      throw UserError(
        "Cannot find copies to adopt", causes: ["no two files here are variants of one résumé"],
        hint: "name them, as in `resver adopt resume.md= resume_backend.md=backend`")
    }
    let commits = try firstParents(of: tip)
    let timelines = try timelines(of: Set(adoption.family.members.map(\.path)), in: commits)
    let pairs = adoption.family.members.map { ($0.path, base: adoption.family.base(of: $0)?.path) }
    let histories = try onAllCores(pairs) { history, pairs throws(UserError) in
      var histories: [CopyHistory?] = []
      for (path, base) in pairs {
        guard let base else {
          histories.append(nil)
          continue
        }
        histories.append(try CopyHistory(path, beside: base, timelines, history: history))
      }
      return histories
    }
    var copies: [String: [CopyHistory]] = [:]
    for (index, copy) in histories.enumerated() {
      guard let copy else { continue }
      let member = adoption.family.members[index]
      adoption.family.members[index].commits = copy.changes
      guard let role = member.role else { continue }
      adoption.family.members[index].carried = copy.carried
      adoption.family.members[index].forgotten = copy.forgotten
      copies[role, default: []].append(copy)
    }
    return (adoption, copies, commits)
  }

  /// The commits along first parents, oldest first.
  private func firstParents(of tip: ObjectID) throws(UserError) -> [Commit] {
    try git { () throws(GitError) in
      var commits: [Commit] = []
      var walk = repository.firstParents(from: tip)
      while let commit = try walk.next() { commits.append(commit) }
      return commits.reversed()
    }
  }

  /// Builds a role's branch from the copies in each language.
  ///
  /// - Returns: the number of its own commits; nil if the branch already exists.
  private func build(
    _ role: String, _ copies: [CopyHistory], commits: [Commit], identity: Identity, in plan: inout Plan
  ) throws(UserError) -> Int? {
    let branch = Role.branchPrefix + role
    let existing = try git { () throws(GitError) in try repository.commit(ofReference: branch) }
    // A command that was killed before it named the role leaves the branch without a version.
    if existing != nil, try lastNumber(role + "/") != nil { return nil }
    var last: ObjectID?
    var count = 0
    for number in Set(copies.flatMap(\.steps.keys)).sorted() {
      let commit = commits[number]
      let started = copies.filter { $0.start.map { $0 <= number } ?? false }
      let touched = started.filter { $0.steps[number] != nil }
      guard !touched.isEmpty else { continue }
      let files = started.compactMap { copy in
        copy.content(at: number).map { TreeEntry(id: $0.id, mode: $0.mode, path: copy.basePath) }
      }
      // A merge states that no change of the base is missing, in any language. A copy in another language
      // that begins later leaves the base at this commit; otherwise a sync would bring back parts that it
      // omits.
      let isCarried =
        touched.contains { $0.steps[number] == .merged }
        && started.allSatisfy { $0.isComplete(at: number) }
      let isMerge = last != nil && (isCarried || touched.contains { $0.start == number })
      let parents = last.map { isMerge ? [$0, commit.id] : [$0] } ?? [commit.id]
      let made = try git { () throws(GitError) in
        // A plain commit keeps the rest of the tree as it was at the last merge of the base.
        let tree = try repository.writeTree(from: isMerge || last == nil ? commit.id : last, setting: files)
        return try repository.writeCommit(
          tree: tree, parents: parents, author: commit.author, committer: commit.committer,
          message: commit.message)
      }
      last = made
      count += 1
    }
    guard let tip = last, existing == nil || existing == tip else { return nil }
    if existing == nil {
      plan.updates.append(
        ReferenceUpdate(
          branch, from: nil, to: .object(tip), reason: "resver: adopt \(role)", failure: "Cannot create the role `\(role)`"))
    }
    plan.updates.append(
      try tagging(
        try nextName(role + "/"), tip, identity: identity,
        message: "The role \(role), adopted from \(copies.map(\.path).joined(separator: ", "))\n"))
    return count
  }

  /// Returns resver.yaml with the documents if their names alone do not identify them; the user commits it.
  private func namedDocuments(_ family: Family) throws(UserError) -> WorkTreeChange.File? {
    guard let root = workTree, Files.kind(of: root + ConfigurationFile.name) == .missing else { return nil }
    let bases = family.bases
    knownDocuments = nil
    if bases.count == 1, (try? documents().map(\.path)) == [bases[0].path] { return nil }
    return noted(ConfigurationFile.name, before: nil, after: Array(documentLines(bases).utf8))
  }

  private func documentLines(_ bases: [Family.Member]) -> String {
    let lines = bases.map { base in
      "  - path: \(RoleRulesText.quoted(base.path))\n"
        + (bases.count > 1 ? "    name: \(base.language)\n    language: \(base.language)\n" : "")
    }
    return "documents:\n" + lines.joined()
  }
}
