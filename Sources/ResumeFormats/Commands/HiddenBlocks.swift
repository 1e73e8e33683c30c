import ResumeModel

/// Reads commented parts, and inserts them at their place among the visible blocks.
enum HiddenBlocks {
  /// Returns the blocks together with the commented blocks of a range that have content: items, entries,
  /// sections.
  ///
  /// - Parameter read: returns the blocks of one run of comment lines, by its number from 1.
  static func add(
    _ text: CommentedText, in range: Range<Int>, to blocks: [Block], read: (Int, Range<Int>) -> [Block]
  ) -> [Block] {
    var found: [(place: Int, blocks: [Block])] = []
    for (number, run) in text.commentRuns.enumerated() where range.contains(run.lowerBound) {
      let hidden = read(number + 1, run)
      let isContent = hidden.contains { block in
        switch block.kind {
        case .item, .entry, .field: true
        case .heading: !block.inline.text.isEmpty
        default: false
        }
      }
      if isContent { found.append((run.lowerBound, hidden.filter { !isOrnament($0) })) }
    }
    guard !found.isEmpty else { return blocks }
    var merged: [Block] = []
    var waiting = found[...]
    for block in blocks {
      while let next = waiting.first, next.place < block.bytes.lowerBound || isEnd(block, behind: next.place) {
        if !isInside(next.place, of: merged) { merged += next.blocks }
        waiting.removeFirst()
      }
      merged.append(block)
    }
    for next in waiting where !isInside(next.place, of: merged) { merged += next.blocks }
    return merged
  }

  /// Whether a position is inside a block that cannot contain parts.
  private static func isInside(_ place: Int, of blocks: [Block]) -> Bool {
    // An entry's pieces are after its start and inside it; there are never many.
    blocks.suffix(24).contains { $0.bytes.upperBound > place && !$0.opensScope }
  }

  private static func isEnd(_ block: Block, behind place: Int) -> Bool {
    (block.kind == .endOfEntry || block.kind == .endOfHead) && block.bytes.lowerBound > place
  }

  /// A line of dashes between parts, with or without a title in it.
  private static func isOrnament(_ block: Block) -> Bool {
    guard block.kind == .paragraph else { return false }
    let text = block.inline.text
    return !text.unicodeScalars.contains { $0.isAlphabetic }
      || ["—", "==", "**", "##", "//", "--"].contains(where: text.hasPrefix)
  }
}
