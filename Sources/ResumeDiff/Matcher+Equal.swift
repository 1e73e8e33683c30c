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
    var waiting: [Int: [Int]] = [:]
    for index in after.resume.parts.indices.reversed()
    where after.resume.parts[index].kind == kind && !after.folded[index].isEmpty
      && matching.backward[index] == nil
    {
      waiting[key(of: after.texts[index], after.container[index]), default: []]
        .append(index)
    }
    for index in before.resume.parts.indices
    where before.resume.parts[index].kind == kind && matching.forward[index] == nil {
      guard let parent = matching.forward[before.container[index]] else { continue }
      guard let match = waiting[key(of: before.texts[index], parent)]?.popLast() else { continue }
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
    var waiting: [Int: [Int]] = [:]
    for index in after.leaves.reversed() where matching.backward[index] == nil {
      let parent = reach == .inMatchedContainers ? after.container[index] : -1
      waiting[key(of: after.texts[index], parent), default: []].append(index)
    }
    guard !waiting.isEmpty else { return }
    let free = free(reach)
    var counts: [Int: Int] = [:]
    for (_, place) in free { counts[place, default: 0] += 1 }
    if reach == .inMatchedContainers, !isAligned, areRepeated(counts, waiting) {
      alignRepeats()
      matchEqualLeaves(reach, isAligned: true)
      return
    }
    for (index, place) in free {
      guard let candidates = waiting[place], let last = candidates.last else { continue }
      if reach == .whereUnique, candidates.count > 1 || (counts[place] ?? 0) > 1 { continue }
      // A word or two do not show where they came from.
      if reach != .inMatchedContainers, before.folded[index].utf8.count < MatchCosts.shortText, candidates.count > 1 { continue }
      if reach != .inMatchedContainers, isGeneric(before.resume.parts[index].text),
        !matching.pairs(before.container[index], after.container[last])
      {
        continue
      }
      waiting[place]?.removeLast()
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
  private func areRepeated(_ counts: [Int: Int], _ waiting: [Int: [Int]]) -> Bool {
    counts.contains { place, count in
      let others = waiting[place]?.count ?? 0
      return others > 0 && others != count
    }
  }

  /// Matches fields with the same label in matched containers, whatever their values are.
  mutating func matchFieldsByLabel() {
    var waiting: [Int: [Int]] = [:]
    for index in after.leaves where matching.backward[index] == nil {
      guard let label = after.resume.parts[index].fieldLabel else { continue }
      waiting[key(TextForm.folded(label), after.container[index]), default: []]
        .append(index)
    }
    guard !waiting.isEmpty else { return }
    for index in before.leaves where matching.forward[index] == nil {
      guard let label = before.resume.parts[index].fieldLabel,
        let parent = matching.forward[before.container[index]],
        let only = waiting[key(TextForm.folded(label), parent)], only.count == 1,
        matching.backward[only[0]] == nil
      else { continue }
      matching.link(index, only[0])
    }
  }

  /// Matches parts without words in order inside matched containers: nothing else distinguishes them.
  mutating func matchWordless() {
    var waiting: [Int: [Int]] = [:]
    func place(_ kind: PartKind, _ parent: Int) -> Int { key(kind.rawValue, parent) }
    func isWordless(_ side: Side, _ index: Int) -> Bool {
      side.resume.parts[index].text.isEmpty && side.resume.parts[index].isContent
    }
    for index in after.resume.parts.indices.reversed() where matching.backward[index] == nil && isWordless(after, index) {
      waiting[place(after.resume.parts[index].kind, after.container[index]), default: []].append(index)
    }
    guard !waiting.isEmpty else { return }
    for index in before.resume.parts.indices where matching.forward[index] == nil && isWordless(before, index) {
      guard let parent = matching.forward[before.container[index]],
        let match = waiting[place(before.resume.parts[index].kind, parent)]?.popLast()
      else { continue }
      matching.link(index, match)
    }
  }

  /// Replaces a match in a distant container if an equal text is free in the part's own container.
  mutating func preferOwnContainers() {
    var free: [Int: [Int]] = [:]
    for index in after.leaves where matching.backward[index] == nil {
      free[key(of: after.texts[index], after.container[index]), default: []]
        .append(index)
    }
    guard !free.isEmpty else { return }
    for index in before.leaves {
      guard let far = matching.forward[index],
        let home = matching.forward[before.container[index]], after.container[far] != home,
        let near = free[key(of: before.texts[index], home)]?.popLast()
      else { continue }
      matching.unlink(index)
      matching.link(index, near)
    }
  }
}
