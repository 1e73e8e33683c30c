/// Aligns two lists of words so that the kept words have the greatest weight.
package enum WordAlignment {
  /// Returns the index pairs of the kept words, ascending on both sides.
  ///
  /// A longest common subsequence weighted by word length, so that real words win over blanks and commas,
  /// with a preference for unbroken stretches. The cost is the product of the lengths without the equal ends.
  package static func align(_ before: [Word], _ after: [Word]) -> [(Int, Int)] {
    var head = 0
    while head < before.count, head < after.count, before[head] == after[head] { head += 1 }
    var tail = 0
    while tail < before.count - head, tail < after.count - head,
      before[before.count - 1 - tail] == after[after.count - 1 - tail]
    {
      tail += 1
    }
    var pairs = (0..<head).map { ($0, $0) }
    let left = before[head..<before.count - tail]
    let right = after[head..<after.count - tail]
    if !left.isEmpty, !right.isEmpty, left.count * right.count <= WordCosts.alignedCells {
      pairs += inner(Array(left), Array(right)).map { ($0 + head, $1 + head) }
    }
    pairs += (0..<tail).reversed().map { (before.count - 1 - $0, after.count - 1 - $0) }
    return pairs
  }

  private static func inner(_ left: [Word], _ right: [Word]) -> [(Int, Int)] {
    var identities = NumberTable()
    // One number for each text: two texts with the same number are practically impossible.
    func identity(_ word: Word) -> Int32 {
      let text = word.text.hashValue
      if let known = identities[text] { return Int32(known) }
      let next = identities.keys.count
      identities[text] = next
      return Int32(next)
    }
    let a = left.map(identity)
    let b = right.map(identity)
    let weights = left.map(weight)
    let width = b.count + 1
    // best[i][j]: the weight kept of left[i...] and right[j...]; run[j]: a bonus for continuing unbroken.
    var best = [Int32](repeating: 0, count: (a.count + 1) * width)
    for i in stride(from: a.count - 1, through: 0, by: -1) {
      let word = a[i]
      // Of the cells around the one at hand, two are known from the one before it.
      var right: Int32 = 0
      var corner: Int32 = 0
      for j in stride(from: b.count - 1, through: 0, by: -1) {
        let below = best[(i + 1) * width + j]
        var value = max(below, right)
        if word == b[j] {
          let goesOn = i + 1 < a.count && j + 1 < b.count && a[i + 1] == b[j + 1]
          value = max(value, corner + weights[i] + (goesOn ? WordCosts.unbrokenBonus : 0))
        }
        best[i * width + j] = value
        (right, corner) = (value, below)
      }
    }
    var pairs: [(Int, Int)] = []
    var i = 0
    var j = 0
    while i < a.count, j < b.count {
      let value = best[i * width + j]
      let goesOn = i + 1 < a.count && j + 1 < b.count && a[i + 1] == b[j + 1]
      if a[i] == b[j], value == best[(i + 1) * width + j + 1] + weights[i] + (goesOn ? WordCosts.unbrokenBonus : 0) {
        pairs.append((i, j))
        i += 1
        j += 1
      } else if value == best[(i + 1) * width + j] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  private static func weight(_ word: Word) -> Int32 {
    switch word.kind {
    case .blank: WordCosts.blankWeight
    case .mark: WordCosts.markWeight
    case .fact: WordCosts.factWeight + Int32(min(WordCosts.longestWeight, word.text.utf8.count))
    case .word: WordCosts.wordWeight + Int32(min(WordCosts.longestWeight, word.text.utf8.count))
    }
  }
}
