import ResumeModel

/// The similarity of two texts, from 0 (nothing shared) to 1 (the same words), with features weighted by
/// their rarity.
package struct Similarity {
  /// How many texts contain each feature. Features share counters; their number grows with the number
  /// of texts.
  private var counts: [UInt16]
  private let mask: UInt32
  private var texts = 0
  /// The squared weights of features by how many texts contain them; further ones are worked out when asked for.
  private var squares: [Float] = []

  /// Prepares for about `texts` texts.
  init(for texts: Int) {
    let bits = texts <= WordCosts.smallPool ? WordCosts.smallPoolBits : WordCosts.largePoolBits
    counts = Array(repeating: 0, count: 1 << bits)
    mask = UInt32(1 << bits) - 1
  }

  /// Counts a text's features as seen once.
  mutating func add(_ features: TextFeatures) {
    texts += 1
    for hash in features.words { counts[slot(hash)] &+= 1 }
    for hash in features.grams { counts[slot(hash)] &+= 1 }
  }

  /// Works out the weights, once all texts are added: each feature of each pair asks for one.
  mutating func weigh() {
    squares = (0..<WordCosts.weighedCounts).map { count in
      let weight = weight(ofCount: UInt16(count))
      return weight * weight
    }
  }

  private func slot(_ hash: UInt32) -> Int { Int((hash ^ (hash >> 16)) & mask) }

  /// The square of a feature's inverse document frequency: high for a feature of few texts.
  func squaredWeight(_ hash: UInt32) -> Float {
    let count = counts[slot(hash)]
    if Int(count) < squares.count { return squares[Int(count)] }
    let weight = weight(ofCount: count)
    return weight * weight
  }

  private func weight(ofCount count: UInt16) -> Float {
    NaturalLogarithm.of(1 + Float(texts) / Float(max(1, count)), terms: 4)
  }

  /// The squared length of each of the two vectors of a text.
  func norms(of features: TextFeatures) -> (words: Float, grams: Float) {
    (norm(features.words), norm(features.grams))
  }

  private func norm(_ hashes: [UInt32]) -> Float {
    var sum: Float = 0
    for hash in hashes { sum += squaredWeight(hash) }
    return sum
  }

  /// The mean of the two cosines.
  func between(
    _ left: TextFeatures, _ leftNorms: (words: Float, grams: Float),
    right: TextFeatures, rightNorms: (words: Float, grams: Float)
  ) -> Float {
    let words = cosine(left.words, leftNorms.words, right: right.words, rightNorm: rightNorms.words)
    let grams = cosine(left.grams, leftNorms.grams, right: right.grams, rightNorm: rightNorms.grams)
    return (words + grams) / 2
  }

  /// The mean of the two cosines, from the squared weights of the features that both texts have.
  func between(
    _ left: (words: Float, grams: Float), _ right: (words: Float, grams: Float), shared: (words: Float, grams: Float)
  ) -> Float {
    func cosine(_ left: Float, _ right: Float, shared: Float) -> Float {
      left > 0 && right > 0 ? shared / (left * right).squareRoot() : 0
    }
    return (cosine(left.words, right.words, shared: shared.words) + cosine(left.grams, right.grams, shared: shared.grams)) / 2
  }

  private func cosine(_ left: [UInt32], _ leftNorm: Float, right: [UInt32], rightNorm: Float) -> Float {
    guard leftNorm > 0, rightNorm > 0 else { return 0 }
    var shared: Float = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        shared += squaredWeight(left[i])
        i += 1
        j += 1
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return shared / (leftNorm * rightNorm).squareRoot()
  }

  /// Returns the similarity of two texts without other texts to weight their words by.
  package static func between(_ left: String, _ right: String) -> Double {
    between(TextFeatures(left), TextFeatures(right))
  }

  /// Returns the similarity of two texts whose features are known already.
  package static func between(_ one: TextFeatures, _ other: TextFeatures) -> Double {
    Double(cosine(one.words, other.words) + cosine(one.grams, other.grams)) / 2
  }

  /// Returns the share of the shorter text's words that the other contains, from 0 to 1; 0 if it has fewer
  /// than three words.
  package static func containment(_ one: TextFeatures, _ other: TextFeatures) -> Double {
    let (short, long) =
      one.words.count <= other.words.count ? (one.words, other.words) : (other.words, one.words)
    guard short.count >= WordCosts.containedWords else { return 0 }
    return Double(shared(short, long)) / Double(short.count)
  }

  /// How many features two ascending lists share.
  static func shared(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var shared = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      let (one, other) = (left[i], right[j])
      if one == other { shared += 1 }
      if one <= other { i += 1 }
      if other <= one { j += 1 }
    }
    return shared
  }

  /// Returns the cosine of two ascending lists, where a feature of only one list counts as rarer.
  private static func cosine(_ left: [UInt32], _ right: [UInt32]) -> Float {
    guard !left.isEmpty, !right.isEmpty else { return 0 }
    let shared = shared(left, right)
    // The squares of the weights: ln 2 for a feature of both texts, ln 3 for a feature of one.
    let (common, rare): (Float, Float) = (0.480_453, 1.206_949)
    func norm(_ count: Int) -> Float { Float(shared) * common + Float(count - shared) * rare }
    return Float(shared) * common / (norm(left.count) * norm(right.count)).squareRoot()
  }
}
