import ResumeFormats
import ResumeModel

extension ResumeMerge {
  /// Writes the merged text from source bytes: heads, the gaps between siblings as a side that has them side by side
  /// wrote them, and tails.
  mutating func rendered() -> [UInt8] {
    var bytes: [UInt8] = []
    write(0, to: &bytes)
    if layouts.ours.resume.source.last == .newline, let last = bytes.last, last != .newline { bytes.append(.newline) }
    return bytes
  }

  private mutating func write(_ number: Int, to bytes: inout [UInt8]) {
    if let block = blocks[number] {
      endLine(&bytes)
      bytes += block
      return
    }
    let children = order(inside: number)
    let spread = children.isEmpty ? nil : spread(of: number)
    let head = heads[number].map { spread?.opened($0) ?? $0 } ?? []
    if isMarked(head) { endLine(&bytes) }
    bytes += restyled(head, number)
    var previous: Int?
    for child in children {
      let gap: [UInt8]
      if let previous {
        gap = self.gap(between: previous, and: child, inside: number)
      } else {
        gap = firstGap(before: child, head)
      }
      // A gap may continue on the same line, as `</li>` does.
      if isMarked(gap) { endLine(&bytes) } else if !gap.contains(.newline), !isInline(child) { startLine(&bytes) }
      bytes += gap
      write(child, to: &bytes)
      previous = child
    }
    // A list whose last item either side removed is still closed.
    var end =
      previous.flatMap { closingTail(after: $0) } ?? (previous != nil || isList(number) ? tail(of: number, after: previous) : [])
    if let spread { end = spread.closed(end) }
    if isMarked(end) || startsLine(end, behind: number) { endLine(&bytes) }
    bytes += end
  }

  /// Whether the closing source of a part begins a line on the side it comes from.
  private func startsLine(_ end: [UInt8], behind number: Int) -> Bool {
    guard !format.layout.isKeyed, let first = end.first, first != .newline, first != .carriageReturn else { return false }
    let member = plan.members[number]
    return [(member.ours, layouts.ours), (member.theirs, layouts.theirs)].contains { index, layout in
      guard let index else { return false }
      let tail = layout.tail(of: index)
      return tail.startIndex > 0 && layout.resume.source[tail.startIndex - 1] == .newline && tail.elementsEqual(end)
    }
  }

  /// Whether bytes begin with a conflict's marker.
  func isMarked(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [.lessThan, .lessThan, .lessThan, .lessThan]) }

  /// A line that ended with the file ends properly when something follows it.
  private func endLine(_ bytes: inout [UInt8]) {
    if let last = bytes.last, last != .newline { bytes.append(.newline) }
  }

  /// Ends the line before a part that begins its own line: the indentation of a part that is gone is dropped.
  private func startLine(_ bytes: inout [UInt8]) {
    let blanks = bytes.reversed().prefix { $0 == .space || $0 == .tab }.count
    if blanks > 0, bytes.dropLast(blanks).last == .newline { bytes.removeLast(blanks) } else { endLine(&bytes) }
  }

  /// Whether a part starts in the middle of a line in every reading that has it, as in `<ul><li>a</li><li>b</li></ul>`.
  private func isInline(_ number: Int) -> Bool {
    func startsLine(_ layout: SourceLayout, _ index: Int) -> Bool {
      let start = layout.resume.parts[index].bytes.lowerBound
      return start == 0 || layout.resume.source[start - 1] == .newline
    }
    let member = plan.members[number]
    if let ours = member.ours { return !startsLine(layouts.ours, ours) }
    if let theirs = member.theirs { return !startsLine(layouts.theirs, theirs) }
    return false
  }

  // MARK: - Gaps

  private mutating func gap(between first: Int, and second: Int, inside parent: Int) -> [UInt8] {
    let ancestor = adjacentGap(plan.members[first].ancestor, plan.members[second].ancestor, layout: layouts.ancestor)
    let ours = adjacentGap(plan.members[first].ours, plan.members[second].ours, layout: layouts.ours)
    let theirs = adjacentGap(plan.members[first].theirs, plan.members[second].theirs, layout: layouts.theirs)
    if let ours, theirs == nil || held.contains(first) || held.contains(second) { return ours }
    if let ours, let theirs { return mergedGap(second, ancestor: ancestor, ours: ours, theirs: theirs) }
    if let gap = ours ?? theirs { return gap }
    if let gap = closingGap(after: first), !isNaming(second) { return gap }
    if let gap = bridge(from: first, to: second) { return gap }
    // The two are neighbours on no side: use the gap before the second on its own side, or the gap after the
    // first.
    let member = plan.members[second]
    if let index = member.ours ?? nil, let gap = gapBefore(index, layouts.ours), member.theirs == nil {
      return gap
    }
    if let index = member.theirs, let gap = gapBefore(index, layouts.theirs) { return gap }
    if let index = member.ours, let gap = gapBefore(index, layouts.ours) { return gap }
    if let index = plan.members[first].ours, let gap = layouts.ours.gap(after: index) { return Array(gap) }
    if let index = plan.members[first].theirs, let gap = layouts.theirs.gap(after: index) {
      return Array(gap)
    }
    if format.layout.isKeyed { return separator(inside: parent) }
    return isContainer(second) ? [.newline] : []
  }

  /// Returns the separator of the members of a list or map elsewhere in it, or the default for its brackets.
  private func separator(inside parent: Int) -> [UInt8] {
    let member = plan.members[parent]
    for (index, layout) in [
      (member.ours, layouts.ours), (member.theirs, layouts.theirs), (member.ancestor, layouts.ancestor),
    ] {
      guard let index, let first = layout.children(of: index).first, let gap = layout.gap(after: first) else {
        continue
      }
      return Array(gap)
    }
    let head = heads[parent] ?? []
    let blanks = Array(
      head.reversed().prefix { $0 == .space || $0 == .tab || $0 == .newline || $0 == .carriageReturn }.reversed())
    let opening = head.last { $0 > .space }
    let hasCommas =
      switch format.layout.separator {
      case .commas: true
      case .commasAfter(let bytes): opening.map(bytes.contains) ?? false
      case .lines: false
      }
    if hasCommas {
      return [.comma] + (blanks.isEmpty ? [.space] : blanks)
    }
    return blanks.contains(.newline) ? blanks : [.newline]
  }

  private func adjacentGap(_ first: Int?, _ second: Int?, layout: SourceLayout) -> [UInt8]? {
    guard let first, let second, layout.sibling(of: first, by: 1) == second else { return nil }
    return layout.gap(after: first).map { Array($0) }
  }

  private func gapBefore(_ index: Int, _ layout: SourceLayout) -> [UInt8]? {
    guard let before = layout.sibling(of: index, by: -1), let gap = layout.gap(after: before) else {
      return nil
    }
    // After the heading's last piece, the gap closes the entry's command.
    let attachments = (layout.resume.parts[before].attachment, layout.resume.parts[index].attachment)
    if attachments.0 == .headingPiece, attachments.1 != .headingPiece, !format.layout.isKeyed { return nil }
    // A gap between a bullet and an entry does not apply between two entries.
    let kinds = (layout.resume.parts[before].kind.isContainer, layout.resume.parts[index].kind.isContainer)
    return kinds.0 == kinds.1 || kinds.1 ? Array(gap) : nil
  }

  /// Returns the source before the first child beyond the head: a blank line if the child's own side has one.
  private func firstGap(before child: Int, _ head: [UInt8]) -> [UInt8] {
    let member = plan.members[child]
    guard !format.layout.isKeyed, !head.isEmpty, member.ancestor == nil || member.ours == nil || member.theirs == nil
    else {
      return []
    }
    func endsBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
      let tail = bytes.suffix(3).filter { $0 != .carriageReturn }
      return tail.suffix(2).elementsEqual([.newline, .newline])
    }
    let sides: [(Int?, SourceLayout)] = [(member.ours, layouts.ours), (member.theirs, layouts.theirs)]
    for (index, layout) in sides {
      guard let index, let parent = layout.resume.parts[index].parent,
        layout.children(of: parent).first == index
      else { continue }
      return endsBlank(layout.head(of: parent)) && !endsBlank(head[...]) ? [.newline] : []
    }
    return isContainer(child) && !endsBlank(head[...]) ? [.newline] : []
  }

  private func last(of index: Int?, _ layout: SourceLayout, _ numbers: [Int]) -> Int? {
    index.flatMap { layout.children(of: $0).last }.map { numbers[$0] }
  }

  private mutating func tail(of number: Int, after previous: Int?) -> [UInt8] {
    let member = plan.members[number]
    let ancestor = member.ancestor.map { Array(layouts.ancestor.tail(of: $0)) }
    let ours = member.ours.map { Array(layouts.ours.tail(of: $0)) }
    let theirs = member.theirs.map { Array(layouts.theirs.tail(of: $0)) }
    guard let ours else { return theirs ?? [] }
    guard let theirs, !held.contains(number) else { return ours }
    // A tail after another last part differs: it may open and close an empty list, or contain source between
    // two parts.
    if let previous, !format.layout.isKeyed {
      let isLast = (
        last(of: member.ours, layouts.ours, plan.ofOurs) == previous,
        last(of: member.theirs, layouts.theirs, plan.ofTheirs) == previous
      )
      if isLast.0 != isLast.1 { return isLast.0 ? ours : theirs }
    }
    return mergedGap(number, ancestor: ancestor, ours: ours, theirs: theirs)
  }

  // MARK: - What closes an entry's command

  /// Returns the source after the last piece of an entry's heading, which closes its command; nil for any
  /// other part.
  private func closingGap(after number: Int) -> [UInt8]? {
    guard !format.layout.isKeyed, isNaming(number) else { return nil }
    let member = plan.members[number]
    for (index, layout) in [
      (member.ours, layouts.ours), (member.theirs, layouts.theirs), (member.ancestor, layouts.ancestor),
    ] {
      guard let index, let next = layout.sibling(of: index, by: 1), layout.resume.parts[next].attachment != .headingPiece
      else {
        continue
      }
      return layout.gap(after: index).map { Array($0) }
    }
    return nil
  }

  /// Returns the same if nothing after the command is left; nil if a side already has it that way.
  private func closingTail(after number: Int) -> [UInt8]? {
    let member = plan.members[number]
    let isLast =
      member.ours.map { layouts.ours.sibling(of: $0, by: 1) == nil } ?? false
      || (member.ours == nil && member.theirs.map { layouts.theirs.sibling(of: $0, by: 1) == nil } ?? false)
    return isLast ? nil : closingGap(after: number)
  }

  private func isNaming(_ number: Int) -> Bool {
    let member = plan.members[number]
    if let ours = member.ours { return plan.ours.parts[ours].attachment == .headingPiece }
    return member.theirs.map { plan.theirs.parts[$0].attachment == .headingPiece } ?? false
  }

  /// Whether a member opens brackets that must be closed after its last child.
  private func isList(_ number: Int) -> Bool {
    let member = plan.members[number]
    let part = member.ours.map { plan.ours.parts[$0] } ?? member.theirs.map { plan.theirs.parts[$0] }
    return part.map { $0.kind == .group || format.layout.enclosesEveryPart && $0.kind != .document } ?? false
  }

  private func isContainer(_ number: Int) -> Bool {
    let member = plan.members[number]
    if let ours = member.ours { return plan.ours.parts[ours].kind.isContainer }
    if let theirs = member.theirs { return plan.theirs.parts[theirs].kind.isContainer }
    return false
  }

  // MARK: - Style

  /// Gives a bullet that only their side has the list marker of our side.
  private func restyled(_ head: [UInt8], _ number: Int) -> [UInt8] {
    let member = plan.members[number]
    guard member.ours == nil, let index = member.theirs, let parent = parents[number],
      let oursParent = plan.members[parent].ours, let theirsParent = plan.members[parent].theirs
    else { return head }
    guard let own = prefix(of: head[...]),
      let theirStyle = style(in: theirsParent, layouts.theirs, except: index),
      let ourStyle = style(in: oursParent, layouts.ours, except: nil),
      own == theirStyle, own != ourStyle
    else { return head }
    return ourStyle + head.dropFirst(own.count)
  }

  private func style(in parent: Int, _ layout: SourceLayout, except index: Int?) -> [UInt8]? {
    layout.children(of: parent).filter { $0 != index || layout.children(of: parent).count == 1 }
      .lazy.compactMap { self.prefix(of: layout.head(of: $0)) }.first
  }

  /// The blanks, the marker and the blanks after it at the start of a line.
  private func prefix(of head: ArraySlice<UInt8>) -> [UInt8]? {
    var index = head.startIndex
    while index < head.endIndex, head[index] == .space || head[index] == .tab { index += 1 }
    guard index < head.endIndex, [.asterisk, .plus, .hyphen].contains(head[index]) else { return nil }
    index += 1
    guard index < head.endIndex, head[index] == .space || head[index] == .tab else { return nil }
    while index < head.endIndex, head[index] == .space || head[index] == .tab { index += 1 }
    return Array(head[..<index])
  }
}
