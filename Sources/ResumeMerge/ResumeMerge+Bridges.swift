import ResumeFormats
import ResumeModel

extension ResumeMerge {
  /// Returns the source between two parts if all parts between them are gone: source that belongs to no part
  /// stays, such as the end of a front matter and the line below it. Nil if it contains no words.
  func bridge(from first: Int, to second: Int) -> [UInt8]? {
    guard !format.layout.isKeyed else { return nil }
    let sides = [
      (plan.members[first].ours, plan.members[second].ours, layouts.ours),
      (plan.members[first].theirs, plan.members[second].theirs, layouts.theirs),
    ]
    for (from, to, layout) in sides {
      guard let from, let to, let parent = layout.resume.parts[from].parent, layout.resume.parts[to].parent == parent
      else { continue }
      let siblings = layout.children(of: parent)
      guard let start = siblings.firstIndex(of: from), let end = siblings.firstIndex(of: to), start + 1 < end else {
        continue
      }
      let gaps = siblings[start..<end].compactMap { layout.gap(after: $0).map { Array($0) } }
      let telling = gaps.filter { WordAccount.hasWords($0[...]) }
      guard !telling.isEmpty, let usual = gaps.last, !WordAccount.hasWords(usual[...]) else { continue }
      let joined = Array(telling.joined())
      let stretch = Array(
        layout.resume.source[layout.resume.parts[from].bytes.upperBound..<layout.resume.parts[to].bytes.lowerBound])
      if MarkupBalance.fits(joined, like: stretch, in: format) { return joined }
    }
    return nil
  }
}
