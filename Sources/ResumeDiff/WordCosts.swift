/// The numbers of comparing words: which features a text has, which words a diff keeps, and when a text is shown whole.
///
/// The data and the words for them are those of `MatchCosts`. `WordDiffTests` holds the readable results; "edge test" is a
/// test of `The numbers of comparing words decide at their edge`, beside `MatchCostsTests`.
enum WordCosts {
  // MARK: - Features

  /// The uncommon words below which the common ones count as well: "Led the team" has no others. Chosen on the claims: at 4,
  /// three of the 35 are judged wrongly. Edge test.
  static let fewWords = 2
  /// How many weights a pool of texts works out beforehand, by the number of texts with a feature; hardly a feature of a
  /// résumé is in more. Only speed depends on it.
  static let weighedCounts = 64
  /// The length from which a word is not looked up among the common ones, in characters: none is longer. Chosen on the
  /// claims: at 8 one of the 35 is judged wrongly, at 4 three are.
  static let longestCommonWord = 14
  /// The length of a word, in characters, up to which no ending is taken off: "uses", "adds". Free from 3 to 7. Edge test.
  static let stemmedWord = 4
  /// The characters that must be left of a word: "axed" and "axing" would both be "ax". Free from 2 to 5. Edge test.
  static let stem = 3
  /// The words that a text needs to be contained in another: two occur together by chance. Edge test.
  static let containedWords = 3
  /// The texts up to which the counters of features have `smallPoolBits` bits of address, and above which
  /// `largePoolBits`: enough that few features share one. At 9 bits one of the 35 claims is judged wrongly,
  /// at 11 two of the 29 real pairs are matched otherwise.
  static let smallPool = 100
  static let smallPoolBits = 13
  static let largePoolBits = 16
  /// The Latin letters that a Chinese or Japanese character is worth: a word of two has about six letters. Free from 1 to 6 on
  /// the claims. Edge test.
  static let ideographWeight = 3
  /// How many features are sorted by comparing alone, up to how many by their first six bits before, and up to how many by
  /// their first byte: above, too many have the same. Only speed depends on it.
  static let sortedByComparing = 24
  static let sortedBySixBits = 128
  static let sortedByFirstByte = 4096
  /// How many facts of a text are looked through one by one; more are looked up. Only speed depends on it.
  static let fewFacts = 16

  // MARK: - Alignment

  /// The cells above which only the common words at both ends are aligned: about a second of work. It bounds time only.
  static let alignedCells = 4_000_000
  /// What a kept blank, mark, word and fact weigh; words and facts weigh their length, at most `longestWeight`, as well. Their
  /// order matters, not their distances: a fact is kept rather than a word, a word rather than a comma. Halved or doubled, each
  /// alone, they change no word of the 29 real pairs.
  static let blankWeight: Int32 = 1
  static let markWeight: Int32 = 2
  static let wordWeight: Int32 = 4
  static let factWeight: Int32 = 6
  static let longestWeight = 20
  /// The bonus for a word kept beside another: of two equal words, that beside a kept one is the same. At 0, nine of the 29
  /// real pairs show other words as changed; at 3 none does.
  static let unbrokenBonus: Int32 = 1

  // MARK: - Readable changes

  /// An island of kept words between two changes joins them if it is no longer than a tenth (`islandShare`) of what changed
  /// around it, at least `smallestIsland` and at most `largestIsland` letters: "of" alone between rewritten words is noise.
  /// The rule is that of prosemirror-changeset. Of the 29 real pairs two read otherwise at most 8 letters, three at least 4, six
  /// at a fifth or a twentieth; none was judged. Edge test.
  static let largestIsland = 15
  static let smallestIsland = 2
  static let islandShare = 10
  /// A text with several changes is shown whole if less than a third is kept, as letters of the larger side. At a half and at
  /// a fifth two of the 29 real pairs read otherwise. Edge test of the islands, `WordDiffTests`.
  static let readableShare = 3

  // MARK: - Facts

  /// The digits of a phone number after a plus, and without one, where three groups are needed too: shorter numbers are
  /// versions or figures. They are facts of numbering plans, not measurements. Edge test.
  static let internationalDigits = 7
  static let telephoneDigits = 9
  static let telephoneGroups = 3
  /// The characters before a number that are read to distinguish a name ("Python 3") from a quantity: three words.
  static let leadingScalars = 60
}
