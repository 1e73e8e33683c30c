/// An entry's heading taken apart, as far as a reader could.
///
/// Every piece is optional: people write "Acme", "Engineer @ Acme, Oslo (2020 – now)" and everything between.
package struct EntryHeading: Sendable, Equatable {
  /// The position, degree or project name.
  package var title: String?
  /// The employer, school or publisher.
  package var organization: String?
  /// Where it was.
  package var place: String?
  /// When it was.
  package var period: Period?

  /// Makes a heading from the pieces that were found.
  package init(
    title: String? = nil, organization: String? = nil, place: String? = nil, period: Period? = nil
  ) {
    self.title = title
    self.organization = organization
    self.place = place
    self.period = period
  }
}
