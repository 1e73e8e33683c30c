import ResumeModel

/// A résumé's source as heads and gaps: what the merged text is put together from, byte for byte.
struct SourceLayout {
  let resume: Resume
  private let childLists: [[Int]]

  init(_ resume: Resume) {
    self.resume = resume
    var lists: [[Int]] = Array(repeating: [], count: resume.parts.count)
    for (index, part) in resume.parts.enumerated() {
      if let parent = part.parent { lists[parent].append(index) }
    }
    childLists = lists
  }

  func children(of index: Int) -> [Int] { childLists[index] }

  /// The bytes of a part up to its first child: its own line, and what stands between.
  func head(of index: Int) -> ArraySlice<UInt8> {
    let bytes = resume.parts[index].bytes
    let end = childLists[index].first.map { resume.parts[$0].bytes.lowerBound } ?? bytes.upperBound
    return resume.source[bytes.lowerBound..<end]
  }

  /// The bytes after a part's last child.
  func tail(of index: Int) -> ArraySlice<UInt8> {
    guard let last = childLists[index].last else { return [] }
    return resume.source[resume.parts[last].bytes.upperBound..<resume.parts[index].bytes.upperBound]
  }

  /// The bytes between a part and the sibling after it; nil when it is the last.
  func gap(after index: Int) -> ArraySlice<UInt8>? {
    guard let next = sibling(of: index, by: 1) else { return nil }
    return resume.source[resume.parts[index].bytes.upperBound..<resume.parts[next].bytes.lowerBound]
  }

  /// The sibling before or after a part.
  func sibling(of index: Int, by step: Int) -> Int? {
    guard let parent = resume.parts[index].parent,
      let place = childLists[parent].firstIndex(of: index)
    else { return nil }
    let siblings = childLists[parent]
    return siblings.indices.contains(place + step) ? siblings[place + step] : nil
  }

  /// All bytes of a part.
  func whole(_ index: Int) -> ArraySlice<UInt8> { resume.source[resume.parts[index].bytes] }
}
