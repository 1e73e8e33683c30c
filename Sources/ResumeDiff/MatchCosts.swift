/// The numbers of the matcher: how much two parts must have in common to be one part, and what each sign is worth.
enum MatchCosts {
  // MARK: - Equal texts
  static let shortText = 6
  static let genericLetters = 4
  static let labelLength = 24
  static let alignedPairs = 250_000

  // MARK: - Sections and entries
  static let nameAlone: Float = 0.6
  static let contentAlone: Float = 0.5
  static let contentWithName: Float = 0.25
  static let nameWithContent: Float = 0.3
  static let nameWithFact: Float = 0.4
  static let nameWithPeriod: Float = 0.25
  static let contentWithPeriod: Float = 0.15
  static let nameOfEmpty: Float = 0.4
  static let nameWeight: Float = 0.5
  static let contentWeight: Float = 0.6
  static let sameParentBonus: Float = 0.05
  static let sameOrganizationBonus: Float = 0.15
  static let sameTitleBonus: Float = 0.1
  static let samePeriodBonus: Float = 0.15

  // MARK: - Rewordings
  static let anywhere: Float = 0.30
  static let anywhereCJK: Float = 0.22
  static let betweenSections: Float = 0.45
  static let betweenSectionsCJK: Float = 0.33
  static let inPlace: Float = 0.22
  static let inPlaceCJK: Float = 0.16
  static let sameNeighboursBonus: Float = 0.05
  static let sureElsewhere: Float = 0.8
  static let ownWordsElsewhere = 2

  // MARK: - Names and places
  static let nameScalars = 60
  static let nameWords = 5
  static let nameLetters = 2
  static let namedParagraph = 300
  static let stretchLength = 4
  static let stretchWords = 2
  static let itemScalars = 24
  static let phoneDigits = 7

  // MARK: - Splits and merges
  static let dividedWords = 5
  static let pieceWords = 2
  static let coveredShare = 0.75
  static let addedShare = 0.2
  static let pieceShare = 0.5
  static let pieceDistance = 3

  // MARK: - Effort
  static let worthALook: Float = 0.1
  static let exhaustivePairs = 4000
  static let partners = 10
  static let surePostings = 3
  static let longPosting = 400
  static let postings = 12
  static let postingLength = 2000
  static let tellingLeaves = 400
  static let backgroundTexts = 12
  static let cachedTexts = 20_000
}
