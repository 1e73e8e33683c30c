/// How alike two texts are, from 0 (nothing shared) to 1 (the same words), weighed by how rare each feature is.
package struct Similarity {
  /// How many texts hold each feature; features share 2^16 counters, which is plenty for a résumé.
  private var counts = [UInt16](repeating: 0, count: 1 << 16)
  private var texts = 0

  /// Counts a text's features as seen once.
  mutating func add(_ features: TextFeatures) {
    texts += 1
    for hash in features.words { counts[Similarity.slot(hash)] &+= 1 }
    for hash in features.grams { counts[Similarity.slot(hash)] &+= 1 }
  }

  private static func slot(_ hash: UInt32) -> Int { Int((hash ^ (hash >> 16)) & 0xFFFF) }

  /// The inverse document frequency of a feature: high for what few texts hold.
  func weight(_ hash: UInt32) -> Float {
    Similarity.logarithm(1 + Float(texts) / Float(max(1, counts[Similarity.slot(hash)])))
  }

  /// The squared length of each of the two vectors of a text.
  func norms(of features: TextFeatures) -> (words: Float, grams: Float) {
    (norm(features.words), norm(features.grams))
  }

  private func norm(_ hashes: [UInt32]) -> Float {
    var sum: Float = 0
    for hash in hashes {
      let weight = weight(hash)
      sum += weight * weight
    }
    return sum
  }

  /// The mean of the two cosines.
  func between(
    _ left: TextFeatures, _ leftNorms: (words: Float, grams: Float),
    _ right: TextFeatures, _ rightNorms: (words: Float, grams: Float)
  ) -> Float {
    let words = cosine(left.words, leftNorms.words, right.words, rightNorms.words)
    let grams = cosine(left.grams, leftNorms.grams, right.grams, rightNorms.grams)
    return (words + grams) / 2
  }

  private func cosine(_ left: [UInt32], _ leftNorm: Float, _ right: [UInt32], _ rightNorm: Float) -> Float {
    guard leftNorm > 0, rightNorm > 0 else { return 0 }
    var shared: Float = 0
    var i = 0
    var j = 0
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        let weight = weight(left[i])
        shared += weight * weight
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

  /// How alike two texts are by themselves, without others to weigh their words by.
  package static func between(_ left: String, _ right: String) -> Double {
    var similarity = Similarity()
    let features = (TextFeatures(left), TextFeatures(right))
    similarity.add(features.0)
    similarity.add(features.1)
    return Double(
      similarity.between(
        features.0, similarity.norms(of: features.0), features.1, similarity.norms(of: features.1)))
  }

  /// The natural logarithm for values of at least 1, to about 1e-4, without a C library: pure targets import none.
  static func logarithm(_ value: Float) -> Float {
    let exponent = Float(value.exponent)
    let mantissa = value.significand
    // ln(m) = 2 artanh((m - 1) / (m + 1)), by its series.
    let ratio = (mantissa - 1) / (mantissa + 1)
    let square = ratio * ratio
    let series = ratio * (2 + square * (0.666_667 + square * (0.4 + square * 0.285_714)))
    return exponent * 0.693_147_2 + series
  }
}
