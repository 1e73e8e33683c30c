/// The numbers of comparing words: which features a text has, which words a diff keeps, and when a diff is shown whole.
enum WordCosts {
  // MARK: - Features
  static let fewWords = 2
  static let longestCommonWord = 14
  static let stemmedWord = 4
  static let stem = 3
  static let containedWords = 3
  static let smallPool = 100
  static let smallPoolBits = 13
  static let largePoolBits = 16
  static let ideographWeight = 3

  // MARK: - Alignment
  static let alignedCells = 4_000_000
  static let blankWeight: Int32 = 1
  static let markWeight: Int32 = 2
  static let wordWeight: Int32 = 4
  static let factWeight: Int32 = 6
  static let longestWeight = 20
  static let unbrokenBonus: Int32 = 1

  // MARK: - Readable changes
  static let largestIsland = 15
  static let smallestIsland = 2
  static let islandShare = 10
  static let readableShare = 3

  // MARK: - Facts
  static let internationalDigits = 7
  static let telephoneDigits = 9
  static let telephoneGroups = 3
  static let leadingScalars = 60
}
