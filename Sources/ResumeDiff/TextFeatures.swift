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
    var builder = Builder(text.utf8.count)
    builder.read(text, skipsCommon: true)
    words = TextFeatures.unique(builder.words)
    if words.count < WordCosts.fewWords {
      builder.read(text, skipsCommon: false)
      words = TextFeatures.unique(builder.words)
    }
    grams = TextFeatures.unique(builder.grams)
    isCJK = TextForm.isMostlyCJK(wide: builder.wide, narrow: builder.narrow)
  }

  /// Gathers features character by character.
  private struct Builder {
    private(set) var words: [UInt32] = []
    private(set) var grams: [UInt32] = []
    /// How many letters there are of Han or kana, and of alphabets.
    private(set) var wide = 0
    private(set) var narrow = 0
    private var skipsCommon = true
    private var word: [UInt32] = []
    private var ideograph: UInt32?
    private var runLength = 0
    /// The two characters before; 0 for none. A blank represents everything between two words.
    private var before: (UInt32, UInt32) = (0, 0)

    init(_ length: Int) {
      // Each character has a pair and a triple; a word and its blank take six.
      grams.reserveCapacity(2 * length)
      words.reserveCapacity(length / 4 + 1)
      word.reserveCapacity(32)
    }

    /// Reads a whole text from its start.
    mutating func read(_ text: String, skipsCommon: Bool) {
      self.skipsCommon = skipsCommon
      words.removeAll(keepingCapacity: true)
      grams.removeAll(keepingCapacity: true)
      (wide, narrow, before) = (0, 0, (0, 0))
      for raw in text.unicodeScalars { add(raw) }
      endWord()
      endRun()
    }

    private mutating func add(_ raw: Unicode.Scalar) {
      if raw.isASCII {
        let lower = raw.value | 0x20
        if lower >= 0x61 && lower <= 0x7A {
          narrow += 1
          if runLength > 0 { endRun() }
          word.append(lower)
        } else if (raw.value >= 0x30 && raw.value <= 0x39) || raw.value == 0x25 || raw.value == 0x2B || raw.value == 0x23 {
          if runLength > 0 { endRun() }
          word.append(raw.value)
        } else {
          endWord()
          if runLength > 0 { endRun() }
          addGrams(0x20)
        }
        return
      }
      let scalar = TextForm.halfWidth(raw)
      if scalar.isASCII { return add(scalar) }
      if Letters.isIdeograph(scalar) {
        endWord()
        wide += 1
        if let first = ideograph { words.append(TextFeatures.hash(first, scalar.value, seed: 2)) }
        ideograph = scalar.value
        runLength += 1
        addGrams(scalar.value)
        return
      }
      let isLetter = Letters.isLetter(scalar)
      if isLetter { narrow += 1 }
      if isLetter || Letters.isDigit(scalar) {
        endRun()
        word.append(scalar.value)
      } else {
        endWord()
        endRun()
        addGrams(0x20)
      }
    }

    private mutating func endWord() {
      guard !word.isEmpty else { return }
      defer { word.removeAll(keepingCapacity: true) }
      if skipsCommon, word.count < WordCosts.longestCommonWord, CommonWords.holds(word) { return }
      words.append(TextFeatures.hash(word, TextFeatures.stem(word), seed: 1))
      for code in word { addGrams(code) }
    }

    private mutating func endRun() {
      if runLength == 1, let only = ideograph { words.append(TextFeatures.hash(only, seed: 2)) }
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

  /// Returns numbers without repeats, ascending.
  private static func unique(_ hashes: [UInt32]) -> [UInt32] {
    var sorted = ascending(hashes)
    guard var last = sorted.first else { return [] }
    var end = 1
    for index in 1..<sorted.count where sorted[index] != last {
      last = sorted[index]
      sorted[end] = last
      end += 1
    }
    sorted.removeSubrange(end...)
    return sorted
  }

  /// Sorts hashes: they are spread evenly, so their first bits put each nearly at its place.
  private static func ascending(_ hashes: [UInt32]) -> [UInt32] {
    guard hashes.count <= WordCosts.sortedByFirstByte else { return hashes.sorted() }
    var sorted = hashes
    if hashes.count > WordCosts.sortedByComparing {
      // As many places as few texts have hashes, lest to add the places up costs more than to sort.
      let shift: UInt32 = hashes.count > WordCosts.sortedBySixBits ? 24 : 26
      var ends = [UInt16](repeating: 0, count: 1 << (32 - shift))
      for hash in hashes { ends[Int(hash >> shift)] += 1 }
      var start: UInt16 = 0
      for place in ends.indices {
        let count = ends[place]
        ends[place] = start
        start += count
      }
      for hash in hashes {
        let place = Int(hash >> shift)
        sorted[Int(ends[place])] = hash
        ends[place] += 1
      }
    }
    for index in 1..<max(1, sorted.count) {
      let hash = sorted[index]
      var place = index
      while place > 0, sorted[place - 1] > hash {
        sorted[place] = sorted[place - 1]
        place -= 1
      }
      sorted[place] = hash
    }
    return sorted
  }

  /// FNV-1a over the first `count` code points of a word.
  private static func hash(_ word: [UInt32], _ count: Int, seed: UInt32) -> UInt32 {
    var hash = start(seed)
    for index in 0..<count { hash = mixed(hash, word[index]) }
    return hash
  }

  private static func hash(_ code: UInt32, seed: UInt32) -> UInt32 { mixed(start(seed), code) }

  private static func hash(_ first: UInt32, _ second: UInt32, seed: UInt32) -> UInt32 {
    mixed(mixed(start(seed), first), second)
  }

  private static func start(_ seed: UInt32) -> UInt32 { FNVHash.start32 ^ (seed &* 0x9E37_79B9) }

  /// `FNVHash.mixed` of both halves of a code point, written out: across targets the compiler calls it, a dozen times for each
  /// character of a text.
  private static func mixed(_ hash: UInt32, _ code: UInt32) -> UInt32 {
    let half = (hash ^ (code & 0xFFFF)) &* 16_777_619
    return (half ^ (code >> 16)) &* 16_777_619
  }

  /// Returns the length of a word without common English endings, so that "reduced" matches "reducing".
  private static func stem(_ word: [UInt32]) -> Int {
    guard word.count > WordCosts.stemmedWord, let last = word.last else { return word.count }
    // Every ending ends in d, e, g, s or y.
    switch last {
    case 0x64, 0x65, 0x67, 0x73, 0x79: break
    default: return word.count
    }
    guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word.count }
    for ending in endings {
      let rest = word.count - ending.utf8CodeUnitCount
      guard rest >= WordCosts.stem else { continue }
      let stands = ending.withUTF8Buffer { bytes in
        bytes.indices.allSatisfy { unsafe UInt32(bytes[$0]) == word[rest + $0] }
      }
      if stands { return rest }
    }
    return word.count
  }

  private static let endings: [StaticString] = ["ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"]
}
