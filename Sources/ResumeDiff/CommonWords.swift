/// English words that say nothing about which bullet it is: the glue of sentences, and the verbs that bullets begin with.
enum CommonWords {
  /// Whether a word, in lower-case code points, is one of them.
  static func holds(_ word: [UInt32]) -> Bool {
    guard word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return false }
    return words.contains(String(decoding: word.map { UInt8($0) }, as: UTF8.self))
  }

  private static let words: Set<String> = [
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
