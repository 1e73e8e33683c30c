package import ResumeDiff
import ResumeFormats
package import ResumeModel

/// Merges two lines of change over one base, part by part: text, order, membership and period apart.
///
/// Runs always, also where a line merge would be clean: line merges write a bullet twice when both sides add it at
/// different places or move it to different places. The order of steps is that of 3DM (Lindholm, "A three-way merge for
/// XML documents", DocEng 2004): match, decide what stays, decide under which parent, decide the order, then write from
/// source bytes.
package struct ResumeMerge {
  let plan: MergePlan
  let theirChanges: ResumeDiff
  let policy: MergePolicy
  /// The format of our side.
  let format: ResumeFormat
  let layouts: (base: SourceLayout, ours: SourceLayout, theirs: SourceLayout)
  var report = MergeReport()
  /// Whether each member is in the result.
  var isPresent: [Bool]
  /// Members written as part of a conflict's block.
  var consumed: Set<Int> = []
  /// Conflicts that stand in the place of a member and everything inside it.
  var blocks: [Int: [UInt8]] = [:]
  /// The merged heads.
  var heads: [Int: [UInt8]] = [:]
  /// The member around each member.
  var parents: [Int: Int] = [:]
  /// The members inside each member, in no order; `parents` turned round once, since every part asks.
  var inside: [Int: Set<Int>] = [:]
  /// Members that both sides moved to different places.
  var contested: Set<Int> = []

  /// Merges three readings of one document.
  package static func merge(
    base: Resume, ours: Resume, theirs: Resume, policy: MergePolicy = MergePolicy()
  ) -> MergedResume {
    if ours.source == theirs.source || theirs.source == base.source {
      return MergedResume(bytes: ours.source, report: MergeReport())
    }
    return merge(ours, with: ResumeDiff.compare(base, theirs), policy: policy)
  }

  /// Merges our reading with their changes to the base, which are found once for many of us.
  package static func merge(
    _ ours: Resume, with theirChanges: ResumeDiff, policy: MergePolicy = MergePolicy()
  ) -> MergedResume {
    let base = theirChanges.before
    let theirs = theirChanges.after
    if ours.source == theirs.source || theirs.source == base.source {
      return MergedResume(bytes: ours.source, report: MergeReport())
    }
    var merge = ResumeMerge(ours, theirChanges, policy)
    if ours.source == base.source, !policy.holdsAdditions {
      merge.tellApplied()
      return MergedResume(bytes: theirs.source, report: merge.report)
    }
    merge.decidePresence()
    merge.decideParents()
    merge.mergeHeads()
    let bytes = merge.rendered()
    guard merge.isSound(bytes) else {
      let line = merge.line(0, "the markup around the parts could not be merged")
      let report = policy.oursWins ? MergeReport(withheld: [line]) : MergeReport(conflicts: [line])
      return MergedResume(bytes: ours.source, report: report, isMarkupBroken: true)
    }
    merge.tellApplied()
    return MergedResume(bytes: bytes, report: merge.report)
  }

  private init(_ ours: Resume, _ theirChanges: ResumeDiff, _ policy: MergePolicy) {
    plan = MergePlan(ours: ours, theirChanges: theirChanges)
    self.theirChanges = theirChanges
    self.policy = policy
    format = ResumeFormat(rawValue: ours.format) ?? .text
    layouts = (SourceLayout(plan.base), SourceLayout(ours), SourceLayout(plan.theirs))
    isPresent = Array(repeating: true, count: plan.members.count)
  }

  // MARK: - Presence

  private mutating func decidePresence() {
    for number in plan.members.indices where number != 0 {
      let member = plan.members[number]
      if consumed.contains(number) {
        isPresent[number] = false
        continue
      }
      switch (member.base, member.ours, member.theirs) {
      case (let base?, let ours?, nil): removedByTheirs(number, base, ours)
      case (let base?, nil, let theirs?): removedByOurs(number, base, theirs)
      case (_?, nil, nil): isPresent[number] = false
      case (nil, nil, let theirs?) where policy.holdsAdditions: hold(number, theirs)
      default: break
      }
    }
    for number in consumed { isPresent[number] = false }
    dropEmptyGroups()
  }

  /// Keeps an addition of theirs out until it is decided; what moved into it lives on.
  private mutating func hold(_ number: Int, _ theirs: Int) {
    let part = plan.theirs.parts[theirs]
    let inside = theirs..<max(theirs + 1, part.subtreeEnd)
    guard part.isContent, !part.isHidden, inside.allSatisfy({ plan.members[plan.ofTheirs[$0]].base == nil }),
      inside.allSatisfy({ plan.members[plan.ofTheirs[$0]].ours == nil })
    else { return }
    report.withheld.append(line(number, "new on the base"))
    for inner in inside { consumed.insert(plan.ofTheirs[inner]) }
    isPresent[number] = false
  }

  /// A list whose members are all gone goes with them; an array in brackets may stay empty.
  private mutating func dropEmptyGroups() {
    guard format != .json else { return }
    for number in plan.members.indices.reversed() where isPresent[number] && blocks[number] == nil {
      let member = plan.members[number]
      // A list that a side emptied and kept is kept.
      let wasEmptied =
        member.ours.map { layouts.ours.children(of: $0).isEmpty } ?? false
        || member.theirs.map { layouts.theirs.children(of: $0).isEmpty } ?? false
      let inside =
        (member.ours.map { layouts.ours.children(of: $0).map { plan.ofOurs[$0] } } ?? [])
        + (member.theirs.map { layouts.theirs.children(of: $0).map { plan.ofTheirs[$0] } } ?? [])
      let isGroup =
        member.ours.map { plan.ours.parts[$0].kind == .group || plan.ours.parts[$0].tie == .keyed } ?? false
      guard isGroup, !wasEmptied, !inside.isEmpty, inside.allSatisfy({ !isPresent[$0] && blocks[$0] == nil })
      else {
        continue
      }
      isPresent[number] = false
    }
  }

  private mutating func removedByTheirs(_ number: Int, _ base: Int, _ ours: Int) {
    let isChanged = plan.isChanged(number, bySide: plan.ours, index: ours, numbers: plan.ofOurs)
    guard isChanged || plan.movedByOurs.contains(base) else {
      isPresent[number] = false
      return
    }
    let line = self.line(number, isChanged ? "removed there, changed here" : "removed there, moved here")
    if policy.oursWins {
      report.withheld.append(line)
    } else {
      report.conflicts.append(line)
      setBlock(
        number, ours: layouts.ours.whole(ours), theirs: [], "removed / changed", plan.ofOurs, plan.ours, ours)
    }
  }

  private mutating func removedByOurs(_ number: Int, _ base: Int, _ theirs: Int) {
    let isChanged = plan.isChanged(number, bySide: plan.theirs, index: theirs, numbers: plan.ofTheirs)
    guard isChanged || plan.movedByTheirs.contains(base) else {
      isPresent[number] = false
      report.kept.append(line(number, "omitted here"))
      return
    }
    if carryIntoMerged(number, base, theirs) {
      isPresent[number] = false
      return
    }
    let line = self.line(number, isChanged ? "omitted here, changed there" : "omitted here, moved there")
    if policy.oursWins {
      report.withheld.append(line)
      drop(number, plan.ofTheirs, plan.theirs, theirs)
    } else {
      report.conflicts.append(line)
      setBlock(
        number, ours: [], theirs: layouts.theirs.whole(theirs), "omitted / changed", plan.ofTheirs,
        plan.theirs, theirs)
    }
  }

  /// An edit to a bullet that our side joined with another goes into the joined one, where its words still stand.
  private mutating func carryIntoMerged(_ number: Int, _ base: Int, _ theirs: Int) -> Bool {
    guard let join = plan.oursMerges.first(where: { $0.pieces.contains(base) }),
      !plan.movedByTheirs.contains(base)
    else { return false }
    let target = plan.ofOurs[join.whole]
    let head = heads[target] ?? Array(layouts.ours.head(of: join.whole))
    guard
      let carried = TextMerge.carry(
        from: plan.base.parts[base].text, to: plan.theirs.parts[theirs].text,
        into: String(decoding: head, as: UTF8.self))
    else { return false }
    heads[target] = Array(carried.utf8)
    return true
  }

  /// Leaves a member out with everything that stands only inside it.
  private mutating func drop(_ number: Int, _ numbers: [Int], _ side: Resume, _ index: Int) {
    isPresent[number] = false
    for inner in index + 1..<max(index + 1, side.parts[index].subtreeEnd) {
      let member = plan.members[numbers[inner]]
      guard member.ours == nil else { continue }
      consumed.insert(numbers[inner])
      // What is new inside is told by its own words: the part around it may say what it always said.
      let part = side.parts[inner]
      if part.isContent, member.base.map({ plan.saysOther(plan.base.parts[$0], part) }) ?? true {
        report.kept.append(line(numbers[inner], "stands in what is omitted here"))
      }
    }
  }

  /// Puts a conflict in the place of a member; one whose insides live on elsewhere keeps them, and marks its head only.
  private mutating func setBlock(
    _ number: Int, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>, _ reason: String, _ numbers: [Int],
    _ side: Resume, _ index: Int
  ) {
    let inside = index + 1..<max(index + 1, side.parts[index].subtreeEnd)
    let livesOn = inside.contains { inner in
      let member = plan.members[numbers[inner]]
      return member.ours != nil && member.theirs != nil
    }
    if livesOn {
      let head = ours.isEmpty ? layouts.theirs.head(of: index) : layouts.ours.head(of: index)
      heads[number] = ConflictBlock.bytes(
        base: plan.members[number].base.map { layouts.base.head(of: $0) } ?? [],
        ours: ours.isEmpty ? [] : head, theirs: theirs.isEmpty ? [] : head,
        reason: reason + placeText(number), policy)
      return
    }
    blocks[number] = ConflictBlock.bytes(
      base: plan.members[number].base.map { layouts.base.whole($0) } ?? [], ours: ours, theirs: theirs,
      reason: reason + placeText(number), policy)
    for inner in inside { consumed.insert(numbers[inner]) }
  }

  // MARK: - Heads

  private mutating func mergeHeads() {
    let merger = HeadMerge(plan: plan, oursWins: policy.oursWins)
    for number in plan.members.indices where isPresent[number] && blocks[number] == nil {
      let member = plan.members[number]
      switch (member.base, member.ours, member.theirs) {
      case (let base?, let ours?, let theirs?):
        let sides = (
          base: layouts.base.head(of: base), ours: layouts.ours.head(of: ours),
          theirs: layouts.theirs.head(of: theirs)
        )
        let ourHead = heads[number].map { $0[...] } ?? sides.ours
        let result = merger.merge(
          plan.base.parts[base], plan.ours.parts[ours], plan.theirs.parts[theirs],
          heads: (sides.base, ourHead, sides.theirs))
        if case .merged(let bytes) = result {
          heads[number] = bytes
        } else if !carryIntoPieces(number, base) {
          settle(number, (sides.base, ourHead, sides.theirs), "reworded on both sides")
        }
      case (nil, let ours?, let theirs?):
        let left = layouts.ours.head(of: ours)
        if plan.saysOther(plan.ours.parts[ours], plan.theirs.parts[theirs]) {
          settle(number, ([], left, layouts.theirs.head(of: theirs)), "added on both sides, differently")
        } else {
          heads[number] = Array(left)
        }
      case (_, let ours?, nil): heads[number] = heads[number] ?? Array(layouts.ours.head(of: ours))
      case (_, nil, let theirs?): heads[number] = heads[number] ?? Array(layouts.theirs.head(of: theirs))
      default: break
      }
      if contested.contains(number) { settlePlace(number) }
    }
  }

  /// An edit to a bullet that the other side split goes into the piece that holds its words.
  private mutating func carryIntoPieces(_ number: Int, _ base: Int) -> Bool {
    guard let ours = plan.members[number].ours, let theirs = plan.members[number].theirs else { return false }
    let from = text(layouts.base.head(of: base))
    let sides = [
      (plan.oursSplits, layouts.ours, plan.ofOurs, first: ours, edit: layouts.theirs.head(of: theirs)),
      (plan.theirsSplits, layouts.theirs, plan.ofTheirs, first: theirs, edit: layouts.ours.head(of: ours)),
    ]
    for (splits, layout, numbers, first, edit) in sides {
      guard let split = splits.first(where: { $0.whole == base }) else { continue }
      for piece in split.pieces.dropFirst() {
        guard
          let carried = TextMerge.carry(from: from, to: text(edit), into: text(layout.head(of: piece)))
        else { continue }
        heads[numbers[piece]] = Array(carried.utf8)
        heads[number] = Array(layout.head(of: first))
        return true
      }
    }
    return false
  }

  private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Settles a head that both sides rewrote: ours wins, or both are marked.
  private mutating func settle(
    _ number: Int, _ sides: (base: ArraySlice<UInt8>, ours: ArraySlice<UInt8>, theirs: ArraySlice<UInt8>),
    _ reason: String
  ) {
    let line = self.line(number, reason)
    if policy.oursWins {
      report.withheld.append(line)
      heads[number] = Array(sides.ours)
    } else {
      report.conflicts.append(line)
      heads[number] = ConflictBlock.bytes(
        base: sides.base, ours: sides.ours, theirs: sides.theirs, reason: reason + placeText(number), policy)
    }
  }

  private mutating func settlePlace(_ number: Int) {
    let line = self.line(number, "moved to different places")
    if policy.oursWins {
      report.withheld.append(line)
    } else {
      report.conflicts.append(line)
      let head = heads[number] ?? []
      heads[number] = ConflictBlock.bytes(
        base: [], ours: head[...], theirs: [], reason: "moved to different places" + placeText(number), policy
      )
    }
  }
}
