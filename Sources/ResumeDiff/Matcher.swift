package import ResumeModel

/// Finds which part of one résumé is which part of another, by content and place.
///
/// Leaves come first, as in LaDiff (Chawathe and others, "Change detection in hierarchically structured
/// information", SIGMOD 1996): equal texts, then sections and entries by name and content, then reworded
/// bullets over the whole document, so that a bullet that moved to another entry and was reworded is found.
/// docs/architecture.md lists the stages.
package struct Matcher {
  let before: Side
  let after: Side
  var matching: Matching

  /// One résumé with the derived data that matching needs repeatedly.
  struct Side {
    let resume: Resume
    /// Each part's text folded for comparison.
    let folded: [String]
    /// The nearest section, entry, header or document around each part.
    let container: [Int]
    /// The bullets, paragraphs and fields with words, in reading order.
    let leaves: [Int]
    /// Each part's place among the leaves, for neighbours and distances.
    let order: [Int]
    /// The features of the texts, computed on first use.
    let features: FeatureCache

    /// - Parameters:
    ///   - isAlone: whether the other side has another format, so that keys cannot be compared.
    ///   - memory: the features of other versions' texts.
    init(_ resume: Resume, isAlone: Bool, memory: TextMemory?) {
      self.resume = resume
      folded = resume.parts.map { part in
        let folded = TextForm.folded(part.text)
        return folded.isEmpty ? part.text : folded
      }
      var container = [Int](repeating: 0, count: resume.parts.count)
      var leaves: [Int] = []
      var order = [Int](repeating: 0, count: resume.parts.count)
      for (index, part) in resume.parts.enumerated() {
        if let parent = part.parent {
          container[index] = resume.parts[parent].kind.isContainer ? parent : container[parent]
        }
        order[index] = leaves.count
        let stands = part.tie == .free || (isAlone && part.tie == .keyed)
        if stands && !part.kind.isContainer && !part.text.isEmpty { leaves.append(index) }
      }
      self.container = container
      self.leaves = leaves
      self.order = order
      features = FeatureCache(resume, memory: memory)
    }
  }

  /// Matches two résumés.
  ///
  /// - Parameters:
  ///   - anchors: matches known from the versions between; used unless an equal text says otherwise.
  ///   - memory: the features of other versions' texts.
  package static func match(
    _ before: Resume, _ after: Resume, anchors: [(before: Int, after: Int)] = [], memory: TextMemory? = nil
  ) -> Matching {
    if before.source == after.source, before.parts == after.parts { return identity(before, after) }
    var matcher = Matcher(before, after, memory)
    matcher.matchTitles()
    matcher.matchEqualLeaves(.inMatchedContainers)
    matcher.matchEqualLeaves(.whereUnique)
    matcher.matchContainers()
    matcher.matchEqualLeaves(.inMatchedContainers)
    matcher.matchFieldsByLabel()
    matcher.matchByName()
    for anchor in anchors where matcher.matching.isFree(anchor.before, anchor.after) {
      matcher.matching.link(anchor.before, anchor.after)
    }
    matcher.matchEqualLeaves(.anywhere)
    matcher.matchRewordedLeaves()
    let known = matcher.matching.count
    matcher.matchContainers()
    if matcher.matching.count > known {
      // Sections and entries found by their reworded bullets let more bullets be found in them.
      matcher.matchFieldsByLabel()
      matcher.preferOwnContainers()
    }
    matcher.matchRewordedLeaves()
    matcher.matchByName()
    matcher.matchInPlace()
    matcher.matchWordless()
    matcher.matchTied()
    matcher.findDivisions()
    return matcher.matching
  }

  private static func identity(_ before: Resume, _ after: Resume) -> Matching {
    var matching = Matching(from: before, to: after)
    for index in before.parts.indices.dropFirst() { matching.link(index, index) }
    return matching
  }

  private init(_ before: Resume, _ after: Resume, _ memory: TextMemory?) {
    let isAlone = before.format != after.format
    self.before = Side(before, isAlone: isAlone, memory: memory)
    self.after = Side(after, isAlone: isAlone, memory: memory)
    matching = Matching(from: before, to: after)
  }

  // MARK: - Equal texts

  /// Matches headers with each other, and sections and entries with equal titles in matched containers.
  private mutating func matchTitles() {
    for (from, to) in zip(headers(of: before), headers(of: after)) { matching.link(from, to) }
    matchEqualTitles(.section)
    matchUnchangedTwins()
    matchEqualTitles(.entry)
  }

  private func headers(of side: Side) -> [Int] {
    side.resume.parts.indices.filter { side.resume.parts[$0].kind == .header }
  }

  private mutating func matchEqualTitles(_ kind: PartKind) {
    alignRepeats(of: kind)
    var waiting: [Int: [Int]] = [:]
    for index in after.resume.parts.indices.reversed()
    where after.resume.parts[index].kind == kind && !after.folded[index].isEmpty
      && matching.backward[index] == nil
    {
      waiting[key(after.folded[index], after.container[index]), default: []]
        .append(index)
    }
    for index in before.resume.parts.indices
    where before.resume.parts[index].kind == kind && matching.forward[index] == nil {
      guard let parent = matching.forward[before.container[index]] else { continue }
      guard let match = waiting[key(before.folded[index], parent)]?.popLast() else { continue }
      matching.link(index, match)
    }
  }

  /// Returns one number for a text and the container in which it is looked for.
  ///
  /// A number instead of a type: each hashable type costs a search of the program's conformances at start-up.
  /// Two texts with the same number are practically impossible.
  func key(_ text: String, _ parent: Int) -> Int {
    var hasher = Hasher()
    hasher.combine(text)
    hasher.combine(parent)
    return hasher.finalize()
  }

  /// Where an equal text is searched.
  enum Reach {
    /// Inside the sections and entries that are matched with each other.
    case inMatchedContainers
    /// Anywhere, if the text occurs once on each side.
    case whereUnique
    /// Anywhere, in reading order.
    case anywhere
  }

  private mutating func matchEqualLeaves(_ reach: Reach, isAligned: Bool = false) {
    var waiting: [Int: [Int]] = [:]
    for index in after.leaves.reversed() where matching.backward[index] == nil {
      let parent = reach == .inMatchedContainers ? after.container[index] : -1
      waiting[key(after.folded[index], parent), default: []].append(index)
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
      if reach != .inMatchedContainers, before.folded[index].utf8.count < 6, candidates.count > 1 { continue }
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
      guard reach == .inMatchedContainers else { return (index, key(before.folded[index], -1)) }
      return matching.forward[before.container[index]].map { (index, key(before.folded[index], $0)) }
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
  private mutating func matchFieldsByLabel() {
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
  private mutating func matchWordless() {
    var waiting: [Int: [Int]] = [:]
    func place(_ part: Part, _ parent: Int) -> Int { key(part.kind.rawValue, parent) }
    for (index, part) in after.resume.parts.enumerated().reversed()
    where part.text.isEmpty && part.isContent && matching.backward[index] == nil {
      waiting[place(part, after.container[index]), default: []].append(index)
    }
    guard !waiting.isEmpty else { return }
    for (index, part) in before.resume.parts.enumerated()
    where part.text.isEmpty && part.isContent && matching.forward[index] == nil {
      guard let parent = matching.forward[before.container[index]],
        let match = waiting[place(part, parent)]?.popLast()
      else { continue }
      matching.link(index, match)
    }
  }

  /// Replaces a match in a distant container if an equal text is free in the part's own container.
  private mutating func preferOwnContainers() {
    var free: [Int: [Int]] = [:]
    for index in after.leaves where matching.backward[index] == nil {
      free[key(after.folded[index], after.container[index]), default: []]
        .append(index)
    }
    guard !free.isEmpty else { return }
    for index in before.leaves {
      guard let far = matching.forward[index],
        let home = matching.forward[before.container[index]], after.container[far] != home,
        let near = free[key(before.folded[index], home)]?.popLast()
      else { continue }
      matching.unlink(index)
      matching.link(index, near)
    }
  }
}
