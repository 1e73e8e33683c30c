import ResumeModel

extension Matcher {
  /// Matches entries with the same title by everything inside them, before titles and positions decide.
  ///
  /// A new job at an old employer, added above the old one, has the old one's title and place; the old one is
  /// recognised because it is unchanged. Only repeated titles are considered: a unique title is evidence
  /// enough.
  mutating func matchUnchangedTwins() {
    let from = twins(in: before)
    let to = twins(in: after)
    guard !from.isEmpty || !to.isEmpty else { return }
    var titles = NumberTable()
    for index in from { titles[before.texts[index]] = 1 }
    for index in to { titles[after.texts[index]] = 1 }
    func entries(_ side: Side, _ isFree: (Int) -> Bool) -> WaitingParts {
      var entries = WaitingParts()
      for index in side.resume.parts.indices
      where side.resume.parts[index].kind == .entry && titles[side.texts[index]] != nil && isFree(index) {
        entries.add(index, under: content(of: index, in: side))
      }
      return entries
    }
    let matching = matching
    var left = entries(before) { matching.forward[$0] == nil }
    var right = entries(after) { matching.backward[$0] == nil }
    for content in left.numbers where left.count(under: content) == right.count(under: content) {
      while let index = left.takeLast(under: content), let other = right.takeLast(under: content) {
        self.matching.link(index, other)
      }
    }
  }

  /// Returns the entries whose title another entry has as well.
  private func twins(in side: Side) -> [Int] {
    let entries = side.resume.parts.indices.filter {
      side.resume.parts[$0].kind == .entry && !side.folded[$0].isEmpty
    }
    var counts = NumberTable()
    for index in entries { counts[side.texts[index], default: 0] += 1 }
    return entries.filter { counts[side.texts[$0]] ?? 0 > 1 }
  }

  /// One number for an entry's title and everything in it.
  private func content(of index: Int, in side: Side) -> Int {
    var hasher = Hasher()
    for inner in side.resume.subtree(of: index) {
      hasher.combine(side.resume.parts[inner].kind.rawValue)
      hasher.combine(side.texts[inner])
    }
    return hasher.finalize()
  }
}
