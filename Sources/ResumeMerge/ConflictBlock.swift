import ResumeModel

/// Writes two sides between standard conflict markers, whole lines each.
enum ConflictBlock {
  /// Returns the block; it ends with a line ending.
  static func bytes(
    _ sides: ThreeSides<ArraySlice<UInt8>>, because reason: String, _ policy: MergePolicy
  ) -> [UInt8] {
    func marker(_ character: UInt8, _ label: String) -> [UInt8] {
      [UInt8](repeating: character, count: policy.markerSize)
        + (label.isEmpty ? [] : [.space] + Array(label.utf8)) + [.newline]
    }
    func lines(_ side: ArraySlice<UInt8>) -> [UInt8] {
      guard let last = side.last else { return [] }
      return last == .newline ? Array(side) : Array(side) + [.newline]
    }
    var bytes = marker(.lessThan, "\(policy.labels.ours) (\(reason))") + lines(sides.ours)
    if policy.showsBase { bytes += marker(.bar, policy.labels.base) + lines(sides.ancestor) }
    return bytes + marker(.equals, "") + lines(sides.theirs) + marker(.greaterThan, policy.labels.theirs)
  }
}
