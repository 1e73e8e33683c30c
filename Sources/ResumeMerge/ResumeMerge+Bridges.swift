import ResumeFormats
import ResumeModel

extension ResumeMerge {
  /// What stands between two parts that a side has with others between them, all gone: the source there that is read as no
  /// part stays, such as the end of a front matter and the line below it; nil where there is none with words.
  func bridge(from first: Int, to second: Int) -> [UInt8]? {
    guard !format.isData else { return nil }
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
      let telling = gaps.filter { wordCount($0) > 0 }
      guard !telling.isEmpty, let usual = gaps.last, wordCount(usual) == 0 else { continue }
      let joined = Array(telling.joined())
      let stretch = Array(
        layout.resume.source[layout.resume.parts[from].bytes.upperBound..<layout.resume.parts[to].bytes.lowerBound])
      if format.isSound(joined, like: stretch), MarkupBalance.isSame(joined, stretch) { return joined }
    }
    return nil
  }

  private func wordCount(_ bytes: [UInt8]) -> Int {
    var count = 0
    WordAccount.forEachWord(of: bytes[...]) { _ in count += 1 }
    return count
  }
}
