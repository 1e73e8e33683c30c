/// The kind of a fact in a part, so that the same fact of two variants can be compared.
package enum FactSlot: String, Sendable, CaseIterable {
  case start, end, number, percentage, date, degree, contact, link
}
