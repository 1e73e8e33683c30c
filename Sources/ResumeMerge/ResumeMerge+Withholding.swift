import ResumeFormats
import ResumeModel

/// Holds back the fewest edits of theirs that make a result sound, if all of them together do not.
///
/// A merge compares the text that a reader sees; the markup around it may not fit together again. One such
/// place must not hold back a whole document: it is narrowed down by section, entry and bullet (after Zeller
/// and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002) and held back with its own
/// text, and everything else is carried.
extension ResumeMerge {
  /// Why an edit is held back.
  static let unsoundReason = "its markup does not fit together with the other side's"

  /// Merges again with some of their edits held back; nil when no choice of edits gives a sound result.
  ///
  /// - Parameter fresh: the merge before any decision.
  static func withholdingFewest(of fresh: ResumeMerge) -> MergedResume? {
    let units = fresh.unitsOfTheirEdits
    func members(_ roots: some Sequence<Int>) -> Set<Int> { Set(roots.flatMap { units[$0] ?? [$0] }) }
    var held = Set(units.keys)
    // Each attempt is a whole merge; a long document gets fewer of them.
    var attempts = min(
      MergeCosts.mostAttempts,
      max(MergeCosts.fewestAttempts, MergeCosts.attemptedBytes / max(1, fresh.plan.ours.source.count)))
    func isSound(_ held: Set<Int>) -> Bool {
      attempts -= 1
      var merge = fresh
      merge.held = members(held)
      let bytes = merge.written()
      return merge.isSound(bytes) && merge.isAccounted(bytes)
    }
    guard isSound(held) else { return nil }
    func carry(_ edits: [Int], from depth: Int) {
      guard !edits.isEmpty, attempts > 0 else { return }
      if isSound(held.subtracting(edits)) {
        held.subtract(edits)
        return
      }
      guard edits.count > 1 else { return }
      var depth = depth
      var groups: [[Int]] = []
      while groups.count < 2, depth < MergeCosts.searchDepth {
        groups = fresh.grouped(edits, at: depth)
        depth += 1
      }
      if groups.count < 2 {
        groups = [Array(edits[..<(edits.count / 2)]), Array(edits[(edits.count / 2)...])]
      }
      for group in groups { carry(group, from: depth) }
    }
    carry(held.sorted(), from: 0)
    var merge = fresh
    merge.held = members(held)
    merge.marksHeld = !fresh.policy.oursWins
    let bytes = merge.written()
    merge.reportHeld()
    merge.reportApplied()
    if fresh.policy.oursWins { merge.reportUncarriedWords(bytes) }
    // An edit that is held back without a mark would be lost.
    guard fresh.policy.oursWins || !merge.report.conflicts.isEmpty || merge.account(of: bytes).isSquare else {
      return nil
    }
    return MergedResume(bytes: bytes, report: merge.report)
  }

  /// Decides and writes all.
  mutating func written() -> [UInt8] {
    decidePresence()
    decideParents()
    mergeHeads()
    return rendered()
  }

  /// Whether no word of ours is lost and none is doubled; edits of theirs may be missing if ours wins.
  func isAccounted(_ bytes: [UInt8]) -> Bool {
    account(of: bytes).deviations.allSatisfy { $0.isTheirEdit || !WordAccount.saysMuch($0.word) }
  }

  /// The members that their side added, removed, moved, or wrote otherwise.
  private var theirEdits: [Int] {
    plan.members.indices.filter { number in
      let member = plan.members[number]
      switch (member.ancestor, member.theirs) {
      case (let base?, let theirs?):
        return plan.movedByTheirs.contains(base)
          || !layouts.ancestor.head(of: base).elementsEqual(layouts.theirs.head(of: theirs))
          || !layouts.ancestor.tail(of: base).elementsEqual(layouts.theirs.tail(of: theirs))
          || layouts.ancestor.gap(after: base).map { Array($0) }
            != layouts.theirs.gap(after: theirs).map { Array($0) }
      case (nil, nil): return false
      default: return true
      }
    }
  }

  /// Their edits, by the part with which they must be carried: new parts inside a new part, parts removed
  /// with their parent, and the pieces of a heading with the heading.
  private var unitsOfTheirEdits: [Int: [Int]] {
    var units: [Int: [Int]] = [:]
    for edit in theirEdits { units[root(of: edit), default: []].append(edit) }
    return units
  }

  private func root(of edit: Int) -> Int {
    var root = edit
    for _ in 0..<MergeCosts.nesting {
      let member = plan.members[root]
      let part = member.theirs.map { plan.theirs.parts[$0] } ?? member.ancestor.map { plan.ancestor.parts[$0] }
      let around =
        plan.parent(member.theirs, in: plan.theirs, plan.ofTheirs)
        ?? plan.parent(member.ancestor, in: plan.ancestor, nil) ?? 0
      guard around != 0, let part else { return root }
      let outer = plan.members[around]
      let isNew = outer.ancestor == nil && outer.theirs != nil
      let isGone = member.theirs == nil && outer.theirs == nil && outer.ancestor != nil
      guard isNew || isGone || part.attachment != .independent || part.kind == .group else { return root }
      root = around
    }
    return root
  }

  /// Edits by the part around them at a depth, from 0 for sections, in their order.
  private func grouped(_ edits: [Int], at depth: Int) -> [[Int]] {
    var groups: [[Int]] = []
    var places: [Int: Int] = [:]
    for edit in edits {
      let way = ancestry(of: edit)
      let key = way.indices.contains(depth) ? way[depth] : edit
      if let place = places[key] {
        groups[place].append(edit)
      } else {
        places[key] = groups.count
        groups.append([edit])
      }
    }
    return groups
  }

  /// The members around a member, outermost first, itself last; the document is left out.
  private func ancestry(of number: Int) -> [Int] {
    var way: [Int] = []
    var next = number
    while next != 0, way.count < MergeCosts.nesting {
      way.append(next)
      let member = plan.members[next]
      next =
        plan.parent(member.theirs, in: plan.theirs, plan.ofTheirs)
        ?? plan.parent(member.ancestor, in: plan.ancestor, nil) ?? 0
    }
    return way.reversed()
  }

  /// Lists the edits that are held back, each part with its own text: as withheld if ours wins, else as a
  /// conflict.
  private mutating func reportHeld() {
    var lines: [MergeReport.Line] = []
    for number in held.sorted() {
      let member = plan.members[number]
      if let base = member.ancestor, let theirs = member.theirs, member.ours != nil,
        layouts.ancestor.head(of: base).elementsEqual(layouts.theirs.head(of: theirs)),
        !plan.movedByTheirs.contains(base)
      {
        continue
      }
      // A part inside one that is marked as a whole is in that block.
      if marksHeld, consumed.contains(number) { continue }
      // The pieces of a heading are in the entry's own line.
      if let part = member.theirs.map({ plan.theirs.parts[$0] }) ?? member.ancestor.map({ plan.ancestor.parts[$0] }),
        part.attachment == .headingPiece || part.attachment == .layout, let around = ancestry(of: number).dropLast().last,
        held.contains(around)
      {
        continue
      }
      lines.append(line(number, ResumeMerge.unsoundReason))
    }
    if policy.oursWins { report.withheld += lines } else { report.conflicts += lines }
  }
}
