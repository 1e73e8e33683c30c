import ResumeModel

extension MergePlan {
  /// Returns the parts that a side moved, without those that only got another parent: a part with the same
  /// neighbours before and after did not move, even if the heading above it changed.
  static func withoutStaying(
    _ moved: Set<Int>, from base: Resume, to side: Resume, forward: [Int?], backward: [Int?]
  ) -> Set<Int> {
    if moved.isEmpty { return moved }
    // The parts of both sides in reading order, below the sections.
    func counts(_ part: Part) -> Bool { !part.kind.isContainer || part.kind == .entry }
    let before = base.parts.indices.filter { forward[$0] != nil && counts(base.parts[$0]) }
    let after = side.parts.indices.filter { backward[$0] != nil && counts(side.parts[$0]) }
    var places: [Int: Int] = [:]
    for (place, index) in after.enumerated() { places[index] = place }
    var staying: Set<Int> = []
    for (place, index) in before.enumerated() where moved.contains(index) {
      guard let match = forward[index], let other = places[match] else { continue }
      let previous = (place > 0 ? forward[before[place - 1]] : nil, other > 0 ? after[other - 1] : nil)
      let next = (
        place + 1 < before.count ? forward[before[place + 1]] : nil,
        other + 1 < after.count ? after[other + 1] : nil
      )
      if previous.0 == previous.1, next.0 == next.1 { staying.insert(index) }
    }
    return moved.subtracting(staying)
  }
}
