import ResumeFormats
import ResumeModel
import ResumeReports
import TestSupport
import Testing

/// Compares the tree of each dialect with a drawn tree beside the text. RESVER_RECORD=1 rewrites the trees.
@Suite struct `Sections, entries and bullets are found where a reader sees them` {
  static let paths = FormatFixtures.paths

  @Test(arguments: paths)
  func `in every dialect of every format`(path: String) throws {
    let resume = FormatFixtures.format(of: path).read(try Fixtures.bytes(path))
    #expect(resume.format == FormatFixtures.format(of: path).name)
    let drawn = TerminalText.render(
      OutlineReport.lines(resume), Appearance(hasColor: false, width: 0))
    let golden = path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex) + ".outline"
    #expect(try Fixtures.golden(String(golden), for: drawn) == drawn)
  }
}

/// The texts under Tests/Fixtures/FORMAT, and the format each is read as.
enum FormatFixtures {
  static let paths: [String] = SourceFormat.all.flatMap { format in
    ((try? Fixtures.paths(below: "Tests/Fixtures/\(format.name)", ending: "")) ?? []).filter {
      !$0.hasSuffix(".outline")
    }
  }

  static func format(of path: String) -> SourceFormat {
    SourceFormat.called(String(path.split(separator: "/")[2])) ?? .text
  }
}
