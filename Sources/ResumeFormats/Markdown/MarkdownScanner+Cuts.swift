import ResumeModel

/// Divides blocks with more than one part: a heading with the name and contact on one line, and lines with a
/// date each.
extension MarkdownScanner {
  /// Divides a gathered block at the start of each part; a block with one part is returned unchanged.
  func parts(of open: OpenBlock) -> [OpenBlock] {
    switch open.kind {
    case .heading: sawHeading ? [open] : nameAndContact(in: open)
    case .paragraph: open.slices.count > 1 ? datedLines(of: open) : [open]
    default: [open]
    }
  }

  // MARK: - Dated lines

  /// Returns the lines of a paragraph separately if each begins like the others and has a date.
  private func datedLines(of open: OpenBlock) -> [OpenBlock] {
    guard open.lines.count == open.slices.count, holdsDigits(open.slices[0], atLeast: 4) else { return [open] }
    let starts = AlikeLines.starts(open.slices.map { slice in { MarkdownInline.read(source, [slice]).0 } })
    guard starts.count > 1 else { return [open] }
    return starts.indices.map { place in
      let from = starts[place]
      let to = place + 1 < starts.count ? starts[place + 1] : open.slices.count
      let first = open.lines.lowerBound + from
      let last = open.lines.lowerBound + to - 1
      var part = open
      part.slices = Array(open.slices[from..<to])
      part.lines = first...last
      let start = from == 0 ? open.bytes.lowerBound : lines[first - 1].start
      let end = to == open.slices.count ? open.bytes.upperBound : lines[last - 1].end
      part.bytes = start..<end
      part.startsApart = from == 0 ? open.startsApart : true
      return part
    }
  }

  private func holdsDigits(_ range: Range<Int>, atLeast count: Int) -> Bool {
    var found = 0
    for index in range where source[index].isDigit {
      found += 1
      if found >= count { return true }
    }
    return false
  }

  // MARK: - Years and months in columns

  /// Reads the first two cells of a row as year and month, as forms have them. A row without a year has the year of
  /// the row above.
  mutating func readTime(of row: inout Block) {
    guard row.cells.count >= 3, let month = number(row.cells[1], mark: "月"), (1...12).contains(month) else { return }
    let cell = row.cells[0].hasSuffix("年") ? String(row.cells[0].dropLast()) : row.cells[0]
    let year = cell.isEmpty ? rowYear : cell
    guard let year, year.unicodeScalars.count <= 6,
      let finding = DateScanner.find(in: "\(year)年\(month)月"), finding.bytes.lowerBound == 0
    else { return }
    rowYear = year
    row.inline.period = finding.period
    row.inline.period?.text = row.cells[..<2].filter { !$0.isEmpty }.joined(separator: " | ")
    row.inline.untimed = row.cells[2...].filter { !$0.isEmpty }.joined(separator: " | ")
  }

  private func number(_ text: String, mark: Character) -> Int? {
    Int(text.last == mark ? String(text.dropLast()) : text)
  }

  // MARK: - Name and contact

  /// Returns the heading with the name, and each following piece of the line: at `<br>`, at the author's
  /// tags, at bars.
  private func nameAndContact(in open: OpenBlock) -> [OpenBlock] {
    guard open.slices.contains(where: holdsContact) else { return [open] }
    var parts: [(part: OpenBlock, isAfterBreak: Bool)] = []
    var part = open
    part.slices = []
    var isAfterBreak = false
    for (place, slice) in open.slices.enumerated() {
      let line = min(open.lines.lowerBound + place, open.lines.upperBound)
      part.slices.append(slice)
      for cut in cuts(in: slice, isShown: !part.slices.dropLast().isEmpty) {
        part.slices[part.slices.count - 1] = part.slices[part.slices.count - 1].lowerBound..<cut.end
        part.bytes = part.bytes.lowerBound..<cut.end
        part.lines = part.lines.lowerBound...line
        parts.append((part, isAfterBreak))
        isAfterBreak = cut.isBreak
        part.slices = [cut.next..<slice.upperBound]
        part.bytes = cut.end..<open.bytes.upperBound
        part.lines = line...open.lines.upperBound
      }
    }
    parts.append((part, isAfterBreak))
    // The text before the first contact, if no break is between, is the name.
    guard
      let first = parts.indices.dropFirst().first(where: { place in
        parts[place].isAfterBreak || parts[place].part.slices.contains(where: holdsContact)
      })
    else { return [open] }
    var name = parts[0].part
    for later in parts[1..<first] {
      name.slices += later.part.slices
      name.bytes = name.bytes.lowerBound..<later.part.bytes.upperBound
      name.lines = name.lines.lowerBound...later.part.lines.upperBound
    }
    return [name]
      + parts[first...].map { later in
        var part = later.part
        part.kind = .paragraph
        part.startsApart = true
        return part
      }
  }

  private struct Cut {
    /// The end of the previous part, and the start of the next one's words.
    var end: Int
    var next: Int
    var isBreak: Bool
  }

  private func cuts(in slice: Range<Int>, isShown: Bool) -> [Cut] {
    var cuts: [Cut] = []
    var isShown = isShown
    var index = slice.lowerBound
    func cut(_ end: Int, _ next: Int, isBreak: Bool) {
      if isShown { cuts.append(Cut(end: end, next: next, isBreak: isBreak)) }
      isShown = false
    }
    while index < slice.upperBound {
      if let tag = HTMLTag(in: source, at: index, limit: slice.upperBound) {
        if tag.name == "br" {
          cut(tag.bytes.upperBound, tag.bytes.upperBound, isBreak: true)
        } else if !tag.isClosing, tag.isOwn || tag.name == "span" || tag.name == "small" || tag.name == "font" {
          cut(index, index, isBreak: false)
        }
        index = tag.bytes.upperBound
        continue
      }
      if isShown, let width = separatorWidth(at: index, slice) { cut(index, index + width, isBreak: false) }
      if !source[index].isWhite { isShown = isShown || !source.has("&nbsp;", at: index) }
      index += source.has("&nbsp;", at: index) ? 6 : 1
    }
    return cuts
  }

  private func separatorWidth(at index: Int, _ slice: Range<Int>) -> Int? {
    if source.has("｜", at: index) { return 3 }
    guard index > slice.lowerBound, source[index - 1].isBlank else { return nil }
    for mark: StaticString in ["|", "·", "•"] where source.has(mark, at: index) {
      let end = index + mark.utf8CodeUnitCount
      return end < slice.upperBound && source[end].isBlank ? mark.utf8CodeUnitCount : nil
    }
    return nil
  }

  /// Whether a range contains a mail address, a link, or a number long enough for a telephone.
  private func holdsContact(_ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      let byte = source[index]
      if byte == .at, index > range.lowerBound, source[index - 1].isWordByte { return true }
      if byte == .colon, source.has("://", at: index) { return true }
      if byte.isDigit {
        digits += 1
        if digits >= 7 { return true }
      } else if byte.isLetter {
        digits = 0
      }
    }
    return false
  }
}

extension MarkdownScanner.OpenBlock {
  /// Whether a tag that its author made up is still open at the end of the block.
  func leavesOwnTagOpen(in source: [UInt8]) -> Bool {
    var open = 0
    for slice in slices.suffix(8) {
      var index = slice.lowerBound
      while index < slice.upperBound {
        guard let tag = HTMLTag(in: source, at: index, limit: slice.upperBound) else {
          index += 1
          continue
        }
        if tag.isOwn { open += tag.isClosing ? -1 : 1 }
        index = tag.bytes.upperBound
      }
    }
    return open > 0
  }
}
