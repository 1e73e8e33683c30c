import ResumeModel

/// Names the change of each matched part, and lists the parts without a match.
struct ChangeFinder {
  private let before: Resume
  private let after: Resume
  private let matching: Matching
  private let features: (before: FeatureCache, after: FeatureCache)
  private let moves: Moves
  private var splits: [Int: [Int]] = [:]
  private var merges: [Int: [Int]] = [:]
  private var splitPieces: Set<Int> = []
  private var mergedPieces: Set<Int> = []

  /// - Parameter features: what the matcher worked out of the texts serves their changes, too.
  init(_ before: Resume, _ after: Resume, matching: Matching, features: (before: FeatureCache, after: FeatureCache)) {
    self.before = before
    self.after = after
    self.matching = matching
    self.features = features
    moves = Moves(from: before, to: after, matching)
    for split in matching.splits {
      splits[split.whole] = Array(split.pieces.dropFirst())
      splitPieces.formUnion(split.pieces.dropFirst())
    }
    for merge in matching.merges {
      merges[merge.whole] = Array(merge.pieces.dropFirst())
      mergedPieces.formUnion(merge.pieces.dropFirst())
    }
  }

  /// Returns the changes in reading order of the result, each removed part after the part that preceded it.
  func changes() -> [Change] {
    // By the index of the part before them, and one.
    var removals = [[Int]](repeating: [], count: after.parts.count + 1)
    var anchor = -1
    for index in before.parts.indices {
      if let match = matching.forward[index] {
        anchor = moves.moved.contains(index) ? anchor : match
      } else if isReported(index, in: before) {
        removals[anchor + 1].append(index)
      }
    }
    var changes: [Change] = []
    func addRemovals(after anchor: Int) {
      for index in removals[anchor + 1] {
        let kinds: [ChangeKind] =
          before.parts[index].attachment == .layout
          ? [.reformatted] : mergedPieces.contains(index) ? [.removed, .merged] : [.removed]
        changes.append(Change(kinds: kinds, from: index, to: nil))
      }
    }
    addRemovals(after: -1)
    for index in after.parts.indices {
      if !isReported(index, in: after) {
        // A group has no text; a heading's piece is reported with its entry.
      } else if let match = matching.backward[index] {
        if let change = change(from: match, to: index) { changes.append(change) }
      } else if after.parts[index].attachment == .layout {
        changes.append(Change(kinds: [.reformatted], from: nil, to: index))
      } else {
        changes.append(
          Change(kinds: splitPieces.contains(index) ? [.added, .split] : [.added], from: nil, to: index))
      }
      addRemovals(after: index)
    }
    return changes
  }

  private func isReported(_ index: Int, in resume: Resume) -> Bool {
    resume.parts[index].kind != .group && resume.parts[index].attachment != .headingPiece
  }

  private func change(from: Int, to: Int) -> Change? {
    // The parts themselves stay where they are: they are large, and most of them are equal.
    let isSameText = before.parts[from].text == after.parts[to].text
    var change = Change(kinds: [], from: from, to: to, similarity: 1)
    if after.parts[to].attachment == .layout {
      return isSameText ? nil : Change(kinds: [.reformatted], from: from, to: to, similarity: 1)
    }
    if differsInText(from, to, isSameText: isSameText) {
      let (old, new) = (before.parts[from], after.parts[to])
      let words = WordDiff.between(old.text, new.text)
      change.words = isSameText ? [] : words.runs
      change.facts = FactChange.find(in: words, links: (old.links, new.links))
      change.kinds = wordKinds(from, to)
      change.similarity = similarity(from, to)
    }
    if splits[from] != nil || merges[to] != nil {
      change.kinds.removeAll { $0 == .reworded }
      change.kinds.append(splits[from] != nil ? .split : .merged)
      change.others = splits[from] ?? merges[to] ?? []
    }
    // The order of keys is layout.
    if moves.moved.contains(from), after.parts[to].attachment == .independent || before.parts[from].attachment == .independent {
      change.kinds.append(.moved)
    }
    let isHidden = after.parts[to].isHidden
    if before.parts[from].isHidden != isHidden { change.kinds.append(isHidden ? .hidden : .shown) }
    if change.kinds.isEmpty, differsInSource(from, to) { change.kinds = [.reformatted] }
    guard !change.kinds.isEmpty else { return nil }
    change.kinds.sort()
    return change
  }

  private func differsInText(_ from: Int, _ to: Int, isSameText: Bool) -> Bool {
    if isSameText, before.parts[from].links == after.parts[to].links { return false }
    return !isSameHeading(from, to)
      && (!isSameText && TextForm.visible(before.parts[from].text) != TextForm.visible(after.parts[to].text)
        || before.parts[from].links != after.parts[to].links)
  }

  /// Whether a heading is equal in two formats, each of which has its own order, marks and section names.
  private func isSameHeading(_ from: Int, _ to: Int) -> Bool {
    guard before.format != after.format else { return false }
    let old = before.parts[from]
    let new = after.parts[to]
    if let key = old.sectionKey { return key == new.sectionKey }
    guard let one = old.entryHeading, let other = new.entryHeading else { return false }
    func words(_ resume: Resume, _ index: Int, period: Period?) -> [Substring] {
      TextForm.folded(resume.textWithoutPeriod(of: index, period: period)).split(separator: " ").sorted()
    }
    let isSameTime =
      if let first = one.period, let second = other.period { first.isSameTime(as: second) } else {
        one.period == nil && other.period == nil
      }
    return isSameTime && words(before, from, period: one.period) == words(after, to, period: other.period)
  }

  /// Returns the kinds for a text that changed: an entry is retitled or redated, a section retitled.
  private func wordKinds(_ from: Int, _ to: Int) -> [ChangeKind] {
    let old = before.parts[from]
    let new = after.parts[to]
    switch new.kind {
    case .section, .header: return [.retitled]
    case .entry where old.kind == .entry:
      return periodKinds(
        from, to, old: old.entryHeading?.period, new: new.entryHeading?.period, otherwise: .retitled)
    case .entry: return [.retitled]
    case .paragraph, .field, .bullet:
      // The line below an entry's heading that carries its period.
      guard let parent = new.parent, let oldParent = old.parent,
        let period = after.parts[parent].entryHeading?.period,
        let oldPeriod = before.parts[oldParent].entryHeading?.period,
        new.text.firstRange(ofBytes: period.text) != nil,
        old.text.firstRange(ofBytes: oldPeriod.text) != nil
      else { return [.reworded] }
      return periodKinds(from, to, old: oldPeriod, new: period, otherwise: .reworded)
    case .document, .group: return [.reworded]
    }
  }

  private func periodKinds(
    _ from: Int, _ to: Int, old: Period?, new: Period?, otherwise kind: ChangeKind
  ) -> [ChangeKind] {
    var kinds: [ChangeKind] = []
    let oldRest = TextForm.folded(before.textWithoutPeriod(of: from, period: old))
    let newRest = TextForm.folded(after.textWithoutPeriod(of: to, period: new))
    if oldRest != newRest { kinds.append(kind) }
    switch (old, new) {
    case (let old?, let new?) where !old.isSameTime(as: new): kinds.append(.redated)
    case (nil, _?), (_?, nil): kinds.append(.redated)
    default: break
    }
    // The same time written otherwise, or marks and case only.
    if kinds.isEmpty { kinds = [kind] }
    return kinds
  }

  private func similarity(_ from: Int, _ to: Int) -> Double {
    (Similarity.between(features.before.of(from), features.after.of(to)) * 100).rounded() / 100
  }

  /// Whether the source of a part itself differs; blank lines between the parts of a container do not count.
  private func differsInSource(_ from: Int, _ to: Int) -> Bool {
    // A part without others inside, as nearly all are, need not be put together.
    if before.parts[from].subtreeEnd == from + 1, after.parts[to].subtreeEnd == to + 1,
      before.source[before.parts[from].bytes] == after.source[after.parts[to].bytes]
    {
      return false
    }
    let old = before.ownBytes(of: from)
    let new = after.ownBytes(of: to)
    guard old != new else { return false }
    guard after.parts[to].kind.isContainer else { return true }
    return written(old) != written(new)
  }

  private func written(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.split(separator: .newline).filter { line in !line.allSatisfy { $0 == .space || $0 == .tab || $0 == .carriageReturn }
    }
  }
}
