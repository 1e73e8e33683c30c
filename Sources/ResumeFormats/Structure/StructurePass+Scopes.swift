import ResumeLexicon
import ResumeModel

/// Handles what formats with commands and brackets state explicitly: entries, lists, layout.
extension StructurePass {
  /// Returns the positions of rows with a period that are alone below the names of their columns and the heading of
  /// an entry. Below the heading of a section such a row is an entry itself.
  static func loneRows(in blocks: [Block]) -> Set<Int> {
    var rows: Set<Int> = []
    guard blocks.indices.contains(where: { blocks[$0].kind == .row }) else { return rows }
    // A heading of a known name inside a section, such as "Projects" of one job, heads an entry.
    var sectionLevel = Int.max
    for index in blocks.indices {
      if case .heading(let level) = blocks[index].kind, SectionNames.key(for: blocks[index].inline.text) != nil {
        sectionLevel = min(sectionLevel, level)
      }
      guard blocks[index].kind == .row, index > 0, blocks[index].cells.count >= 2,
        blocks[index - 1].kind == .paragraph, blocks[index - 1].cells.count == blocks[index].cells.count,
        index + 1 == blocks.count || blocks[index + 1].kind != .row,
        blocks[index].cells.contains(where: { DateScanner.find(in: $0)?.isSure == true })
      else { continue }
      if index > 1, case .heading(let level) = blocks[index - 2].kind, level <= sectionLevel,
        SectionNames.key(for: blocks[index - 2].inline.text)?.holdsEntries == true
      {
        continue
      }
      rows.insert(blocks[index].bytes.lowerBound)
    }
    return rows
  }

  /// Closes list items up to the part that may contain text beside them.
  mutating func leaveItems() {
    while let last = open.last, !last.isScope, !last.isFile, !builder[last.index].kind.isContainer {
      closeLast()
    }
  }

  /// Adds an entry that the source names as one.
  mutating func add(entry block: Block, _ heading: EntryHeading, level: Int) {
    // An entry before any section is independent: the text may be part of a résumé, in a separate file.
    if isInHeader, container != nil { close(rank: Rank.section) }
    openPart(
      .entry, block, rank: Rank.command + level, text: block.inline.text, detail: .entry(heading))
  }

  /// Adds the person's name, or a piece of it.
  mutating func add(name block: Block) {
    ensureContainer(block)
    if isInHeader, let header = container {
      // Templates have the name once for the page and once for the file's own description.
      if !builder[header].text.contains(block.inline.text) {
        builder[header].text += (builder[header].text.isEmpty ? "" : " ") + block.inline.text
      }
      builder.extend(to: block.bytes, lines: block.lines)
      addLeaf(.field, block, detail: .key("name"), attachment: .headingPiece)
    } else {
      addLeaf(.paragraph, block)
    }
  }

  /// Adds a scaffold block: groups and their ends, pieces of an entry's heading, layout.
  mutating func add(scaffold block: Block) {
    switch block.kind {
    case .group(let key):
      // The person's details that a template takes are the header.
      if block.isTitled { ensureContainer(block) }
      if block.depth > 0 { close(rank: Rank.item + block.depth) } else { close(rank: Rank.command + 1) }
      let index = builder.openPart(
        .group, bytes: block.bytes, lines: block.lines, text: "", isHidden: block.isHidden, detail: .key(key))
      push(OpenPart(index: index, rank: Rank.leaf, comment: block.comment, isScope: true))
    case .endOfFile(let path): endFile(block, path)
    case .end: endScope(block)
    case .endOfHead:
      guard let scope = open.lastIndex(where: { $0.isScope && $0.comment == block.comment }) else { return }
      while open.count > scope + 1 { closeLast() }
      builder.extend(to: block.bytes, lines: block.lines)
      open[scope].isScope = false
    case .endInItem:
      close(rank: Rank.item + block.depth + 1)
      if let last = open.last, last.rank == Rank.item + block.depth, last.comment == block.comment {
        builder.extend(to: block.bytes, lines: block.lines)
      }
    case .piece(let key):
      // A template may put the list of an entry before the rest of its heading.
      leaveItems()
      addLeaf(.field, block, detail: .key(key), attachment: .headingPiece)
    case .layout(let key):
      leaveItems()
      addLeaf(.paragraph, block, detail: .key(key), attachment: .layout)
    default: break
    }
  }

  /// Opens the part around an included file, where its outermost part belongs.
  mutating func add(file block: Block, _ path: String, _ reach: FileReach) {
    let key = SourceFiles.key + path
    guard reach.isClosed else {
      // A file that ends inside a part that it opened brackets nothing; its start and end are layout.
      leaveItems()
      addLeaf(.paragraph, block, detail: .key(key), attachment: .layout)
      return
    }
    if reach.rank > Rank.section, reach.hasText { ensureContainer(block) }
    if reach.rank < Rank.leaf { close(rank: reach.rank) } else { leaveItems() }
    let index = builder.openPart(
      .group, bytes: block.bytes, lines: block.lines, text: "", isHidden: block.isHidden, detail: .key(key))
    push(OpenPart(index: index, rank: Rank.leaf, comment: block.comment, isScope: true, isFile: true))
  }

  /// Closes the part around a file, and the parts open in it.
  private mutating func endFile(_ block: Block, _ path: String) {
    guard let file = open.lastIndex(where: { $0.isFile && builder[$0.index].key == SourceFiles.key + path })
    else {
      leaveItems()
      addLeaf(.paragraph, block, detail: .key(SourceFiles.endKey + path), attachment: .layout)
      return
    }
    while open.count > file + 1 { closeLast() }
    builder.extend(to: block.bytes, lines: block.lines)
    closeLast()
  }

  /// Closes the innermost scope and the parts open in it.
  mutating func endScope(_ block: Block) {
    guard let scope = open.lastIndex(where: { $0.isScope && $0.comment == block.comment }) else { return }
    while open.count > scope + 1 { closeLast() }
    builder.extend(to: block.bytes, lines: block.lines)
    closeLast()
  }

  private mutating func addLeaf(
    _ kind: PartKind, _ block: Block, detail: Part.Detail = .none, attachment: Part.Attachment = .independent
  ) {
    builder.openPart(
      kind, bytes: block.bytes, lines: block.lines, text: block.inline.text, links: block.inline.links,
      isHidden: block.isHidden, detail: detail, attachment: attachment)
    builder.closePart()
  }

  private mutating func closeLast() {
    builder.closePart()
    open.removeLast()
  }
}
