/// A reference update.
package struct ReferenceMove: Sendable, Equatable {
  /// The full name.
  package var name: String
  /// The value that was read.
  package var from: ObjectID
  /// The new value.
  package var to: ObjectID

  /// Makes a move.
  package init(name: String, from: ObjectID, to: ObjectID) {
    self.name = name
    self.from = from
    self.to = to
  }
}
