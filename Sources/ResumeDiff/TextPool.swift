/// Texts of two sides to be compared with each other, with an index that keeps large documents near linear.
struct TextPool {
  let left: [TextFeatures]
  let right: [TextFeatures]
  private let similarity: Similarity

  init(_ left: [TextFeatures], _ right: [TextFeatures], background: [TextFeatures] = []) {
    self.left = left
    self.right = right
    var similarity = Similarity(for: left.count + right.count + background.count)
    for features in left { similarity.add(features) }
    for features in right { similarity.add(features) }
    for features in background { similarity.add(features) }
    similarity.weigh()
    self.similarity = similarity
  }

  /// Returns the promising pairs with their similarity, in no particular order.
  func candidates() -> [(Int, Int, Float)] {
    let leftNorms = left.map { similarity.norms(of: $0) }
    let rightNorms = right.map { similarity.norms(of: $0) }
    var candidates: [(Int, Int, Float)] = []
    func compare(_ i: Int, _ j: Int) {
      let value = similarity.between(left[i], leftNorms[i], right: right[j], rightNorms: rightNorms[j])
      if value > MatchCosts.worthALook { candidates.append((i, j, value)) }
    }
    if left.count * right.count <= MatchCosts.exhaustivePairs {
      if left.count <= MatchCosts.fewTexts {
        for i in left.indices {
          for j in right.indices { compare(i, j) }
        }
        return candidates
      }
      let words = FeatureIndex(right.map(\.words))
      let grams = FeatureIndex(right.map(\.grams))
      for i in left.indices {
        let sharedWords = words.shared(with: left[i].words, similarity)
        let sharedGrams = grams.shared(with: left[i].grams, similarity)
        for j in right.indices {
          let value = similarity.between(leftNorms[i], rightNorms[j], shared: (sharedWords[j], sharedGrams[j]))
          if value > MatchCosts.worthALook { candidates.append((i, j, value)) }
        }
      }
      return candidates
    }
    let postings = postings()
    var scores = [Float](repeating: 0, count: right.count)
    for i in left.indices {
      for j in partners(of: i, postings, &scores) { compare(i, j) }
    }
    return candidates
  }

  /// Returns, for each word, the texts on the right that contain it.
  private func postings() -> [UInt32: [Int32]] {
    var postings: [UInt32: [Int32]] = [:]
    for (j, features) in right.enumerated() {
      for word in features.words { postings[word, default: []].append(Int32(j)) }
    }
    return postings
  }

  /// The texts on the right that share the most uncommon words, and those at the same place.
  private func partners(
    of i: Int, _ postings: [UInt32: [Int32]], _ scores: inout [Float]
  ) -> [Int] {
    var lists = left[i].words.compactMap { word in postings[word].map { (word, $0) } }
    lists.sort { ($0.1.count, $0.0) < ($1.1.count, $1.0) }
    var touched: [Int] = []
    for (rank, (word, list)) in lists.enumerated() {
      if rank >= MatchCosts.surePostings && list.count > MatchCosts.longPosting { break }
      if rank >= MatchCosts.postings { break }
      let weight = similarity.squaredWeight(word)
      for j in list.prefix(MatchCosts.postingLength) {
        if scores[Int(j)] == 0 { touched.append(Int(j)) }
        scores[Int(j)] += weight
      }
    }
    // Of equally similar texts, those near the same position are likelier.
    let place = Double(i) * Double(right.count) / Double(max(1, left.count))
    touched.sort {
      if scores[$0] != scores[$1] { return scores[$0] > scores[$1] }
      return abs(Double($0) - place) < abs(Double($1) - place)
    }
    for j in touched { scores[j] = 0 }
    return Array(touched.prefix(MatchCosts.partners))
  }
}
