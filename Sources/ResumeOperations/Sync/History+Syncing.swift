import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
import ResumeLedger
package import ResumeMerge
import ResumeModel
package import ResumeProject
import ResumeTailoring
import ResumeWorkbench

/// The result of a sync for one role, or of its rehearsal.
package struct SyncOutcome: Sendable {
  /// How it went.
  package enum Result: Sendable, Equatable {
    /// The base has no change that the role lacks.
    case upToDate
    /// A merge commit was made, or the branch moved forward; the commit's short id, nil in a rehearsal.
    case merged(String?)
    /// The role was left alone; the reason and the advice.
    case left(String, hint: String)
    /// The merged text cannot be written, so the role and its merge base stay where they are; the reason and
    /// the advice.
    case refused(String, hint: String)
  }

  package var role: Role
  package var result: Result
  /// The report of each document that was merged.
  package var reports: [(document: Document, report: MergeReport)]
  /// Other files that both sides changed; the role's are in the result.
  package var contested: [String]
}

extension History {
  /// Carries the base's changes into roles, each by one merge commit, which never contains a conflict.
  ///
  /// - Parameters:
  ///   - names: the roles; all if empty.
  ///   - isDryRun: whether to report only, and write nothing.
  package func sync(
    _ names: [String], isDryRun: Bool
  ) throws(UserError) -> [SyncOutcome] {
    var roles: [Role] = []
    if names.isEmpty {
      roles = try self.roles()
    } else {
      for name in names { roles.append(try role(named: name)) }
    }
    let cache = SyncCache(
      checkedOut: try git { () throws(GitError) in try repository.checkedOutBranches() },
      identity: try Identity.read(repository, environment))
    var outcomes: [SyncOutcome] = []
    var done: Set<String> = []
    // A role of a role comes after its base.
    var waiting = roles
    while !waiting.isEmpty {
      let branches = Set(waiting.map(\.branch))
      let ready = waiting.filter { $0.base == $0.branch || !branches.contains($0.base) }
      let level = ready.isEmpty ? waiting : ready
      outcomes += try sync(level, isDryRun: isDryRun, cache)
      done.formUnion(level.map(\.name))
      waiting.removeAll { done.contains($0.name) }
    }
    if !isDryRun { noteRefusals(of: outcomes) }
    return outcomes
  }

  /// From how many roles on their objects are written as one pack, and their branches moved together.
  private static let packedFrom = 8

  /// A role's merge before its branch moves.
  struct Prepared: Sendable {
    var role: Role
    var outcome: SyncOutcome
    /// The commit that the branch moves to; nil when it stays.
    var commit: ObjectID?
    var reason = ""
    var isAtHand = false
  }

  /// Syncs roles of which none is the base of another: all merges first, then the branches, so that the
  /// objects of many can be written together.
  private func sync(
    _ roles: [Role], isDryRun: Bool, _ cache: SyncCache
  ) throws(UserError) -> [SyncOutcome] {
    // git itself writes signed commits, runs filters, and fetches the blobs of a partial clone; it does not
    // see objects held in memory.
    let isFiltered = try filteredPath() != nil
    let isSigned = try git { () throws(GitError) in try repository.isConfigured("commit.gpgsign") }
    let isPlain = !isFiltered && !isSigned && !repository.isPartialClone
    // A role of the previous level may be the base of one of this level.
    cache.forgetTips()
    let isPacked = roles.count >= History.packedFrom && !isDryRun && isPlain
    var prepared: [Prepared] = []
    if isPacked {
      prepared = try prepareTogether(roles, cache)
    } else {
      for role in roles {
        prepared.append(try prepare(role, isDryRun: isDryRun, cache))
      }
    }
    if isDryRun { return prepared.map(\.outcome) }
    let landed = isPacked ? try landTogether(prepared, cache.identity) : []
    for (place, made) in prepared.enumerated() {
      guard let commit = made.commit else { continue }
      if !landed.contains(made.role.branch) {
        try land(commit, on: made.role, made.reason, isAtHand: made.isAtHand, cache.identity)
      }
      prepared[place].outcome.result = .merged(commit.short)
    }
    return prepared.map(\.outcome)
  }

  /// Merges roles on all cores; each core stores its results as one pack.
  private func prepareTogether(
    _ roles: [Role], _ cache: SyncCache
  ) throws(UserError) -> [Prepared] {
    let (checkedOut, identity) = (cache.checkedOut, cache.identity)
    return try onAllCores(roles) { maker, roles throws(UserError) in
      let cache = SyncCache(checkedOut: checkedOut, identity: identity)
      var prepared: [Prepared] = []
      for role in roles {
        prepared.append(try maker.prepare(role, isDryRun: false, cache))
      }
      try maker.keepObjects(of: prepared.compactMap(\.commit))
      return prepared
    }
  }

  /// Updates all branches with one reason that are not checked out, in one transaction.
  ///
  /// - Returns: the updated branches. Those that git would not update together are left to be updated one by
  ///   one, each with its own error.
  private func landTogether(_ prepared: [Prepared], _ identity: Identity) throws(UserError) -> Set<String>
  {
    var reasons: [String: [ReferenceMove]] = [:]
    for made in prepared where !made.isAtHand {
      guard let commit = made.commit else { continue }
      reasons[made.reason, default: []].append(
        ReferenceMove(name: made.role.branch, from: made.role.tip, to: commit))
    }
    var landed: Set<String> = []
    for (reason, moves) in reasons.sorted(by: { $0.key < $1.key }) {
      landed.formUnion(updateTogether(moves, by: identity, reason: reason))
    }
    return landed
  }

  /// Makes a role's merge, without updating its branch.
  func prepare(
    _ role: Role, isDryRun: Bool, _ cache: SyncCache
  ) throws(UserError) -> Prepared {
    func left(_ why: String, _ hint: String) -> Prepared {
      Prepared(
        role: role,
        outcome: SyncOutcome(role: role, result: .left(why, hint: hint), reports: [], contested: []))
    }
    let tip = role.tip
    let base = try cache.tip(of: role.base) { () throws(UserError) in
      try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    }
    guard let base else {
      return left("its base `\(role.baseName)` no longer exists", "create a role from another base with `resver role add --from`")
    }
    let fork =
      role.fork?.base == base
      ? role.fork?.commit : try git { () throws(GitError) in try repository.mergeBase(of: tip, and: base) }
    guard let fork else {
      let isShallow = try git { () throws(GitError) in try repository.isShallow }
      if isShallow {
        return left(
          "this clone is shallow and does not contain the commit where the role left `\(role.baseName)`", "fetch the rest with `git fetch --unshallow`")
      }
      return left(
        "it shares no history with `\(role.baseName)`",
        "connect them once with `git merge --allow-unrelated-histories`")
    }
    if fork == base {
      return Prepared(
        role: role, outcome: SyncOutcome(role: role, result: .upToDate, reports: [], contested: []))
    }
    let folders = cache.checkedOut[role.branch] ?? []
    if let obstacle = try obstacle(to: folders) { return left(obstacle.why, obstacle.hint) }
    var outcome = SyncOutcome(role: role, result: .merged(nil), reports: [], contested: [])
    let rules = try cache.rules { () throws(UserError) in try roleRules() }
    if fork == tip, rules[role.name]?.new != .ask {
      // Nothing was tailored yet: the branch moves forward.
      return Prepared(
        role: role, outcome: outcome, commit: base, reason: "fast-forward", isAtHand: !folders.isEmpty)
    }
    let merged = try mergedTree(
      fork, tip, base, &outcome, cache, try settling(of: role, from: tip, base: base, rules))
    let tree: ObjectID
    switch merged {
    case .written(let id): tree = id
    case .refused(let why):
      // No merge commit: otherwise the base's edits would count as carried for ever.
      let hint = "merge it by hand: `git switch \(role.branch.dropFirst(11)) && git merge \(role.baseName)`"
      outcome.result = .refused(why, hint: hint)
      return Prepared(role: role, outcome: outcome)
    }
    if isDryRun { return Prepared(role: role, outcome: outcome) }
    let commit = try makeCommit(tree, [tip, base], cache.identity, sealed(message(outcome)))
    return Prepared(
      role: role, outcome: outcome, commit: commit, reason: "merge \(role.baseName)",
      isAtHand: !folders.isEmpty)
  }

  private func message(_ outcome: SyncOutcome) -> String {
    SyncMessage.text(
      role: outcome.role.name, base: outcome.role.baseName,
      reports: outcome.reports.map { ($0.document.name, $0.report) }, contested: outcome.contested)
  }

  /// The result of merging all files of a role.
  private enum RoleTree {
    case written(ObjectID)
    /// No sound text contains the edits of both sides; the reason.
    case refused(String)
  }

  /// Merges the documents by meaning and everything else by lines.
  private func mergedTree(
    _ fork: ObjectID, _ tip: ObjectID, _ base: ObjectID, _ outcome: inout SyncOutcome, _ cache: SyncCache,
    _ role: RoleSettling
  ) throws(UserError) -> RoleTree {
    // Usually only the documents changed; then there are no other files to merge.
    let isPlain = try cache.isPlain(fork, base) { () throws(UserError) in
      let paths = try git { () throws(GitError) in try repository.changedPaths(from: fork, to: base) }
      var names = Set(try documents().map(\.path))
      for document in try documents() where paths.contains(where: { !names.contains($0) }) {
        for commit in [fork, base] {
          names.formUnion(try content(of: document, in: commit)?.files.map(\.path) ?? [])
        }
      }
      return paths.allSatisfy { names.contains($0) }
    }
    let merged =
      isPlain
      ? MergedTree(tree: tip, contested: [])
      : try git { () throws(GitError) in
        try repository.mergeTrees(base: fork, ours: tip, theirs: base)
      }
    var settlement = Settlement()
    for document in try documents() where !settlement.paths.contains(document.path) {
      try settle(document, (fork, tip, base), cache, role, into: &settlement)
    }
    if let refusal = settlement.refusal { return .refused(refusal) }
    outcome.reports += settlement.reports
    outcome.contested = merged.contested.filter { !settlement.paths.contains($0) }
    let tree = try git { () throws(GitError) in
      // If the base replaced a document by a link to its new place, the link is carried as well.
      var links: [TreeEntry] = []
      for path in settlement.removed {
        if let entry = try repository.entry(at: path, in: base), entry.isLink { links.append(entry) }
      }
      let gone = settlement.removed.filter { path in !links.contains { $0.path == path } }
      return try repository.writeTree(from: merged.tree, setting: settlement.files + links, removing: gone)
    }
    return .written(tree)
  }
}
