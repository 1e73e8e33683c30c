import ResumeDiff
import ResumeFormats
import ResumeModel

extension FuzzLaw {
  /// A text has no difference to itself; a diff of two texts leads from one to the other and back; every part
  /// is accounted for.
  static func diffComplaint(_ input: [UInt8]) -> String? {
    let (format, sides) = pieces(input, 2)
    let before = format.read(sides[0])
    let after = format.read(sides[1])
    if !ResumeDiff.compare(before, before).changes.isEmpty { return "a text differs from itself" }
    let diff = ResumeDiff.compare(before, after)
    let removed = diff.changes.filter { $0.to == nil }.compactMap(\.from)
    let added = diff.changes.filter { $0.from == nil }.compactMap(\.to)
    if let part = unaccounted(before, diff.matching.backward.compactMap { $0 } + removed) {
      return "part \(part) of the old text is in no match and not removed, or in several"
    }
    if let part = unaccounted(after, diff.matching.forward.compactMap { $0 } + added) {
      return "part \(part) of the new text is in no match and not added, or in several"
    }
    let patch = ResumePatch(diff)
    let start = PartContent.list(of: before)
    let end = PartContent.list(of: after)
    do {
      if try patch.applied(to: start) != end { return "applied to its start it does not give its end" }
      if try patch.inverted.applied(to: end) != start { return "inverted it does not undo" }
    } catch {
      return "the patch does not fit what it was made of: \(error)"
    }
    return nil
  }

  /// A part that reports name and that is not accounted for exactly once.
  private static func unaccounted(_ resume: Resume, _ accounted: [Int]) -> Int? {
    var counts = [Int](repeating: 0, count: resume.parts.count)
    for index in accounted { counts[index] += 1 }
    return resume.parts.indices.first { counts[$0] > 1 || (counts[$0] == 0 && resume.parts[$0].isContent) }
  }
}
