import ResumeModel

/// Names the change of each matched part, and lists the parts without a match.
struct ChangeFinder {
  private let before: Resume
  private let after: Resume
  private let matching: Matching
  private let memory: TextMemory
  private let moves: Moves
  private var splits: [Int: [Int]] = [:]
  private var merges: [Int: [Int]] = [:]
  private var splitPieces: Set<Int> = []
  private var mergedPieces: Set<Int> = []

  init(_ before: Resume, _ after: Resume, matching: Matching, memory: TextMemory) {
    self.before = before
    self.after = after
    self.matching = matching
    self.memory = memory
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
    var removals: [Int: [Int]] = [:]
    var anchor = -1
    for index in before.parts.indices {
      if let match = matching.forward[index] {
        anchor = moves.moved.contains(index) ? anchor : match
      } else if isReported(before.parts[index]) {
        removals[anchor, default: []].append(index)
      }
    }
    var changes: [Change] = []
    func addRemovals(after anchor: Int) {
      for index in removals[anchor] ?? [] {
        let kinds: [ChangeKind] =
          before.parts[index].attachment == .layout
          ? [.reformatted] : mergedPieces.contains(index) ? [.removed, .merged] : [.removed]
        changes.append(Change(kinds: kinds, from: index, to: nil))
      }
    }
    addRemovals(after: -1)
    for index in after.parts.indices {
      if !isReported(after.parts[index]) {
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

  private func isReported(_ part: Part) -> Bool { part.isContent || (part.attachment == .layout && part.kind != .group) }

  private func change(from: Int, to: Int) -> Change? {
    let old = before.parts[from]
    let new = after.parts[to]
    var change = Change(kinds: [], from: from, to: to, similarity: 1)
    if new.attachment == .layout {
      return old.text == new.text ? nil : Change(kinds: [.reformatted], from: from, to: to, similarity: 1)
    }
    let differsInText =
      !isSameHeading(from, to)
      && (TextForm.visible(old.text) != TextForm.visible(new.text) || old.links != new.links)
    if differsInText {
      let words = WordDiff.between(old.text, new.text)
      change.words = old.text == new.text ? [] : words.runs
      change.facts = FactChange.find(in: words, links: (old.links, new.links))
      change.kinds = wordKinds(from, to)
      change.similarity = similarity(old.text, new.text)
    }
    if splits[from] != nil || merges[to] != nil {
      change.kinds.removeAll { $0 == .reworded }
      change.kinds.append(splits[from] != nil ? .split : .merged)
      change.others = splits[from] ?? merges[to] ?? []
    }
    // The order of keys is layout.
    if moves.moved.contains(from), new.attachment == .independent || old.attachment == .independent {
      change.kinds.append(.moved)
    }
    if old.isHidden != new.isHidden { change.kinds.append(new.isHidden ? .hidden : .shown) }
    if change.kinds.isEmpty, differsInSource(from, to) { change.kinds = [.reformatted] }
    guard !change.kinds.isEmpty else { return nil }
    change.kinds.sort()
    return change
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

  private func similarity(_ old: String, _ new: String) -> Double {
    (Similarity.between(memory.features(of: old), memory.features(of: new)) * 100).rounded() / 100
  }

  /// Whether the source of a part itself differs; blank lines between the parts of a container do not count.
  private func differsInSource(_ from: Int, _ to: Int) -> Bool {
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
