import ResumeModel

extension Matcher {
  /// A possible match with its evidence.
  struct Candidate {
    var before: Int
    var after: Int
    var score: Float
    var evidence: MatchReason.Evidence
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
      var evidence = RewordingEvidence(similarity: similarity, isCJK: isCJK)
      guard evidence.isPossible else { continue }
      evidence.sharesContainer = matching.pairs(before.container[from[i]], after.container[to[j]])
      evidence.hasSameNeighbours = isBetweenMatches(from[i], to[j])
      guard evidence.isEnough else { continue }
      if !evidence.isEnoughBetweenSections, isBetweenSections(from[i], to[j]) { continue }
      let distance = abs(before.order[from[i]] - after.order[to[j]])
      candidates.append(
        Candidate(
          before: from[i], after: to[j], score: evidence.score, evidence: .rewording(evidence),
          sharesContainer: evidence.sharesContainer, distance: distance))
    }
    candidates.sort(by: Candidate.isBetter)
    for candidate in candidates where matching.isFree(candidate.before, candidate.after) {
      // A label, a date or a position has too few words to be recognised in another entry.
      let (left, right) = (before.resume.parts[candidate.before].text, after.resume.parts[candidate.after].text)
      if !candidate.sharesContainer,
        !RewordingEvidence.mayLeaveEntry(score: candidate.score, ownWords: ownWordsShared(left, right))
      {
        continue
      }
      matching.link(candidate.before, candidate.after, evidence: candidate.evidence)
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
    guard after.leaves.count <= MatchCosts.tellingLeaves else { return [] }
    let matched = after.leaves.filter { matching.backward[$0] != nil }
    // A sample shows this equally well.
    let step = max(1, matched.count / MatchCosts.backgroundTexts)
    return stride(from: 0, to: matched.count, by: step).map { after.features.of(matched[$0]) }
  }
}
