/// The numbers of comparing facts: when two texts are about the same thing, and when two parts in two languages are
/// counterparts.
///
/// They were chosen by hand on the cases of `ContradictionsTests` and `CounterpartsTests` and on one bilingual family of
/// real résumés; there are no labels for them. "Edge test" is a test of `FactCostsTests`, which fails if the number moves; numbers
/// without one were moved by a seventh, and no test failed.
enum FactCosts {
  // MARK: - Facts of variants

  /// The similarity of two texts from which their numbers are about the same thing. High, because a false contradiction sends
  /// the reader to a fact that is right. docs/facts.md names it. Edge test.
  static let sameClaim = 0.6
  /// The similarity of two headings from which two entries with different organisations or titles are one entry, so that
  /// their dates are compared: two positions at one employer have dates of their own. Edge test.
  static let sameEntry = 0.75
  /// The same at one organisation, where the heading is longer by its name. Edge test.
  static let sameEntryAtOneEmployer = 0.5
  /// The variants up to which each is compared with each; of more, with the first two alone. It bounds time: 12 variants
  /// are 66 comparisons.
  static let joinedVariants = 12
  /// The digits of a phone number after a plus. Edge test.
  static let phoneDigits = 7
  /// The longest name of a degree, in characters: "Bachelors". Edge test.
  static let degreeLength = 9
  /// The digits of a date that begins with a year, from "2019" to "20190312". Edge test.
  static let dateDigits = 4
  static let longestDate = 8

  // MARK: - Counterparts

  /// The share of what can be compared above which two sections are counterparts whatever they are called (edge test), and
  /// what that is worth beside two titles with one meaning, which are worth 1.
  static let sectionShare = 0.5
  static let sectionShareWeight = 0.9
  /// The rank of two sections with unknown titles: they are paired by their order, after all others.
  static let unknownSections = 0.4
  /// The tokens that a text written alike in both languages must have: the title of an article, not a year.
  /// Edge test.
  static let sameTextTokens = 2
  /// The rank of two bullets at the same place of lists of the same length, without a common token: the translator kept the
  /// order. Edge test.
  static let samePlace = 0.4
  /// The share of tokens above which bullets at different places of such lists are counterparts. Edge test.
  static let otherPlaceShare = 0.6
  /// The share of tokens above which bullets are counterparts if the lists differ in length. Edge test.
  static let unequalCountShare = 0.3
  /// The rank of two entries that begin in the same month, and in the same year and different months: more than
  /// `entryScore` and less than each other. Tests hold that order, not the values.
  static let sameMonth = 0.6
  static let sameYear = 0.3
  /// The rank above which two entries are counterparts: half of the tokens, or the same year. Tests hold
  /// the order of these three.
  static let entryScore = 0.25

  // MARK: - Tokens that are the same in every language

  /// What a number, a single digit, a word and a short word (at most `shortWord` letters) weigh: many lines that are not
  /// counterparts contain "API". Edge test.
  static let numberWeight = 2.0
  static let digitWeight = 0.5
  static let wordWeight = 1.0
  static let shortWordWeight = 0.4
  static let shortWord = 4
  /// Texts whose common tokens weigh less than `weakWeight` keep this part of their share. Edge test.
  static let weakShare = 0.3
  static let weakWeight = 1.0
  /// The letters of a name that shows that two entries are the same job: "Acme", not "API".
  static let nameBytes = 4

  // MARK: - The language of a text

  /// The everyday words that a text must have of a language in Latin letters. Edge test.
  static let tellingWords = 3
  /// The Latin letters that a kana, and a Han or Hangul character, are worth. Edge test.
  static let kanaWeight = 3
  static let hanWeight = 2
  /// A text of Han characters is Japanese if there is a kana for every ten of them, by weight: names and terms have few
  /// kana. Edge test.
  static let kanaShare = 10
}
