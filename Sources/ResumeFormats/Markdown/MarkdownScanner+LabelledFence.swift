/// Reads a code fence inside a résumé whose lines are labelled values, as people write a project's data: `期間: 2020/02 - 現在`.
extension MarkdownScanner {
  /// Begins to read such a fence at its first line; false, without reading anything, for any other.
  mutating func beginsLabelled(_ index: Int, _ fence: (byte: UInt8, length: Int), in content: Range<Int>) -> Bool {
    guard comment == nil, let end = endOfLabelledFence(from: index, fence, in: content) else { return false }
    endParagraph()
    labelledEnd = end
    return true
  }

  /// Returns the line that closes a fence, if the lines between are labelled values.
  private func endOfLabelledFence(from open: Int, _ fence: (byte: UInt8, length: Int), in content: Range<Int>) -> Int? {
    guard MarkdownLine.isText(fence, source, content: source.trimmed(content), or: ["yaml", "yml"]) else { return nil }
    var labels = 0
    var others = 0
    for index in lines.indices[(open + 1)...] {
      let line = lines[index].start..<lines[index].contentEnd
      let content = source.trimmed(line)
      if MarkdownLine.closes(fence, source, content: content) {
        return labels >= 2 && labels > others ? index : nil
      }
      // What is set in belongs to the label above.
      guard !content.isEmpty, content.lowerBound == line.lowerBound else { continue }
      if LabelledLine.isLabelled(source[content]) { labels += 1 } else { others += 1 }
    }
    return nil
  }

  /// Reads a line between the fences.
  mutating func readLabelled(_ index: Int) {
    let line = lines[index]
    let content = source.trimmed(line.start..<line.contentEnd)
    let bytes = line.start..<line.end
    guard !content.isEmpty else {
      endParagraph()
      return
    }
    if let marker = MarkdownMarker(in: source, at: content.lowerBound, limit: content.upperBound) {
      open(.item, marker.contentStart..<max(marker.contentStart, content.upperBound), bytes: bytes, line: index, depth: 1)
    } else if LabelledLine.isLabelled(source[content]) {
      open(.paragraph, withoutScalarMark(content), bytes: bytes, line: index, startsApart: false)
    } else if current != nil, column(of: content.lowerBound) > 0 {
      extend(content, bytes: bytes, line: index)
    } else {
      open(.paragraph, content, bytes: bytes, line: index, startsApart: false)
    }
  }

  /// The label of YAML's block of text without the mark that begins the block: `概要: |-`.
  private func withoutScalarMark(_ content: Range<Int>) -> Range<Int> {
    for mark in ["|-", "|+", ">-", ">+", "|", ">"] where source[content].suffix(mark.utf8.count).elementsEqual(mark.utf8) {
      let rest = source.trimmed(content.lowerBound..<content.upperBound - mark.utf8.count)
      return rest.isEmpty ? content : rest
    }
    return content
  }
}
