/// How far out the parts of an included file belong: sections of a file beside sections, bullets in an entry.
struct FileReach {
  /// The rank of the outermost part that begins in the file.
  private(set) var rank = Rank.leaf
  /// Whether anything in it is seen by a reader.
  private(set) var hasText = false
  /// Whether the file closes what it opened.
  private(set) var isClosed = true

  /// - Parameters:
  ///   - start: the position of the block that opens the file.
  ///   - shown: the number of blocks before it that are not scaffold.
  init(
    _ blocks: [Block], from start: Int, shown: Int, headings: HeadingRoles, titles: [Int: String],
    starts: EntryStarts
  ) {
    guard case .file(let path) = blocks[start].kind else { return }
    var nesting = 0
    var index = shown
    var isInside = true
    for block in blocks[(start + 1)...] {
      switch block.kind {
      case .group, .file: nesting += 1
      case .heading where block.opensScope: nesting += 1
      case .end: nesting -= 1
      case .endOfFile(let name):
        if name == path { isInside = false }
        nesting -= 1
      default: break
      }
      if block.kind.isScaffold { continue }
      let isSection = titles[index] != nil || headings.roles[index] == .section
      guard isInside else {
        isClosed = rank > Rank.section || isSection
        return
      }
      hasText = true
      if isSection {
        rank = min(rank, Rank.section)
      } else if nesting <= 0 {
        rank = min(rank, self.rank(of: block, at: index, headings, starts))
      }
      index += 1
    }
  }

  private func rank(of block: Block, at index: Int, _ headings: HeadingRoles, _ starts: EntryStarts) -> Int {
    if case .entry(let level) = headings.roles[index] { return Rank.headingEntry + level }
    if case .entry(_, let level) = block.kind { return Rank.command + level }
    if starts.leads[index] { return Rank.leadEntry }
    return block.depth > 0 ? Rank.item + block.depth : Rank.leaf
  }
}
