import ResumeModel

extension MergePlan {
  /// Whether one of our additions is in another entry than one of theirs, and the ancestor has both entries. A
  /// line such as a stack or a prize that several jobs have belongs to each job separately.
  ///
  /// In a text without entries, the text between the two positions separates the jobs.
  func isElsewhere(_ number: Int, _ theirIndex: Int, theirParent: Int) -> Bool {
    guard let ourIndex = members[number].ours, let around = ours.parts[ourIndex].parent, theirParent >= 0
    else { return false }
    let ourParent = ofOurs[around]
    guard let one = members[ourParent].ancestor, let other = members[theirParent].ancestor else { return false }
    if one != other { return ancestor.parts[one].kind == .entry && ancestor.parts[other].kind == .entry }
    guard ancestor.parts[one].kind != .entry else { return false }
    let places = [
      place(before: ourIndex, in: ours, ofOurs), place(before: theirIndex, in: theirs, ofTheirs),
    ]
    let kind = ours.parts[ourIndex].kind
    return ancestor.parts.indices.contains { index in
      index > places.min() ?? 0 && index <= places.max() ?? 0 && ancestor.parts[index].isContent
        && ancestor.parts[index].kind == .paragraph && kind != .paragraph
    }
  }

  /// Returns the nearest part of the ancestor that precedes a part on a side.
  private func place(before index: Int, in side: Resume, _ numbers: [Int]) -> Int {
    for earlier in side.parts.indices[..<index].reversed() where numbers[earlier] >= 0 {
      if let origin = members[numbers[earlier]].ancestor { return origin }
    }
    return 0
  }
}
