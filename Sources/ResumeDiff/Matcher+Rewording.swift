import ResumeModel

/// The similarity from which two bullets are the same bullet reworded.
enum Threshold {
  /// The least similarity of a reworded bullet in any entry of its section. Chinese and Japanese texts share
  /// fewer features.
  static func sure(isCJK: Bool) -> Float { isCJK ? 0.22 : 0.30 }
  /// The least similarity if the bullet would have moved to another section: short lines, such as talks and
  /// posts at one university, share half of their words by chance.
  static func elsewhere(isCJK: Bool) -> Float { isCJK ? 0.33 : 0.45 }
  /// The least similarity if the position agrees as well: the same entry, and both neighbours are matched.
  static func inPlace(isCJK: Bool) -> Float { isCJK ? 0.16 : 0.22 }
}

extension Matcher {
  /// A possible match with its evidence.
  struct Candidate {
    var before: Int
    var after: Int
    var score: Float
    var sharesContainer: Bool
    var distance: Int

    /// Better score first; then the same entry, then the nearer place, then reading order.
    static func isBetter(_ left: Candidate, _ right: Candidate) -> Bool {
      if left.score != right.score { return left.score > right.score }
      if left.sharesContainer != right.sharesContainer { return left.sharesContainer }
      if left.distance != right.distance { return left.distance < right.distance }
      return (left.before, left.after) < (right.before, right.after)
    }
  }

  /// Matches bullets that were reworded, over the whole document together.
  mutating func matchRewordedLeaves() {
    let from = before.leaves.filter { matching.forward[$0] == nil }
    let to = after.leaves.filter { matching.backward[$0] == nil }
    guard !from.isEmpty, !to.isEmpty else { return }
    let pool = TextPool(
      from.map { before.features.of($0) }, to.map { after.features.of($0) },
      background: background())
    var candidates: [Candidate] = []
    for (i, j, similarity) in pool.candidates() {
      let isCJK = pool.left[i].isCJK || pool.right[j].isCJK
      guard similarity >= Threshold.inPlace(isCJK: isCJK) else { continue }
      let shares = matching.pairs(before.container[from[i]], after.container[to[j]])
      let between = isBetweenMatches(from[i], to[j])
      guard similarity >= Threshold.sure(isCJK: isCJK) || (shares && between) else { continue }
      if similarity < Threshold.elsewhere(isCJK: isCJK), isBetweenSections(from[i], to[j]) { continue }
      let distance = abs(before.order[from[i]] - after.order[to[j]])
      candidates.append(
        Candidate(
          before: from[i], after: to[j],
          score: similarity + (shares ? 0.05 : 0) + (between ? 0.05 : 0),
          sharesContainer: shares, distance: distance))
    }
    candidates.sort(by: Candidate.isBetter)
    for candidate in candidates where matching.isFree(candidate.before, candidate.after) {
      // A label, a date or a position has too few words to be recognised in another entry.
      let (left, right) = (before.resume.parts[candidate.before].text, after.resume.parts[candidate.after].text)
      if !candidate.sharesContainer, candidate.score < 0.8, ownWordsShared(left, right) < 2 { continue }
      matching.link(candidate.before, candidate.after)
    }
  }

  /// Whether a match would lead from one section to another although at least one of the two sections exists
  /// on both sides.
  private func isBetweenSections(_ from: Int, _ to: Int) -> Bool {
    let (left, right) = (section(of: from, in: before), section(of: to, in: after))
    let (there, here) = (matching.forward[left], matching.backward[right])
    return there != right && here != left && (there != nil || here != nil)
  }

  /// The outermost container of a part, below the document.
  private func section(of part: Int, in side: Side) -> Int {
    var section = part
    while side.container[section] != 0 { section = side.container[section] }
    return section
  }

  /// Whether the leaves before and after the two are matched with each other, or both ends coincide.
  private func isBetweenMatches(_ from: Int, _ to: Int) -> Bool {
    let i = before.order[from]
    let j = after.order[to]
    func agree(_ left: Int, _ right: Int) -> Bool {
      let hasLeft = before.leaves.indices.contains(left)
      let hasRight = after.leaves.indices.contains(right)
      guard hasLeft, hasRight else { return hasLeft == hasRight }
      return matching.pairs(before.leaves[left], after.leaves[right])
    }
    return agree(i - 1, j - 1) && agree(i + 1, j + 1)
  }

  /// Returns texts that show how common a word is in the document; empty if the document is large enough to
  /// show it by itself.
  private func background() -> [TextFeatures] {
    guard after.leaves.count <= 400 else { return [] }
    let matched = after.leaves.filter { matching.backward[$0] != nil }
    // A sample shows this equally well.
    let step = max(1, matched.count / 12)
    return stride(from: 0, to: matched.count, by: step).map { after.features.of(matched[$0]) }
  }
}

/// Texts of two sides to be compared with each other, with an index that keeps large documents near linear.
struct TextPool {
  let left: [TextFeatures]
  let right: [TextFeatures]
  private let similarity: Similarity

  /// The maximum number of pairs compared one by one; above it, only texts that share uncommon words are
  /// compared.
  private static let exhaustiveLimit = 4000
  /// How many partners each text is compared with above the limit.
  private static let partnerLimit = 10

  init(_ left: [TextFeatures], _ right: [TextFeatures], background: [TextFeatures] = []) {
    self.left = left
    self.right = right
    var similarity = Similarity(for: left.count + right.count + background.count)
    for features in left { similarity.add(features) }
    for features in right { similarity.add(features) }
    for features in background { similarity.add(features) }
    self.similarity = similarity
  }

  /// Returns the promising pairs with their similarity, in no particular order.
  func candidates() -> [(Int, Int, Float)] {
    let leftNorms = left.map { similarity.norms(of: $0) }
    let rightNorms = right.map { similarity.norms(of: $0) }
    var candidates: [(Int, Int, Float)] = []
    func compare(_ i: Int, _ j: Int) {
      let value = similarity.between(left[i], leftNorms[i], right[j], rightNorms[j])
      if value > 0.1 { candidates.append((i, j, value)) }
    }
    if left.count * right.count <= TextPool.exhaustiveLimit {
      for i in left.indices {
        for j in right.indices { compare(i, j) }
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
      if rank >= 3 && list.count > 400 { break }
      if rank >= 12 { break }
      let weight = similarity.weight(word)
      for j in list.prefix(2000) {
        if scores[Int(j)] == 0 { touched.append(Int(j)) }
        scores[Int(j)] += weight * weight
      }
    }
    // Of equally similar texts, those near the same position are likelier.
    let place = Double(i) * Double(right.count) / Double(max(1, left.count))
    touched.sort {
      if scores[$0] != scores[$1] { return scores[$0] > scores[$1] }
      return abs(Double($0) - place) < abs(Double($1) - place)
    }
    for j in touched { scores[j] = 0 }
    return Array(touched.prefix(TextPool.partnerLimit))
  }
}
