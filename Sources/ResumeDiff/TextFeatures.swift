/// A text as weighted features: lightly stemmed words and Chinese bigrams on one side, character pairs and triples
/// on the other.
///
/// Of the measures tried on hand-made rewordings, the mean of the two cosines was the steadiest in English and Chinese;
/// edit distances fail when clauses change places.
struct TextFeatures: Sendable {
  /// Hashes of the word features, without repeats, ascending.
  var words: [UInt32]
  /// Hashes of the character features, without repeats, ascending.
  var grams: [UInt32]
  /// True when most letters are Han or kana.
  var isCJK: Bool

  /// Extracts the features of a text.
  init(_ text: String) {
    var words: [UInt32] = []
    var grams: [UInt32] = []
    var previous: [UInt32] = []
    var word: [UInt32] = []
    var ideograph: UInt32?
    var runLength = 0
    func endWord() {
      guard !word.isEmpty else { return }
      words.append(TextFeatures.hash(TextFeatures.stem(word), seed: 1))
      word.removeAll(keepingCapacity: true)
    }
    func endRun() {
      if runLength == 1, let only = ideograph { words.append(TextFeatures.hash([only], seed: 2)) }
      ideograph = nil
      runLength = 0
    }
    for raw in text.unicodeScalars {
      let scalar = TextForm.halfWidth(raw)
      var code = scalar.value
      if code >= 0x41 && code <= 0x5A { code |= 0x20 }
      if Words.isIdeograph(scalar) {
        endWord()
        if let before = ideograph { words.append(TextFeatures.hash([before, code], seed: 2)) }
        ideograph = code
        runLength += 1
      } else if Words.isLetter(scalar) || Words.isDigit(scalar) || code == 0x25 || code == 0x2B
        || code == 0x23
      {
        endRun()
        word.append(code)
      } else {
        endWord()
        endRun()
        code = 0x20
      }
      if code == 0x20 && (previous.isEmpty || previous.last == 0x20) { continue }
      if let last = previous.last {
        grams.append(TextFeatures.hash([last, code], seed: 3))
        if previous.count >= 2 {
          grams.append(TextFeatures.hash([previous[previous.count - 2], last, code], seed: 4))
        }
      }
      if previous.count >= 2 { previous.removeFirst() }
      previous.append(code)
    }
    endWord()
    endRun()
    self.words = TextFeatures.unique(words)
    self.grams = TextFeatures.unique(grams)
    isCJK = TextForm.isMostlyCJK(text)
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
    var hash: UInt32 = 2_166_136_261 ^ (seed &* 0x9E37_79B9)
    for code in codes {
      hash = (hash ^ (code & 0xFFFF)) &* 16_777_619
      hash = (hash ^ (code >> 16)) &* 16_777_619
    }
    return hash
  }

  /// Takes common English endings off, so that "reduced" meets "reducing".
  private static func stem(_ word: [UInt32]) -> ArraySlice<UInt32> {
    guard word.count > 4, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word[...] }
    for ending in endings
    where word.count - ending.count >= 3 && word.suffix(ending.count).elementsEqual(ending) {
      return word.dropLast(ending.count)
    }
    return word[...]
  }

  private static let endings: [[UInt32]] = ["ings", "ing", "ied", "ies", "ed", "es", "ly", "s", "e"]
    .map { $0.unicodeScalars.map(\.value) }
}
