/// English words that do not identify a bullet: function words, and the verbs that bullets begin with
/// ("designed", "led").
enum CommonWords {
  /// Whether a word, in lower-case code points, is one of them.
  static func holds(_ word: [UInt32]) -> Bool {
    packed(word).map { packedWords.contains($0) } ?? false
  }

  /// A word of at most twelve letters from a to z as one number, five bits a letter; nil for any other.
  private static func packed(_ word: [UInt32]) -> UInt64? {
    guard word.count <= 12 else { return nil }
    var number: UInt64 = 0
    for code in word {
      guard code >= 0x61, code <= 0x7A else { return nil }
      number = number << 5 | UInt64(code - 0x60)
    }
    return number
  }

  private static let packedWords = Set(words.compactMap { packed($0.unicodeScalars.map(\.value)) })

  private static let words = [
    "a", "an", "the", "and", "or", "of", "in", "on", "for", "with", "to", "by", "from", "at", "as", "into",
    "using",
    "via", "is", "are", "was", "were", "be", "been", "that", "which", "this", "their", "its", "our", "my",
    "i", "we",
    "it", "all", "new", "various", "multiple", "including", "through", "across", "within", "while", "than",
    "more",
    "designed", "design", "implemented", "implement", "developed", "develop", "built", "build", "created",
    "create",
    "responsible", "worked", "work", "working", "helped", "involved", "participated", "provided", "ensured",
    "used",
    "experience", "experienced", "knowledge", "familiar", "proficient", "skilled", "strong", "good",
    "ability",
    "managed", "improved", "maintained", "performed", "conducted", "assisted", "supported", "contributed",
  ]
}
