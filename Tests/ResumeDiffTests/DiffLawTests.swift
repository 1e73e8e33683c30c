import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// The laws of design section 6, on seeded random texts and on every pair of versions in history/.
@Suite struct `The laws of a diff hold` {
  /// Random texts in pairs that share most of their lines, and neighbouring versions of the sample lives.
  static func pairs() throws -> [(String, Resume, Resume)] {
    var pairs: [(String, Resume, Resume)] = []
    for seed in 0..<400 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let before = RandomMarkdown.text(upTo: 30, using: &generator)
      var lines = before.split(separator: 0x0A, omittingEmptySubsequences: false)
      for _ in 0..<3 where !lines.isEmpty {
        let place = Int.random(in: 0..<lines.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(Array("- new words here".utf8)[...], at: place)
        default: lines.swapAt(place, Int.random(in: 0..<lines.count, using: &generator))
        }
      }
      let after = Array(lines.joined(separator: [0x0A]))
      pairs.append(("seed \(seed)", SourceFormat.markdown.read(before), SourceFormat.markdown.read(after)))
    }
    let versions = try Fixtures.paths(below: "history", ending: "resume.md")
    for (first, second) in zip(versions, versions.dropFirst()) {
      pairs.append(
        (
          "\(first) to \(second)", SourceFormat.markdown.read(try Fixtures.bytes(first)),
          SourceFormat.markdown.read(try Fixtures.bytes(second))
        ))
    }
    return pairs
  }

  @Test func `a diff with itself is empty`() throws {
    for (name, before, _) in try Self.pairs() {
      #expect(ResumeDiff.compare(before, before).changes.isEmpty, "\(name)")
    }
  }

  @Test func `a blank line at the end changes the layout only`() throws {
    for (name, before, _) in try Self.pairs() where !before.source.isEmpty {
      let after = SourceFormat.markdown.read(before.source + [0x0A, 0x0A])
      // A last line without an ending may join the next text; then the texts themselves differ.
      guard after.parts.map(\.text) == before.parts.map(\.text) else { continue }
      #expect(ResumeDiff.compare(before, after).isEmptyButForFormat, "\(name)")
    }
  }

  @Test func `applied to its start it gives its end, and inverted it undoes`() throws {
    for (name, before, after) in try Self.pairs() {
      let patch = ResumePatch(ResumeDiff.compare(before, after))
      let start = PartContent.list(of: before)
      let end = PartContent.list(of: after)
      #expect(try patch.applied(to: start) == end, "\(name)")
      #expect(try patch.inverted.applied(to: end) == start, "\(name)")
    }
  }

  @Test func `every part is in one match, or added, or removed`() throws {
    for (name, before, after) in try Self.pairs() {
      let diff = ResumeDiff.compare(before, after)
      let removed = diff.changes.filter { $0.isA(.removed) }.compactMap(\.from)
      let added = diff.changes.filter { $0.isA(.added) }.compactMap(\.to)
      let matchedBefore = diff.matching.backward.compactMap { $0 }
      let matchedAfter = diff.matching.forward.compactMap { $0 }
      #expect((matchedBefore + removed).sorted() == Array(before.parts.indices), "\(name)")
      #expect((matchedAfter + added).sorted() == Array(after.parts.indices), "\(name)")
    }
  }

  @Test func `a patch refuses parts that it was not made for`() throws {
    let before = SourceFormat.markdown.read(Array("## A\n\n- one\n".utf8))
    let after = SourceFormat.markdown.read(Array("## A\n\n- one and more\n".utf8))
    let patch = ResumePatch(ResumeDiff.compare(before, after))
    var other = PartContent.list(of: before)
    other[2].text = "something else"
    #expect(throws: ResumePatch.Misfit.self) { try patch.applied(to: other) }
  }

  @Test func `the same text under other line endings and markers is only reformatted`() throws {
    let text = try Fixtures.text("history/nora-vance/07-split-bullet/resume.md")
    var other = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    other = String(other.map { $0 })
    let stars = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.hasPrefix("- ") ? "* " + $0.dropFirst(2) : $0[...] }.joined(separator: "\n")
    for variant in [other, stars] {
      let diff = ResumeDiff.compare(
        SourceFormat.markdown.read(Array(text.utf8)), SourceFormat.markdown.read(Array(variant.utf8)))
      #expect(diff.isEmptyButForFormat)
      #expect(!diff.changes.isEmpty)
    }
  }
}
