import ResumeDiff
import ResumeModel

/// Three readings of one document, and which of their parts are the same part.
struct MergePlan {
  let ancestor: Resume
  let ours: Resume
  let theirs: Resume
  /// The parts of all three, each once. A part of the ancestor has its index there as its number.
  private(set) var members: [Member]
  /// The number of the member that each part of ours, and of theirs, belongs to.
  private(set) var ofOurs: [Int]
  private(set) var ofTheirs: [Int]
  let movedByOurs: Set<Int>
  let movedByTheirs: Set<Int>
  let oursSplits: [Matching.Division]
  let theirsSplits: [Matching.Division]
  let oursMerges: [Matching.Division]
  /// The folded texts and the features of additions, computed once.
  private var ourFolded: [String] = []
  private var theirFolded: [String] = []
  private let ourFeatures: FeatureCache
  private let theirFeatures: FeatureCache

  /// The indices of one part in each reading; nil where it is missing.
  typealias Member = ThreeSides<Int?>

  /// The sources of the three readings.
  var sources: ThreeSides<[UInt8]> {
    ThreeSides(ancestor: ancestor.source, ours: ours.source, theirs: theirs.source)
  }

  /// Plans a merge. `theirChanges` can be shared by many merges.
  init(ours: Resume, theirChanges: ResumeDiff, memory: TextMemory? = nil) {
    let base = theirChanges.before
    let theirs = theirChanges.after
    ancestor = base
    self.ours = ours
    self.theirs = theirs
    func trusted(_ matching: Matching, _ side: Resume) -> Matching {
      Self.withSameWords(Self.withoutStrangers(matching, from: base, to: side), from: base, to: side)
    }
    var left = trusted(Matcher.match(base, ours, memory: memory), ours)
    var right = trusted(theirChanges.matching, theirs)
    // A text that the other side added as well is an addition, not an edit of the part at its place.
    let added = (Self.newTexts(ours, left), Self.newTexts(theirs, right))
    let replacements = (
      Self.replacements(base, ours, matching: left, except: added.1),
      Self.replacements(base, theirs, matching: right, except: added.0)
    )
    for (from, to) in replacements.0 { left.link(from, to) }
    for (from, to) in replacements.1 { right.link(from, to) }
    members = base.parts.indices.map {
      Member(ancestor: $0, ours: left.forward[$0], theirs: right.forward[$0])
    }
    ofOurs = left.backward.map { $0 ?? -1 }
    ofTheirs = right.backward.map { $0 ?? -1 }
    movedByOurs = Self.withoutStaying(
      Moves(from: base, to: ours, left).moved, from: base, to: ours, forward: left.forward,
      backward: left.backward)
    movedByTheirs = Self.withoutStaying(
      Moves(from: base, to: theirs, right).moved, from: base, to: theirs, forward: right.forward,
      backward: right.backward)
    oursSplits = left.splits
    theirsSplits = right.splits
    oursMerges = left.merges
    ourFeatures = FeatureCache(ours, memory: memory)
    theirFeatures = FeatureCache(theirs, memory: memory)
    for index in ours.parts.indices where ofOurs[index] < 0 {
      ofOurs[index] = members.count
      members.append(Member(ancestor: nil, ours: index, theirs: nil))
    }
    joinSameInsertions()
    for index in theirs.parts.indices where ofTheirs[index] < 0 {
      ofTheirs[index] = members.count
      members.append(Member(ancestor: nil, ours: nil, theirs: index))
    }
  }

  /// Returns leaves that were replaced in place: one is gone, one is new, and both neighbours are the same.
  ///
  /// Not a rewording to a reader; the merge treats it as an edit of the same place, because two sides that
  /// replace one bullet by two others exclude each other.
  ///
  /// - Parameter known: folded texts that the other side added.
  private static func replacements(
    _ base: Resume, _ side: Resume, matching: Matching, except known: Set<String>
  ) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    let sideLayout = SourceLayout(side)
    let baseLayout = SourceLayout(base)
    for parent in base.parts.indices {
      guard let home = matching.forward[parent] else { continue }
      let old = baseLayout.children(of: parent)
      let new = sideLayout.children(of: home)
      for (place, index) in old.enumerated()
      where matching.forward[index] == nil && !base.parts[index].kind.isContainer {
        let before = place > 0 ? matching.forward[old[place - 1]] : home
        let after = place + 1 < old.count ? matching.forward[old[place + 1]] : home
        guard let before, let after else { continue }
        let start = before == home ? 0 : new.firstIndex(of: before).map { $0 + 1 }
        let end = after == home ? new.count : new.firstIndex(of: after)
        guard let start, let end, end - start == 1, matching.backward[new[start]] == nil,
          !side.parts[new[start]].kind.isContainer,
          base.parts[index].kind != .group, side.parts[new[start]].kind != .group,
          !known.contains(TextForm.folded(side.parts[new[start]].text)),
          base.parts[index].attachment == side.parts[new[start]].attachment, base.parts[index].attachment != .layout,
          base.parts[index].attachment != .value || base.parts[index].key == side.parts[new[start]].key
        else { continue }
        found.append((index, new[start]))
      }
    }
    return found
  }

  /// The texts, folded, of a side's parts that have no match.
  private static func newTexts(_ side: Resume, _ matching: Matching) -> Set<String> {
    Set(
      side.parts.indices.filter { matching.backward[$0] == nil && !side.parts[$0].text.isEmpty }
        .map { TextForm.folded(side.parts[$0].text) })
  }

  /// Joins additions of both sides into one part: the same words anywhere, or similar words under one parent.
  ///
  /// Similar additions under one parent are paired so that they become a conflict instead of a duplicate.
  private mutating func joinSameInsertions() {
    var free = members.indices.filter { members[$0].ancestor == nil && members[$0].theirs == nil }
    guard !free.isEmpty else { return }
    ourFolded = ours.parts.map { TextForm.folded($0.text) }
    theirFolded = theirs.parts.map { TextForm.folded($0.text) }
    for theirIndex in theirs.parts.indices where ofTheirs[theirIndex] < 0 {
      let part = theirs.parts[theirIndex]
      let parent = part.parent.map { ofTheirs[$0] } ?? -1
      if part.kind == .group || part.attachment != .independent {
        let found = free.first { parentNumber(ofOurs: $0) == parent && isSameTied(members[$0].ours, part) }
        guard let found else { continue }
        members[found].theirs = theirIndex
        ofTheirs[theirIndex] = found
        free.removeAll { $0 == found }
        continue
      }
      let candidates = free.filter { number in
        // The same words in another entry are another line.
        if isSame(members[number].ours, theirIndex), isElsewhere(number, theirIndex, theirParent: parent) { return false }
        return members[number].ours.map {
          ours.parts[$0].kind.isContainer == part.kind.isContainer && ours.parts[$0].kind != .group
            && ours.parts[$0].attachment == .independent
        } ?? false
      }
      // A piece that was split off from an old part is not an addition.
      if isSplitOff(theirIndex) { continue }
      let found =
        candidates.first { isSame(members[$0].ours, theirIndex) && parentNumber(ofOurs: $0) == parent }
        ?? candidates.first { isSame(members[$0].ours, theirIndex) }
        ?? candidates.first { isAlike(members[$0].ours, theirIndex) && parentNumber(ofOurs: $0) == parent }
        ?? candidates.first { isNearlySame(members[$0].ours, theirIndex) }
      guard let found else { continue }
      members[found].theirs = theirIndex
      ofTheirs[theirIndex] = found
      free.removeAll { $0 == found }
    }
  }

  /// Whether a part that only theirs has repeats text of the base's part before it.
  private func isSplitOff(_ index: Int) -> Bool {
    let text = TextForm.folded(theirs.parts[index].text)
    guard !text.isEmpty, index > 0,
      let before = members[ofTheirs[index - 1] < 0 ? 0 : ofTheirs[index - 1]].ancestor,
      before > 0
    else { return false }
    return TextForm.folded(ancestor.parts[before].text).firstRange(ofBytes: text) != nil
  }

  /// Whether one of our additions has the kind and the key of theirs.
  private func isSameTied(_ ourIndex: Int?, _ part: Part) -> Bool {
    guard let ourIndex else { return false }
    let own = ours.parts[ourIndex]
    guard own.kind == part.kind, own.attachment == part.attachment else { return false }
    return part.attachment == .layout && part.key == nil ? own.text == part.text : own.key == part.key
  }

  private func parentNumber(ofOurs number: Int) -> Int {
    guard let index = members[number].ours, let parent = ours.parts[index].parent else { return -2 }
    return ofOurs[parent]
  }

  private func isSame(_ ourIndex: Int?, _ theirIndex: Int) -> Bool {
    guard let ourIndex else { return false }
    let left = ours.parts[ourIndex]
    let right = theirs.parts[theirIndex]
    if ourFolded[ourIndex] == theirFolded[theirIndex] { return !left.text.isEmpty }
    if let one = left.sectionKey, one == right.sectionKey { return true }
    guard let one = left.entryHeading, let other = right.entryHeading else { return false }
    func isEqual(_ one: String?, _ other: String?) -> Bool {
      TextForm.folded(one ?? "") == TextForm.folded(other ?? "")
    }
    // The same position at the same employer, or the same project, is one entry, even if the sides give
    // different start dates.
    if let title = one.title, !title.isEmpty, isEqual(title, other.title),
      isEqual(one.organization, other.organization)
    {
      return true
    }
    guard let organization = one.organization, let period = one.period, let otherPeriod = other.period
    else { return false }
    return isEqual(organization, other.organization) && period.start == otherPeriod.start
  }

  private func isAlike(_ ourIndex: Int?, _ theirIndex: Int) -> Bool {
    guard let ourIndex, !ours.parts[ourIndex].kind.isContainer else { return false }
    let texts = (ours.parts[ourIndex].text, theirs.parts[theirIndex].text)
    guard min(texts.0.utf8.count, texts.1.utf8.count) > MergeCosts.comparedBytes else { return false }
    // One side may have split what the other says in one bullet.
    let features = (ourFeatures.of(ourIndex), theirFeatures.of(theirIndex))
    return Similarity.between(features.0, features.1) >= MergeCosts.similarAddition
      || Similarity.containment(features.0, features.1) >= MergeCosts.containedAddition
  }

  /// Whether two additions are similar enough to be one, even at different places.
  private func isNearlySame(_ ourIndex: Int?, _ theirIndex: Int) -> Bool {
    guard let ourIndex, !ours.parts[ourIndex].kind.isContainer else { return false }
    let texts = (ours.parts[ourIndex].text, theirs.parts[theirIndex].text)
    return min(texts.0.utf8.count, texts.1.utf8.count) > MergeCosts.distantBytes
      && Similarity.between(ourFeatures.of(ourIndex), theirFeatures.of(theirIndex)) >= MergeCosts.distantAddition
  }

  // MARK: - Questions

  /// The member around a member, as a side sees it.
  func parent(_ index: Int?, in side: Resume, _ numbers: [Int]?) -> Int? {
    guard let index, let parent = side.parts[index].parent else { return nil }
    return numbers.map { $0[parent] } ?? parent
  }

  /// Whether a part differs from another in its text, its links or whether it is hidden.
  func differsInText(_ one: Part, _ other: Part) -> Bool {
    TextForm.visible(one.text) != TextForm.visible(other.text) || one.links != other.links
      || one.isHidden != other.isHidden
  }

  /// Whether a side changed a part of the base, or anything inside it, in more than its layout.
  func isChanged(_ number: Int, bySide side: Resume, index: Int, numbers: [Int]) -> Bool {
    guard let from = members[number].ancestor else { return true }
    if differsInText(ancestor.parts[from], side.parts[index]) { return true }
    for inner in side.descendants(of: index) {
      // A part that the other side still has, elsewhere, is merged separately.
      let member = members[numbers[inner]]
      if member.ours != nil, member.theirs != nil { continue }
      guard let origin = member.ancestor else { return true }
      if differsInText(ancestor.parts[origin], side.parts[inner]) { return true }
    }
    return false
  }
}
