import Foundation
import ResumeDiff
import ResumeFormats
import ResumeModel
import ResumeReports
import TestSupport
import Testing

@Suite struct `A diff is reported` {
  private func diff(_ from: String, _ to: String) throws -> ResumeDiff {
    ResumeDiff.compare(
      SourceFormat.markdown.read(try Fixtures.bytes("history/nora-vance/\(from)/resume.md")),
      SourceFormat.markdown.read(try Fixtures.bytes("history/nora-vance/\(to)/resume.md")))
  }

  private let subject = DiffSubject(
    from: DiffSubject.Side(revision: "v5", commit: nil, path: "resume.md"),
    to: DiffSubject.Side(revision: "v6", commit: nil, path: "resume.md"))

  @Test(arguments: [
    ("05-fix-dates", "06-reword-and-reorder"), ("08-projects", "09-skills-first"),
    ("10-hide-brightfold", "11-move-and-reword"), ("12-promotion", "13-tighten"),
  ])
  func `on a terminal, grouped as the résumé is`(from: String, to: String) throws {
    let lines = DiffReport.lines(try diff(from, to), subject)
    let text = TerminalText.render(lines, Appearance(hasColor: false, width: 100))
    let golden = "Tests/Fixtures/reports/\(to).txt"
    #expect(try Fixtures.golden(golden, for: text) == text)
  }

  @Test func `in two columns of equal width`() throws {
    let text = SideBySideReport.text(
      try diff("05-fix-dates", "06-reword-and-reorder"), subject, appearance: Appearance(hasColor: false, width: 90))
    #expect(text.split(separator: "\n").allSatisfy { TerminalText.width(of: String($0)) <= 90 })
    #expect(try Fixtures.golden("Tests/Fixtures/reports/06-side-by-side.txt", for: text) == text)
  }

  @Test func `as Markdown`() throws {
    let text = MarkdownReport.text(try diff("05-fix-dates", "06-reword-and-reorder"), subject)
    #expect(try Fixtures.golden("Tests/Fixtures/reports/06-reword-and-reorder.md", for: text) == text)
  }

  @Test func `as a count of changes by place`() throws {
    let text = TerminalText.render(
      StatReport.lines(try diff("10-hide-brightfold", "11-move-and-reword")),
      Appearance(hasColor: false, width: 0))
    #expect(text.contains("Halden Systems"))
    #expect(text.contains("↕1"))
  }

  @Test func `with the reason of every match`() throws {
    let diff = ResumeDiff.compare(
      SourceFormat.markdown.read(try Fixtures.bytes("Tests/Fixtures/reports/explain-old.md")),
      SourceFormat.markdown.read(try Fixtures.bytes("Tests/Fixtures/reports/explain-new.md")))
    let text = TerminalText.render(
      ExplainReport.lines(diff, subject), Appearance(hasColor: false, width: 0))
    #expect(try Fixtures.golden("Tests/Fixtures/reports/explain.txt", for: text) == text)
    let json = try JSONText.encode(
      DiffDocument(diff, subject, scope: ReportScope(), includesMatches: true, includesReasons: true))
    let value = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let matches = try #require(value["matches"] as? [[String: Any]])
    let reasons = matches.compactMap { $0["why"] as? [String: Any] }
    #expect(reasons.count == diff.matching.count)
    let reworded = try #require(reasons.first { $0["stage"] as? String == "reworded" })
    let scores = try #require(reworded["scores"] as? [String: Double])
    #expect(scores.keys.sorted() == ["least", "score", "similarity"])
    #expect(reworded["because"] as? String == "similar words")
  }

  @Test func `without reasons that nobody asked for`() throws {
    let json = try JSONText.encode(
      DiffDocument(
        try diff("02-say-what-it-did", "03-summary"), subject, scope: ReportScope(), includesMatches: true))
    #expect(!json.contains("\"why\""))
  }

  @Test func `in one sentence for a commit message`() throws {
    let sentence = SummaryText.sentence(try diff("03-summary", "04-new-job"))
    #expect(sentence == "Experience: add Halden Systems, redate Tidewater Logistics")
  }

  @Test func `as JSON with every promised key`() throws {
    let diff = try diff("10-hide-brightfold", "11-move-and-reword")
    let json = try JSONText.encode(
      DiffDocument(diff, subject, scope: ReportScope(), includesMatches: true))
    let value = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(value["schema"] as? String == "resver.diff/1")
    let summary = try #require(value["summary"] as? [String: Int])
    #expect(summary.keys.sorted() == ChangeKind.allCases.map(\.rawValue).sorted())
    let changes = try #require(value["changes"] as? [[String: Any]])
    let moved = try #require(changes.first { ($0["kinds"] as? [String])?.contains("moved") == true })
    for key in ["kinds", "node", "similarity", "from", "to", "words", "facts"] {
      #expect(moved[key] != nil, "\(key)")
    }
    let side = try #require(moved["from"] as? [String: Any])
    let bytes = try #require(side["bytes"] as? [Int])
    let source = String(decoding: diff.before.source[bytes[0]..<bytes[1]], as: UTF8.self)
    #expect(source.contains("Introduced on-call reviews"))
    let matches = try #require(value["matches"] as? [[String: Any]])
    #expect(matches.count == diff.matching.count)
    #expect(!matches.isEmpty)
  }

  @Test func `and a side that does not exist is null`() throws {
    let diff = try diff("02-say-what-it-did", "03-summary")
    let json = try JSONText.encode(
      DiffDocument(diff, subject, scope: ReportScope(), includesMatches: false))
    #expect(json.contains("\"from\":null"))
  }
}
