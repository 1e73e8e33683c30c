import ResumeModel

/// Decides which blocks that are not headings start an entry: bold lines, list items, terms, rows, plain
/// lines.
///
/// Half of all entries are not headings. A period, emphasis, or a list below shows them, together with the
/// meaning of the section.
struct EntryStarts {
  /// Whether each block starts an entry outside a list.
  private(set) var leads: [Bool]
  /// The first of them in the stretch at hand.
  private var firstLead = Int.max
  /// Whether each block is a list item that is an entry.
  private(set) var items: [Bool]

  let blocks: [Block]
  let dates: DateCache

  /// A stretch of blocks under one heading.
  struct Span {
    /// The blocks below the heading.
    var blocks: Range<Int>
    /// The meaning of the section around it.
    var key: SectionKey?
    /// True when the heading above opens an entry rather than a section.
    var isInEntry: Bool
  }

  init(_ blocks: [Block], spans: [Span]) {
    self.blocks = blocks
    leads = Array(repeating: false, count: blocks.count)
    items = leads
    dates = DateCache(blocks)
    for span in spans {
      firstLead = Int.max
      findLeads(in: span)
      findItems(in: span)
    }
  }

  // MARK: - Outside lists

  /// Consecutive lines of one paragraph, or a single term or row.
  private struct Chunk {
    var blocks: Range<Int>
    var hasPeriod: Bool
    var isEmphasised: Bool
    var isWholeLine: Bool
    var hasItemsBelow: Bool
    var isField: Bool
    var isTerm: Bool
  }

  private mutating func findLeads(in span: Span) {
    if span.key == .basics || span.key == .interests { return }
    let chunks = chunks(in: span)
    let candidates = chunks.indices.filter { isCandidate(chunks[$0], in: span) }
    if span.isInEntry {
      // Several titles in one company, or several projects in one job. One alone belongs to the heading above.
      let dated = candidates.filter { chunks[$0].hasPeriod && chunks[$0].hasItemsBelow }
      let titled = candidates.filter { chunks[$0].isWholeLine && chunks[$0].hasItemsBelow && !isLabel(chunks[$0]) }
      let nested = dated.count >= 2 ? dated : titled
      guard nested.count >= 2 else { return }
      for index in nested { addLead(chunks[index].blocks.lowerBound) }
      return
    }
    var previous: Int?
    for index in candidates {
      let chunk = chunks[index]
      // The text directly below a term defines the term.
      if index > 0, chunks[index - 1].isTerm, !chunk.isTerm { continue }
      if let before = previous, before == index - 1,
        chunks[before].blocks.upperBound == chunk.blocks.lowerBound,
        !chunks[before].isTerm, !chunk.isTerm,
        !chunks[before].hasPeriod, dates[chunks[before].blocks.lowerBound] == nil, chunk.hasPeriod, !isRow(chunk),
        chunks[before].blocks.count == 1
      {
        // "**Acme**" and "*Engineer*, 2020 – 2021" below it are one heading.
        previous = nil
        continue
      }
      addLead(chunk.blocks.lowerBound)
      previous = index
    }
  }

  private mutating func addLead(_ index: Int) {
    leads[index] = true
    firstLead = min(firstLead, index)
  }

  /// Whether a line is a label of the list below it, such as `**Achievements:**`, and not a job.
  private func isLabel(_ chunk: Chunk) -> Bool {
    guard !chunk.hasPeriod else { return false }
    let text = blocks[chunk.blocks.lowerBound].inline.text
    let words = String(text.lowercased().filter { $0.isLetter || $0 == " " })
    return text.hasSuffix(":") || text.hasSuffix("：") || EntryDetails.labels.contains(words)
      || text.hasPrefix("【") && text.hasSuffix("】")
  }

  private func isRow(_ chunk: Chunk) -> Bool { blocks[chunk.blocks.lowerBound].kind == .row }

  private func chunks(in span: Span) -> [Chunk] {
    var chunks: [Chunk] = []
    var index = span.blocks.lowerBound
    while index < span.blocks.upperBound {
      guard blocks[index].depth == 0, isText(blocks[index].kind) else {
        index += 1
        continue
      }
      var end = index + 1
      if blocks[index].kind == .paragraph {
        while end < span.blocks.upperBound, blocks[end].kind == .paragraph, blocks[end].depth == 0,
          !blocks[end].startsApart, blocks[end].comment == blocks[index].comment
        {
          end += 1
        }
      }
      let parts = dividing(index..<end, in: span)
      for lines in parts {
        var chunk = chunk(lines, in: span)
        if parts.count > 1 { chunk.hasPeriod = true }
        chunks.append(chunk)
      }
      index = end
    }
    return chunks
  }

  /// The lines that begin like each other and have a date each are an entry each.
  private func dividing(_ range: Range<Int>, in span: Span) -> [Range<Int>] {
    guard range.count > 1 else { return [range] }
    let starts = AlikeLines.starts(range.map { index in { blocks[index].inline } })
    // "**Acme**, 2015 – 2020" above "*Lead*, 2018 – 2020" and a list is one heading.
    let hasItems = range.upperBound < span.blocks.upperBound && blocks[range.upperBound].kind == .item
    guard starts.count > 1, !(hasItems && starts.count == 2) else { return [range] }
    return starts.indices.map { place in
      range.lowerBound + starts[place]..<(place + 1 < starts.count ? range.lowerBound + starts[place + 1] : range.upperBound)
    }
  }

  private func isText(_ kind: Block.Kind) -> Bool { kind == .paragraph || kind == .term || kind == .row }

  private func chunk(_ range: Range<Int>, in span: Span) -> Chunk {
    var short = range.prefix(3).filter { blocks[$0].inline.text.hasAtMost(140) }
    if short.count == 3, short.allSatisfy({ FieldSplit(blocks[$0].inline.text) != nil }) {
      short = range.prefix(LabelledRecord.reach).filter { FieldSplit(blocks[$0].inline.text) != nil }
    }
    let below = range.upperBound
    let hasItemsBelow =
      below < span.blocks.upperBound && blocks[below].kind == .item && blocks[below].depth >= 1
    let first = blocks[range.lowerBound]
    return Chunk(
      blocks: range,
      hasPeriod: short.contains { hasPeriod($0) },
      isEmphasised: short.contains { blocks[$0].inline.strongLead != nil || blocks[$0].isTitled }
        && first.inline.text.hasAtMost(140),
      isWholeLine: first.inline.isStrong || first.isTitled,
      hasItemsBelow: hasItemsBelow,
      isField: isField(range.lowerBound),
      isTerm: first.kind == .term)
  }

  private func isCandidate(_ chunk: Chunk, in span: Span) -> Bool {
    if chunk.isTerm { return true }
    let first = blocks[chunk.blocks.lowerBound]
    if first.kind == .row {
      return first.inline.period != nil || span.key?.holdsEntries == true && chunk.hasPeriod
        || span.key?.isCareer == true && first.cells.count >= 2 && isBareYearAtEdge(chunk.blocks.lowerBound)
        || span.key == nil && holdsRanges(span, of: .row) && isRange(chunk.blocks.lowerBound)
    }
    if isPlaceAndDay(chunk) || chunk.blocks.count == 1 && EntryDetails.isLabelledTime(first.inline.text) { return false }
    let holdsEntries = span.key?.holdsEntries ?? (span.key == nil)
    if chunk.isField && !(chunk.hasPeriod && holdsEntries) {
      return chunk.isWholeLine && chunk.hasItemsBelow
    }
    if span.key?.holdsFields == true {
      return chunk.isWholeLine && (chunk.hasItemsBelow || !chunk.isField && !endsLikeSentence(first.inline.text))
    }
    if chunk.hasPeriod && holdsEntries { return true }
    if chunk.isEmphasised && chunk.isWholeLine { return true }
    return chunk.isEmphasised && (chunk.hasItemsBelow || span.key?.holdsEntries == true)
  }

  /// Whether a line is place and day, as above a signature: "Oslo, 2022-12-08".
  private func isPlaceAndDay(_ chunk: Chunk) -> Bool {
    let index = chunk.blocks.lowerBound
    guard chunk.blocks.count == 1, !chunk.isEmphasised, !chunk.hasItemsBelow, let finding = dates[index],
      finding.period.end == nil, finding.period.start?.day != nil
    else { return false }
    return blocks[index].inline.text.utf8.count - finding.bytes.count <= 32
  }

  // MARK: - List items

  private mutating func findItems(in span: Span) {
    guard span.key != .basics else { return }
    let tops = span.blocks.filter { blocks[$0].kind == .item && blocks[$0].depth == 1 }
    let dated = tops.filter { hasPeriod($0) || isBareYearAtEdge($0) }
    let mostAreDated = dated.count * 2 >= tops.count
    var entryDepth = 0
    // The items around the one at hand, outermost first.
    var around: [Int] = []
    for index in span.blocks {
      if leads[index] { entryDepth = 0 }
      guard blocks[index].kind == .item else { continue }
      let depth = blocks[index].depth
      if depth <= entryDepth { entryDepth = depth - 1 }
      while let last = around.last, blocks[last].depth >= depth { around.removeLast() }
      let isEntry =
        depth == 1
        ? isTopEntry(index, in: span, mostAreDated: mostAreDated)
        : entryDepth == depth - 1 && items[around.last ?? index]
          && hasPeriod(index) && hasChildren(index, in: span, items: true)
      around.append(index)
      if isEntry {
        items[index] = true
        entryDepth = depth
      }
    }
  }

  private func isTopEntry(_ index: Int, in span: Span, mostAreDated: Bool) -> Bool {
    let text = blocks[index].inline.text
    guard text.hasAtMost(200) else { return false }
    let isShort = text.hasAtMost(110)
    let isDated = hasPeriod(index)
    let hasItems = hasChildren(index, in: span, items: true)
    let isFollowed = hasItems || hasChildren(index, in: span, items: false)
    let isTitled = blocks[index].isTitled
    let isEmphasised = blocks[index].inline.strongLead != nil || isTitled
    if span.isInEntry || firstLead < index {
      return isDated && hasItems && names(index)
    }
    // A title in the author's own tag, with a time or a text below, starts an entry in every section.
    if isTitled && (isDated || isFollowed) { return true }
    if span.key?.holdsFields == true { return false }
    if isDated && isFollowed { return true }
    let holdsEntries = span.key?.holdsEntries ?? false
    if isTitled && (holdsEntries || span.key == nil) { return true }
    if isEmphasised && hasItems && (holdsEntries || span.key == nil) { return true }
    if holdsEntries && hasItems && isShort && !endsLikeSentence(text) { return true }
    if holdsEntries, isShort, hasDateBelow(index, in: span) { return true }
    guard span.key?.isCareer == true else {
      // Two stretches of time or more make entries of the lines of a section, whatever it is called.
      if span.key == nil, isRange(index), beginsWithTime(index), mostAreDated, holdsRanges(span, of: .item) { return true }
      return holdsEntries && isDated && mostAreDated && isShort && !endsLikeSentence(text)
    }
    let isStretch = isRange(index) && beginsWithTime(index)
    return (isDated || isBareYearAtEdge(index)) && mostAreDated && (isStretch || !endsLikeSentence(text))
  }

  /// Whether the item's second line begins or ends with a date: "Bachelor of Arts" above "Bergen, 2004–2010".
  private func hasDateBelow(_ index: Int, in span: Span) -> Bool {
    let next = index + 1
    guard next < span.blocks.upperBound, blocks[next].kind == .paragraph, blocks[next].depth == blocks[index].depth,
      !endsLikeSentence(blocks[next].inline.text)
    else { return false }
    return (isRange(next) || endsWithColumn(next)) && blocks[next].inline.text.utf8.count <= 120
  }

  private func hasChildren(_ index: Int, in span: Span, items: Bool) -> Bool {
    let depth = blocks[index].depth
    var next = index + 1
    while next < span.blocks.upperBound {
      if blocks[next].depth < depth { return false }
      if blocks[next].depth == depth {
        guard blocks[next].kind == .paragraph else { return false }
        if !items { return true }
      } else if !items || blocks[next].kind == .item {
        return true
      }
      next += 1
    }
    return false
  }
}
