import ResumeModel

/// A stretch of one line that belongs to one block: the whole line, or a cut of it at HTML's block tags.
struct MarkdownPiece {
  /// The content, without the line ending.
  var content: Range<Int>
  /// The bytes, the line ending included when the piece is the line's last.
  var bytes: Range<Int>
  /// The block tag the piece starts with.
  var tag: HTMLTag?
  /// Whether the piece starts at the start of the line.
  var startsLine: Bool

  /// Cuts a line before and after the tags that start or end a block; a line without such tags is one piece.
  static func cut(
    _ source: [UInt8], _ content: Range<Int>, bytes: Range<Int>
  ) -> [MarkdownPiece] {
    guard source[content].contains(.lessThan) else {
      return [MarkdownPiece(content: content, bytes: bytes, tag: nil, startsLine: true)]
    }
    var cuts: [(at: Int, tag: HTMLTag?)] = [(content.lowerBound, nil)]
    var index = content.lowerBound
    var inCode = false
    while index < content.upperBound {
      if source[index] == .backtick { inCode.toggle() }
      guard source[index] == .lessThan, !inCode else {
        index += 1
        continue
      }
      if source.has("<!--", at: index) {
        let end = source.firstIndex(of: "-->", in: index..<content.upperBound)
        index = end.map { $0 + 3 } ?? content.upperBound
        continue
      }
      guard let tag = HTMLTag(in: source, at: index, limit: content.upperBound) else {
        index += 1
        continue
      }
      if tag.isBlock {
        add((tag.bytes.lowerBound, tag), to: &cuts, source)
        let standsAlone = tag.isClosing || tag.isWrapper || tag.name == "hr"
        if standsAlone, tag.bytes.upperBound < content.upperBound {
          add((tag.bytes.upperBound, nil), to: &cuts, source)
        }
      }
      index = tag.bytes.upperBound
    }
    return cuts.indices.map { cut in
      let start = cuts[cut].at
      let isLast = cut + 1 == cuts.count
      let end = isLast ? content.upperBound : cuts[cut + 1].at
      return MarkdownPiece(
        content: start..<end,
        bytes: (cut == 0 ? bytes.lowerBound : start)..<(isLast ? bytes.upperBound : end),
        tag: cuts[cut].tag, startsLine: cut == 0)
    }
  }

  /// Adds a cut, and merges it with the previous one if only blanks are between.
  private static func add(
    _ cut: (at: Int, tag: HTMLTag?), to cuts: inout [(at: Int, tag: HTMLTag?)], _ source: [UInt8]
  ) {
    let last = cuts[cuts.count - 1]
    if last.tag == nil, source[last.at..<cut.at].allSatisfy(\.isWhite) {
      cuts[cuts.count - 1].tag = cut.tag
    } else {
      cuts.append(cut)
    }
  }
}
