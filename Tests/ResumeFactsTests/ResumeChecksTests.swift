import ResumeFacts
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `Checks find what is wrong` {
  private func rules(
    _ text: String, as format: SourceFormat = .markdown, off: Set<String> = ["missing-contact"]
  ) -> [String] {
    ResumeChecks.run(
      format.read(Array(text.utf8)), as: format, today: Period.Date(year: 2026, month: 11, day: 24), off: off
    )
    .map { "\($0.rule) \($0.severity.rawValue)" }
  }

  private func job(_ period: String, _ more: String = "") -> String {
    "## Experience\n\n### Acme — Engineer (\(period))\n\n- Built things\n\(more)"
  }

  @Test(arguments: [
    ("Mar 2021 – Feb 2020", ["date-order error"]), ("2021 – 2021", []), ("Mar 2021 – 2021", []),
    ("Jan 2031 – Present", ["future-date warning"]), ("2024 – 2029", []),
    ("2024 – 2049", ["future-date warning"]),
    ("Mar 2021 – Present", []),
  ])
  func `in the dates of an entry`(period: String, wanted: [String]) {
    #expect(rules(job(period)) == wanted)
  }

  @Test func `in the timeline of jobs`() {
    let overlap = job("Jan 2015 – Dec 2017", "\n### Beta — Cook (Jun 2016 – Present)\n\n- Cooked\n")
    #expect(rules(overlap) == ["overlap note"])
    let gap = job("Jan 2015 – Dec 2015", "\n### Beta — Cook (Jun 2018 – Present)\n\n- Cooked\n")
    #expect(rules(gap) == ["gap note"])
    let years = job("2010 – 2012", "\n### Beta — Cook (2012 – 2014)\n\n- Cooked\n")
    #expect(rules(years) == [])
  }

  @Test func `in how dates are written`() {
    let mixed = job(
      "Jan 2015 – Dec 2015",
      "\n### Beta (Jan 2016 – Feb 2016)\n\n### Gamma (03/2016 – 04/2016)\n\n### Delta (June 2016 – May 2017)\n"
    )
    #expect(rules(mixed) == ["date-style note"])
    // In English, March is written like this, too; August is not.
    #expect(rules(job("mar. 2023 – actualidad", "\n### Beta (ago. 2020 – feb. 2023)\n")) == [])
    #expect(rules(job("marzo 2023 – actualidad", "\n### Beta (ago. 2020 – feb. 2023)\n")) == ["date-style note"])
  }

  @Test func `in bullets`() {
    let long = String(repeating: "word ", count: 60)
    #expect(rules(job("2020", "- \n")) == ["empty-bullet error"])
    #expect(rules(job("2020", "- \(long)\n")) == ["long-bullet note"])
    #expect(
      rules(job("2020", "- Shipped it to every customer\n- Shipped it, to every customer\n")) == [
        "duplicate-bullet warning"
      ])
    #expect(rules(job("2020", "- TODO: write this\n")) == ["placeholder warning"])
    #expect(rules(job("2020", "- Wrote the todo app that everybody uses at work today\n")) == [])
  }

  @Test(arguments: [
    ("Text </n>\n", ["broken-markup error"]), ("<small>\nText\n", ["broken-markup warning"]),
    ("<ul>\n<li>a\n<li>b\n</ul>\n", []), ("`</n>` and <https://example.com>\n", []),
    ("a < b > c <br> <img src=x>\n", []),
    ("<!-- <small> -->\n", []), ("```\n</n>\n```\n", []),
  ])
  func `in the tags of Markdown`(text: String, wanted: [String]) {
    #expect(rules("# N\n\n" + text) == wanted)
  }

  @Test func `in the markup of other formats`() {
    #expect(rules("\\section{Work}\n\\textbf{open\n", as: .latex) == ["broken-markup error"])
    #expect(rules("{\"basics\": ", as: .json) == ["broken-markup error"])
    #expect(rules("= N\n#text(\"open\n", as: .typst) == ["broken-markup error"])
    #expect(rules("= N\n\n== Work\n\n====\nopen\n", as: .asciidoc) == ["broken-markup error"])
  }

  @Test(arguments: [
    ("Date of birth: 1 May 1990", true), ("身份证号：110101199003071234", true), ("SSN 078-05-1120", true),
    ("政治面貌：党员", true), ("+1 078-05-1120 12", false), ("Order 2024-05-1120", false),
    ("Taught 12345678901234567 words", false),
  ])
  func `private data is reported`(text: String, isPrivate: Bool) {
    #expect(rules("# N\n\n" + text + "\n") == (isPrivate ? ["private-data warning"] : []))
  }

  @Test func `a check is switched off by its name, and contact is missed`() {
    #expect(rules(job("2020"), off: []) == ["missing-contact warning"])
    #expect(rules(job("2020"), off: ["missing-contact"]) == [])
    #expect(rules("n@example.com\n\n" + job("2020"), off: []) == [])
  }
}
