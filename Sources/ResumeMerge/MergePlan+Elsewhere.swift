import ResumeModel

extension MergePlan {
  /// Whether one of our additions is in another entry than one of theirs, and the base has both entries. A
  /// line such as a stack or a prize that several jobs have belongs to each job separately.
  ///
  /// In a text without entries, the text between the two positions separates the jobs.
  func isElsewhere(_ number: Int, _ theirIndex: Int, _ theirParent: Int) -> Bool {
    guard let ourIndex = members[number].ours, let around = ours.parts[ourIndex].parent, theirParent >= 0
    else { return false }
    let ourParent = ofOurs[around]
    guard let one = members[ourParent].base, let other = members[theirParent].base else { return false }
    if one != other { return base.parts[one].kind == .entry && base.parts[other].kind == .entry }
    guard base.parts[one].kind != .entry else { return false }
    let places = [
      place(before: ourIndex, in: ours, ofOurs), place(before: theirIndex, in: theirs, ofTheirs),
    ]
    let kind = ours.parts[ourIndex].kind
    return base.parts.indices.contains { index in
      index > places.min() ?? 0 && index <= places.max() ?? 0 && base.parts[index].isContent
        && base.parts[index].kind == .paragraph && kind != .paragraph
    }
  }

  /// Returns the nearest part of the base that precedes a part on a side.
  private func place(before index: Int, in side: Resume, _ numbers: [Int]) -> Int {
    for earlier in side.parts.indices[..<index].reversed() where numbers[earlier] >= 0 {
      if let origin = members[numbers[earlier]].base { return origin }
    }
    return 0
  }
}
