import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// Source that belongs to no part stays if a part beside it is removed, with the other side's edits.
@Suite struct `Where lines alone would merge, nothing of them is lost` {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var format: SourceFormat
    var base: String
    /// The old and the new text of each side's edit.
    var ours: (String, String)
    var theirs: (String, String)
  }

  static let cases = [
    Case(
      testDescription: "a drawing changed above a section that goes, in LaTeX", format: .latex,
      base: """
        \\begin{document}
        \\section{Profile}
        Tide engineer.

        \\begin{tikzpicture}
        \\draw (0,0) node {harbour until 2019};
        \\end{tikzpicture}
        \\timeline[from={2012}, until={2019}]

        \\section{Lectures}
        \\begin{itemize}
          \\item Tides for sailors, 2018
        \\end{itemize}

        \\section{Pastimes}
        Rowing.
        \\end{document}

        """,
      ours: (
        "\\section{Lectures}\n\\begin{itemize}\n  \\item Tides for sailors, 2018\n\\end{itemize}\n\n", ""
      ),
      theirs: ("until={2019}", "until={2024}")),
    Case(
      testDescription: "a call changed above a section that goes, in Typst", format: .typst,
      base: """
        = Profile
        Tide engineer.

        #gauge(from: 2012, until: 2019)
        #let colour = rgb("#112233")

        = Lectures
        - Tides for sailors, 2018

        = Pastimes
        Rowing.

        """,
      ours: ("= Lectures\n- Tides for sailors, 2018\n\n", ""),
      theirs: ("until: 2019", "until: 2024")),
    Case(
      testDescription: "a heading that goes while its bullets stay, and a bullet changed below",
      format: .markdown,
      base: """
        # Ada Brook

        ## Work

        ### Lowtide Labs

        - Wrote the tide tables
        - Kept the gauges

        ### Highwater Ltd

        - Sold the tables to two ports
        - Hired three rowers

        """,
      ours: ("### Highwater Ltd\n\n", ""),
      theirs: ("three rowers", "five rowers")),
    Case(
      testDescription: "two lists of one label each, lines apart", format: .markdown,
      base: """
        # Ada Brook

        ## Skills

        Tools: chart, compass
        more in the
        Lists: rope, sail

        """,
      ours: ("chart, compass", "chart, lead, compass"),
      theirs: ("rope, sail", "sail")),
  ]

  @Test(arguments: cases)
  func `for either side as ours and either winner`(one: Case) {
    let ours = one.base.replacing(one.ours.0, with: one.ours.1)
    let theirs = one.base.replacing(one.theirs.0, with: one.theirs.1)
    let read = { one.format.read(Array(($0 as String).utf8)) }
    for (left, right) in [(ours, theirs), (theirs, ours)] {
      for wins in [false, true] {
        let merged = ResumeMerge.merge(
          base: read(one.base), ours: read(left), theirs: read(right), policy: MergePolicy(oursWins: wins))
        #expect(
          String(decoding: merged.bytes, as: UTF8.self) == ours.replacing(one.theirs.0, with: one.theirs.1))
        #expect(merged.report.conflicts.isEmpty && merged.report.withheld.isEmpty)
      }
    }
  }
}
