import ResumeModel

/// Whether the end of a line in a paragraph ends a part, or only wraps the text.
extension MarkdownScanner {
  /// Returns the depth of a new paragraph if the author ended the open block's last line on purpose; nil if
  /// the text continues.
  func depthAfterBreak(before next: Range<Int>) -> Int? {
    switch current?.kind {
    case .paragraph, .item, .term:
      return current?.endsHard == true || isMeantAsBreak(before: next) || beginsPart(next) || goesOnWithLabel(next)
        ? current?.depth : nil
    default: return nil
    }
  }

  /// Whether a line begins a separate part with a tag that its author made up, such as `<techstack>` below an
  /// entry's title.
  private func beginsPart(_ next: Range<Int>) -> Bool {
    let text = source.trimmed(next)
    guard let tag = HTMLTag(in: source, at: text.lowerBound, limit: text.upperBound), tag.isOwn, !tag.isClosing,
      !tag.isOfHeading, let open = current
    else { return false }
    return !open.leavesOwnTagOpen(in: source)
  }

  /// Whether a labelled line follows a labelled line.
  private func goesOnWithLabel(_ next: Range<Int>) -> Bool {
    guard let open = current, open.kind == .paragraph, let first = open.slices.first else { return false }
    return LabelledLine.isLabelled(source[source.trimmed(next)]) && LabelledLine.isLabelled(source[source.trimmed(first)])
  }

  /// Whether the author ended the last line of a paragraph on purpose: the next word would have fitted
  /// easily.
  ///
  /// CommonMark joins such lines, but people write contact lines and headings of entries in this way. Lines
  /// of list items are always joined, because people wrap items at any width.
  private func isMeantAsBreak(before next: Range<Int>) -> Bool {
    guard current?.kind == .paragraph, current?.depth == 0, let last = current?.slices.last else {
      return false
    }
    let text = source.trimmed(next)
    guard let blank = text.first(where: { source[$0].isWhite }) ?? text.last else { return false }
    let word = text.lowerBound..<max(text.lowerBound, blank)
    return columns(source.trimmed(last)) + min(20, columns(word)) + 1 < 60 || isUnit(source.trimmed(last), before: text)
  }

  /// Whether a line is complete, however long its marks and its address make it: a link above a line that begins with
  /// a mark, or an emphasised title with its time at the end.
  private func isUnit(_ line: Range<Int>, before next: Range<Int>) -> Bool {
    guard let first = source[line].first, let last = source[line].last else { return false }
    if first == .openBracket, last == .closeParenthesis {
      return source[line].count(where: { $0 == .openBracket }) == 1
        && source[next].first.map { [UInt8.openBracket, .asterisk, .underscore, .lessThan].contains($0) } == true
    }
    guard [UInt8.asterisk, .underscore].contains(first), [UInt8.asterisk, .underscore].contains(last) else { return false }
    let inline = MarkdownInline.read(source, [line]).0
    guard inline.strongLead != nil, let finding = DateScanner.find(in: inline.text) else { return false }
    return finding.isSure && finding.bytes.upperBound == inline.text.utf8.count
  }

  /// Returns the width of a range in columns; a character outside Latin scripts counts as two.
  private func columns(_ range: Range<Int>) -> Int {
    var columns = 0
    for index in range where source[index] & 0xC0 != 0x80 { columns += source[index] >= 0xE0 ? 2 : 1 }
    return columns
  }

  /// Cuts text after each `<br>` outside list items, where people use it to write separate lines.
  func cutAtBreaks(
    _ content: Range<Int>, bytes: Range<Int>
  ) -> [(content: Range<Int>, bytes: Range<Int>)] {
    if case .item = current?.kind { return [(content, bytes)] }
    guard source[content].contains(.lessThan) else { return [(content, bytes)] }
    var cuts: [(content: Range<Int>, bytes: Range<Int>)] = []
    var start = content.lowerBound
    var byteStart = bytes.lowerBound
    var index = start
    while index < content.upperBound {
      if let tag = HTMLTag(in: source, at: index, limit: content.upperBound) {
        index = tag.bytes.upperBound
        guard tag.name == "br", !source.trimmed(index..<content.upperBound).isEmpty else { continue }
        cuts.append((start..<index, byteStart..<index))
        start = index
        byteStart = index
      } else {
        index += 1
      }
    }
    cuts.append((start..<content.upperBound, byteStart..<bytes.upperBound))
    return cuts
  }
}
