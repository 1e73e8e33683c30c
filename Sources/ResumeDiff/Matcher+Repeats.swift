import ResumeModel

extension Matcher {
  /// Matches texts that occur more often in a section or entry on one side than on the other: texts that keep
  /// their neighbours are the same; the remaining one was added, removed or reworded.
  ///
  /// Matched one after the other, as unique texts are, a change of the first of three equal texts would be
  /// reported as a move of the other two.
  ///
  /// - Parameter kind: entries or sections by their titles; nil for the texts themselves.
  mutating func alignRepeats(of kind: PartKind? = nil) {
    let from = members(of: before, kind)
    let to = members(of: after, kind)
    let homes = repeatedHomes(from, to)
    guard !homes.isEmpty else { return }
    let (lefts, rights) = (before.byContainer(from), after.byContainer(to))
    for (home, away) in homes {
      let (left, right) = (lefts[home], rights[away])
      for (i, j) in commonOrder(left, right) where matching.isFree(left[i], right[j]) {
        matching.link(left[i], right[j], evidence: .order)
      }
    }
  }

  private func members(of side: Side, _ kind: PartKind?) -> [Int] {
    guard let kind else { return side.leaves }
    return side.resume.parts.indices.filter { side.resume.parts[$0].kind == kind && !side.folded[$0].isEmpty }
  }

  /// The matched containers in which some text is repeated, and not as often on both sides.
  private func repeatedHomes(_ from: [Int], _ to: [Int]) -> [(Int, Int)] {
    var places = NumberTable()
    var counts: [(from: Int, to: Int, home: Int)] = []
    for index in from where matching.forward[index] == nil {
      let home = before.container[index]
      guard matching.forward[home] != nil else { continue }
      let key = key(of: before.texts[index], home)
      let place = places[key, default: counts.count]
      if place == counts.count {
        places[key] = place
        counts.append((0, 0, home))
      }
      counts[place].from += 1
    }
    for index in to where matching.backward[index] == nil {
      guard let home = matching.backward[after.container[index]] else { continue }
      if let place = places[key(of: after.texts[index], home)] { counts[place].to += 1 }
    }
    var homes: [Int] = []
    let repeated = counts.filter { $0.to > 0 && $0.from != $0.to }
    for home in repeated.map(\.home).sorted() where home != homes.last { homes.append(home) }
    return homes.compactMap { home in matching.forward[home].map { (home, $0) } }
  }

  /// The longest run of equal texts in order, by place in both lists.
  private func commonOrder(_ from: [Int], _ to: [Int]) -> [(Int, Int)] {
    func isSame(_ i: Int, _ j: Int) -> Bool { before.texts[from[i]] == after.texts[to[j]] }
    var start = 0
    while start < min(from.count, to.count), isSame(start, start) { start += 1 }
    var (endFrom, endTo) = (from.count, to.count)
    while endFrom > start, endTo > start, isSame(endFrom - 1, endTo - 1) {
      (endFrom, endTo) = (endFrom - 1, endTo - 1)
    }
    var pairs = (0..<start).map { ($0, $0) }
    let (rows, columns) = (endFrom - start, endTo - start)
    if rows > 0, columns > 0, rows * columns <= MatchCosts.alignedPairs {
      var lengths = [Int32](repeating: 0, count: (rows + 1) * (columns + 1))
      for i in stride(from: rows - 1, through: 0, by: -1) {
        for j in stride(from: columns - 1, through: 0, by: -1) {
          lengths[i * (columns + 1) + j] =
            isSame(start + i, start + j)
            ? lengths[(i + 1) * (columns + 1) + j + 1] + 1
            : max(lengths[(i + 1) * (columns + 1) + j], lengths[i * (columns + 1) + j + 1])
        }
      }
      var (i, j) = (0, 0)
      while i < rows, j < columns {
        if isSame(start + i, start + j) {
          pairs.append((start + i, start + j))
          (i, j) = (i + 1, j + 1)
        } else if lengths[(i + 1) * (columns + 1) + j] >= lengths[i * (columns + 1) + j + 1] {
          i += 1
        } else {
          j += 1
        }
      }
    }
    return pairs + (0..<from.count - endFrom).map { (endFrom + $0, endTo + $0) }
  }
}
