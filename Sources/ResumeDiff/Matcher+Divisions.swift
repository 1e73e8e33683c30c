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
          abs(neighbour - position) < 3
        {
          neighbour += step
        }
        guard pieces.leaves.indices.contains(neighbour) else { continue }
        let sibling = pieces.leaves[neighbour]
        guard pieces.container[sibling] == pieces.container[piece], let whole = wholeOf(sibling),
          matchOf(whole) == sibling, covers(wholes.features.of(whole), pieces, sibling, piece)
        else { continue }
        if let known = divisions.firstIndex(where: { $0.whole == whole }) {
          divisions[known].pieces.append(piece)
        } else {
          divisions.append(Matching.Division(whole: whole, pieces: [sibling, piece]))
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

  /// Whether two pieces together contain most words of the whole, each its own share.
  private func covers(_ whole: TextFeatures, _ side: Side, _ first: Int, _ second: Int) -> Bool {
    let words = whole.words
    let left = side.features.of(first).words
    let right = side.features.of(second).words
    guard words.count >= 5, right.count >= 2 else { return false }
    let inLeft = shared(words, left)
    let inRight = shared(words, right)
    // Of the whole: the words in the first piece, and those that only the second has.
    let added = inRight.count - shared(inRight, left).count
    return Double(inLeft.count + added) >= 0.75 * Double(words.count)
      && Double(added) >= 0.2 * Double(words.count)
      && Double(inRight.count) >= 0.5 * Double(right.count)
      && Double(inLeft.count) >= 0.5 * Double(left.count)
  }
}
