import ResumeModel

/// Merges three texts line by line, as `git merge-file` does, for stretches that are not read as parts.
///
/// Two changes are independent if an unchanged line is between them; the same change on both sides is taken
/// once. Unlike git, a change of trailing blanks or of empty lines gives way to another change, and added
/// empty lines are kept beside it.
package enum LineMerge {
  /// Returns the merged bytes; nil if both sides changed one place.
  package static func merge(_ sides: ThreeSides<[UInt8]>) -> [UInt8]? {
    if let agreed = sides.agreed { return agreed }
    let before = lines(sides.ancestor)
    let left = hunks(from: before, to: lines(sides.ours))
    let right = hunks(from: before, to: lines(sides.theirs))
    var merged: [UInt8] = []
    var place = 0
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      if i < left.count, j < right.count {
        if left[i] == right[j] {
          j += 1
          continue
        }
        let (one, other) = (left[i].range, right[j].range)
        // Empty lines go beside whatever the other side did there.
        let isEmpty = isEmptyLines(left[i]) || isEmptyLines(right[j])
        let isApart = one.upperBound < other.lowerBound || other.upperBound < one.lowerBound
        guard isApart || isEmpty && (one.upperBound == other.lowerBound || other.upperBound == one.lowerBound) else {
          // A change of trailing blanks gives way to the other change.
          if isBlank(left[i], of: before) {
            i += 1
          } else if isBlank(right[j], of: before) {
            j += 1
          } else {
            return nil
          }
          continue
        }
      }
      let isOurs = j == right.count || i < left.count && isBefore(left[i].range, right[j].range)
      let hunk = isOurs ? left[i] : right[j]
      for line in before[place..<hunk.range.lowerBound] { merged += line }
      for line in hunk.lines { merged += line }
      place = hunk.range.upperBound
      if isOurs { i += 1 } else { j += 1 }
    }
    for line in before[place...] { merged += line }
    return merged
  }

  private static func isBefore(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
  }

  private static func isEmptyLines(_ hunk: Hunk) -> Bool {
    hunk.range.isEmpty && hunk.lines.allSatisfy { trimmed($0).isEmpty }
  }

  private static func isBlank(_ hunk: Hunk, of before: [ArraySlice<UInt8>]) -> Bool {
    let isOnlyBlank = (before[hunk.range] + hunk.lines).allSatisfy { trimmed($0).isEmpty }
    return isOnlyBlank
      || hunk.lines.count == hunk.range.count
        && zip(before[hunk.range], hunk.lines).allSatisfy { line, other in
          trimmed(line).elementsEqual(trimmed(other))
        }
  }

  /// A line without its ending and the blanks in front of that.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    line.lastIndex { $0 > .space }.map { line[...$0] } ?? []
  }

  /// A stretch of lines and its replacement on a side.
  struct Hunk: Equatable {
    /// Line numbers in the text before, from 0.
    var range: Range<Int>
    var lines: [ArraySlice<UInt8>]
  }

  /// Returns the lines of a text, each with its ending; the last may have none.
  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    text.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      line.endIndex < text.endIndex ? text[line.startIndex...line.endIndex] : line
    }
    .filter { !$0.isEmpty }
  }

  /// Returns the changes from one list of lines to another, in order; no two hunks touch.
  ///
  /// The shortest edit script (Myers, "An O(ND) difference algorithm", 1986) between the common start and the
  /// common end. Where lines repeat, a change is as far down as possible, as in git.
  static func hunks(from before: [ArraySlice<UInt8>], to after: [ArraySlice<UInt8>]) -> [Hunk] {
    var start = 0
    while start < min(before.count, after.count), before[start] == after[start] { start += 1 }
    var end = 0
    while end < min(before.count, after.count) - start,
      before[before.count - 1 - end] == after[after.count - 1 - end]
    {
      end += 1
    }
    let kept =
      LineAlignment.align(
        before[start..<before.count - end], after[start..<after.count - end], limit: MergeCosts.differingLines) ?? []
    var changes: [LineAlignment.Change] = []
    var (i, j) = (start, start)
    for (nextI, nextJ) in kept + [(before.count - end, after.count - end)] {
      if i < nextI || j < nextJ { changes.append((i..<nextI, j..<nextJ)) }
      (i, j) = (nextI + 1, nextJ + 1)
    }
    LineAlignment.slideDown(&changes, before, after: after)
    return changes.map { Hunk(range: $0.before, lines: Array(after[$0.after])) }
  }

  /// Whether a line with words occurs more often in a result than the edits of both sides explain.
  static func doublesLines(_ result: [UInt8], mergedFrom sources: ThreeSides<[UInt8]>) -> Bool {
    func counts(_ source: [UInt8]) -> [ArraySlice<UInt8>: Int] {
      lines(source).reduce(into: [:]) { counts, line in
        if line.count > MergeCosts.doubledLine { counts[line, default: 0] += 1 }
      }
    }
    let before = sources.map(counts)
    return counts(result).contains { line, count in
      let (base, ours, theirs) = (before.ancestor[line] ?? 0, before.ours[line] ?? 0, before.theirs[line] ?? 0)
      if ours == base { return count > theirs }
      if theirs == base { return count > ours }
      return count > max(ours, theirs, ours + theirs - base)
    }
  }
}
