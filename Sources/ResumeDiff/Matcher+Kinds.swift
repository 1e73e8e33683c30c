import ResumeModel

/// Matches a line of data with the entry that it became, as in `- Tides` and `- name: Tides`, and the other way round.
extension Matcher {
  mutating func matchLinesWithEntries() {
    for isBefore in [true, false] {
      let (lines, entries) = isBefore ? (before, after) : (after, before)
      let named = free(.entry, of: entries, isBefore: !isBefore).filter { holdsPieces($0, of: entries.resume) }
      guard !named.isEmpty else { continue }
      let bullets = free(.bullet, of: lines, isBefore: isBefore)
      for entry in named {
        guard let title = entries.resume.parts[entry].entryHeading.flatMap({ $0.title ?? $0.organization }) else { continue }
        let parent = isBefore ? matching.backward[entries.container[entry]] : matching.forward[entries.container[entry]]
        let name = TextForm.folded(title)
        let same = bullets.filter { lines.container[$0] == parent && lines.folded[$0] == name }
        guard same.count == 1, let bullet = same.first else { continue }
        let (from, to) = isBefore ? (bullet, entry) : (entry, bullet)
        if matching.isFree(from, to) { matching.link(from, to) }
      }
    }
  }

  /// The parts of a kind that are not matched yet.
  private func free(_ kind: PartKind, of side: Side, isBefore: Bool) -> [Int] {
    side.resume.parts.indices.filter { index in
      side.resume.parts[index].kind == kind && (isBefore ? matching.forward[index] : matching.backward[index]) == nil
    }
  }

  /// Whether the pieces of an entry's heading are parts, as values under keys are.
  private func holdsPieces(_ entry: Int, of resume: Resume) -> Bool {
    entry + 1 < resume.parts.count && resume.parts[entry + 1].parent == entry
      && resume.parts[entry + 1].attachment == .headingPiece
  }
}
