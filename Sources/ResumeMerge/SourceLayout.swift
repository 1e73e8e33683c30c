import ResumeFormats
import ResumeModel

/// A résumé's source as heads, gaps and tails, from which the merged text is assembled byte for byte.
struct SourceLayout {
  let resume: Resume
  /// How the résumé's format holds parts together.
  private let rules: PartLayout
  private let childLists: [[Int]]

  init(_ resume: Resume) {
    self.resume = resume
    rules = resume.sourceFormat.layout
    var lists: [[Int]] = Array(repeating: [], count: resume.parts.count)
    for (index, part) in resume.parts.enumerated() {
      if let parent = part.parent { lists[parent].append(index) }
    }
    childLists = lists
  }

  func children(of index: Int) -> [Int] { childLists[index] }

  /// Returns the bytes of a part up to its first child.
  func head(of index: Int) -> ArraySlice<UInt8> {
    let bytes = resume.parts[index].bytes
    let end = childLists[index].first.map { resume.parts[$0].bytes.lowerBound } ?? closing(of: index)
    return resume.source[bytes.lowerBound..<end]
  }

  /// Returns the bytes after a part's last child; for an empty list, its closing bracket.
  func tail(of index: Int) -> ArraySlice<UInt8> {
    let end = resume.parts[index].bytes.upperBound
    guard let last = childLists[index].last else { return resume.source[closing(of: index)..<end] }
    return resume.source[resume.parts[last].bytes.upperBound..<end]
  }

  /// Returns the position where a list without items is closed, as in `\begin{itemize} % none` with
  /// `\end{itemize}` below it, or `[]`: items of another side are written before it. For any other part, the
  /// end.
  private func closing(of index: Int) -> Int {
    let part = resume.parts[index]
    let range = part.bytes
    guard part.kind == .group || (rules.enclosesEveryPart && part.kind != .document) else { return range.upperBound }
    let isBlank = { (byte: UInt8) in byte <= .space }
    guard let last = resume.source[range].lastIndex(where: { !isBlank($0) }) else { return range.upperBound }
    switch rules.closing {
    case .bracket:
      return [.closeBracket, .closeBrace, .closeParenthesis].contains(resume.source[last]) && last > range.lowerBound
        ? last : range.upperBound
    case .none: return range.upperBound
    case .line:
      if let newline = resume.source[range.lowerBound..<last].lastIndex(of: .newline) { return newline + 1 }
      return resume.source[range].lastIndex { $0 == .backslash || $0 == .lessThan }.flatMap { $0 > range.lowerBound ? $0 : nil }
        ?? range.upperBound
    }
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
