import ResumeModel

/// Finds the name that a person meant.
enum NearestName {
  /// Returns the name that is nearest to a word, or the only one that begins with it; nil if there is neither.
  static func find(_ word: String, among names: [String]) -> String? {
    let wanted = word.lowercased()
    let near = names.map { (slips: slips(wanted, $0), name: $0) }.min { $0.slips < $1.slips }
    // One slip in a short word, two in a longer one.
    if let near, near.slips <= (wanted.count < 5 ? 1 : 2) { return near.name }
    let longer = Set(names.filter { $0.hasPrefix(wanted) })
    return wanted.count >= 2 && longer.count == 1 ? longer.first : nil
  }

  /// Returns the number of letters to correct; two that changed places are one slip, as in `snyc`.
  private static func slips(_ word: String, _ name: String) -> Int {
    let different = zip(word, name).enumerated().filter { $0.element.0 != $0.element.1 }
    if word.count == name.count, different.count == 2, different[0].offset + 1 == different[1].offset,
      different[0].element.0 == different[1].element.1, different[0].element.1 == different[1].element.0
    {
      return 1
    }
    return EditDistance.between(word, name)
  }
}
