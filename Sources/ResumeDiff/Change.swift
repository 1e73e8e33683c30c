/// A kind of change to a part.
package enum ChangeKind: String, Sendable, CaseIterable, Comparable {
  case added, removed, reworded, moved, retitled, redated, hidden, shown, split, merged
  /// Only white space, wrapping, markers or markup changed.
  case reformatted

  /// Orders kinds as listed above.
  package static func < (left: ChangeKind, right: ChangeKind) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// One part that is not the same before and after.
package struct Change: Sendable, Equatable {
  /// The kinds, in the order of `ChangeKind`; a change can have several.
  package var kinds: [ChangeKind]
  /// The part before; nil when it was added.
  package var from: Int?
  /// The part after; nil when it was removed.
  package var to: Int?
  /// The similarity of the texts, from 0 to 1; 1 for equal texts, 0 if a side is missing.
  package var similarity: Double
  /// The words kept, removed and added; empty when the text is the same.
  package var words: [WordDiff.Run]
  /// The facts that became others.
  package var facts: [FactChange]
  /// For a split or merged part: the other parts that share its words, on the side that has several.
  package var others: [Int]

  /// Makes a change.
  package init(
    kinds: [ChangeKind], from: Int?, to: Int?, similarity: Double = 0, words: [WordDiff.Run] = [],
    facts: [FactChange] = [], others: [Int] = []
  ) {
    self.kinds = kinds
    self.from = from
    self.to = to
    self.similarity = similarity
    self.words = words
    self.facts = facts
    self.others = others
  }

  /// Whether the change is of a kind.
  package func isA(_ kind: ChangeKind) -> Bool { kinds.contains(kind) }

  /// True when nothing but the layout changed.
  package var isFormatOnly: Bool { kinds == [.reformatted] }
}
