import ResumeDiff
import ResumeModel

extension ResumeMerge {
  /// A line of the report about a member.
  func line(_ number: Int, _ reason: String) -> MergeReport.Line {
    let member = plan.members[number]
    let path =
      member.ours.map { plan.ours.path(of: $0) } ?? member.theirs.map { plan.theirs.path(of: $0) }
      ?? member.ancestor.map { plan.ancestor.path(of: $0) } ?? []
    return MergeReport.Line(
      reason: reason, path: path, base: member.ancestor.map { plan.ancestor.parts[$0].text },
      ours: member.ours.map { plan.ours.parts[$0].text },
      theirs: member.theirs.map { plan.theirs.parts[$0].text })
  }

  /// Returns the path of a member, for a conflict marker.
  func placeText(_ number: Int) -> String {
    let path = line(number, "").path
    return path.isEmpty ? "" : "; " + path.joined(separator: " > ")
  }

  /// Whether ours made the same change, so that nothing had to be done.
  private func isAlreadyThere(_ number: Int, _ change: Change) -> Bool {
    guard let ours = plan.members[number].ours, let theirs = change.to else { return false }
    let one = plan.ours.parts[ours]
    let other = plan.theirs.parts[theirs]
    let isPlaced =
      !change.isA(.moved) || plan.members[number].ancestor.map { plan.movedByOurs.contains($0) } ?? false
    return isPlaced && !plan.differsInText(one, other)
  }

  /// Lists their changes that the result contains: all but the withheld and the conflicting ones.
  mutating func reportApplied() {
    let open = Set((report.withheld + report.conflicts).map { [$0.base, $0.theirs] })
    for change in theirChanges.changes where !change.isFormatOnly {
      let base = change.from.map { plan.ancestor.parts[$0].text }
      let theirs = change.to.map { plan.theirs.parts[$0].text }
      if open.contains([base, theirs]) { continue }
      let number = change.to.map { plan.ofTheirs[$0] } ?? change.from
      guard let number else { continue }
      if consumed.contains(number) { continue }
      if isAlreadyThere(number, change) {
        report.kept.append(line(number, "already there"))
        continue
      }
      report.applied.append(line(number, change.kinds.map(\.rawValue).joined(separator: ", ")))
    }
  }
}
