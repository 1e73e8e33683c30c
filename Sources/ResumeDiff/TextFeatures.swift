import ResumeModel

/// A text as weighted features: lightly stemmed words and Chinese bigrams on one side, character pairs and triples
/// on the other.
///
/// Of the measures tried on hand-made rewordings, the mean of the two cosines was the steadiest in English and Chinese;
/// edit distances fail when clauses change places.
package struct TextFeatures: Sendable {
  /// Hashes of the word features, without repeats, ascending.
  var words: [UInt32]
  /// Hashes of the character features, without repeats, ascending.
  var grams: [UInt32]
  /// True when most letters are Han or kana.
  var isCJK: Bool

  /// Extracts the features of a text.
  ///
  /// Words that any two bullets may share ("designed and implemented a …") do not show whether they are the
  /// same bullet; they count only in a text with hardly any other words.
  init(_ text: String) {
    self.init(text, skipsCommon: true)
    if words.count < WordCosts.fewWords { self.init(text, skipsCommon: false) }
  }

  private init(_ text: String, skipsCommon: Bool) {
    var builder = Builder(skipsCommon: skipsCommon)
    for raw in text.unicodeScalars { builder.add(TextForm.halfWidth(raw)) }
    builder.endWord()
    builder.endRun()
    words = TextFeatures.unique(builder.words)
    grams = TextFeatures.unique(builder.grams)
    isCJK = TextForm.isMostlyCJK(text)
  }

  /// Gathers features character by character.
  private struct Builder {
    let skipsCommon: Bool
    var words: [UInt32] = []
    var grams: [UInt32] = []
    private var word: [UInt32] = []
    private var ideograph: UInt32?
    private var runLength = 0
    /// The two characters before; 0 for none. A blank represents everything between two words.
    private var before: (UInt32, UInt32) = (0, 0)

    init(skipsCommon: Bool) { self.skipsCommon = skipsCommon }

    mutating func add(_ scalar: Unicode.Scalar) {
      var code = scalar.value
      if code >= 0x41 && code <= 0x5A { code |= 0x20 }
      if Letters.isIdeograph(scalar) {
        endWord()
        if let first = ideograph { words.append(TextFeatures.hash(first, code, seed: 2)) }
        ideograph = code
        runLength += 1
        addGrams(code)
      } else if Letters.isLetter(scalar) || Letters.isDigit(scalar) || code == 0x25 || code == 0x2B
        || code == 0x23
      {
        endRun()
        word.append(code)
      } else {
        endWord()
        endRun()
        addGrams(0x20)
      }
    }

    mutating func endWord() {
      guard !word.isEmpty else { return }
      defer { word.removeAll(keepingCapacity: true) }
      if skipsCommon, word.count < WordCosts.longestCommonWord, CommonWords.holds(word) { return }
      words.append(TextFeatures.hash(TextFeatures.stem(word), seed: 1))
      for code in word { addGrams(code) }
    }

    mutating func endRun() {
      if runLength == 1, let only = ideograph { words.append(TextFeatures.hash(CollectionOfOne(only), seed: 2)) }
      ideograph = nil
      runLength = 0
    }

    private mutating func addGrams(_ code: UInt32) {
      if code == 0x20 && (before.1 == 0 || before.1 == 0x20) { return }
      if before.1 != 0 {
        grams.append(TextFeatures.hash(before.1, code, seed: 3))
        if before.0 != 0 { grams.append(TextFeatures.mixed(TextFeatures.hash(before.0, before.1, seed: 4), code)) }
      }
      before = (before.1, code)
    }
  }

  private static func unique(_ hashes: [UInt32]) -> [UInt32] {
    let sorted = hashes.sorted()
    var unique: [UInt32] = []
    unique.reserveCapacity(sorted.count)
    for hash in sorted where hash != unique.last { unique.append(hash) }
    return unique
  }

  /// FNV-1a over code points.
  private static func hash(_ codes: some Sequence<UInt32>, seed: UInt32) -> UInt32 {
    codes.reduce(start(seed)) { mixed($0, $1) }
  }

  private static func hash(_ first: UInt32, _ second: UInt32, seed: UInt32) -> UInt32 {
    mixed(mixed(start(seed), first), second)
  }

  private static func start(_ seed: UInt32) -> UInt32 { FNVHash.start32 ^ (seed &* 0x9E37_79B9) }

  private static func mixed(_ hash: UInt32, _ code: UInt32) -> UInt32 {
    FNVHash.mixed(FNVHash.mixed(hash, code & 0xFFFF), code >> 16)
  }

  /// Removes common English endings, so that "reduced" matches "reducing".
  private static func stem(_ word: [UInt32]) -> ArraySlice<UInt32> {
    guard word.count > WordCosts.stemmedWord, let last = word.last else { return word[...] }
    // Every ending ends in d, e, g, s or y.
    switch last {
    case 0x64, 0x65, 0x67, 0x73, 0x79: break
    default: return word[...]
    }
    guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word[...] }
    for ending in endings
    where word.count - ending.count >= WordCosts.stem && word.suffix(ending.count).elementsEqual(ending) {
      return word.dropLast(ending.count)
    }
    return word[...]
  }

  private static let endings: [[UInt32]] = ["ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"]
    .map { $0.unicodeScalars.map(\.value) }
}
