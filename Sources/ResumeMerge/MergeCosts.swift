/// The numbers of a merge: when two additions are one, what counts as lost, and how long the search for a sound merge goes on.
///
/// They were chosen by hand where a wrong clean merge needed them: merges of the sample lives in `history/` with their own past,
/// and generated edits of real documents (`scripts/hunt`). Of 80 merges of every second fixture in `Tests/Fixtures`, two end
/// otherwise with `distantAddition` at 0.75, and none if any other number that compares texts or lines moves by a quarter.
/// "Edge test" is a test of `MergeCostsTests`, which fails if the number moves; numbers without one have no test at their edge.
enum MergeCosts {
  // MARK: - Two additions as one

  // Two wordings of one new bullet, side by side, are a wrong clean merge; one conflict too many is only a nuisance. So these are
  // lower than what a diff calls a rewording between texts that nothing else joins.

  /// The bytes that both additions must exceed to be compared: "Go 1.20" beside "Go 1.21" may be two items. Edge test.
  static let comparedBytes = 8
  /// The similarity from which two additions under one parent are one. Edge test.
  static let similarAddition = 0.4
  /// The share of the shorter one's words from which they are one as well: one side may have split what the other says in
  /// one bullet. Edge test.
  static let containedAddition = 0.55
  /// The bytes that both must exceed to be compared in different parents: a stack or a prize is in several jobs. Edge test.
  static let distantBytes = 16
  /// The similarity from which they are one in different parents. Edge test.
  static let distantAddition = 0.6
  /// The bytes of a text from which equal words that are read as different kinds of part are the same line: "80" may be
  /// anything. Edge test.
  static let sameWordsBytes = 4

  // MARK: - Lists in a line

  /// The items above which one side must be for a line to be merged item by item: "Go, Rust" may be half a sentence.
  /// Edge test.
  static let listItems = 2
  /// The most words and characters of an item, as in "Spring Boot"; a longer one is a clause of a sentence. Edge test.
  static let itemWords = 3
  static let itemLength = 20

  // MARK: - Lines

  /// The letters and digits that a line must exceed to have a place of its own: "}" and "---" are everywhere. Edge test.
  static let placedLine = 3
  /// The bytes that a line must exceed to count as doubled; shorter ones are brackets and tags. Edge test.
  static let doubledLine = 8
  /// The differing lines above which two texts are replaced by each other instead of compared. It bounds time only.
  static let differingLines = 1_000

  // MARK: - Order

  /// The parts that both sides moved up to which each is marked as moved to two places; more are a reordering, and ours is
  /// taken. Edge test.
  static let contestedMoves = 2

  // MARK: - Words lost or doubled

  /// The bytes from which one lost word is a loss; numbers are at any length. A shorter one, such as "on", may result from two
  /// separate edits. Edge test.
  static let tellingBytes = 4
  /// How many short words weigh as much as a long one: three lost ones are a loss. Edge test.
  static let tellingWord = 3
  /// The words of half a move from which it is a loss or a doubling: one or two may be separate edits. Edge test.
  static let halfMoves = 3

  // MARK: - The search for a sound merge

  // Each attempt is a whole merge, so these bound time; a long document gets fewer attempts. `WithholdingTests` shows that
  // they suffice to find the one edit in the way.

  /// The most and the fewest attempts, whatever the length.
  static let mostAttempts = 200
  static let fewestAttempts = 16
  /// The bytes of all attempts together.
  static let attemptedBytes = 2_000_000
  /// The depth of the tree to which edits are divided by place; below it, they are halved.
  static let searchDepth = 16
  /// The deepest nesting that is followed outwards; it ends a walk in a circle.
  static let nesting = 64
}
