import ResumeModel

/// Reads a résumé that is plain text between two code fences, so that its columns stay aligned.
extension MarkdownScanner {
  /// Returns the lines of the two fences if nearly all of the text is between them.
  static func fenceAroundAll(_ source: [UInt8], _ lines: [SourceLines.Line], from start: Int) -> ClosedRange<Int>? {
    func content(_ index: Int) -> Range<Int> { source.trimmed(lines[index].start..<lines[index].contentEnd) }
    guard let open = lines.indices.dropFirst(start).first(where: { !content($0).isEmpty }),
      let fence = MarkdownLine.fence(source, content(open)),
      let close = lines.indices.dropFirst(open + 1).first(where: {
        MarkdownLine.closes(fence, source, content: content($0))
      })
    else { return nil }
    guard MarkdownLine.isText(fence, source, content: content(open)) else { return nil }
    let inside = (open + 1..<close).count { !content($0).isEmpty }
    let outside = (close + 1..<max(close + 1, lines.count)).count { !content($0).isEmpty }
    return inside >= 5 && outside <= 2 ? open...close : nil
  }

  /// Reads a line of plain text. Each line is a paragraph, but one that is indented like the line above continues
  /// it.
  mutating func readPlain(_ index: Int) {
    let line = lines[index]
    let content = source.trimmed(line.start..<line.contentEnd)
    let bytes = line.start..<line.end
    guard !content.isEmpty else {
      endParagraph()
      valueColumn = nil
      return
    }
    if content.count >= 3, content.allSatisfy({ [.hyphen, .equals, .asterisk, .underscore].contains(source[$0]) }) {
      endParagraph()
      return
    }
    let indent = column(of: content.lowerBound)
    if let marker = MarkdownMarker(in: source, at: content.lowerBound, limit: content.upperBound),
      current == nil
        || current?.kind == .item || indent == 0
    {
      open(
        .item, marker.contentStart..<max(marker.contentStart, content.upperBound), bytes: bytes, line: index, depth: 1)
    } else if let open = current, indent > 0, !sawBlank,
      indent == valueColumn || column(of: open.slices.last) == indent
        || open.kind == .item
    {
      extend(content, bytes: bytes, line: index)
    } else if let open = current, open.kind == .paragraph, !sawBlank, indent == 0, open.plainLabel == nil, !open.isTitled,
      !holdsDashes(content), let last = open.slices.last, last.count >= 60, column(of: last) == 0
    {
      // Prose that was wrapped where its lines were full.
      extend(content, bytes: bytes, line: index)
    } else {
      readPlainLine(content, bytes: bytes, index: index, indent: indent)
    }
  }

  private mutating func readPlainLine(_ content: Range<Int>, bytes: Range<Int>, index: Int, indent: Int) {
    let startsApart = sawBlank
    let columns = columns(of: content)
    let first = columns[0]
    let firstText = String(decoding: source[first], as: UTF8.self)
    let value = content.lowerBound + (valueColumn ?? 0)
    let isAligned =
      valueColumn != nil && value < content.upperBound && source[value - 1].isBlank && !source[value].isBlank
    let label = isAligned ? source.trimmed(content.lowerBound..<value) : first
    if indent == 0, columns.count == 2 || isAligned, DateScanner.find(in: firstText) == nil,
      label.count <= 24, !source[label].contains(where: \.isDigit), label.upperBound < content.upperBound
    {
      let rest = source.trimmed(label.upperBound..<content.upperBound)
      valueColumn = rest.lowerBound - content.lowerBound
      open(.paragraph, content, bytes: bytes, line: index, startsApart: startsApart)
      current?.plainLabel = label
      return
    }
    open(.paragraph, content, bytes: bytes, line: index, startsApart: startsApart)
    guard indent == 0, columns.count > 1 || holdsDashes(content) else { return }
    let period = DateScanner.find(in: firstText)?.period
    current?.period = period
    let isTitled = period != nil || holdsDashes(content)
    current?.isTitled = isTitled
    current?.startsApart = isTitled || startsApart
  }

  private func column(of slice: Range<Int>?) -> Int? { slice.map { column(of: source.trimmed($0).lowerBound) } }

  /// The stretches of a line between runs of two blanks or more.
  private func columns(of content: Range<Int>) -> [Range<Int>] {
    var columns: [Range<Int>] = []
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      var end = index
      while end < content.upperBound, source[end].isBlank { end += 1 }
      if end - index >= 2 || (end > index && source[index] == .tab) {
        columns.append(start..<index)
        start = end
      }
      index = max(end, index + 1)
    }
    columns.append(start..<content.upperBound)
    return columns
  }

  /// Whether a run of dashes leads from the title to the place.
  private func holdsDashes(_ content: Range<Int>) -> Bool {
    source.firstIndex(of: " ----", in: content) != nil || source.firstIndex(of: " ....", in: content) != nil
  }
}
