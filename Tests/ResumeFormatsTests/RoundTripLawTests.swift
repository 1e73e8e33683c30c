import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// The law of every format: writing back what was read returns the same bytes.
@Suite struct `Reading loses nothing` {
  private func check(_ bytes: [UInt8], _ hint: Comment, as format: SourceFormat = .markdown) {
    let resume = format.read(bytes)
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

  /// The fixtures, and the versions of the sample lives.
  static let paths: [String] =
    FormatFixtures.paths
    + ((try? Fixtures.paths(below: "history", ending: "")) ?? []).filter { $0.contains("/resume.") }

  /// Forty places a file; `scripts/fuzz` tries all others.
  @Test(arguments: paths)
  func `of the fixtures, whole and cut anywhere`(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let format =
      path.hasPrefix("history") ? SourceFormat.detect(bytes, at: path) : FormatFixtures.format(of: path)
    check(bytes, "\(path)", as: format)
    for cut in stride(from: 0, to: bytes.count, by: max(17, bytes.count / 40)) {
      check(Array(bytes[..<cut]), "\(path) cut at \(cut)", as: format)
      check(Array(bytes[cut...]), "\(path) from \(cut)", as: format)
    }
  }

  @Test func `the sample lives are there`() { #expect(Self.paths.count > FormatFixtures.paths.count + 20) }

  @Test(arguments: FormatFixtures.paths)
  func `of a text that was hurt anywhere`(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let format = FormatFixtures.format(of: path)
    for seed in 0..<60 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var hurt = bytes
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let at = Int.random(in: 0..<hurt.count, using: &generator)
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: hurt.remove(at: at)
        case 1: hurt.insert(Array("{}[]\"\\%#-:\n ,*".utf8).randomElement(using: &generator) ?? 0, at: at)
        case 2: hurt.removeSubrange(at..<min(hurt.count, at + Int.random(in: 1...40, using: &generator)))
        default:
          hurt.insert(contentsOf: bytes[bytes.count / 3..<min(bytes.count, bytes.count / 3 + 60)], at: at)
        }
        if hurt.isEmpty { hurt = [0x0A] }
      }
      check(hurt, "\(path), seed \(seed)", as: format)
    }
  }

  @Test func `whatever ends the lines`() throws {
    let text = try Fixtures.text("Tests/Fixtures/markdown/bold-entries.md")
    let plain = SourceFormat.markdown.read(Array(text.utf8))
    let windows = text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n")
    check(Array(windows.utf8), "CRLF")
    let read = SourceFormat.markdown.read(Array(windows.utf8))
    #expect(read.parts.map(\.text) == plain.parts.map(\.text))
    #expect(read.parts.map(\.kind) == plain.parts.map(\.kind))
    for path in FormatFixtures.paths where !path.hasPrefix("Tests/Fixtures/markdown") {
      let text = try Fixtures.text(path)
      let format = FormatFixtures.format(of: path)
      let windows = Array(
        text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
      check(windows, "\(path) with CRLF", as: format)
      check(Array(text.replacing("\n", with: "\r").utf8), "\(path) with CR", as: format)
      check([0xEF, 0xBB, 0xBF] + Array(text.utf8), "\(path) with a byte order mark", as: format)
      #expect(
        format.read(windows).parts.map(\.text) == format.read(Array(text.utf8)).parts.map(\.text), "\(path)")
    }
  }

  @Test func `and deep nesting ends in bounded time`() {
    var bytes: [UInt8] = []
    for depth in 0..<3000 {
      bytes += Array(String(repeating: "  ", count: depth % 500).utf8) + Array("- x\n".utf8)
    }
    bytes += Array(String(repeating: "<ul><li>", count: 5000).utf8)
    bytes += Array(String(repeating: "*[", count: 5000).utf8)
    check(bytes, "deep")
    let resume = SourceFormat.markdown.read(bytes)
    let deepest = resume.parts.indices.map { resume.ancestors(of: $0).count }.max() ?? 0
    #expect(deepest > 20 && deepest < 60, "bounded for those who walk the tree")
  }
}
