import ResumeModel

/// The changed lines that no part contains: a preamble, a style, settings, code that a reader sees only by what it does.
///
/// They are quiet beside the changes of words, but reported: the title of a section may come from a template's line.
package struct LayoutLines {
  /// Consecutive changed lines of one file.
  package struct Run: Equatable, Sendable {
    /// The included file; nil for the document itself.
    package var file: String?
    /// From 1, inclusive.
    package var lines: ClosedRange<Int>
  }

  /// The lines of the new version that the old one does not have.
  package private(set) var added: [Run] = []
  /// The lines of the old version that the new one does not have.
  package private(set) var removed: [Run] = []

  /// Finds the lines of two versions in one format; of two formats every line differs.
  package init(_ diff: ResumeDiff) {
    let (before, after) = (diff.before.source, diff.after.source)
    guard before != after, diff.before.format == diff.after.format else { return }
    let shorter = min(before.count, after.count)
    let start = (0..<shorter).first { before[$0] != after[$0] } ?? shorter
    let room = shorter - start
    let end = (0..<room).first { before[before.count - 1 - $0] != after[after.count - 1 - $0] } ?? room
    let old = Self.lines(of: diff.before, in: start..<before.count - end, changed: diff.changes.map { $0.from })
    let new = Self.lines(of: diff.after, in: start..<after.count - end, changed: diff.changes.map { $0.to })
    if !new.isEmpty { added = Self.runs(new, notIn: before, of: after) }
    if !old.isEmpty { removed = Self.runs(old, notIn: after, of: before) }
  }

  /// A line with words, without the blanks around them.
  private struct Line {
    var number: Int
    var words: Range<Int>
  }

  /// The lines in a stretch that have words, and no words of a part.
  private static func lines(of resume: Resume, in stretch: Range<Int>, changed: [Int?]) -> [Line] {
    let source = resume.source
    var start = stretch.lowerBound
    while start > 0, source[start - 1] != .newline { start -= 1 }
    var lines: [Line] = []
    var covered: [Range<Int>]?
    var place = 0
    var reach = 0
    var number = 1
    for index in 0..<start where source[index] == .newline { number += 1 }
    each(in: source, from: start, to: stretch.upperBound) { words in
      defer { number += 1 }
      guard let words, words.lowerBound <= stretch.upperBound, words.upperBound >= stretch.lowerBound,
        source[words.lowerBound] != SourceFiles.mark
      else { return }
      let parts = covered ?? self.covered(in: resume, changed: changed)
      covered = parts
      while place < parts.count, parts[place].lowerBound < words.upperBound {
        reach = max(reach, parts[place].upperBound)
        place += 1
      }
      if reach <= words.lowerBound { lines.append(Line(number: number, words: words)) }
    }
    return lines
  }

  /// The bytes of the parts that are compared by their words, in order: texts, and the first line of what contains others.
  private static func covered(in resume: Resume, changed: [Int?]) -> [Range<Int>] {
    let source = resume.source
    var isChanged = [Bool](repeating: false, count: resume.parts.count)
    for case let index? in changed { isChanged[index] = true }
    var covered: [Range<Int>] = []
    for index in resume.parts.indices.dropFirst() {
      // By index: a part is too large to be copied for a look at it.
      let attachment = resume.parts[index].attachment
      // A switch that the heading does not show is covered only by the change of that heading.
      if attachment == .layout || attachment == .headingPiece && !isChanged[resume.parts[index].parent ?? 0] { continue }
      let bytes = resume.parts[index].bytes
      let start = bytes.lowerBound
      var end = index + 1 < resume.parts[index].subtreeEnd ? resume.parts[index + 1].bytes.lowerBound : bytes.upperBound
      if resume.parts[index].kind.isContainer {
        end = min(end, source[start..<bytes.upperBound].firstIndex(of: .newline) ?? bytes.upperBound)
      } else if !resume.parts[index].isContent, attachment != .headingPiece {
        continue
      }
      covered.append(start..<max(start, end))
    }
    return covered.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lines that the other version has nowhere, in runs.
  private static func runs(_ lines: [Line], notIn other: [UInt8], of source: [UInt8]) -> [Run] {
    var known: [UInt64] = []
    each(in: other, from: 0, to: other.count) { words in
      if let words { known.append(hash(other, words)) }
    }
    known.sort()
    let places = SourcePlaces(source)
    var runs: [Run] = []
    for line in lines where !holds(known, hash(source, line.words)) {
      let place = places.place(of: line.words, lines: line.number...line.number)
      if let last = runs.last, last.file == place.file, last.lines.upperBound + 1 == place.lines.lowerBound {
        runs[runs.count - 1].lines = last.lines.lowerBound...place.lines.upperBound
      } else {
        runs.append(Run(file: place.file, lines: place.lines))
      }
    }
    return runs
  }

  private static func holds(_ ascending: [UInt64], _ wanted: UInt64) -> Bool {
    var (low, high) = (0, ascending.count)
    while low < high {
      let middle = (low + high) / 2
      if ascending[middle] < wanted { low = middle + 1 } else { high = middle }
    }
    return low < ascending.count && ascending[low] == wanted
  }

  private static func hash(_ source: [UInt8], _ words: Range<Int>) -> UInt64 {
    var hash = FNVHash.start64
    // `FNVHash.mixed` written out, as the compiler would call it for each byte.
    for index in words { hash = (hash ^ UInt64(source[index])) &* 0x0000_0100_0000_01B3 }
    return hash
  }

  /// Calls a function with the words of each line between two places, the last whole, without the blanks around them; nil for a line
  /// that has neither a letter nor a digit.
  private static func each(in source: [UInt8], from start: Int, to end: Int, _ body: (_ words: Range<Int>?) -> Void) {
    var first = -1
    var last = 0
    var hasWords = false
    for index in start...source.count {
      let byte = index < source.count ? source[index] : .newline
      if byte == .newline {
        body(hasWords ? first..<last + 1 : nil)
        if index >= end { return }
        first = -1
        hasWords = false
        continue
      }
      if byte == .space || byte == .tab || byte == .carriageReturn { continue }
      if first < 0 { first = index }
      last = index
      hasWords = hasWords || byte >= 0x80 || UInt8.digits.contains(byte) || UInt8.capitals.contains(byte & 0xDF)
    }
  }
}
