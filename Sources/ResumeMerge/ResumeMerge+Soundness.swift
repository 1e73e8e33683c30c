import ResumeFormats
import ResumeModel

extension ResumeMerge {
  /// A last look before a clean result is trusted: its markup fits together, and read again it has every part that was
  /// planned, once.
  func isSound(_ bytes: [UInt8]) -> Bool {
    guard report.conflicts.isEmpty else { return true }
    guard plan.theirs.format == plan.ours.format else { return false }
    guard isSoundInFormat(bytes),
      holdsTogether(bytes), isInOrder(bytes)
    else { return false }
    switch format.layout.rereading {
    case .anything: return true
    case .sameNumber:
      return format.read(bytes).parts.count { $0.isContent } == plannedParts.count { $0.isContent }
    case .sameKinds: return kinds(of: format.read(bytes).parts) == kinds(of: plannedParts)
    }
  }

  /// Whether the format's brackets fit together: the result may leave open what ours leaves open, or theirs.
  /// A side that is not sound itself, for example during an edit, is no measure.
  func isSoundInFormat(_ bytes: [UInt8]) -> Bool {
    let (ours, theirs) = (plan.ours.source, plan.theirs.source)
    return format.isSound(bytes, like: ours) || format.isSound(bytes, like: theirs)
      || !format.isSound(ours, like: ours) || !format.isSound(theirs, like: theirs)
  }

  /// Whether tags, comments and fences are open or closed as the sides left them, and variant switches are at
  /// their places.
  func holdsTogether(_ bytes: [UInt8]) -> Bool {
    MarkupBalance.holds(bytes, mergedFrom: plan.sources)
      && ControlLines.keep(bytes, mergedFrom: plan.sources)
  }

  /// Whether every line is at its place.
  func isInOrder(_ bytes: [UInt8]) -> Bool {
    LinePlaces(plan.sources).keep(bytes, isWhole: report.withheld.isEmpty && held.isEmpty)
  }

  /// The parts that the merge means to write.
  private var plannedParts: [Part] {
    var parts = [plan.ours.parts[0]]
    for (number, member) in plan.members.enumerated() where number != 0 && isPresent[number] {
      let part =
        member.ours.map { plan.ours.parts[$0] } ?? member.theirs.map { plan.theirs.parts[$0] }
      if let part { parts.append(part) }
    }
    return parts
  }

  private func kinds(of parts: [Part]) -> [Int] {
    PartKind.allCases.map { kind in parts.count { $0.kind == kind } }
  }
}
