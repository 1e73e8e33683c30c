/// The pieces of an entry's heading, as far as a reader could separate them.
///
/// Every piece is optional: people write "Acme", "Engineer @ Acme, Oslo (2020 – now)" and everything between.
package struct EntryHeading: Sendable, Equatable {
  /// The position, degree or project name.
  package var title: String?
  /// The employer, school or publisher.
  package var organization: String?
  /// The place, such as a city.
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
