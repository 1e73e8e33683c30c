/// One thing on the three sides of a merge: before, and after each of two edits.
package struct ThreeSides<Value> {
  /// What both sides began with.
  package var ancestor: Value
  /// What our side made of it.
  package var ours: Value
  /// What their side made of it.
  package var theirs: Value

  /// Puts three values together.
  package init(ancestor: Value, ours: Value, theirs: Value) {
    self.ancestor = ancestor
    self.ours = ours
    self.theirs = theirs
  }

  /// The three, in the order ancestor, ours, theirs.
  package var all: [Value] { [ancestor, ours, theirs] }

  /// Returns the result of the same work on each side.
  package func map<Other>(_ transform: (Value) -> Other) -> ThreeSides<Other> {
    ThreeSides<Other>(ancestor: transform(ancestor), ours: transform(ours), theirs: transform(theirs))
  }
}

extension ThreeSides: Sendable where Value: Sendable {}

extension ThreeSides where Value: Equatable {
  /// What a merge needs no look inside for: the changed side if one changed, either if both made the same change. Nil if they made
  /// different ones.
  package var agreed: Value? {
    if ours == theirs || theirs == ancestor { return ours }
    return ours == ancestor ? theirs : nil
  }
}
