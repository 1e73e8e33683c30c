/// Writes two sides between standard conflict markers, whole lines each.
enum ConflictBlock {
  /// Returns the block; it ends with a line ending.
  static func bytes(
    _ sides: ThreeSides<ArraySlice<UInt8>>, because reason: String, _ policy: MergePolicy
  ) -> [UInt8] {
    func marker(_ character: UInt8, _ label: String) -> [UInt8] {
      [UInt8](repeating: character, count: policy.markerSize)
        + (label.isEmpty ? [] : [0x20] + Array(label.utf8)) + [0x0A]
    }
    func lines(_ side: ArraySlice<UInt8>) -> [UInt8] {
      guard let last = side.last else { return [] }
      return last == 0x0A ? Array(side) : Array(side) + [0x0A]
    }
    var bytes = marker(0x3C, "\(policy.labels.ours) (\(reason))") + lines(sides.ours)
    if policy.showsBase { bytes += marker(0x7C, policy.labels.base) + lines(sides.ancestor) }
    return bytes + marker(0x3D, "") + lines(sides.theirs) + marker(0x3E, policy.labels.theirs)
  }
}
