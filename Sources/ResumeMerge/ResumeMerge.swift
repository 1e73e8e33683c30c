package import ResumeDiff
import ResumeFormats
package import ResumeModel

/// Merges two lines of change over one base, part by part: text, order, membership and period separately.
///
/// Always runs, even if a line merge would be clean: a line merge writes a bullet twice if both sides add it
/// at different places or move it to different places. The order of steps is that of 3DM (Lindholm, "A
/// three-way merge for XML documents", DocEng 2004): match, decide what stays, decide the parents, decide the
/// order, then write from source bytes. docs/architecture.md lists the steps.
package struct ResumeMerge {
  let plan: MergePlan
  let theirChanges: ResumeDiff
  let policy: MergePolicy
  /// The format of our side.
  let format: SourceFormat
  let layouts: ThreeSides<SourceLayout>
  let accounts: WordAccounts
  var report = MergeReport()
  /// Whether each member is in the result.
  var isPresent: [Bool]
  /// Members written as part of a conflict's block.
  var consumed: Set<Int> = []
  /// Conflicts that replace a member and everything inside it.
  var blocks: [Int: [UInt8]] = [:]
  /// The merged heads.
  var heads: [Int: [UInt8]] = [:]
  /// The member around each member.
  var parents: [Int: Int] = [:]
  /// The members inside each member, in no order; `parents` turned round once, since every part asks.
  var inside: [Int: Set<Int>] = [:]
  /// Members that both sides moved to different places.
  var contested: Set<Int> = []
  /// Members that stay though their side removed them, since ours changed them or something inside.
  var keptAgainst: Set<Int> = []
  /// Members whose edit by their side is held back.
  var held: Set<Int> = []
  /// Whether a held edit is marked as a conflict.
  var marksHeld = false

  /// Merges three readings of one document.
  package static func merge(
    base: Resume, ours: Resume, theirs: Resume, policy: MergePolicy = MergePolicy()
  ) -> MergedResume {
    if ours.source == theirs.source || theirs.source == base.source {
      return MergedResume(bytes: ours.source, report: MergeReport())
    }
    return merge(ours, with: ResumeDiff.compare(base, theirs), policy: policy)
  }

  /// Merges our reading with their changes to the base. The changes are computed once and can be merged into
  /// many readings.
  ///
  /// - Parameter memory: the features of other readings' texts.
  package static func merge(
    _ ours: Resume, with theirChanges: ResumeDiff, policy: MergePolicy = MergePolicy(),
    memory: TextMemory? = nil
  ) -> MergedResume {
    // An unchanged side gives the other, line endings and all.
    let isChanged = ours.source != theirChanges.before.source && ours.source != theirChanges.after.source
    if isChanged, let decoded = decoded(ours, theirChanges) {
      var result = merge(decoded.ours, with: decoded.theirChanges, policy: policy)
      result.bytes = result.bytes == decoded.ours.source ? ours.source : encoded(result.bytes, like: ours)
      return result
    }
    guard isChanged, let alike = alike(ours, theirChanges) else {
      return mergedParts(ours, with: theirChanges, policy: policy, memory: memory)
    }
    var result = mergedParts(alike.ours, with: alike.theirChanges, policy: policy, memory: nil)
    if result.isMarkupBroken || result.bytes == alike.ours.source {
      result.bytes = ours.source
    } else if result.report.conflicts.isEmpty, !endsLastLine(ours, theirChanges), result.bytes.last == .newline {
      result.bytes.removeLast(result.bytes.dropLast().last == .carriageReturn ? 2 : 1)
    }
    return result
  }

  private static func mergedParts(
    _ ours: Resume, with theirChanges: ResumeDiff, policy: MergePolicy, memory: TextMemory?
  ) -> MergedResume {
    let base = theirChanges.before
    let theirs = theirChanges.after
    if ours.source == theirs.source || theirs.source == base.source {
      return MergedResume(bytes: ours.source, report: MergeReport())
    }
    let formats = Set([base.format, ours.format, theirs.format])
    if formats.count == 2, formats.contains(SourceFormat.plain.name) {
      // A side that is broken for the moment is read as plain text; then all are.
      let plain = [base, ours, theirs].map { SourceFormat.plain.read($0.source) }
      let changes = ResumeDiff.compare(plain[0], plain[2])
      guard formats.contains(where: { SourceFormat.called($0)?.layout.isKeyed == true }) else {
        return mergedParts(plain[1], with: changes, policy: policy, memory: nil)
      }
      return mergedByLinesAlone(ResumeMerge(plain[1], changes, policy: policy, memory: nil))
    }
    var merge = ResumeMerge(ours, theirChanges, policy: policy, memory: memory)
    if ours.source == base.source, !policy.holdsAdditions {
      merge.reportApplied()
      return MergedResume(bytes: theirs.source, report: merge.report)
    }
    let fresh = merge
    let bytes = merge.written()
    if let result = merge.preferredLines(insteadOf: bytes) { return result }
    guard merge.isSound(bytes), !policy.oursWins || merge.isAccounted(bytes) else {
      if let result = fresh.soundLines() ?? withholdingFewest(of: fresh) { return result }
      return merge.refused(because: "the markup around the parts could not be merged")
    }
    merge.reportApplied()
    if let result = merge.mergedByLines(insteadOf: bytes) { return result }
    merge.reportUncarriedWords(bytes)
    return MergedResume(bytes: bytes, report: merge.report)
  }

  /// Merges invalid data by lines, or not at all: it has no parts, and its lines are too similar to be
  /// matched by their words.
  private static func mergedByLinesAlone(_ plain: ResumeMerge) -> MergedResume {
    var merge = plain
    if let lines = LineMerge.merge(merge.plan.sources) {
      merge.reportApplied()
      return MergedResume(bytes: lines, report: merge.report)
    }
    return merge.refused(because: "one side is not valid")
  }

  /// Returns ours unchanged, if none of their edits can be written.
  private func refused(because reason: String) -> MergedResume {
    let line = line(0, reason)
    let report = policy.oursWins ? MergeReport(withheld: [line]) : MergeReport(conflicts: [line])
    return MergedResume(bytes: plan.ours.source, report: report, isMarkupBroken: true)
  }

  private init(
    _ ours: Resume, _ theirChanges: ResumeDiff, policy: MergePolicy, memory: TextMemory?
  ) {
    plan = MergePlan(ours: ours, theirChanges: theirChanges, memory: memory)
    self.theirChanges = theirChanges
    self.policy = policy
    format = ours.sourceFormat
    layouts = ThreeSides(ancestor: plan.ancestor, ours: ours, theirs: plan.theirs).map { SourceLayout($0) }
    accounts = WordAccounts(plan.sources)
    isPresent = Array(repeating: true, count: plan.members.count)
  }

  // MARK: - Heads

  mutating func mergeHeads() {
    let merger = HeadMerge(plan: plan, format: format, oursWins: policy.oursWins)
    for number in plan.members.indices where isPresent[number] && blocks[number] == nil {
      let member = plan.members[number]
      if held.contains(number), let ours = member.ours {
        deferHead(number, ours)
        continue
      }
      switch (member.ancestor, member.ours, member.theirs) {
      case (let base?, let ours?, let theirs?):
        let sides = ThreeSides(
          ancestor: layouts.ancestor.head(of: base), ours: heads[number].map { $0[...] } ?? layouts.ours.head(of: ours),
          theirs: layouts.theirs.head(of: theirs))
        let parts = ThreeSides(
          ancestor: plan.ancestor.parts[base], ours: plan.ours.parts[ours], theirs: plan.theirs.parts[theirs])
        let result = merger.merge(parts, heads: sides)
        if case .merged(let bytes) = result {
          heads[number] = bytes
        } else if !carryIntoPieces(number, base) {
          decideHead(number, sides, because: "reworded on both sides")
        }
      case (nil, let ours?, let theirs?):
        let sides = ThreeSides(
          ancestor: [], ours: layouts.ours.head(of: ours), theirs: layouts.theirs.head(of: theirs))
        if plan.differsInText(plan.ours.parts[ours], plan.theirs.parts[theirs]),
          sides.ours != sides.theirs
        {
          decideHead(number, sides, because: "added on both sides, differently")
        } else {
          heads[number] = Array(sides.ours)
        }
      case (_, let ours?, nil): heads[number] = heads[number] ?? Array(layouts.ours.head(of: ours))
      case (_, nil, let theirs?): heads[number] = heads[number] ?? Array(layouts.theirs.head(of: theirs))
      default: break
      }
      if contested.contains(number) { decidePlace(number) }
    }
  }

  /// Writes our head if their edit is held back, marked with theirs beside it if `marksHeld` is set.
  private mutating func deferHead(_ number: Int, _ ours: Int) {
    let own = layouts.ours.head(of: ours)
    let theirs = plan.members[number].theirs.map { layouts.theirs.head(of: $0) } ?? []
    guard marksHeld, !own.elementsEqual(theirs) else {
      heads[number] = Array(own)
      return
    }
    heads[number] = ConflictBlock.bytes(
      ThreeSides(
        ancestor: plan.members[number].ancestor.map { layouts.ancestor.head(of: $0) } ?? [], ours: own,
        theirs: theirs),
      because: ResumeMerge.unsoundReason + placeText(number), policy)
  }

  /// Carries an edit of a bullet that the other side split into the piece that contains its words.
  private mutating func carryIntoPieces(_ number: Int, _ base: Int) -> Bool {
    guard let ours = plan.members[number].ours, let theirs = plan.members[number].theirs else { return false }
    let sides = [
      (plan.oursSplits, layouts.ours, plan.ofOurs, first: ours, edit: layouts.theirs.head(of: theirs)),
      (plan.theirsSplits, layouts.theirs, plan.ofTheirs, first: theirs, edit: layouts.ours.head(of: ours)),
    ]
    for (splits, layout, numbers, first, edit) in sides {
      guard let split = splits.first(where: { $0.whole == base }) else { continue }
      for piece in split.pieces.dropFirst() {
        let texts = SourceTexts([layouts.ancestor.head(of: base), edit, layout.head(of: piece)])
        guard
          let carried = TextMerge.carry(from: texts.all[0], to: texts.all[1], into: texts.all[2]),
          let bytes = texts.bytes(of: carried)
        else { continue }
        heads[numbers[piece]] = bytes
        heads[number] = Array(layout.head(of: first))
        return true
      }
    }
    return false
  }

  /// Settles a head that both sides rewrote: ours wins, or both are marked.
  private mutating func decideHead(
    _ number: Int, _ sides: ThreeSides<ArraySlice<UInt8>>, because reason: String
  ) {
    let line = self.line(number, reason)
    if policy.oursWins {
      report.withheld.append(line)
      heads[number] = Array(sides.ours)
    } else {
      report.conflicts.append(line)
      heads[number] = ConflictBlock.bytes(sides, because: reason + placeText(number), policy)
    }
  }

  private mutating func decidePlace(_ number: Int) {
    let line = self.line(number, "moved to different places")
    if policy.oursWins {
      report.withheld.append(line)
    } else {
      // One block, with one reason: markers inside markers are read by no tool.
      let head = heads[number] ?? []
      if isMarked(head) { return }
      report.conflicts.append(line)
      heads[number] = ConflictBlock.bytes(
        ThreeSides(
          ancestor: [], ours: head[...],
          theirs: []),
        because: "moved to different places" + placeText(number), policy)
    }
  }
}
