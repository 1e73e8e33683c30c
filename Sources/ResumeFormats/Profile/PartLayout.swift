/// How the source of a format holds parts together: what a merge must know to write a part elsewhere.
package struct PartLayout: Sendable {
  /// What separates siblings.
  package enum Separator: Sendable {
    /// Lines.
    case lines
    /// Commas inside what these bytes open, lines elsewhere.
    case commasAfter([UInt8])
    /// Commas everywhere.
    case commas
  }

  /// Where a list without items is closed.
  package enum Closing: Sendable {
    /// At its last bracket.
    case bracket
    /// On its last line, or at the command or tag that ends it.
    case line
    /// Nowhere: indentation ends it.
    case none
  }

  /// The parts whose items are in brackets on lines of their own.
  package enum Spread: Sendable {
    case none, lists, everything
  }

  /// What a merged text must contain when it is read again.
  package enum Rereading: Sendable {
    /// Any text is sound.
    case anything
    /// As many parts as planned: whether a line is an entry or a paragraph depends on its neighbours.
    case sameNumber
    /// As many parts of each kind as planned.
    case sameKinds
  }

  /// Whether brackets, commas and indentation hold the parts together, and not lines.
  package var isKeyed = false
  /// What separates siblings if no side shows it.
  package var separator = Separator.lines
  /// Whether a list may stay without items.
  package var listsMayBeEmpty = false
  /// Whether a section may stay without parts; a key without a value is not a section.
  package var sectionsMayBeEmpty = true
  /// Whether every part has brackets, and not only a list.
  package var enclosesEveryPart = false
  /// Where a list without items is closed.
  package var closing = Closing.line
  /// The parts whose items are in brackets on lines of their own.
  package var spread = Spread.none
  /// What a merged text must contain when it is read again.
  package var rereading = Rereading.sameNumber
}
