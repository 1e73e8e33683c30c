import ResumeDiff
import ResumeModel

extension MergePlan {
  /// Returns a matching with additional pairs of parts that have the same text and different kinds. For
  /// example, a line becomes an entry when bullets are added below it; it is still the same line.
  static func withSameWords(_ matching: Matching, from base: Resume, to side: Resume) -> Matching {
    func texts(_ resume: Resume, _ isFree: (Int) -> Bool) -> [String: [Int]] {
      var texts: [String: [Int]] = [:]
      for (index, part) in resume.parts.enumerated().dropFirst()
      where isFree(index) && part.isContent && part.kind != .group && part.attachment == .independent
        && part.text.utf8.count >= MergeCosts.sameWordsBytes
      {
        texts[TextForm.folded(part.text), default: []].append(index)
      }
      return texts
    }
    let old = texts(base) { matching.forward[$0] == nil }
    guard !old.isEmpty else { return matching }
    let new = texts(side) { matching.backward[$0] == nil }
    var matching = matching
    for (text, indices) in old {
      guard indices.count == 1, let others = new[text], others.count == 1 else { continue }
      matching.link(indices[0], others[0])
    }
    return matching
  }
}
