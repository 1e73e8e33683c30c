import ResumeDiff
import ResumeFormats
import ResumeModel

/// Decides which parts stay: a part that one side removed is dropped unless the other side changed it.
extension ResumeMerge {
  mutating func decidePresence() {
    if held.isEmpty { mergeReplacedRuns() }
    for number in plan.members.indices where number != 0 {
      let member = plan.members[number]
      if consumed.contains(number) {
        isPresent[number] = false
        continue
      }
      if held.contains(number) {
        deferPresence(number, member)
        continue
      }
      switch (member.ancestor, member.ours, member.theirs) {
      case (let base?, let ours?, nil): removedByTheirs(number, base, ours: ours)
      case (let base?, nil, let theirs?): removedByOurs(number, base, theirs: theirs)
      case (_?, nil, nil): isPresent[number] = false
      case (nil, nil, let theirs?) where policy.holdsAdditions: deferAddition(number, theirs)
      default: break
      }
    }
    for number in consumed { isPresent[number] = false }
    dropEmptyGroups()
  }

  /// Leaves a part as our side has it: without their addition, or in spite of their removal.
  private mutating func deferPresence(_ number: Int, _ member: MergePlan.Member) {
    guard member.ours == nil else { return }
    guard marksHeld, let theirs = member.theirs else {
      isPresent[number] = false
      return
    }
    setBlock(
      number, theirs: layouts.theirs.whole(theirs), because: ResumeMerge.unsoundReason,
      around: SidePart(index: theirs, resume: plan.theirs, numbers: plan.ofTheirs))
  }

  /// Keeps an addition of theirs out until it is decided; parts that moved into it stay.
  private mutating func deferAddition(_ number: Int, _ theirs: Int) {
    let part = plan.theirs.parts[theirs]
    let inside = plan.theirs.subtree(of: theirs)
    guard part.isContent, !part.isHidden, inside.allSatisfy({ plan.members[plan.ofTheirs[$0]].ancestor == nil }),
      inside.allSatisfy({ plan.members[plan.ofTheirs[$0]].ours == nil })
    else { return }
    report.withheld.append(line(number, "new on the base"))
    for inner in inside { consumed.insert(plan.ofTheirs[inner]) }
    isPresent[number] = false
  }

  /// Drops a list whose members are all gone; an array in brackets may stay empty.
  private mutating func dropEmptyGroups() {
    guard !format.layout.listsMayBeEmpty else { return }
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
        member.ours.map { plan.ours.parts[$0].kind == .group || plan.ours.parts[$0].attachment == .value } ?? false
      guard isGroup, !wasEmptied, !inside.isEmpty, inside.allSatisfy({ !isPresent[$0] && blocks[$0] == nil })
      else {
        continue
      }
      isPresent[number] = false
    }
  }

  private mutating func removedByTheirs(_ number: Int, _ base: Int, ours: Int) {
    let isChanged = plan.isChanged(number, bySide: plan.ours, index: ours, numbers: plan.ofOurs)
    // An entry that is kept against their removal is kept whole: a title without its bullets is no text of
    // either side.
    let isInside = entry(around: base).map { keptAgainst.contains($0) } ?? false
    guard isChanged || isInside || plan.movedByOurs.contains(base) else {
      isPresent[number] = false
      return
    }
    if policy.oursWins {
      keptAgainst.insert(number)
      // The parent is withheld and reported already.
      if isInside || plan.ancestor.parts[base].parent.map({ keptAgainst.contains($0) }) ?? false {
        if plan.ancestor.parts[base].isContent { report.kept.append(line(number, "stays with the part around it")) }
        return
      }
    }
    let line = self.line(number, isChanged ? "removed there, changed here" : "removed there, moved here")
    if policy.oursWins {
      report.withheld.append(line)
    } else {
      report.conflicts.append(line)
      setBlock(
        number, ours: layouts.ours.whole(ours), because: "removed / changed",
        around: SidePart(index: ours, resume: plan.ours, numbers: plan.ofOurs))
    }
  }

  /// Returns the entry or text around a part of the base, ignoring lists; nil for a part directly in a
  /// section.
  private func entry(around base: Int) -> Int? {
    var around = plan.ancestor.parts[base].parent
    while let parent = around, plan.ancestor.parts[parent].kind == .group { around = plan.ancestor.parts[parent].parent }
    guard let around, plan.ancestor.parts[around].kind == .entry || !plan.ancestor.parts[around].kind.isContainer else {
      return nil
    }
    return around
  }

  private mutating func removedByOurs(_ number: Int, _ base: Int, theirs: Int) {
    let isChanged = plan.isChanged(number, bySide: plan.theirs, index: theirs, numbers: plan.ofTheirs)
    guard isChanged || plan.movedByTheirs.contains(base) else {
      isPresent[number] = false
      report.kept.append(line(number, "omitted here"))
      return
    }
    if carryIntoMerged(number, base, theirs: theirs) {
      isPresent[number] = false
      return
    }
    let line = self.line(number, isChanged ? "omitted here, changed there" : "omitted here, moved there")
    if policy.oursWins {
      report.withheld.append(line)
      drop(number, theirs: theirs)
    } else {
      report.conflicts.append(line)
      setBlock(
        number, theirs: layouts.theirs.whole(theirs), because: "omitted / changed",
        around: SidePart(index: theirs, resume: plan.theirs, numbers: plan.ofTheirs))
    }
  }

  /// Carries an edit of a bullet that our side joined with another into the joined bullet, if the old words
  /// are still there.
  private mutating func carryIntoMerged(_ number: Int, _ base: Int, theirs: Int) -> Bool {
    guard let join = plan.oursMerges.first(where: { $0.pieces.contains(base) }),
      !plan.movedByTheirs.contains(base)
    else { return false }
    let target = plan.ofOurs[join.whole]
    let head = heads[target] ?? Array(layouts.ours.head(of: join.whole))
    let texts = SourceTexts([head[...]])
    guard
      let carried = TextMerge.carry(
        from: plan.ancestor.parts[base].text, to: plan.theirs.parts[theirs].text, into: texts.all[0]),
      let bytes = texts.bytes(of: carried)
    else { return false }
    heads[target] = bytes
    return true
  }

  /// Leaves a member out, with everything that is only inside it.
  private mutating func drop(_ number: Int, theirs: Int) {
    isPresent[number] = false
    for inner in plan.theirs.descendants(of: theirs) {
      let member = plan.members[plan.ofTheirs[inner]]
      guard member.ours == nil else { continue }
      consumed.insert(plan.ofTheirs[inner])
      // Report new inner parts by their own text; their parent may be unchanged.
      let part = plan.theirs.parts[inner]
      if part.isContent, member.ancestor.map({ plan.differsInText(plan.ancestor.parts[$0], part) }) ?? true {
        report.kept.append(line(plan.ofTheirs[inner], "stands in what is omitted here"))
      }
    }
  }

  /// A part of one side, with the members that the side's parts belong to.
  private struct SidePart {
    var index: Int
    var resume: Resume
    var numbers: [Int]

    /// The members inside the part.
    var inside: [Int] { resume.descendants(of: index).map { numbers[$0] } }
  }

  /// Puts a conflict in place of a member. If parts inside it live on elsewhere, only its head is marked.
  private mutating func setBlock(
    _ number: Int, ours: ArraySlice<UInt8> = [], theirs: ArraySlice<UInt8> = [], because reason: String,
    around part: SidePart
  ) {
    let livesOn = part.inside.contains { plan.members[$0].ours != nil && plan.members[$0].theirs != nil }
    if livesOn {
      let head = ours.isEmpty ? layouts.theirs.head(of: part.index) : layouts.ours.head(of: part.index)
      heads[number] = ConflictBlock.bytes(
        ThreeSides(
          ancestor: plan.members[number].ancestor.map { layouts.ancestor.head(of: $0) } ?? [], ours: ours.isEmpty ? [] : head,
          theirs: theirs.isEmpty ? [] : head),
        because: reason + placeText(number), policy)
      return
    }
    blocks[number] = ConflictBlock.bytes(
      ThreeSides(
        ancestor: plan.members[number].ancestor.map { layouts.ancestor.whole($0) } ?? [], ours: ours,
        theirs: theirs),
      because: reason + placeText(number), policy)
    consumed.formUnion(part.inside)
  }
}
