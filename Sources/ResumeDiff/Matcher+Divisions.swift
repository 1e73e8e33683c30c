import ResumeModel

extension Matcher {
  /// Finds bullets that were split in two or more, and bullets that were merged into one.
  mutating func findDivisions() {
    matching.splits = divisions(
      wholes: before, pieces: after,
      matchOf: { matching.forward[$0] }, wholeOf: { matching.backward[$0] })
    matching.merges = divisions(
      wholes: after, pieces: before,
      matchOf: { matching.backward[$0] }, wholeOf: { matching.forward[$0] })
  }

  /// Returns the divisions: an unmatched piece beside a whole's match contains the words that the match
  /// lacks.
  private func divisions(
    wholes: Side, pieces: Side, matchOf: (Int) -> Int?, wholeOf: (Int) -> Int?
  ) -> [Matching.Division] {
    var divisions: [Matching.Division] = []
    for (position, piece) in pieces.leaves.enumerated() where wholeOf(piece) == nil {
      for step in [-1, 1] {
        var neighbour = position + step
        // Another new piece of the same whole may be between.
        while pieces.leaves.indices.contains(neighbour), wholeOf(pieces.leaves[neighbour]) == nil,
          abs(neighbour - position) < MatchCosts.pieceDistance
        {
          neighbour += step
        }
        guard pieces.leaves.indices.contains(neighbour) else { continue }
        let sibling = pieces.leaves[neighbour]
        guard pieces.container[sibling] == pieces.container[piece], let whole = wholeOf(sibling),
          matchOf(whole) == sibling,
          let evidence = evidence(wholes.features.of(whole), pieces, first: sibling, second: piece), evidence.isEnough
        else { continue }
        if let known = divisions.firstIndex(where: { $0.whole == whole }) {
          divisions[known].pieces.append(piece)
          divisions[known].covered.append(evidence.covered)
        } else {
          divisions.append(
            Matching.Division(whole: whole, pieces: [sibling, piece], covered: [evidence.covered]))
        }
        break
      }
    }
    return divisions
  }

  /// Returns the common elements of two ascending lists.
  private func shared(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
    var shared: [UInt32] = []
    var j = 0
    for hash in left {
      while j < right.count, right[j] < hash { j += 1 }
      if j < right.count, right[j] == hash { shared.append(hash) }
    }
    return shared
  }

  /// Returns what two pieces have in common with a whole; nil for texts too short to be compared.
  private func evidence(
    _ whole: TextFeatures, _ side: Side, first: Int, second: Int
  ) -> DivisionEvidence? {
    let words = whole.words
    let left = side.features.of(first).words
    let right = side.features.of(second).words
    guard DivisionEvidence.isComparable(whole: words.count, second: right.count) else { return nil }
    let inLeft = shared(words, left)
    let inRight = shared(words, right)
    return DivisionEvidence(
      whole: words.count, first: left.count, inFirst: inLeft.count, second: right.count,
      inSecond: inRight.count, added: inRight.count - shared(inRight, left).count)
  }
}
