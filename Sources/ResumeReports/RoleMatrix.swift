package import ResumeDiff
package import ResumeModel

/// The form of each part of the base on each role.
package struct RoleMatrix {
  /// A role set against the base.
  package struct Column {
    /// The role's name.
    package var name: String
    /// From the base to the role.
    package var diff: ResumeDiff
    /// The role's parts with stale facts.
    package var stale: Set<Int>

    /// Sets a role against the base.
    package init(name: String, diff: ResumeDiff, stale: Set<Int>) {
      self.name = name
      self.diff = diff
      self.stale = stale
    }
  }

  /// The form of a part on a role.
  package enum Form: String {
    case same, reworded, stale, hidden, omitted

    /// One character for a board.
    package var mark: String {
      switch self {
      case .same: "="
      case .reworded: "~"
      case .stale: "!"
      case .hidden: "◌"
      case .omitted: "·"
      }
    }
  }

  /// The base.
  package let base: Resume
  /// The roles, in the order of the board.
  package let columns: [Column]

  /// Makes the board of a document.
  package init(base: Resume, columns: [Column]) {
    self.base = base
    self.columns = columns
  }

  /// The base's bullets, paragraphs and fields, in reading order.
  package var rows: [Int] { base.parts.indices.filter { isRow(base.parts[$0]) } }

  /// The parts that a role alone has, in reading order.
  package func own(_ column: Column) -> [Int] {
    column.diff.after.parts.indices.filter {
      column.diff.matching.backward[$0] == nil && isRow(column.diff.after.parts[$0])
    }
  }

  private func isRow(_ part: Part) -> Bool {
    !part.kind.isContainer && part.isContent && !part.text.isEmpty
  }

  /// The form of a part of the base on a role.
  package func form(_ part: Int, _ column: Column) -> Form {
    let diff = column.diff
    guard let match = diff.matching.forward[part] else { return .omitted }
    if diff.after.parts[match].isHidden && !diff.before.parts[part].isHidden { return .hidden }
    if column.stale.contains(match) { return .stale }
    return TextForm.visible(diff.after.parts[match].text) == TextForm.visible(diff.before.parts[part].text)
      ? .same : .reworded
  }
}
