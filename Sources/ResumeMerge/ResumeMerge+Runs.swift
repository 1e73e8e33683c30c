import ResumeModel

/// Treats a run of texts that both sides replaced between the same neighbours as one place, such as the
/// paragraphs of a letter, rewritten for two addressees. One by one, all old paragraphs are removed and all
/// new ones added, and the result would contain both letters.
extension ResumeMerge {
  /// Settles such runs: ours stays and theirs is withheld, or both are marked in one block.
  mutating func mergeReplacedRuns() {
    for parent in plan.members.indices {
      let member = plan.members[parent]
      guard let base = member.ancestor, let ours = member.ours, let theirs = member.theirs else { continue }
      let lists = ThreeSides(
        ancestor: layouts.ancestor.children(of: base), ours: layouts.ours.children(of: ours).map { plan.ofOurs[$0] },
        theirs: layouts.theirs.children(of: theirs).map { plan.ofTheirs[$0] })
      var place = 0
      while place < lists.ancestor.count {
        guard isReplaced(lists.ancestor[place]) else {
          place += 1
          continue
        }
        let start = place
        while place < lists.ancestor.count, isReplaced(lists.ancestor[place]) { place += 1 }
        let before = start > 0 ? lists.ancestor[start - 1] : nil
        let after = place < lists.ancestor.count ? lists.ancestor[place] : nil
        guard let left = added(between: before, and: after, in: lists.ours),
          let right = added(between: before, and: after, in: lists.theirs), !left.isEmpty, !right.isEmpty
        else { continue }
        mergeRun(lists.ancestor[start..<place], left, right: right)
      }
    }
  }

  /// Whether both sides took a text out.
  private func isReplaced(_ number: Int) -> Bool {
    let member = plan.members[number]
    guard let base = member.ancestor, member.ours == nil, member.theirs == nil else { return false }
    let part = plan.ancestor.parts[base]
    return !part.kind.isContainer && part.kind != .group && part.attachment == .independent && part.isContent
  }

  /// Returns the parts of a side between two neighbours, if only this side added them and all are texts.
  private func added(between before: Int?, and after: Int?, in list: [Int]) -> [Int]? {
    let start = before.map { list.firstIndex(of: $0).map { $0 + 1 } } ?? 0
    let end = after.map { list.firstIndex(of: $0) } ?? list.count
    guard let start, let end, start <= end else { return nil }
    let run = Array(list[start..<end])
    let isNew = run.allSatisfy { number in
      let member = plan.members[number]
      guard member.ancestor == nil, (member.ours == nil) != (member.theirs == nil) else { return false }
      let part = member.ours.map { plan.ours.parts[$0] } ?? member.theirs.map { plan.theirs.parts[$0] }
      return part.map { !$0.kind.isContainer && $0.kind != .group && $0.attachment == .independent } ?? false
    }
    return isNew ? run : nil
  }

  private mutating func mergeRun(_ base: ArraySlice<Int>, _ left: [Int], right: [Int]) {
    let reason = "replaced on both sides"
    let lines = right.map { line($0, reason) }
    for number in right {
      isPresent[number] = false
      consumed.insert(number)
    }
    guard !policy.oursWins else {
      report.withheld += lines
      return
    }
    guard let first = left.first else { return }
    report.conflicts.append(lines[0])
    blocks[first] = ConflictBlock.bytes(
      ThreeSides(
        ancestor: stretch(base.compactMap { plan.members[$0].ancestor }, in: layouts.ancestor),
        ours: stretch(left.compactMap { plan.members[$0].ours }, in: layouts.ours),
        theirs: stretch(right.compactMap { plan.members[$0].theirs }, in: layouts.theirs)),
      because: reason + placeText(first), policy)
    for number in left.dropFirst() { consumed.insert(number) }
  }

  /// The source from the first of some siblings to the end of the last.
  private func stretch(_ parts: [Int], in layout: SourceLayout) -> ArraySlice<UInt8> {
    guard let first = parts.first, let last = parts.last else { return [] }
    let source = layout.resume.source
    return source[layout.resume.parts[first].bytes.lowerBound..<layout.resume.parts[last].bytes.upperBound]
  }
}
