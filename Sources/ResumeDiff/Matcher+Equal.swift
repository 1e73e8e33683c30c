import ResumeModel

/// Matches parts whose texts, titles or labels are equal.
extension Matcher {
  /// Matches headers with each other, in order.
  mutating func matchHeaders() {
    for (from, to) in zip(headers(of: before), headers(of: after)) { matching.link(from, to) }
  }

  private func headers(of side: Side) -> [Int] {
    side.resume.parts.indices.filter { side.resume.parts[$0].kind == .header }
  }

  /// Matches sections or entries with equal titles in matched containers.
  mutating func matchEqualTitles(_ kind: PartKind) {
    alignRepeats(of: kind)
    var waiting = WaitingParts()
    for index in after.resume.parts.indices.reversed()
    where after.resume.parts[index].kind == kind && !after.folded[index].isEmpty
      && matching.backward[index] == nil
    {
      waiting.add(index, under: key(of: after.texts[index], after.container[index]))
    }
    for index in before.resume.parts.indices
    where before.resume.parts[index].kind == kind && matching.forward[index] == nil {
      guard let parent = matching.forward[before.container[index]] else { continue }
      guard let match = waiting.takeLast(under: key(of: before.texts[index], parent)) else { continue }
      matching.link(index, match)
    }
  }

  /// Returns one number for a text and the container in which it is looked for.
  ///
  /// A number instead of a type: each hashable type costs a search of the program's conformances at start-up.
  func key(_ text: String, _ parent: Int) -> Int { key(of: text.hashValue, parent) }

  /// Returns one number for a text, by its own number, and the container in which it is looked for.
  func key(of text: Int, _ parent: Int) -> Int { text &+ (parent &+ 1) &* 0x1E37_79B9_7F4A_7C15 }

  /// Where an equal text is searched.
  enum Reach {
    /// Inside the sections and entries that are matched with each other.
    case inMatchedContainers
    /// Anywhere, if the text occurs once on each side.
    case whereUnique
    /// Anywhere, in reading order.
    case anywhere
  }

  mutating func matchEqualLeaves(_ reach: Reach, isAligned: Bool = false) {
    var waiting = WaitingParts()
    for index in after.leaves.reversed() where matching.backward[index] == nil {
      let parent = reach == .inMatchedContainers ? after.container[index] : -1
      waiting.add(index, under: key(of: after.texts[index], parent))
    }
    guard !waiting.isEmpty else { return }
    let free = free(reach)
    var counts = NumberTable()
    for (_, place) in free { counts[place, default: 0] += 1 }
    if reach == .inMatchedContainers, !isAligned, areRepeated(counts, waiting) {
      alignRepeats()
      matchEqualLeaves(reach, isAligned: true)
      return
    }
    for (index, place) in free {
      guard let last = waiting.last(under: place) else { continue }
      let isRepeated = reach != .inMatchedContainers && waiting.hasSeveral(under: place)
      if reach == .whereUnique, isRepeated || (counts[place] ?? 0) > 1 { continue }
      // A word or two do not show where they came from.
      if reach != .inMatchedContainers, before.folded[index].utf8.count < MatchCosts.shortText, isRepeated { continue }
      if reach != .inMatchedContainers, isGeneric(before.resume.parts[index].text),
        !matching.pairs(before.container[index], after.container[last])
      {
        continue
      }
      _ = waiting.takeLast(under: place)
      matching.link(index, last)
    }
  }

  /// Returns the unmatched leaves, each with one number for its text and where it is searched.
  private func free(_ reach: Reach) -> [(index: Int, place: Int)] {
    before.leaves.compactMap { index in
      guard matching.forward[index] == nil else { return nil }
      guard reach == .inMatchedContainers else { return (index, key(of: before.texts[index], -1)) }
      return matching.forward[before.container[index]].map { (index, key(of: before.texts[index], $0)) }
    }
  }

  /// Whether a text occurs more often on one side than on the other.
  private func areRepeated(_ counts: NumberTable, _ waiting: WaitingParts) -> Bool {
    counts.keys.contains { place in
      let others = waiting.count(under: place)
      return others > 0 && others != counts[place]
    }
  }

  /// Matches fields with the same label in matched containers, whatever their values are.
  mutating func matchFieldsByLabel() {
    var waiting = WaitingParts()
    for index in after.leaves where matching.backward[index] == nil {
      guard let label = after.resume.parts[index].fieldLabel else { continue }
      waiting.add(index, under: key(TextForm.folded(label), after.container[index]))
    }
    guard !waiting.isEmpty else { return }
    for index in before.leaves where matching.forward[index] == nil {
      guard let label = before.resume.parts[index].fieldLabel,
        let parent = matching.forward[before.container[index]],
        case let place = key(TextForm.folded(label), parent), !waiting.hasSeveral(under: place),
        let only = waiting.last(under: place), matching.backward[only] == nil
      else { continue }
      matching.link(index, only)
    }
  }

  /// Matches parts without words in order inside matched containers: nothing else distinguishes them.
  mutating func matchWordless() {
    var waiting = WaitingParts()
    func place(_ kind: PartKind, _ parent: Int) -> Int { key(kind.rawValue, parent) }
    func isWordless(_ side: Side, _ index: Int) -> Bool {
      side.resume.parts[index].text.isEmpty && side.resume.parts[index].isContent
    }
    for index in after.resume.parts.indices.reversed() where matching.backward[index] == nil && isWordless(after, index) {
      waiting.add(index, under: place(after.resume.parts[index].kind, after.container[index]))
    }
    guard !waiting.isEmpty else { return }
    for index in before.resume.parts.indices where matching.forward[index] == nil && isWordless(before, index) {
      guard let parent = matching.forward[before.container[index]],
        let match = waiting.takeLast(under: place(before.resume.parts[index].kind, parent))
      else { continue }
      matching.link(index, match)
    }
  }

  /// Replaces a match in a distant container if an equal text is free in the part's own container.
  mutating func preferOwnContainers() {
    var free = WaitingParts()
    for index in after.leaves where matching.backward[index] == nil {
      free.add(index, under: key(of: after.texts[index], after.container[index]))
    }
    guard !free.isEmpty else { return }
    for index in before.leaves {
      guard let far = matching.forward[index],
        let home = matching.forward[before.container[index]], after.container[far] != home,
        let near = free.takeLast(under: key(of: before.texts[index], home))
      else { continue }
      matching.unlink(index)
      matching.link(index, near)
    }
  }
}
