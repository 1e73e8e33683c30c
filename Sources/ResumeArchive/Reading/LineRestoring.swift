package import ResumeLedger
import ResumeModel

/// Copies lines that belong to no part (a footer, a setting, a comment) from one source into another.
package enum LineRestoring {
  /// Returns the newer source with a withheld change of lines applied; nil if its place cannot be found.
  ///
  /// - Parameters:
  ///   - change: the lines before and after, with collapsed blanks.
  ///   - before: the source with the change.
  ///   - after: the source that receives it.
  package static func taking(_ change: WithheldChange, from before: [UInt8], into after: [UInt8]) -> [UInt8]? {
    let target = lines(of: after)
    var wanted: [ArraySlice<UInt8>] = []
    var place: Range<Int>?
    let source = lines(of: before)
    if let theirs = change.theirs {
      guard let range = run(of: theirs, in: source) else { return nil }
      wanted = Array(source[range])
      if change.base == nil { place = insertion(of: range, from: source, into: target) }
    }
    if let base = change.base { place = run(of: base, in: target) }
    guard let place else { return nil }
    return (target[..<place.lowerBound] + wanted + target[place.upperBound...]).flatMap { $0 }
  }

  /// Whether a source has a text as whole lines.
  static func has(_ text: String, in source: [UInt8]) -> Bool { run(of: text, in: lines(of: source)) != nil }

  /// Returns the lines whose words are those of a text.
  private static func run(of text: String, in lines: [ArraySlice<UInt8>]) -> Range<Int>? {
    let wanted = words(Array(text.utf8)[...])
    guard !wanted.isEmpty else { return nil }
    let cut = lines.map { words($0) }
    for start in cut.indices where cut[start].first == wanted.first {
      var found: [ArraySlice<UInt8>] = []
      for end in start..<cut.count where found.count < wanted.count {
        found += cut[end]
        if found == wanted { return start..<end + 1 }
      }
    }
    return nil
  }

  /// Returns the place of new lines: after the nearest previous line that the other source has once.
  private static func insertion(
    of range: Range<Int>, from source: [ArraySlice<UInt8>], into target: [ArraySlice<UInt8>]
  ) -> Range<Int>? {
    if range.lowerBound == 0 { return 0..<0 }
    for line in source[..<range.lowerBound].reversed() where !words(line).isEmpty {
      let places = target.indices.filter { target[$0] == line }
      if places.count == 1 { return places[0] + 1..<places[0] + 1 }
    }
    return nil
  }

  private static func lines(of source: [UInt8]) -> [ArraySlice<UInt8>] {
    source.split(separator: .newline, omittingEmptySubsequences: false).map { line in
      line.endIndex < source.endIndex ? source[line.startIndex...line.endIndex] : line
    }
    .filter { !$0.isEmpty }
  }

  private static func words(_ line: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    line.split { $0 == .space || ($0 >= .tab && $0 <= .carriageReturn) }
  }
}
