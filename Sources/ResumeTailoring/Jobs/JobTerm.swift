/// Something that a job ad asks for.
package struct JobTerm: Sendable, Equatable {
  /// How the term is found in a text.
  package enum Kind: Sendable, Hashable {
    /// A skill of the curated list, by any of its names.
    case skill(Int)
    /// These words, one after the other.
    case words([String])
  }

  /// The term's name in reports.
  package var name: String
  /// How it is found.
  package var kind: Kind
  /// The strongest demand of the ad for it.
  package var demand: JobAd.Demand
  /// In how many sentences the ad names it.
  package var count: Int
  /// The number of a choice, as in "Go or Java": the ad accepts any term with the same number.
  package var choice: Int?
}
