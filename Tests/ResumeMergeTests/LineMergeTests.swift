import ResumeMerge
import TestSupport
import Testing

@Suite struct `Lines are merged as git merges them` {
  private func merged(_ base: String, _ ours: String, _ theirs: String) -> String? {
    LineMerge.merge(ThreeSides(ancestor: base, ours: ours, theirs: theirs).map { Array($0.utf8) })
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `edits with an unchanged line between them are both taken`() {
    #expect(merged("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n") == "A\nb\nC\n")
    #expect(merged("a\nb\nc\n", "b\nc\n", "a\nb\nc\nd\n") == "b\nc\nd\n")
  }

  @Test func `edits of neighbouring lines are a conflict`() {
    #expect(merged("a\nb\nc\n", "A\nb\nc\n", "a\nB\nc\n") == nil)
    #expect(merged("a\n", "a\nx\n", "a\ny\n") == nil)
  }

  @Test func `the same edit is taken once`() {
    #expect(merged("a\nb\nc\nd\n", "a\nB\nc\nd\n", "a\nB\nc\nD\n") == "a\nB\nc\nD\n")
    #expect(merged("a\n", "a\nx\n", "a\nx\n") == "a\nx\n")
  }

  @Test func `a last line without an ending keeps none`() {
    #expect(merged("a\nb\nc", "A\nb\nc", "a\nb\nC") == "A\nb\nC")
    #expect(merged("", "", "x") == "x")
  }

  @Test(arguments: 0..<200 as Range<UInt64>) func `an unchanged side gives the other`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func text() -> String {
      (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
      }.joined(separator: "\n")
    }
    let (base, side) = (text(), text())
    #expect(merged(base, base, side) == side)
    #expect(merged(base, side, base) == side)
    #expect(merged(base, side, side) == side)
  }
}
