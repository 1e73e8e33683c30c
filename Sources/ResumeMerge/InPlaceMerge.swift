import ResumeModel

/// Merges two sides that both changed lines where they stand, and not the same ones: the edits of a word, a date, a name.
///
/// Nothing came, went or moved, so nothing has to be matched, and no reading of the result can go wrong. It settles what
/// a merge by parts cannot: a side that gives a section another name may change what the lines below it are read as.
enum InPlaceMerge {
  /// Returns the merged bytes; nil where a side added or removed lines, both changed one line or one part, or the result
  /// would say something twice that no side does.
  ///
  /// - Parameter known: the same result come by otherwise; it is not looked at again.
  static func merge(base: Resume, ours: Resume, theirs: Resume, unless known: [UInt8]?) -> [UInt8]? {
    guard base.format == ours.format, base.format == theirs.format else { return nil }
    let (before, left, right) = (lines(base.source), lines(ours.source), lines(theirs.source))
    guard before.count == left.count, before.count == right.count else { return nil }
    var merged: [UInt8] = []
    // How many lines each side changed, up to each line.
    var changed: [(ours: Int, theirs: Int)] = [(0, 0)]
    for (line, (one, other)) in zip(before, zip(left, right)) {
      let isOurs = !one.elementsEqual(line)
      let isTheirs = !other.elementsEqual(line)
      guard !(isOurs && isTheirs) else { return nil }
      merged += isTheirs ? other : one
      let last = changed[changed.count - 1]
      changed.append((last.ours + (isOurs ? 1 : 0), last.theirs + (isTheirs ? 1 : 0)))
    }
    guard merged != known, !sharePart(base, before, changed), !isDoubled(merged, left, right) else {
      return nil
    }
    return merged
  }

  /// The lines of a source with their endings.
  private static func lines(_ source: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (index, byte) in source.enumerated() where byte == 0x0A {
      lines.append(source[start...index])
      start = index + 1
    }
    lines.append(source[start...])
    return lines
  }

  /// Whether both sides changed lines of one bullet, paragraph or heading: a sentence may run over them.
  private static func sharePart(
    _ base: Resume, _ lines: [ArraySlice<UInt8>], _ changed: [(ours: Int, theirs: Int)]
  ) -> Bool {
    let starts = lines.map(\.startIndex)
    func line(of index: Int) -> Int {
      var (low, high) = (0, starts.count)
      while high - low > 1 {
        let middle = (low + high) / 2
        if starts[middle] <= index { low = middle } else { high = middle }
      }
      return low
    }
    return base.parts.indices.contains { index in
      let part = base.parts[index]
      // What stands inside a part is looked at by itself.
      let inside =
        part.subtreeEnd > index + 1 ? base.parts[index + 1].bytes.lowerBound : part.bytes.upperBound
      guard !part.kind.isContainer, part.bytes.lowerBound < inside else { return false }
      let (first, last) = (line(of: part.bytes.lowerBound), line(of: inside - 1))
      let (from, to) = (changed[first], changed[last + 1])
      return to.ours > from.ours && to.theirs > from.theirs
    }
  }

  /// Whether a line with words stands more often in the result than on either side.
  private static func isDoubled(
    _ merged: [UInt8], _ left: [ArraySlice<UInt8>], _ right: [ArraySlice<UInt8>]
  ) -> Bool {
    func counts(_ lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>: Int] {
      var counts: [ArraySlice<UInt8>: Int] = [:]
      for line in lines where line.count > 8 { counts[line, default: 0] += 1 }
      return counts
    }
    let (ours, theirs) = (counts(left), counts(right))
    return counts(lines(merged)).contains { line, count in
      count > max(ours[line] ?? 0, theirs[line] ?? 0)
    }
  }
}
