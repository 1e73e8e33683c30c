import ResumeDiff
import ResumeModel

extension MergePlan {
  /// Returns a matching without pairs that a merge must not trust: a changed part in a new entry whose old
  /// entry is gone.
  ///
  /// To a reader, a bullet of a removed job may well have become a bullet of a new job. But if the other side
  /// keeps the old job, a merge would write the new words into it.
  static func withoutStrangers(_ matching: Matching, from base: Resume, to side: Resume) -> Matching {
    var matching = matching
    func entry(around index: Int, in resume: Resume) -> Int? {
      resume.ancestors(of: index).first { resume.parts[$0].kind == .entry }
    }
    for index in base.parts.indices.dropFirst() {
      guard let match = matching.forward[index], !base.parts[index].kind.isContainer,
        base.parts[index].text != side.parts[match].text,
        let old = entry(around: index, in: base), let new = entry(around: match, in: side),
        matching.forward[old] == nil, matching.backward[new] == nil
      else { continue }
      matching.unlink(index)
    }
    return matching
  }
}
