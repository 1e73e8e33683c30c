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
    let old = Self.lines(of: diff.before, in: start..<before.count - end, changed: Set(diff.changes.compactMap(\.from)))
    let new = Self.lines(of: diff.after, in: start..<after.count - end, changed: Set(diff.changes.compactMap(\.to)))
    if !new.isEmpty { added = Self.runs(new, notIn: before, of: after) }
    if !old.isEmpty { removed = Self.runs(old, notIn: after, of: before) }
  }

  /// A line with words, without the blanks around them.
  private struct Line {
    var number: Int
    var words: Range<Int>
    /// The hash of the words.
    var hash: UInt64
  }

  /// The lines in a stretch that have words, and no words of a part.
  private static func lines(of resume: Resume, in stretch: Range<Int>, changed: Set<Int>) -> [Line] {
    let covered = covered(in: resume, changed: changed)
    var lines: [Line] = []
    var place = 0
    var reach = 0
    each(in: resume.source) { line, isMark in
      guard line.words.upperBound >= stretch.lowerBound, line.words.lowerBound <= stretch.upperBound, !isMark else { return }
      while place < covered.count, covered[place].lowerBound < line.words.upperBound {
        reach = max(reach, covered[place].upperBound)
        place += 1
      }
      if reach <= line.words.lowerBound { lines.append(line) }
    }
    return lines
  }

  /// The bytes of the parts that are compared by their words, in order: texts, and the first line of what contains others.
  private static func covered(in resume: Resume, changed: Set<Int>) -> [Range<Int>] {
    let source = resume.source
    var covered: [Range<Int>] = []
    for index in resume.parts.indices.dropFirst() {
      let part = resume.parts[index]
      // A switch that the heading does not show is covered only by the change of that heading.
      if part.attachment == .layout || part.attachment == .headingPiece && !changed.contains(part.parent ?? 0) { continue }
      let start = part.bytes.lowerBound
      var end = index + 1 < part.subtreeEnd ? resume.parts[index + 1].bytes.lowerBound : part.bytes.upperBound
      if part.kind.isContainer {
        end = min(end, source[start..<part.bytes.upperBound].firstIndex(of: .newline) ?? part.bytes.upperBound)
      } else if !part.isContent, part.attachment != .headingPiece {
        continue
      }
      covered.append(start..<max(start, end))
    }
    return covered.sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The lines that the other version has nowhere, in runs.
  private static func runs(_ lines: [Line], notIn other: [UInt8], of source: [UInt8]) -> [Run] {
    var known: Set<UInt64> = []
    each(in: other) { line, _ in known.insert(line.hash) }
    let places = SourcePlaces(source)
    var runs: [Run] = []
    for line in lines where !known.contains(line.hash) {
      let place = places.place(of: line.words, lines: line.number...line.number)
      if let last = runs.last, last.file == place.file, last.lines.upperBound + 1 == place.lines.lowerBound {
        runs[runs.count - 1].lines = last.lines.lowerBound...place.lines.upperBound
      } else {
        runs.append(Run(file: place.file, lines: place.lines))
      }
    }
    return runs
  }

  /// Calls a function with each line that has a letter or a digit, and whether it is the mark of an included file.
  private static func each(in source: [UInt8], _ body: (Line, _ isMark: Bool) -> Void) {
    var number = 1
    var first = -1
    var last = 0
    var hasWords = false
    var hash = FNVHash.start64
    // Without the blanks at the end of the line.
    var ended = hash
    for index in 0...source.count {
      let byte = index < source.count ? source[index] : .newline
      if byte == .newline {
        if hasWords { body(Line(number: number, words: first..<last + 1, hash: ended), source[first] == SourceFiles.mark) }
        number += 1
        first = -1
        hasWords = false
        hash = FNVHash.start64
        continue
      }
      let isBlank = byte == .space || byte == .tab || byte == .carriageReturn
      if isBlank, first < 0 { continue }
      hash = FNVHash.mixed(hash, byte)
      guard !isBlank else { continue }
      if first < 0 { first = index }
      last = index
      ended = hash
      hasWords = hasWords || byte >= 0x80 || UInt8.digits.contains(byte) || UInt8.capitals.contains(byte & 0xDF)
    }
  }
}
