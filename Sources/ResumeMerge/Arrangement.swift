import ResumeFormats
package import ResumeModel

/// One résumé written again with some parts left out and others in another order, from its own source bytes.
package struct Arrangement {
  private let layout: SourceLayout
  private let format: ResumeFormat
  private let omitted: Set<Int>
  private let orders: [Int: [Int]]
  private var isWritten: [Bool]

  /// Writes a résumé.
  ///
  /// - Parameters:
  ///   - omitted: parts that go, with everything inside them.
  ///   - orders: for some parts all their children in a new order; what stays of them keeps it.
  /// - Returns: nil when the result would not be a sound text of the format, or its parts not those that were to stay.
  package static func bytes(of resume: Resume, omitting omitted: Set<Int>, orders: [Int: [Int]] = [:])
    -> [UInt8]?
  {
    var arrangement = Arrangement(resume, omitted, orders)
    if arrangement.isWritten.allSatisfy({ $0 }), orders.isEmpty { return resume.source }
    arrangement.dropEmptyGroups()
    var bytes: [UInt8] = []
    arrangement.write(0, to: &bytes)
    if resume.source.last == 0x0A, let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
    return arrangement.isSound(bytes) ? bytes : nil
  }

  private init(_ resume: Resume, _ omitted: Set<Int>, _ orders: [Int: [Int]]) {
    layout = SourceLayout(resume)
    format = ResumeFormat(rawValue: resume.format) ?? .text
    self.omitted = omitted
    self.orders = orders
    isWritten = Array(repeating: true, count: resume.parts.count)
    for part in omitted {
      for inner in part..<max(part + 1, resume.parts[part].subtreeEnd) { isWritten[inner] = false }
    }
  }

  private var resume: Resume { layout.resume }

  /// A list whose members are all gone goes with them; an array in brackets may stay empty.
  private mutating func dropEmptyGroups() {
    guard format != .json else { return }
    for part in resume.parts.indices.reversed() where isWritten[part] {
      let isGroup = resume.parts[part].kind == .group || resume.parts[part].tie == .keyed
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
      if let previous {
        let gap = gap(between: previous, and: child)
        if !gap.contains(0x0A), startsLine(child), let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        bytes += gap
      }
      write(child, to: &bytes)
      previous = child
    }
    guard let previous else {
      bytes += layout.tail(of: part)
      return
    }
    // What closes an entry's command stands behind the pieces that name it, also when its list is gone.
    if isNaming(previous), let next = layout.sibling(of: previous, by: 1), !isNaming(next), !format.isData {
      bytes += layout.gap(after: previous) ?? []
    } else {
      bytes += layout.tail(of: part)
    }
  }

  private func gap(between first: Int, and second: Int) -> ArraySlice<UInt8> {
    if layout.sibling(of: first, by: 1) == second { return layout.gap(after: first) ?? [] }
    // Behind what names an entry, the gap closes the entry's command.
    if isNaming(first), !isNaming(second), !format.isData, let gap = layout.gap(after: first) { return gap }
    if let before = layout.sibling(of: second, by: -1), isNaming(before) == isNaming(second),
      let gap = layout.gap(after: before)
    {
      return gap
    }
    if let gap = layout.gap(after: first) { return gap }
    return layout.sibling(of: first, by: -1).flatMap { layout.gap(after: $0) } ?? []
  }

  private func isNaming(_ part: Int) -> Bool { resume.parts[part].tie == .naming }

  private func startsLine(_ part: Int) -> Bool {
    let start = resume.parts[part].bytes.lowerBound
    return start == 0 || resume.source[start - 1] == 0x0A
  }

  private func isSound(_ bytes: [UInt8]) -> Bool {
    guard format.isSound(bytes, like: resume.source),
      MarkupBalance.holds(bytes, like: resume.source, and: resume.source)
    else { return false }
    let planned = resume.parts.indices.filter { isWritten[$0] && resume.parts[$0].isContent }
    let read = format.read(bytes)
    let texts = read.parts.filter(\.isContent).map(\.text).sorted()
    return texts == planned.map { resume.parts[$0].text }.sorted()
  }
}
