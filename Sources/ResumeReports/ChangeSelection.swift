import ResumeDiff
import ResumeModel

/// Selects the changes of a diff that a report shows, and those that represent others.
enum ChangeSelection {
  /// The changes inside a scope, with the kinds outside it taken away.
  static func shown(_ changes: [Change], _ scope: ReportScope) -> [Change] {
    changes.compactMap { change in
      var change = change
      if !scope.includesMoves { change.kinds.removeAll { $0 == .moved } }
      if !scope.includesFormat { change.kinds.removeAll { $0 == .reformatted } }
      return change.kinds.isEmpty ? nil : change
    }
  }

  /// The parts without a line of their own, because their parent changed in the same way.
  struct Collapsed {
    /// Of each part before, whether it was removed inside a removed section or entry.
    var before: [Bool]
    /// Of each part after, whether it was hidden or shown inside a hidden or shown one.
    var after: [Bool]
    /// How many parts each removed section or entry took along.
    var sizes: [Int]
  }

  static func collapsed(_ changes: [Change], _ diff: ResumeDiff) -> Collapsed {
    var removed = [Bool](repeating: false, count: diff.before.parts.count)
    var toggled = [Bool](repeating: false, count: diff.after.parts.count)
    var collapsed = Collapsed(before: removed, after: toggled, sizes: Array(repeating: 0, count: removed.count))
    for change in changes {
      if change.to == nil, let from = change.from { removed[from] = true }
      if let to = change.to, change.isA(.hidden) || change.isA(.shown) { toggled[to] = true }
    }
    for index in removed.indices where removed[index] {
      guard let parent = diff.before.parts[index].parent, removed[parent] else { continue }
      collapsed.before[index] = true
      if let top = diff.before.ancestors(of: index).first(where: { removed[$0] }) { collapsed.sizes[top] += 1 }
    }
    for index in toggled.indices where toggled[index] {
      guard let parent = diff.after.parts[index].parent, toggled[parent] else { continue }
      collapsed.after[index] = true
    }
    return collapsed
  }
}
