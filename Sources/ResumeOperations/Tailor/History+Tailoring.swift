import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeLedger
import ResumeMerge
package import ResumeModel
package import ResumePlan
package import ResumeProject
package import ResumeTailoring

/// The result of tailoring a role.
package struct TailorOutcome: Sendable {
  package var role: Role
  /// The new commit's short id; nil if the rules change nothing.
  package var commit: String?
  /// Commits of the base that were carried into the role first.
  package var synced: Int
  package var report: TailoringReport
  /// The role's documents before, with the base's changes, and after.
  package var documents: [(document: Document, before: Resume, after: Resume)]

  /// Whether the rules would change the role.
  package var isChanged: Bool { documents.contains { $0.before.source != $0.after.source } }
}

extension History {
  /// Plans to produce a role from the base by its rules and a job ad.
  ///
  /// Makes two commits: the rules applied to the base alone, and their merge with what the person did on the
  /// role. So git itself records which changes are the rules' and which the person's: parts that the rules
  /// left out may come back when the rules change; parts that the person left out stay out.
  ///
  /// - Parameters:
  ///   - ad: the job ad; nil for the one that the rules name.
  ///   - pages: the maximum number of pages; nil for the rules' own.
  /// - Throws: if there are neither rules nor an ad, and if nothing would be left.
  package func tailor(_ name: String, ad: JobAd?, pages: Int? = nil) throws(UserError) -> Planned<TailorOutcome> {
    let role = try role(named: name)
    let tailored = try tailored(role, ad: ad, pages: pages, ignoresObstacles: isRehearsal)
    var (outcome, target) = (tailored.outcome, tailored.tip)
    if outcome.isChanged {
      let identity = try Identity.read(repository, environment)
      let (own, rulesOnly) = (tailored.role, tailored.rulesOnly)
      let trees = try git { () throws(GitError) in
        (
          role: try repository.writeTree(from: tailored.tip, setting: own.files, removing: own.gone),
          base: try repository.writeTree(from: tailored.base, setting: rulesOnly.files, removing: rulesOnly.gone)
        )
      }
      let pure = try makeCommit(
        trees.base, [tailored.base], identity: identity, message: "Apply the rules of \(role.name) to \(role.baseName)\n")
      target = try makeCommit(
        trees.role, [tailored.tip, pure], identity: identity,
        message: RoleMessage.tailored(role.name, sealed(RoleMessage.tailoring(role.name, outcome.report))))
    }
    var plan = Plan(.record("tailor \(name)", keepsFiles: false))
    if target != role.tip {
      let made = try self.plan(target, of: role, reason: "tailor", in: &plan)
      if outcome.isChanged { outcome.commit = made.short }
    }
    return Planned(finished(plan), outcome)
  }

  /// The base's parts that a tailored role's rules would choose now, and that the role does not have.
  package func offers(of role: Role) throws(UserError) -> [String] {
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base, try roleRules()[role.name] != nil,
      try tailorings(of: role, from: role.tip, base: base) != nil
    else { return [] }
    let outcome = try tailored(role, ad: nil, pages: nil, ignoresObstacles: true).outcome
    return outcome.documents.flatMap { document in
      let diff = ResumeDiff.compare(document.before, document.after)
      return diff.changes.filter { $0.isA(.added) }.compactMap { change in
        change.to.map { diff.after.parts[$0].text }
      }
    }
  }

  /// Whether applying a role's rules would change it now.
  ///
  /// Counting pages takes an engine and seconds, so of a role with a limit of pages only the first tailoring is reported.
  package func awaitsTailoring(_ role: Role) throws(UserError) -> Bool {
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base, let rules = try roleRules()[role.name], !rules.isEmpty else { return false }
    if rules.pages != nil { return try tailorings(of: role, from: role.tip, base: base) == nil }
    // A role that cannot be tailored now is no reason to hide the board.
    return (try? tailored(role, ad: nil, pages: nil, ignoresObstacles: true).outcome.isChanged) ?? false
  }

  /// A role with its rules applied, before its commits are made.
  private struct Tailored {
    var outcome: TailorOutcome
    /// The role's newest commit with the base's changes in it.
    var tip: ObjectID
    var base: ObjectID
    /// The files of the role, and of the base with the rules alone.
    var role: Written
    var rulesOnly: Written
  }

  private func tailored(
    _ role: Role, ad: JobAd?, pages: Int?, ignoresObstacles: Bool
  ) throws(UserError) -> Tailored {
    try holdObjects()
    var rules = try roleRules()[role.name] ?? TailoringRules()
    rules.pages = pages ?? rules.pages
    var job = ad
    if job == nil { job = try self.job(of: rules) }
    guard !rules.isEmpty || job != nil else {
      throw UserError(
        "Cannot tailor `\(role.name)`", causes: ["it has neither rules nor a job ad"],
        hint: "name an ad with --job FILE, or write rules in \(ConfigurationFile.name) (docs/tailoring.md)")
    }
    if let obstacle = try obstacle(for: role), !ignoresObstacles {
      throw UserError("Cannot tailor `\(role.name)`", causes: [obstacle.why], hint: obstacle.hint)
    }
    let (tip, synced) = try broughtUpToDate(role)
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base else { throw UserError("Cannot tailor `\(role.name)`", causes: ["its base branch no longer exists"]) }
    var outcome = TailorOutcome(
      role: role, commit: nil, synced: synced, report: TailoringReport(), documents: [])
    let made = try apply(rules, job, role: role, commits: (tip: tip, base: base), outcome: &outcome)
    return Tailored(outcome: outcome, tip: tip, base: base, role: made.role, rulesOnly: made.base)
  }

  /// The role's newest commit with the base's changes in it; the branch does not move.
  private func broughtUpToDate(
    _ role: Role
  ) throws(UserError) -> (tip: ObjectID, commits: Int) {
    let cache = SyncCache(checkedOut: [:], identity: try Identity.read(repository, environment))
    let behind = try commitsBehind(of: role)
    let prepared = try prepare(role, cache)
    switch prepared.outcome.result {
    case .left(let why, let hint), .refused(let why, let hint):
      throw UserError("Cannot tailor `\(role.name)`", causes: [why], hint: hint)
    case .upToDate, .merged: break
    }
    return (prepared.commit ?? role.tip, prepared.commit == nil ? 0 : behind)
  }

  /// Files to set, and paths to remove.
  private typealias Written = (files: [TreeEntry], gone: [String])

  /// Applies the rules to every document, on the role and on the base alone.
  private func apply(
    _ rules: TailoringRules, _ ad: JobAd?, role: Role, commits: (tip: ObjectID, base: ObjectID),
    outcome: inout TailorOutcome
  ) throws(UserError) -> (role: Written, base: Written) {
    let roles = Set(try self.roles().map(\.name) + roleRules().keys)
    let past = try tailorings(of: role, from: commits.tip, base: commits.base)
    let documents = try documents().filter { !$0.isIncluded && $0.isFor(rules.language) }
    let everything = try variant(role.baseName, at: role.base, among: documents)
    var wanted = ad ?? JobAd(sentences: [])
    if let title = rules.title {
      wanted.sentences.insert(JobAd.Sentence(text: title, demand: .required), at: 0)
    }
    let terms = JobTerms.find(in: wanted, keywords: rules.keywords, against: everything.indexes)
    var context = Tailor.Context(
      role: role.name, rules: rules, roles: roles, ad: ad == nil ? nil : wanted, terms: terms)
    var written: (role: Written, base: Written) = (([], []), ([], []))
    var tailored: [TailoredDocument] = []
    for document in documents {
      guard let ours = try content(of: document, in: commits.tip),
        let theirs = try content(of: document, in: commits.base)
      else { continue }
      let sides = try tailoringSides(document, ours, theirs: theirs, past: past)
      let untailored = sides.untailored()
      sides.describe(untailored, rules, context: &context)
      var decision = Tailor.decide(untailored, context)
      guard !decision.isEmpty else {
        throw UserError(
          "Cannot tailor `\(role.name)`", causes: ["the rules leave out all of `\(document.path)`"],
          hint: "loosen `only` or `omit` of `\(role.name)` in \(ConfigurationFile.name)")
      }
      if let pages = rules.pages {
        let known = context
        decision = try fit(decision, of: untailored, on: pages, document, commit: commits.tip, context: context) { attempt in
          sides.result(untailored, attempt, context: known).role.source
        }
      }
      let results = sides.result(untailored, decision, context: context)
      outcome.report.add(decision.report)
      outcome.report.notes += results.notes
      tailored.append(TailoredDocument(document: document, resume: untailored, report: decision.report))
      // Equal texts in equal order are the same.
      let isSame = ResumeDiff.compare(sides.ours, results.role).changes.allSatisfy(\.isFormatOnly)
      outcome.documents.append((document, sides.ours, isSame ? sides.ours : results.role))
      guard
        let own = try write(
          isSame ? sides.ours.source : results.role.source, at: ours.entry.path, known: [ours, theirs]),
        let pure = try write(results.base, at: theirs.entry.path, known: [theirs])
      else { throw UserError("Cannot tailor `\(role.name)`", causes: ["the result cannot be divided into its files again"]) }
      written.role = (written.role.files + own.files, written.role.gone + own.gone)
      written.base = (written.base.files + pure.files, written.base.gone + pure.gone)
    }
    outcome.report.notes += History.unevenRules(tailored)
    return written
  }

  /// The traces of a role's tailorings: the result of the last rules and its base, and the base of the first.
  struct PastTailoring {
    var rulesOnly: ObjectID
    var base: ObjectID
    var firstBase: ObjectID
  }

  /// Returns the last tailoring of a role, and the first; nil without any.
  func tailorings(of role: Role, from tip: ObjectID, base: ObjectID) throws(UserError) -> PastTailoring? {
    try git { () throws(GitError) in
      let fork = try repository.mergeBase(of: tip, and: base)
      var past: PastTailoring?
      var walk = repository.firstParents(from: tip)
      while let commit = try walk.next(), commit.id != fork {
        guard commit.parents.count == 2,
          RoleMessage.isTailoring(commit.message)
        else { continue }
        guard let then = try repository.readCommit(commit.parents[1]).parents.first else { continue }
        if past == nil { past = PastTailoring(rulesOnly: commit.parents[1], base: then, firstBase: then) }
        past?.firstBase = then
      }
      return past
    }
  }

  private func tailoringSides(
    _ document: Document, _ ours: StoredDocument, theirs: StoredDocument, past: PastTailoring?
  ) throws(UserError) -> TailoringSides {
    let own = document.read(ours.bytes, at: ours.entry.path)
    let everything = document.read(theirs.bytes, at: theirs.entry.path)
    var sides = TailoringSides(
      ours: own, base: everything, rulesOnly: everything, baseThen: everything, firstBase: everything)
    guard let past else { return sides }
    sides.isFirst = false
    if let resume = try resume(of: document, in: past.rulesOnly) { sides.rulesOnly = resume }
    if let resume = try resume(of: document, in: past.base) { sides.baseThen = resume }
    if let resume = try resume(of: document, in: past.firstBase) { sides.firstBase = resume }
    return sides
  }
}
