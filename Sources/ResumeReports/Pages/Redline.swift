import ResumeDiff
import ResumeModel

/// A comparison as rows in reading order: the whole résumé, what is gone in its old place, what moved at both.
struct Redline {
  /// One part of either side.
  struct Row {
    /// The part before, where there is one.
    var before: Int?
    /// The part after, where there is one.
    var after: Int?
    /// What changed; nil for a part that is as it was.
    var change: Change?
    /// True where a part stood that is elsewhere now.
    var isTrace = false
    /// How deep it stands: 0 for sections.
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
    // What is gone, or went elsewhere, stands after what stood before it and is still in its place.
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

  /// The facts that became others, with the row that says so.
  var facts: [(place: [String], fact: FactChange, after: Int)] {
    rows.flatMap { row -> [(place: [String], fact: FactChange, after: Int)] in
      guard let after = row.after, let change = row.change else { return [] }
      return change.facts.map { (diff.after.path(of: after), $0, after) }
    }
  }
}
