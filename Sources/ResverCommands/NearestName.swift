import ResumeModel

/// Finds the name that a person meant.
enum NearestName {
  /// Returns the name that is nearest to a word; nil if none is near.
  static func find(_ word: String, among names: [String]) -> String? {
    let wanted = word.lowercased()
    let near = names.map { (distance: EditDistance.between(wanted, $0), name: $0) }.min { $0.distance < $1.distance }
    // One slip in a short word, two in a longer one.
    return near.flatMap { $0.distance <= (wanted.count < 5 ? 1 : 2) ? $0.name : nil }
  }
}
