import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// The law of every format: writing back what was read gives the same bytes.
@Suite struct `Reading loses nothing` {
  private func check(_ bytes: [UInt8], _ hint: Comment) {
    let resume = ResumeFormat.markdown.read(bytes)
    #expect(resume.rendered() == bytes, hint)
    #expect(resume.brokenInvariant == nil, hint)
  }

  @Test func `of any mixture of real pieces`() {
    for seed in 0..<1500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      check(RandomMarkdown.text(upTo: 40, using: &generator), "seed \(seed)")
    }
  }

  @Test func `of any bytes at all`() {
    for seed in 0..<300 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      check(RandomMarkdown.noise(upTo: 400, using: &generator), "seed \(seed)")
    }
  }

  @Test func `of the fixtures, whole and cut anywhere`() throws {
    for path in try Fixtures.paths(below: "Tests/Fixtures/markdown", ending: ".md")
      + Fixtures.paths(below: "history", ending: "resume.md")
    {
      let bytes = try Fixtures.bytes(path)
      check(bytes, "\(path)")
      for cut in stride(from: 0, to: bytes.count, by: 17) {
        check(Array(bytes[..<cut]), "\(path) cut at \(cut)")
        check(Array(bytes[cut...]), "\(path) from \(cut)")
      }
    }
  }

  @Test func `whatever ends the lines`() throws {
    let text = try Fixtures.text("Tests/Fixtures/markdown/bold-entries.md")
    let plain = ResumeFormat.markdown.read(Array(text.utf8))
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    check(Array(windows.utf8), "CRLF")
    let read = ResumeFormat.markdown.read(Array(windows.utf8))
    #expect(read.parts.map(\.text) == plain.parts.map(\.text))
    #expect(read.parts.map(\.kind) == plain.parts.map(\.kind))
  }

  @Test func `and deep nesting ends in bounded time`() {
    var bytes: [UInt8] = []
    for depth in 0..<3000 {
      bytes += Array(String(repeating: "  ", count: depth % 500).utf8) + Array("- x\n".utf8)
    }
    bytes += Array(String(repeating: "<ul><li>", count: 5000).utf8)
    bytes += Array(String(repeating: "*[", count: 5000).utf8)
    check(bytes, "deep")
    let resume = ResumeFormat.markdown.read(bytes)
    let deepest = resume.parts.indices.map { resume.ancestors(of: $0).count }.max() ?? 0
    #expect(deepest > 20 && deepest < 60, "bounded for those who walk the tree")
  }
}
