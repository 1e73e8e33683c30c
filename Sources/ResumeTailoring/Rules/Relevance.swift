import ResumeDiff
import ResumeModel

/// The relevance of a part of a résumé to a job ad, with the reason.
///
/// The sum of the weights of the ad's terms that the part covers, each counted once; a share for the words
/// and character pairs in common, weighted as in BM25 (Robertson and Zaragoza, "The Probabilistic Relevance
/// Framework", 2009, k1 1.2, b 0.75); and two small priors: earlier and newer parts count more.
package struct Relevance {
  private static let k1 = 1.2
  private static let b = 0.75
  /// The maximum for all common words, compared with 3 for one required term.
  private static let textShare = 2.0
  private static let positionPrior = 0.5

  private let index: TermIndex
  private let terms: [JobTerm]
  /// The ad's features with how often the ad has them.
  private let wanted: [String: Double]
  private let frequencies: [String: Int]
  private let averageLength: Double
  private let count: Double

  init(_ index: TermIndex, terms: [JobTerm], ad: JobAd?) {
    self.index = index
    self.terms = terms
    var wanted: [String: Double] = [:]
    for sentence in ad?.sentences ?? [] {
      guard let demand = sentence.demand else { continue }
      for feature in Relevance.features(TermWord.tokens(in: sentence.text)) {
        wanted[feature, default: 0] += demand.weight
      }
    }
    self.wanted = wanted
    var frequencies: [String: Int] = [:]
    var length = 0
    for part in index.parts {
      let features = Relevance.features(index.words(of: part))
      length += features.count
      for feature in Set(features) { frequencies[feature, default: 0] += 1 }
    }
    self.frequencies = frequencies
    count = Double(max(1, index.parts.count))
    averageLength = max(1, Double(length) / count)
  }

  /// Returns the score of a part with everything inside it, and the terms it covers.
  ///
  /// - Parameter position: its place among its siblings, from 0 for the first to 1 for the last.
  func score(_ part: Int, position: Double) -> (score: Double, covered: [JobTerm]) {
    let resume = index.resume
    let own = Array(resume.subtree(of: part))
    let covered = terms.filter { term in own.contains { index.covers(term, $0) } }
    let termScore = covered.reduce(0) { $0 + $1.demand.weight }
    return (termScore + text(own) + Relevance.positionPrior * (1 - position), covered)
  }

  private func text(_ parts: [Int]) -> Double {
    guard !wanted.isEmpty else { return 0 }
    let features = parts.flatMap { Relevance.features(index.words(of: $0)) }
    guard !features.isEmpty else { return 0 }
    var counts: [String: Double] = [:]
    for feature in features where wanted[feature] != nil { counts[feature, default: 0] += 1 }
    let length = Double(features.count)
    var sum = 0.0
    var best = 0.0
    // In a settled order, so that the same input gives the same number to the last bit.
    for (feature, often) in counts.sorted(by: { $0.key < $1.key }) {
      let rarity = NaturalLogarithm.of(1 + (count + 1) / (Double(frequencies[feature] ?? 0) + 0.5), terms: 11)
      let saturation =
        often * (Relevance.k1 + 1)
        / (often + Relevance.k1 * (1 - Relevance.b + Relevance.b * length / averageLength))
      sum += rarity * saturation
      best = max(best, rarity)
    }
    // Approaches the maximum for many common words, and is half of it at six times the rarity of the rarest one,
    // so that a long bullet does not win by its length.
    return best == 0 ? 0 : Relevance.textShare * sum / (sum + 6 * best)
  }

  /// Returns the words that carry meaning, and pairs of Chinese characters.
  private static func features(_ words: [TermWord]) -> [String] {
    var features: [String] = []
    for (place, word) in words.enumerated() {
      if word.isHan {
        if place + 1 < words.count, words[place + 1].isHan, words[place + 1].isGlued {
          features.append(word.form + words[place + 1].form)
        }
      } else if word.form.utf8.count > 2, !EverydayWords.latin.contains(word.form) {
        features.append(word.form)
        // The beginning of a long word represents all its endings: optimised, optimising.
        if word.form.utf8.count > 6 { features.append(String(word.form.prefix(6)) + "~") }
      }
    }
    return features
  }
}
