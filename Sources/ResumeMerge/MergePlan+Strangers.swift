import ResumeDiff
import ResumeModel

extension MergePlan {
  /// A matching without pairs that a merge may not trust: a part that says something else now, in an entry that is new,
  /// where the entry it stood in is gone.
  ///
  /// To a reader, one link or one bullet of a job that went may well have become that of a job that came. But where the
  /// other side keeps the old job, the new words would be written into it.
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
