/// The numbers of the checks. They are advice of recruiters and of the forms that read résumés, not measured; `CheckCostsTests`
/// holds them at their edge, but for the two of placeholders.
enum CheckCosts {
  /// The years that an end may be ahead: a doctorate that has just begun ends within them, a mistyped year rarely.
  static let plannedYears = 8
  /// The months by which a start may be ahead: a contract that begins next month is no mistake.
  static let plannedMonths = 1
  /// The months that two jobs may share: people write the month of a change for both jobs.
  static let sharedMonths = 2
  /// The difference in months from which two jobs have a gap between them: six whole months.
  static let gapMonths = 7
  /// The words of a long bullet: two lines of a page have about 25 each.
  static let longWords = 50
  /// The Chinese or Japanese characters of a long bullet: two lines of a page have about 60 each.
  static let longCharacters = 120
  /// The characters from which two equal bullets are a repetition: "Go" may be in several lists.
  static let repeatedCharacters = 12
  /// The digits of a phone number; fewer are years, figures or postal codes.
  static let phoneDigits = 9
  /// The digits of a Chinese identity number; its last may be an X.
  static let identityDigits = 18
  /// The letters up to which a placeholder must be a word by itself: `todo` is also Spanish, or part of a name.
  static let placeholderWord = 5
  /// The characters of a text below which such a word counts wherever it is.
  static let placeholderText = 40
}
