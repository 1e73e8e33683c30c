import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
import ResumeLedger
package import ResumeMerge
import ResumeModel
package import ResumePlan
package import ResumeProject
import ResumeTailoring

/// The result of a sync for one role.
package struct SyncOutcome: Sendable {
  /// How it went.
  package enum Result: Sendable, Equatable {
    /// The base has no change that the role lacks.
    case upToDate
    /// A merge commit is made, or the branch moves forward; the commit's short id.
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
  /// Plans to carry the base's changes into roles, each by one merge commit, which never contains a conflict.
  ///
  /// - Parameter names: the roles; all if empty.
  package func sync(_ names: [String]) throws(UserError) -> Planned<[SyncOutcome]> {
    try holdObjects()
    var roles: [Role] = []
    if names.isEmpty {
      roles = try self.roles()
    } else {
      for name in names { roles.append(try role(named: name)) }
    }
    let cache = SyncCache(
      checkedOut: try git { () throws(GitError) in try repository.checkedOutBranches() },
      identity: try Identity.read(repository, environment))
    var prepared: [Prepared] = []
    var done: Set<String> = []
    // A role of a role comes after its base.
    var waiting = roles
    while !waiting.isEmpty {
      let branches = Set(waiting.map(\.branch))
      let ready = waiting.filter { $0.base == $0.branch || !branches.contains($0.base) }
      let level = ready.isEmpty ? waiting : ready
      let made = try prepare(level, after: prepared, cache)
      prepared += made
      for one in made { cache.planned[one.role.branch] = one.commit }
      done.formUnion(level.map(\.name))
      waiting.removeAll { done.contains($0.name) }
    }
    let plan = try plan(of: &prepared, cache)
    return Planned(plan, prepared.map(\.outcome))
  }

  /// From how many roles on the merges are made on all cores.
  private static let preparedTogetherFrom = 8

  /// A role's merge before its branch moves.
  struct Prepared: Sendable {
    var role: Role
    var outcome: SyncOutcome
    /// The commit that the branch moves to; nil when it stays.
    var commit: ObjectID?
    var reason = ""
    var isAtHand = false
    /// The handle that holds the commit, if it is not the command's own.
    var holder: ObjectHolder?
  }

  /// Makes the merges of roles of which none is the base of another.
  private func prepare(
    _ roles: [Role], after earlier: [Prepared], _ cache: SyncCache
  ) throws(UserError) -> [Prepared] {
    // git itself runs filters, and does not see objects in memory.
    let isFiltered = try filteredPath() != nil
    // The merges of an earlier level are the bases of this one.
    let bases = Set(roles.map(\.base))
    var held: [HeldObject] = []
    for base in earlier where bases.contains(base.role.branch) {
      guard let commit = base.commit else { continue }
      let holder = base.holder?.repository ?? repository
      guard holder.holdsObjects else { continue }
      let plain = try History.another(environment, configuration)
      held += try git { () throws(GitError) in try holder.objects(from: [commit], missingIn: plain.repository) }
    }
    let (inherited, canHold) = (held, try canHoldObjects())
    let areBranches = roles.allSatisfy(\.files.isEmpty)
    if roles.count >= History.preparedTogetherFrom, canHold, !isFiltered, areBranches {
      return try prepareTogether(roles, inherited, cache: cache)
    }
    try git { () throws(GitError) in try repository.store(inherited) }
    var prepared: [Prepared] = []
    for role in roles { prepared.append(try prepare(role, cache)) }
    return prepared
  }

  /// Merges roles on all cores; each core holds its results.
  private func prepareTogether(
    _ roles: [Role], _ inherited: [HeldObject], cache: SyncCache
  ) throws(UserError) -> [Prepared] {
    let (checkedOut, identity, planned, isRehearsal) = (cache.checkedOut, cache.identity, cache.planned, isRehearsal)
    return try onAllCores(roles) { maker, roles throws(UserError) in
      maker.isRehearsal = isRehearsal
      try maker.holdObjects()
      try maker.git { () throws(GitError) in try maker.repository.store(inherited) }
      let cache = SyncCache(checkedOut: checkedOut, identity: identity)
      cache.planned = planned
      var prepared: [Prepared] = []
      for role in roles {
        var made = try maker.prepare(role, cache)
        made.holder = made.commit.map { ObjectHolder(maker.repository, roots: [$0]) }
        prepared.append(made)
      }
      return prepared
    }
  }

  /// The plan of all merges: a role is synced whatever becomes of the others.
  private func plan(of prepared: inout [Prepared], _ cache: SyncCache) throws(UserError) -> Plan {
    var plan = Plan(.record("sync", keepsFiles: false))
    plan.isAllOrNone = false
    plan.committer = cache.identity.committer
    var holders: [ObjectIdentifier: ObjectHolder] = [:]
    for place in prepared.indices {
      let made = prepared[place]
      guard let commit = made.commit else { continue }
      guard made.role.files.isEmpty else {
        let replayed = try replay(commit, of: made.role, reason: made.reason, in: &plan)
        prepared[place].outcome.result = .merged(replayed.short)
        holders[ObjectIdentifier(repository), default: ObjectHolder(repository, roots: [])].roots.append(replayed)
        continue
      }
      self.plan(
        commit, on: made.role.branch, from: made.role.tip, called: made.role.name, reason: made.reason,
        isAtHand: made.isAtHand, in: &plan)
      let holder = made.holder?.repository ?? repository
      holders[ObjectIdentifier(holder), default: ObjectHolder(holder, roots: [])].roots.append(commit)
    }
    plan.holders = prepared.compactMap { $0.holder?.repository ?? repository }
      .reduce(into: []) { list, holder in
        if let known = holders.removeValue(forKey: ObjectIdentifier(holder)) { list.append(known) }
      }
    if let lines = refusalLines(after: prepared.map(\.outcome), cache.planned) {
      plan.notes[History.refusalsPath] = lines.isEmpty ? .some(nil) : Array((lines.joined(separator: "\n") + "\n").utf8)
    }
    return plan
  }

  /// Makes a role's merge, without updating its branch.
  func prepare(_ role: Role, _ cache: SyncCache) throws(UserError) -> Prepared {
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
          "this clone is shallow and does not contain the commit where the role left `\(role.baseName)`",
          "fetch the rest with `git fetch --unshallow`")
      }
      return left(
        "it shares no history with `\(role.baseName)`",
        "connect them once with `git merge --allow-unrelated-histories`")
    }
    if fork == base {
      return Prepared(
        role: role, outcome: SyncOutcome(role: role, result: .upToDate, reports: [], contested: []))
    }
    let folders = cache.checkedOut[role.target] ?? []
    if let obstacle = try obstacle(to: folders) { return left(obstacle.why, obstacle.hint) }
    var outcome = SyncOutcome(role: role, result: .merged(nil), reports: [], contested: [])
    let rules = try cache.rules { () throws(UserError) in try roleRules() }
    if fork == tip, rules[role.name]?.new != .ask {
      // Nothing was tailored yet: the branch moves forward.
      outcome.result = .merged(base.short)
      return Prepared(
        role: role, outcome: outcome, commit: base, reason: "fast-forward", isAtHand: !folders.isEmpty)
    }
    let merged = try mergedTree(
      fork, tip, base: base, outcome: &outcome, cache: cache, role: try influence(of: role, from: tip, base: base, rules))
    let tree: ObjectID
    switch merged {
    case .written(let id): tree = id
    case .refused(let why):
      // No merge commit: otherwise the base's edits would count as carried for ever.
      let hint =
        role.files.isEmpty
        ? "merge it by hand: `git switch \(role.branch.dropFirst(11)) && git merge \(role.baseName)`"
        : "carry the change by hand into \(role.files.values.sorted().joined(separator: ", "))"
      outcome.result = .refused(why, hint: hint)
      return Prepared(role: role, outcome: outcome)
    }
    let commit = try makeCommit(tree, [tip, base], identity: cache.identity, message: sealed(message(outcome)))
    outcome.result = .merged(commit.short)
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
    _ fork: ObjectID, _ tip: ObjectID, base: ObjectID, outcome: inout SyncOutcome, cache: SyncCache,
    role: RoleInfluence
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
    var mergedFiles = MergedFiles()
    for document in try documents() where !mergedFiles.paths.contains(document.path) && outcome.role.path(of: document) != nil {
      try mergeDocument(document, (fork, tip, base), cache: cache, role: role, into: &mergedFiles)
    }
    if let refusal = mergedFiles.refusal { return .refused(refusal) }
    outcome.reports += mergedFiles.reports
    outcome.contested = merged.contested.filter { !mergedFiles.paths.contains($0) }
    let tree = try git { () throws(GitError) in
      // If the base replaced a document by a link to its new place, the link is carried as well.
      var links: [TreeEntry] = []
      for path in mergedFiles.removed {
        if let entry = try repository.entry(at: path, in: base), entry.isLink { links.append(entry) }
      }
      let gone = mergedFiles.removed.filter { path in !links.contains { $0.path == path } }
      return try repository.writeTree(from: merged.tree, setting: mergedFiles.files + links, removing: gone)
    }
    return .written(tree)
  }
}
