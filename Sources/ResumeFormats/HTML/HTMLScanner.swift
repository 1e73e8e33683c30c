import ResumeLexicon
import ResumeModel

/// Turns HTML into blocks: the tags are those that people write in Markdown, and the lines are as a browser runs them on.
enum HTMLScanner {
  /// Scans a whole source.
  static func scan(_ source: [UInt8], _ lines: [SourceLines.Line]) -> [Block] {
    let text = HTMLText(source, lines)
    var blocks = MarkdownScanner.scan(text.bytes, text.lines)
    // The numbers of comments follow those of the source's own comments.
    let last = blocks.compactMap(\.comment).max() ?? 0
    for index in blocks.indices {
      blocks[index].lines = lines.numbers(of: blocks[index].bytes)
      let start = text.bytes.trimmed(blocks[index].bytes).lowerBound
      if blocks[index].comment == nil, let number = text.hidden.firstIndex(where: { $0.contains(start) }) {
        blocks[index].comment = last + 1 + number
      }
    }
    return withLayout(labelled(closed(blocks, text, lines: lines)), text, source: source, lines: lines)
  }

  /// Extends each block that begins with a tag to the tag that closes it, so that a block moves with its end.
  private static func closed(_ blocks: [Block], _ text: HTMLText, lines: [SourceLines.Line]) -> [Block] {
    var blocks = blocks
    let bytes = text.bytes
    for index in blocks.indices {
      let limit = index + 1 < blocks.count ? blocks[index + 1].bytes.lowerBound : bytes.count
      let range = blocks[index].bytes
      var place = range.upperBound
      while place < limit, bytes[place].isWhite { place += 1 }
      guard let opening = HTMLTag(in: bytes, at: bytes.trimmed(range).lowerBound, limit: range.upperBound), !opening.isClosing,
        place < limit, let closing = HTMLTag(in: bytes, at: place, limit: limit), closing.isClosing, closing.name == opening.name
      else { continue }
      var end = closing.bytes.upperBound
      if range.lowerBound == 0 || bytes[range.lowerBound - 1] == .newline {
        // The end of the line, if nothing else is on it.
        var rest = end
        while rest < limit, bytes[rest].isBlank || bytes[rest] == .carriageReturn { rest += 1 }
        if rest < limit, bytes[rest] == .newline { end = rest + 1 }
      }
      blocks[index].bytes = range.lowerBound..<end
      blocks[index].lines = lines.numbers(of: range.lowerBound..<end)
    }
    return blocks
  }

  /// Reads a term with one text in a section of labelled lists as a label: `<dt>Languages</dt><dd>Go, Rust</dd>`.
  private static func labelled(_ blocks: [Block]) -> [Block] {
    var result: [Block] = []
    var key: SectionKey?
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if case .heading = block.kind { key = SectionNames.key(for: block.inline.text) ?? key }
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      let isLone = index + 2 >= blocks.count || blocks[index + 2].kind != .paragraph && blocks[index + 2].kind != .item
      if block.kind == .term, key?.holdsFields == true, let value = next, value.kind == .paragraph,
        value.comment == block.comment, isLone
      {
        var field = block
        field.kind = .field(label: block.inline.text, value: value.inline.text)
        field.inline.text += ": " + value.inline.text
        field.inline.links += value.inline.links
        field.bytes = block.bytes.lowerBound..<value.bytes.upperBound
        field.lines = block.lines.lowerBound...max(block.lines.upperBound, value.lines.upperBound)
        result.append(field)
        index += 2
      } else {
        result.append(block)
        index += 1
      }
    }
    return result
  }

  /// Adds the stretches that are not text and fill their lines as layout, which is compared by lines.
  private static func withLayout(
    _ blocks: [Block], _ text: HTMLText, source: [UInt8], lines: [SourceLines.Line]
  ) -> [Block] {
    var merged: [Block] = []
    var rest = blocks[...]
    let writer = BlockWriter(source: source, bytes: source, lines: lines)
    for stretch in text.quiet.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let range = writer.wholeLines(stretch)
      guard range != stretch || range.lowerBound == 0, range.lowerBound >= merged.last?.bytes.upperBound ?? 0 else { continue }
      while let next = rest.first, next.bytes.upperBound <= range.lowerBound {
        merged.append(next)
        rest.removeFirst()
      }
      guard range.lowerBound >= merged.last?.bytes.upperBound ?? 0,
        range.upperBound <= rest.first?.bytes.lowerBound ?? source.count
      else { continue }
      let name = HTMLTag(in: source, at: stretch.lowerBound, limit: source.count)?.name ?? "doctype"
      merged.append(
        Block(
          kind: .layout(name), bytes: range, lines: lines.numbers(of: range), depth: 0,
          inline: InlineText(text: PlainText.collapsed(source, in: stretch, without: []))))
    }
    return merged + rest
  }
}
