import ResumeFormats
import TestSupport
import Testing

/// The format of a text: by the name of its file, or else by what it shows.
@Suite struct `A format is detected` {
  @Test(arguments: FormatFixtures.paths) func `by the ending of every fixture`(path: String) {
    #expect(SourceFormat.named(by: path) == FormatFixtures.format(of: path), "\(path)")
  }

  @Test(arguments: FormatFixtures.paths) func `by the content, and taken for no other`(path: String) throws {
    let format = FormatFixtures.format(of: path)
    let told = SourceFormat.detect(try Fixtures.bytes(path), at: "resume")
    #expect(told == format || told == .unnamed, "\(path) is taken for \(told)")
    // The others look like Markdown, or some of their texts do.
    if [.latex, .asciidoc, .rst, .json].contains(format) { #expect(told == format, "\(path) is taken for \(told)") }
  }

  @Test func `and words name it`() {
    #expect(SourceFormat.called("adoc") == .asciidoc && SourceFormat.called("restructuredtext") == .rst)
    #expect(SourceFormat.called("word") == nil)
  }
}
