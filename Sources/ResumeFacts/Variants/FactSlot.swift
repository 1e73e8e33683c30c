/// Where in a part a fact stands, so that the same fact of two variants can be set side by side.
package enum FactSlot: String, Sendable, CaseIterable {
  case start, end, number, percentage, date, degree, contact, link
}
