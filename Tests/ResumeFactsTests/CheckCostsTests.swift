import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeFacts

/// Holds the numbers of `CheckCosts` at their edge.
@Suite struct `The numbers of the checks decide at their edge` {
  private func rules(_ text: String) -> [String] {
    ResumeChecks.run(
      SourceFormat.markdown.read(Array(text.utf8)), as: .markdown, today: Period.Date(year: 2026, month: 11, day: 24),
      off: ["missing-contact"]
    ).map(\.rule)
  }

  private func jobs(_ periods: String...) -> String {
    "## Experience\n\n"
      + zip(["Acme", "Birch"], periods).map { "### \($0) — Cook (\($1))\n\n- Cooked for \($0)\n" }.joined(separator: "\n")
  }

  @Test(
    arguments: [
      (["2024 – 2034"], []), (["2024 – 2035"], ["future-date"]), (["Dec 2026 – Present"], []),
      (["Jan 2027 – Present"], ["future-date"]),
      (["Mar 2015 – Dec 2016", "Nov 2016 – Present"], []), (["Mar 2015 – Dec 2016", "Oct 2016 – Present"], ["overlap"]),
      (["Mar 2015 – Dec 2015", "Jul 2016 – Present"], []), (["Mar 2015 – Dec 2015", "Aug 2016 – Present"], ["gap"]),
    ] as [([String], [String])])
  func `in dates`(periods: [String], wanted: [String]) {
    let text = periods.count == 1 ? jobs(periods[0]) : jobs(periods[0], periods[1])
    #expect(rules(text) == wanted)
  }

  @Test func `in bullets`() {
    func list(_ bullets: String...) -> String { jobs("2020") + bullets.map { "- \($0)\n" }.joined() }
    #expect(rules(list(String(repeating: "word ", count: 50))) == [])
    #expect(rules(list(String(repeating: "word ", count: 51))) == ["long-bullet"])
    #expect(rules(list(String(repeating: "字", count: 120))) == [])
    #expect(rules(list(String(repeating: "字", count: 121))) == ["long-bullet"])
    #expect(rules(list("Cooked soup", "Cooked soup")) == [])
    #expect(rules(list("Cooked soups", "Cooked soups")) == ["duplicate-bullet"])
  }

  @Test func `in digits`() {
    #expect(PrivatePatterns.holdsPhone("555 010 123") && !PrivatePatterns.holdsPhone("555 010 12"))
    func kind(_ count: Int) -> String? {
      let digits = String(repeating: "1", count: count)
      return PrivatePatterns.privateData(in: digits, digits)
    }
    #expect(kind(17) == nil && kind(18) == "a national id" && kind(19) == nil)
  }
}
