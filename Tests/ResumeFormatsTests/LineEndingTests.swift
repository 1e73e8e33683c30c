import ResumeFormats
import Testing

@Suite struct `What comes into a file takes its line endings` {
  private func asIn(_ source: String, _ text: String) -> String {
    String(decoding: LineEndings.asIn(Array(source.utf8), Array(text.utf8)), as: UTF8.self)
  }

  @Test func `whichever they are`() {
    #expect(asIn("a\nb\n", "x\r\ny\nz") == "x\ny\nz")
    #expect(asIn("a\r\nb\r\n", "x\ny\r\nz\n") == "x\r\ny\r\nz\r\n")
  }

  @Test func `and a file with both, or with one line only, decides nothing`() {
    #expect(asIn("a\r\nb\n", "x\r\ny\n") == "x\r\ny\n")
    #expect(asIn("a", "x\r\ny\n") == "x\r\ny\n")
  }
}
