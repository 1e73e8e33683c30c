import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// Changes one word on each side, anywhere in a text, visible or not: a clean result has both changes and
/// nothing else; if no text can have both, there is a conflict.
@Suite struct `Two words changed apart are both changed, or a conflict` {
  static let paths: [String] = SourceFormat.all.flatMap { format in
    ((try? Fixtures.paths(below: "Tests/Fixtures/\(format.name)", ending: "")) ?? []).filter {
      !$0.hasSuffix(".outline")
    }
  }

  @Test(arguments: paths) func `in every dialect of every format`(path: String) throws {
    let source = try Fixtures.bytes(path)
    let words = Self.words(of: source)
    guard words.count > 8, let format = SourceFormat.called(String(path.split(separator: "/")[2])) else {
      return
    }
    let base = format.read(source)
    var generator = SeededGenerator(seed: UInt64(source.count))
    var clean = 0
    for _ in 0..<30 {
      let one = words.randomElement(using: &generator) ?? words[0]
      let other = words.randomElement(using: &generator) ?? words[0]
      // A word beside a changed one may belong to it.
      guard abs(one.line - other.line) > 1 else { continue }
      let merged = ResumeMerge.merge(
        base: base, ours: format.read(Self.changing([one], in: source)),
        theirs: format.read(Self.changing([other], in: source)))
      if !merged.report.conflicts.isEmpty || merged.isMarkupBroken { continue }
      clean += 1
      #expect(
        merged.bytes == Self.changing([one, other], in: source),
        "line \(one.line) and \(other.line) of \(path)")
    }
    #expect(clean > 0)
  }

  private struct Place {
    var range: Range<Int>
    var line: Int
  }

  /// Returns words of at least four letters that do not look like commands, environments or keys of a schema.
  private static func words(of source: [UInt8]) -> [Place] {
    func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
    var words: [Place] = []
    var line = 1
    var index = 0
    while index < source.count {
      guard isLetter(source[index]) else {
        if source[index] == 0x0A { line += 1 }
        index += 1
        continue
      }
      let start = index
      while index < source.count, isLetter(source[index]) { index += 1 }
      let before = start == 0 ? 0x20 : source[start - 1]
      let after = index == source.count ? 0x20 : source[index]
      let isFree =
        ![0x5C, 0x40, 0x23, 0x3C, 0x2F].contains(before) && ![0x7D, 0x5D, 0x28, 0x3E].contains(after)
      if index - start >= 4, isFree { words.append(Place(range: start..<index, line: line)) }
    }
    return words
  }

  private static func changing(_ places: [Place], in source: [UInt8]) -> [UInt8] {
    var changed = source
    for place in places.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      changed.replaceSubrange(place.range.upperBound - 1..<place.range.upperBound, with: Array("qz".utf8))
    }
    return changed
  }
}
