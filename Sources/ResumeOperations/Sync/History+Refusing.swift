import GitStore
import ResumeArchive

extension History {
  /// Returns the notes about roles that a sync leaves alone, in place of earlier ones of the same roles; nil if nothing
  /// changes.
  ///
  /// - Parameter planned: the branches that the sync moves: a note holds while its role and its base stay where they are.
  func refusalLines(after outcomes: [SyncOutcome], _ planned: [String: ObjectID]) -> [String]? {
    let synced = Set(outcomes.map(\.role.branch))
    let old = refusalLines()
    var lines = old.filter { line in !synced.contains { line.hasPrefix($0 + "\t") } }
    for outcome in outcomes {
      switch outcome.result {
      case .upToDate, .merged: continue
      case .left(let why, let hint), .refused(let why, let hint):
        guard let key = key(of: outcome.role, base: planned[outcome.role.base]) else { continue }
        lines.append([key, why, hint].map { $0.replacing("\n", with: " ") }.joined(separator: "\t"))
      }
    }
    return lines == old ? nil : lines
  }
}
