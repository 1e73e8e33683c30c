/// The numbers of comparing facts: when two texts are about the same thing, and when two parts in two languages are
/// counterparts.
enum FactCosts {
  // MARK: - Facts of variants
  static let sameClaim = 0.6
  static let sameEntry = 0.75
  static let sameEntryAtOneEmployer = 0.5
  static let joinedVariants = 12
  static let phoneDigits = 7
  static let degreeLength = 9
  static let dateDigits = 4
  static let longestDate = 8

  // MARK: - Counterparts
  static let sectionShare = 0.5
  static let sectionShareWeight = 0.9
  static let unknownSections = 0.4
  static let sameTextTokens = 2
  static let samePlace = 0.4
  static let otherPlaceShare = 0.6
  static let unequalCountShare = 0.3
  static let sameMonth = 0.6
  static let sameYear = 0.3
  static let entryScore = 0.25

  // MARK: - Tokens that any language writes alike
  static let numberWeight = 2.0
  static let digitWeight = 0.5
  static let wordWeight = 1.0
  static let shortWordWeight = 0.4
  static let shortWord = 4
  static let weakShare = 0.3
  static let weakWeight = 1.0
  static let nameBytes = 4

  // MARK: - The language of a text
  static let tellingWords = 3
  static let kanaWeight = 3
  static let hanWeight = 2
  static let kanaShare = 10
}
