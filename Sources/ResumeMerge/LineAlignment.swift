/// Finds which lines of a text occur in another.
enum LineAlignment {
  /// Lines of a text, and the lines of another that replace them; either range may be empty.
  typealias Change = (before: Range<Int>, after: Range<Int>)

  /// The index pairs of a longest common subsequence, ascending; nil when more lines differ than the limit.
  static func align(
    _ before: ArraySlice<ArraySlice<UInt8>>, _ after: ArraySlice<ArraySlice<UInt8>>, limit: Int
  ) -> [(Int, Int)]? {
    if before.isEmpty || after.isEmpty { return [] }
    var names: [SourceLine: Int] = [:]
    func named(_ lines: ArraySlice<ArraySlice<UInt8>>) -> [Int] {
      lines.map { line in
        let line = SourceLine(bytes: line)
        if let name = names[line] { return name }
        names[line] = names.count
        return names.count - 1
      }
    }
    return kept(named(before), named(after), most: limit)?.map { ($0 + before.startIndex, $1 + after.startIndex) }
  }

  /// Moves each insertion and removal down as far as possible, as git does. Where lines repeat, the same
  /// change can be described at several places.
  static func slideDown(
    _ changes: inout [Change], _ before: [ArraySlice<UInt8>], after: [ArraySlice<UInt8>]
  ) {
    for place in changes.indices.reversed() {
      var (old, new) = changes[place]
      let end: Change = (before.count..<before.count, after.count..<after.count)
      let next = place + 1 < changes.count ? changes[place + 1] : end
      func slides(_ range: Range<Int>, _ limit: Int, in lines: [ArraySlice<UInt8>]) -> Bool {
        range.upperBound < limit && lines[range.lowerBound] == lines[range.upperBound]
      }
      while old.isEmpty
        ? slides(new, next.after.lowerBound, in: after)
        : new.isEmpty && slides(old, next.before.lowerBound, in: before)
      {
        old = old.lowerBound + 1..<old.upperBound + 1
        new = new.lowerBound + 1..<new.upperBound + 1
      }
      changes[place] = (old, new)
      let meetsNext = old.upperBound == next.before.lowerBound && new.upperBound == next.after.lowerBound
      if place + 1 < changes.count, meetsNext {
        changes[place] = (old.lowerBound..<next.before.upperBound, new.lowerBound..<next.after.upperBound)
        changes.remove(at: place + 1)
      }
    }
  }

  /// The pairs of a longest common subsequence, by Myers ("An O(ND) Difference Algorithm and Its Variations",
  /// 1986); nil if too many lines differ.
  private static func kept(_ base: [Int], _ side: [Int], most: Int) -> [(Int, Int)]? {
    let (n, m) = (base.count, side.count)
    guard n > 0, m > 0 else { return [] }
    let limit = min(n + m, most)
    // The reach of each diagonal before each number of differences; diagonal k is at index k + limit + 1.
    var trace: [[Int]] = []
    var reach = [Int](repeating: 0, count: 2 * limit + 3)
    for differences in 0...limit {
      trace.append(reach)
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        var x = step(onto: diagonal, differences, reach).to
        while x < n, x - diagonal < m, base[x] == side[x - diagonal] { x += 1 }
        reach[diagonal + limit + 1] = x
        if x >= n, x - diagonal >= m { return pairs(upTo: (n, m), trace) }
      }
    }
    return nil
  }

  /// The step onto a diagonal that reaches farthest: its start in the base, its diagonal there, and its end.
  private static func step(
    onto diagonal: Int, _ differences: Int, _ reach: [Int]
  ) -> (from: Int, on: Int, to: Int) {
    guard differences > 0 else { return (0, 0, 0) }
    let middle = reach.count / 2
    let (below, above) = (reach[middle + diagonal - 1], reach[middle + diagonal + 1])
    let isDown = diagonal == -differences || (diagonal != differences && below < above)
    return isDown ? (above, diagonal + 1, above) : (below, diagonal - 1, below + 1)
  }

  private static func pairs(upTo end: (Int, Int), _ trace: [[Int]]) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (x, diagonal) = (end.0, end.0 - end.1)
    for differences in trace.indices.reversed() {
      let step = step(onto: diagonal, differences, trace[differences])
      while x > step.to {
        x -= 1
        pairs.append((x, x - diagonal))
      }
      (x, diagonal) = (step.from, step.on)
    }
    return pairs.reversed()
  }
}
