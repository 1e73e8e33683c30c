import ResumeDiff
import ResumeModel

/// A comparison as rows in reading order: the whole résumé, with removed parts at their old place and moved
/// parts at both places.
struct Redline {
  /// One part of either side.
  struct Row {
    /// The part before; nil without one.
    var before: Int?
    /// The part after; nil without one.
    var after: Int?
    /// The change; nil for an unchanged part.
    var change: Change?
    /// Whether the row marks the old place of a moved part.
    var isTrace = false
    /// The depth: 0 for sections.
    var depth: Int
  }

  let diff: ResumeDiff
  private(set) var rows: [Row] = []

  init(_ diff: ResumeDiff, scope: ReportScope) {
    self.diff = diff
    let changes = ChangeSelection.shown(diff.changes, scope)
    var byNew: [Int: Change] = [:]
    var byOld: [Int: Change] = [:]
    for change in changes {
      if let to = change.to { byNew[to] = change }
      if let from = change.from { byOld[from] = change }
    }
    // A removed or moved part follows the nearest part before it that kept its place.
    var behind: [Int: [Row]] = [:]
    var anchor = 0
    for index in diff.before.parts.indices.dropFirst() where diff.before.parts[index].isContent {
      let hasMoved = byOld[index]?.isA(.moved) ?? false
      if let match = diff.matching.forward[index], !hasMoved {
        anchor = match
      } else if let change = byOld[index] {
        behind[anchor, default: []].append(
          Row(
            before: index, after: nil, change: change, isTrace: change.to != nil,
            depth: Redline.depth(index, diff.before)))
      }
    }
    rows = behind[0] ?? []
    for index in diff.after.parts.indices.dropFirst() {
      if diff.after.parts[index].isContent {
        rows.append(
          Row(
            before: diff.matching.backward[index], after: index, change: byNew[index],
            depth: Redline.depth(index, diff.after)))
      }
      rows += behind[index] ?? []
    }
  }

  private static func depth(_ index: Int, _ resume: Resume) -> Int {
    resume.ancestors(of: index).count { resume.parts[$0].kind != .group }
  }

  /// The facts that changed, each with its row.
  var facts: [(place: [String], fact: FactChange, after: Int)] {
    rows.flatMap { row -> [(place: [String], fact: FactChange, after: Int)] in
      guard let after = row.after, let change = row.change else { return [] }
      return change.facts.map { (diff.after.path(of: after), $0, after) }
    }
  }
}
