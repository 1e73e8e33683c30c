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
    /// Removed parts inside a removed section or entry.
    var before: Set<Int> = []
    /// Hidden and shown parts inside a hidden or shown one.
    var after: Set<Int> = []
    /// How many parts each removed section or entry took along.
    var sizes: [Int: Int] = [:]
  }

  static func collapsed(_ changes: [Change], _ diff: ResumeDiff) -> Collapsed {
    var collapsed = Collapsed()
    var removed: Set<Int> = []
    var toggled: Set<Int> = []
    for change in changes {
      if change.to == nil, let from = change.from { removed.insert(from) }
      if let to = change.to, change.isA(.hidden) || change.isA(.shown) { toggled.insert(to) }
    }
    for index in removed {
      guard let parent = diff.before.parts[index].parent, removed.contains(parent) else { continue }
      collapsed.before.insert(index)
      if let top = diff.before.ancestors(of: index).first(where: removed.contains) {
        collapsed.sizes[top, default: 0] += 1
      }
    }
    for index in toggled {
      guard let parent = diff.after.parts[index].parent, toggled.contains(parent) else { continue }
      collapsed.after.insert(index)
    }
    return collapsed
  }
}
