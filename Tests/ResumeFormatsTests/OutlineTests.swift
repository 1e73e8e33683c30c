import ResumeFormats
import ResumeReports
import TestSupport
import Testing

/// What a reader sees in each dialect, as a drawn tree beside the text. RESVER_RECORD=1 rewrites the trees.
@Suite struct `Sections, entries and bullets are found where a reader sees them` {
  @Test(arguments: try Fixtures.names(in: "Tests/Fixtures/markdown", ending: ".md"))
  func `in every dialect`(name: String) throws {
    let resume = ResumeFormat.markdown.read(try Fixtures.bytes("Tests/Fixtures/markdown/\(name)"))
    let drawn = TerminalText.render(
      OutlineReport.lines(resume), Appearance(hasColor: false, width: 0))
    let golden = "Tests/Fixtures/markdown/\(name.dropLast(3)).outline"
    #expect(try Fixtures.golden(golden, for: drawn) == drawn)
  }
}
