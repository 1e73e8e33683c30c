import GitStore
package import Host
import ResumeLedger
import ResumeProject

/// The summary that `resver status` prints: the last version, unsaved edits, and the roles.
package struct StatusSummary: Sendable {
  /// A role, and how far it is behind its base.
  package struct Row: Sendable {
    package var name: String
    package var base: String
    /// Commits of the base that change a document and that the role does not have.
    package var behind: Int
    /// The subjects of the newest of them, at most three.
    package var changes: [String]
    /// The base's changes that wait for review, each with the base's current text; nil for a removal.
    package var withheld: [String?]
    /// How many facts it states that the base has changed or removed since.
    package var stale = 0
    /// Why the last sync left it alone, if neither side has moved since.
    package var refusal: History.Refusal?
  }

  /// The branch at hand, without `refs/heads/`; nil if a commit is checked out without one.
  package var branch: String?
  /// The newest version that the current commit comes from.
  package var version: String?
  /// Documents whose file differs from the current commit.
  package var unsaved: [String]
  /// Whether the rules on disk, in resver.yaml, differ from the committed ones; other clones do not have them.
  package var hasUncommittedRules = false
  package var roles: [Row]
  /// The languages, each with the number of parts that another language states differently or more recently.
  package var behindLanguages: [(language: String, count: Int)] = []
}

extension History {
  /// Returns the branch that is checked out, without `refs/heads/`; nil if a commit is checked out.
  package func currentBranch() throws(UserError) -> String? {
    let branch = try git { () throws(GitError) in try repository.head().branch }
    return branch.map { $0.hasPrefix("refs/heads/") ? String($0.dropFirst("refs/heads/".count)) : $0 }
  }

  /// Reads the board; writes nothing.
  package func statusSummary() throws(UserError) -> StatusSummary {
    var unsaved: [String] = []
    if workTree != nil {
      for path in try documents().flatMap(\.paths) + configuration.variantPaths {
        let status = try git { () throws(GitError) in try repository.status(of: path) }
        if status != .unchanged { unsaved.append(path) }
      }
    }
    var rows: [StatusSummary.Row] = []
    var bases: [ObjectID: BaseCommits] = [:]
    for role in try roles() {
      var row = try row(of: role, &bases)
      if row.behind > 0 { row.refusal = refusal(of: role) }
      rows.append(row)
    }
    if !rows.isEmpty {
      for fact in try staleFacts(among: try documents(), files: [], includesSent: false)
      where fact.kind != .contradiction {
        let wrong = fact.kind == .removed ? fact.claims[...] : fact.claims.dropFirst()
        for name in Set(wrong.flatMap(\.sources).map(\.variant)) {
          if let place = rows.firstIndex(where: { $0.name == name }) { rows[place].stale += 1 }
        }
      }
    }
    var board = StatusSummary(version: try lastVersion()?.shown, unsaved: unsaved, roles: rows)
    board.branch = try currentBranch()
    if workTree != nil {
      let status = try git { () throws(GitError) in try repository.status(of: ConfigurationFile.name) }
      board.hasUncommittedRules = status != .unchanged
    }
    if try documents().contains(where: { $0.language != nil }) {
      let gaps = try translationGaps(try documents(), at: Role.shortName(try baseBranch()))
      for language in Set(gaps.map(\.language)).sorted() {
        board.behindLanguages.append((language, gaps.count { $0.language == language }))
      }
    }
    return board
  }

  /// Returns how many commits of its base that change a document a role does not have.
  package func commitsBehind(of role: Role) throws(UserError) -> Int {
    var bases: [ObjectID: BaseCommits] = [:]
    return try row(of: role, &bases).behind
  }

  private func row(of role: Role, _ bases: inout [ObjectID: BaseCommits]) throws(UserError) -> StatusSummary.Row {
    var row = StatusSummary.Row(
      name: role.name, base: role.baseName, behind: 0, changes: [], withheld: try withheld(on: role).map(\.theirs))
    let paths = try documents().flatMap(\.paths)
    let newer = try git { () throws(GitError) in
      guard let base = try repository.commit(ofReference: role.base) else { return (count: 0, subjects: [String]()) }
      let fork = try repository.mergeBase(of: role.tip, and: base)
      return try bases[base, default: BaseCommits(from: base, changing: paths, in: repository)].newer(than: fork)
    }
    (row.behind, row.changes) = newer
    return row
  }
}
