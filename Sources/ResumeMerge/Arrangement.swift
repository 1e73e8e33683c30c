import ResumeFormats
package import ResumeModel

/// One résumé written again with some parts left out and others in another order, from its own source bytes.
package struct Arrangement {
  private let layout: SourceLayout
  private let format: SourceFormat
  private let omitted: Set<Int>
  private let orders: [Int: [Int]]
  private var isWritten: [Bool]

  /// Writes a résumé.
  ///
  /// - Parameters:
  ///   - omitted: parts to leave out, with everything inside them.
  ///   - orders: for some parts, all their children in a new order; the remaining children keep it.
  /// - Returns: nil if the result would not be sound in its format, or would not have exactly the remaining
  ///   parts.
  package static func bytes(of resume: Resume, omitting omitted: Set<Int>, orders: [Int: [Int]] = [:])
    -> [UInt8]?
  {
    var arrangement = Arrangement(resume, omitted, orders: orders)
    if arrangement.isWritten.allSatisfy({ $0 }), orders.isEmpty { return resume.source }
    arrangement.dropEmptyGroups()
    var bytes: [UInt8] = []
    arrangement.write(0, to: &bytes)
    if resume.source.last == .newline, let last = bytes.last, last != .newline { bytes.append(.newline) }
    return arrangement.isSound(bytes) ? bytes : nil
  }

  /// Writes a résumé as far as possible: a part stays, or the order stays, if the text would break otherwise.
  ///
  /// - Returns: the text, the parts that could not be left out, and whether the old order was kept.
  package static func attempt(
    _ resume: Resume, omitting omitted: Set<Int>, orders: [Int: [Int]] = [:]
  ) -> (bytes: [UInt8], left: Set<Int>, keepsOrder: Bool) {
    if let bytes = bytes(of: resume, omitting: omitted, orders: orders) { return (bytes, [], false) }
    var gone: Set<Int> = []
    var left: Set<Int> = []
    var written = resume.source
    for part in omitted.sorted() {
      if let bytes = bytes(of: resume, omitting: gone.union([part])) {
        gone.insert(part)
        written = bytes
      } else {
        left.insert(part)
      }
    }
    guard !orders.isEmpty else { return (written, left, false) }
    if let bytes = bytes(of: resume, omitting: gone, orders: orders) { return (bytes, left, false) }
    return (written, left, true)
  }

  private init(_ resume: Resume, _ omitted: Set<Int>, orders: [Int: [Int]]) {
    layout = SourceLayout(resume)
    format = resume.sourceFormat
    self.omitted = omitted
    self.orders = orders
    isWritten = Array(repeating: true, count: resume.parts.count)
    for part in omitted {
      for inner in resume.subtree(of: part) { isWritten[inner] = false }
    }
  }

  private var resume: Resume { layout.resume }

  /// Drops a list whose members are all left out; an array in brackets may stay empty.
  private mutating func dropEmptyGroups() {
    guard !format.layout.listsMayBeEmpty else { return }
    for part in resume.parts.indices.dropFirst().reversed() where isWritten[part] {
      // A key without a value is not a section.
      let isGroup =
        resume.parts[part].kind == .group || resume.parts[part].attachment == .value
        || (!format.layout.sectionsMayBeEmpty && resume.parts[part].kind == .section)
      let children = layout.children(of: part)
      guard isGroup, !children.isEmpty, children.allSatisfy({ !isWritten[$0] }) else { continue }
      isWritten[part] = false
    }
  }

  private func write(_ part: Int, to bytes: inout [UInt8]) {
    let all = layout.children(of: part)
    let children = (orders[part] ?? all).filter { isWritten[$0] }
    bytes += layout.head(of: part)
    var previous: Int?
    for child in children {
      let gap = gap(from: previous, to: child, inside: part)
      if previous != nil, !gap.contains(.newline), startsLine(child), let last = bytes.last, last != .newline {
        bytes.append(.newline)
      }
      bytes += gap
      write(child, to: &bytes)
      previous = child
    }
    // The end of an entry's command follows the pieces of its heading, even if the entry's list is left out.
    if let previous, isNaming(previous), let next = layout.sibling(of: previous, by: 1), !isNaming(next),
      !format.layout.isKeyed
    {
      bytes += closing(of: part, after: previous)
    } else {
      bytes += tail(of: part, after: previous)
    }
  }

  /// Returns the source after the last piece of an entry's heading if nothing else is left of the entry: the
  /// end of its command, and the end of its list if that is still open.
  private func closing(of part: Int, after piece: Int) -> [UInt8] {
    let gap = Array(layout.gap(after: piece) ?? [])
    let stretch = Array(resume.source[resume.parts[piece].bytes.upperBound..<resume.parts[part].bytes.upperBound])
    if MarkupBalance.fits(gap, like: stretch, in: format) { return gap }
    let whole = gap + layout.tail(of: part)
    return MarkupBalance.fits(whole, like: stretch, in: format) ? whole : gap
  }

  // MARK: - Gaps

  /// Returns the source before a child, from the end of the child written before it.
  private func gap(from previous: Int?, to child: Int, inside part: Int) -> [UInt8] {
    let usual = previous.map { Array(gap(between: $0, and: child)) } ?? []
    guard orders[part] == nil else { return usual }
    let all = layout.children(of: part)
    let start = previous.map { resume.parts[$0].bytes.upperBound } ?? resume.parts[all[0]].bytes.lowerBound
    return joint(
      usual, in: start..<resume.parts[child].bytes.lowerBound,
      gaps: gaps(after: previous, upTo: child, in: all))
  }

  private func tail(of part: Int, after previous: Int?) -> [UInt8] {
    let usual = Array(layout.tail(of: part))
    let all = layout.children(of: part)
    guard orders[part] == nil, let first = all.first else { return usual }
    let start = previous.map { resume.parts[$0].bytes.upperBound } ?? resume.parts[first].bytes.lowerBound
    return joint(
      usual, in: start..<resume.parts[part].bytes.upperBound,
      gaps: gaps(after: previous, upTo: nil, in: all) + [usual[...]])
  }

  /// Returns the source in place of a stretch without its parts. A gap may close or open something around the
  /// parts, so the new source must leave open exactly what the whole stretch did.
  ///
  /// - Parameter gaps: the gaps between the parts, in order.
  private func joint(_ usual: [UInt8], in range: Range<Int>, gaps: [ArraySlice<UInt8>]) -> [UInt8] {
    guard gaps.count > 1 || (gaps.count == 1 && !gaps[0].elementsEqual(usual)), !format.layout.isKeyed else {
      return usual
    }
    let stretch = Array(resume.source[range])
    if MarkupBalance.fits(usual, like: stretch, in: format) { return usual }
    let telling = gaps.filter { gap in gap.contains { $0 > .space } }.map { Array($0) }
    return (telling + [Array(telling.joined())]).first {
      MarkupBalance.fits($0, like: stretch, in: format)
    } ?? usual
  }

  /// Returns the gaps from one child to another, if the children between them are left out.
  private func gaps(after first: Int?, upTo last: Int?, in all: [Int]) -> [ArraySlice<UInt8>] {
    let from = first.flatMap { all.firstIndex(of: $0) } ?? 0
    let to = last.flatMap { all.firstIndex(of: $0) } ?? all.count - 1
    guard from < to else { return [] }
    return (from..<to).compactMap { layout.gap(after: all[$0]) }
  }

  private func gap(between first: Int, and second: Int) -> ArraySlice<UInt8> {
    if layout.sibling(of: first, by: 1) == second { return layout.gap(after: first) ?? [] }
    // After the heading's last piece, the gap closes the entry's command.
    if isNaming(first), !isNaming(second), !format.layout.isKeyed, let gap = layout.gap(after: first) { return gap }
    if let before = layout.sibling(of: second, by: -1), isNaming(before) == isNaming(second),
      let gap = layout.gap(after: before)
    {
      return gap
    }
    if let gap = layout.gap(after: first) { return gap }
    return layout.sibling(of: first, by: -1).flatMap { layout.gap(after: $0) } ?? []
  }

  /// Whether only a part's key or array is left, without content: a reader may see a part there or not.
  private func isEmptied(_ part: Int) -> Bool {
    let children = layout.children(of: part)
    return format.layout.isKeyed && part != 0 && !children.isEmpty && children.allSatisfy { !isWritten[$0] }
  }

  private func isNaming(_ part: Int) -> Bool { resume.parts[part].attachment == .headingPiece }

  private func startsLine(_ part: Int) -> Bool {
    let start = resume.parts[part].bytes.lowerBound
    return start == 0 || resume.source[start - 1] == .newline
  }

  private func isSound(_ bytes: [UInt8]) -> Bool {
    guard MarkupBalance.fits(bytes, like: resume.source, in: format) else { return false }
    let planned = resume.parts.indices.filter {
      isWritten[$0] && resume.parts[$0].isContent && !resume.parts[$0].text.isEmpty && !isEmptied($0)
    }
    let emptied = Set(
      resume.parts.indices.filter { isWritten[$0] && isEmptied($0) }.map { resume.parts[$0].text })
    let read = format.read(bytes)
    let texts = read.parts.filter { $0.isContent && !$0.text.isEmpty && !emptied.contains($0.text) }.map(
      \.text
    ).sorted()
    return texts == planned.map { resume.parts[$0].text }.sorted()
  }
}
