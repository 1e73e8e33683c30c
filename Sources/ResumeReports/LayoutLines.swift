package import ResumeDiff
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
    let start = zip(before, after).prefix { $0 == $1 }.count
    let end = zip(before[start...].reversed(), after[start...].reversed()).prefix { $0 == $1 }.count
    let old = lines(of: diff.before, in: start..<before.count - end, changed: Set(diff.changes.compactMap(\.from)))
    let new = lines(of: diff.after, in: start..<after.count - end, changed: Set(diff.changes.compactMap(\.to)))
    guard !old.isEmpty || !new.isEmpty else { return }
    added = runs(new, notIn: before, of: after)
    removed = runs(old, notIn: after, of: before)
  }

  /// The lines in words, as in `layout: line 2, 9–11, 3 lines removed`; nil if there are none.
  package var text: String? {
    var words = added.map(Self.words)
    let count = removed.reduce(0) { $0 + $1.lines.count }
    if added.isEmpty, count > 0 { words = removed.map { Self.words($0) + " of the old version" } }
    return words.isEmpty ? nil : "layout: " + Self.shortened(words)
  }

  /// In runs: more are counted.
  private static let shown = 6

  private static func shortened(_ words: [String]) -> String {
    words.prefix(shown).joined(separator: ", ") + (words.count > shown ? ", and \(words.count - shown) more places" : "")
  }

  private static func words(_ run: Run) -> String {
    let numbers =
      run.lines.count == 1 ? "line \(run.lines.lowerBound)" : "lines \(run.lines.lowerBound)–\(run.lines.upperBound)"
    return run.file.map { $0 + " " + numbers } ?? numbers
  }

  // MARK: - Finding

  private typealias Line = (number: Int, bytes: Range<Int>)

  /// The lines in a stretch that have words, and no words of a part.
  private func lines(of resume: Resume, in stretch: Range<Int>, changed: Set<Int>) -> [Line] {
    let source = resume.source
    var covered = covered(in: resume, changed: changed)
    covered.sort { $0.lowerBound < $1.lowerBound }
    var lines: [Line] = []
    var place = 0
    var number = 1
    var start = 0
    var reach = 0
    while start < source.count, start < stretch.upperBound {
      let end = source[start...].firstIndex(of: .newline) ?? source.count
      if end >= stretch.lowerBound {
        while place < covered.count, covered[place].lowerBound < end {
          reach = max(reach, covered[place].upperBound)
          place += 1
        }
        let words = Self.words(in: source[start..<end])
        if reach <= words.lowerBound, !words.isEmpty, source[words].first != SourceFiles.mark,
          source[words].contains(where: Self.isWord)
        {
          lines.append((number, words))
        }
      }
      start = end + 1
      number += 1
    }
    return lines
  }

  /// A line without the blanks around it.
  private static func words(in line: ArraySlice<UInt8>) -> Range<Int> {
    let blanks: [UInt8] = [.space, .tab, .carriageReturn]
    guard let first = line.firstIndex(where: { !blanks.contains($0) }), let last = line.lastIndex(where: { !blanks.contains($0) })
    else { return line.startIndex..<line.startIndex }
    return first..<last + 1
  }

  /// Whether a byte is a letter or a digit: a line of brackets says nothing.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || Character(Unicode.Scalar(byte)).isLetter || UInt8.digits.contains(byte)
  }

  /// The bytes of the parts that are compared by their words: texts, and the first line of what contains others.
  private func covered(in resume: Resume, changed: Set<Int>) -> [Range<Int>] {
    resume.parts.indices.dropFirst().compactMap { index in
      let part = resume.parts[index]
      switch part.attachment {
      case .layout: return nil
      // A switch that the heading does not show is covered only by the change of that heading.
      case .headingPiece where !changed.contains(part.parent ?? 0): return nil
      default: break
      }
      let end = index + 1 < part.subtreeEnd ? resume.parts[index + 1].bytes.lowerBound : part.bytes.upperBound
      guard part.kind.isContainer else {
        let hasWords = part.isContent || part.attachment == .headingPiece
        return hasWords ? part.bytes.lowerBound..<max(part.bytes.lowerBound, end) : nil
      }
      let first = resume.source[part.bytes].firstIndex(of: .newline) ?? part.bytes.upperBound
      return part.bytes.lowerBound..<max(part.bytes.lowerBound, min(first, end))
    }
  }

  /// The lines that the other version has nowhere, in runs.
  private func runs(_ lines: [Line], notIn other: [UInt8], of source: [UInt8]) -> [Run] {
    guard !lines.isEmpty else { return [] }
    var known: Set<ArraySlice<UInt8>> = []
    for line in other.split(separator: .newline) { known.insert(other[Self.words(in: line)]) }
    let places = SourcePlaces(source)
    var runs: [Run] = []
    for line in lines where !known.contains(source[line.bytes]) {
      let place = places.place(of: line.bytes, lines: line.number...line.number)
      if let last = runs.last, last.file == place.file, last.lines.upperBound + 1 == place.lines.lowerBound {
        runs[runs.count - 1].lines = last.lines.lowerBound...place.lines.upperBound
      } else {
        runs.append(Run(file: place.file, lines: place.lines))
      }
    }
    return runs
  }
}
