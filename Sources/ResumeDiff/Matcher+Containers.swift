import ResumeModel

extension Matcher {
  /// Matches sections and entries by their names, periods and contents.
  mutating func matchContainers() {
    let known = matching.count
    let votes = votes()
    matchContainers(.entry, votes)
    matchContainers(.section, votes)
    newContainers += matching.count - known
  }

  /// Matches sections with the same meaning, if each side has exactly one.
  mutating func matchSectionsByKey() {
    let known = matching.count
    defer { newContainers = matching.count - known }
    let from = sections(of: before)
    let to = sections(of: after)
    for (section, key) in from where matching.forward[section] == nil {
      guard from.count(where: { $0.key == key }) == 1 else { continue }
      let candidates = to.filter { $0.key == key }
      if candidates.count == 1, matching.backward[candidates[0].index] == nil {
        matching.link(section, candidates[0].index)
      }
    }
  }

  private func sections(of side: Side) -> [(index: Int, key: SectionKey)] {
    side.resume.parts.indices.compactMap { index in
      guard side.resume.parts[index].kind == .section else { return nil }
      return side.resume.parts[index].sectionKey.map { (index, $0) }
    }
  }

  /// One number for a pair of parts.
  private func pair(_ before: Int, _ after: Int) -> Int { before << 32 | after }

  /// How much matched text each pair of containers shares.
  private func votes() -> NumberTable {
    var votes = NumberTable()
    for leaf in before.leaves {
      guard let match = matching.forward[leaf] else { continue }
      let weight = before.folded[leaf].utf8.count
      let from = containers(around: leaf, in: before)
      let to = containers(around: match, in: after)
      for outer in from {
        for inner in to
        where before.resume.parts[outer].kind == after.resume.parts[inner].kind {
          votes[pair(outer, inner), default: 0] += weight
        }
      }
    }
    return votes
  }

  private func containers(around leaf: Int, in side: Side) -> [Int] {
    var containers: [Int] = []
    var next = side.container[leaf]
    while next != 0 {
      containers.append(next)
      next = side.container[next]
    }
    return containers
  }

  private mutating func matchContainers(_ kind: PartKind, _ votes: NumberTable) {
    let from = before.resume.parts.indices.filter {
      before.resume.parts[$0].kind == kind && matching.forward[$0] == nil
    }
    let to = after.resume.parts.indices.filter {
      after.resume.parts[$0].kind == kind && matching.backward[$0] == nil
    }
    guard !from.isEmpty, !to.isEmpty else { return }
    let fromSizes = from.map { size(of: $0, in: before) }
    let toSizes = to.map { size(of: $0, in: after) }
    let pool = TextPool(
      from.map { TextFeatures(title(of: $0, in: before)) },
      to.map { TextFeatures(title(of: $0, in: after)) })
    var alike = pool.candidates()
    var known = NumberTable()
    for (i, j, _) in alike { known[pair(i, j)] = 1 }
    var positions = NumberTable()
    for (j, index) in to.enumerated() { positions[index] = j }
    var places = NumberTable()
    for (i, index) in from.enumerated() { places[index] = i }
    for voted in votes.keys {
      guard let i = places[voted >> 32], let j = positions[voted & 0xFFFF_FFFF] else { continue }
      if known[pair(i, j)] == nil { alike.append((i, j, 0)) }
    }
    var candidates: [Candidate] = []
    for (i, j, heading) in alike {
      let evidence = ContainerEvidence(
        name: heading, shared: votes[pair(from[i], to[j])] ?? 0, total: fromSizes[i] + toSizes[j])
      if let candidate = candidate(from[i], to[j], measured: evidence) { candidates.append(candidate) }
    }
    candidates.sort(by: Candidate.isBetter)
    for candidate in candidates where matching.isFree(candidate.before, candidate.after) {
      matching.link(candidate.before, candidate.after, evidence: candidate.evidence)
    }
  }

  /// Completes the evidence for two containers; nil if it does not suffice.
  private func candidate(_ from: Int, _ to: Int, measured: ContainerEvidence) -> Candidate? {
    let left = before.resume.parts[from].entryHeading
    let right = after.resume.parts[to].entryHeading
    var evidence = measured
    evidence.sharesParent = matching.pairs(before.container[from], after.container[to])
    evidence.sameOrganization = isSame(left?.organization, right?.organization)
    evidence.sameTitle = isSame(left?.title, right?.title)
    evidence.samePeriod =
      if let one = left?.period, let other = right?.period { one.isSameTime(as: other) } else { false }
    guard evidence.combination != nil else { return nil }
    return Candidate(
      before: from, after: to, score: evidence.score, evidence: .container(evidence),
      sharesContainer: evidence.sharesParent, distance: abs(before.order[from] - after.order[to]))
  }

  private func isSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return false }
    let folded = TextForm.folded(left)
    return !folded.isEmpty && folded == TextForm.folded(right)
  }

  private func title(of index: Int, in side: Side) -> String {
    side.resume.textWithoutPeriod(of: index, period: side.resume.parts[index].entryHeading?.period)
  }

  /// Returns how much text a container contains, in bytes.
  private func size(of index: Int, in side: Side) -> Int {
    var size = 0
    for inner in side.resume.descendants(of: index)
    where !side.resume.parts[inner].kind.isContainer && side.resume.parts[inner].attachment == .independent {
      size += side.folded[inner].utf8.count
    }
    return size
  }
}
