/// The numbers of a merge: when two additions are one, what counts as lost, and how long the search for a sound merge goes on.
enum MergeCosts {
  // MARK: - Two additions as one
  static let comparedBytes = 8
  static let similarAddition = 0.4
  static let containedAddition = 0.55
  static let distantBytes = 16
  static let distantAddition = 0.6
  static let sameWordsBytes = 4

  // MARK: - Lists in a line
  static let listItems = 2
  static let itemWords = 3
  static let itemLength = 20

  // MARK: - Lines
  static let placedLine = 3
  static let doubledLine = 8
  static let differingLines = 1_000

  // MARK: - Order
  static let contestedMoves = 2

  // MARK: - Words lost or doubled
  static let tellingBytes = 4
  static let tellingWord = 3
  static let halfMoves = 3

  // MARK: - The search for a sound merge
  static let mostAttempts = 200
  static let fewestAttempts = 16
  static let attemptedBytes = 2_000_000
  static let searchDepth = 16
  static let nesting = 64
}
