import ResumeFormats
import ResumeMerge
import TestSupport
import Testing

/// Source that no reader sees: options, listings, drawings, statements of a preamble, and bytes of an old encoding.
@Suite struct `Source that is not parsed is merged too` {
  /// Two edits of one text, each with the old and the new text.
  struct Edits: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var base: String
    var ours: (String, String)
    var theirs: (String, String)
  }

  static let cases = [
    Edits(
      testDescription: "two lines of one listing",
      base: """
        \\begin{document}
        \\section{Experience}
        Wrote compilers.
        \\begin{lstlisting}
        let first = one
        let second = two
        let third = three
        \\end{lstlisting}
        \\section{Education}
        School of the sea.
        \\end{document}

        """, ours: ("first = one", "first = four"), theirs: ("third = three", "third = five")),
    Edits(
      testDescription: "statements of a preamble that stand beside each other",
      base: """
        \\documentclass{article}
        \\leftfooter{Page by hand}
        \\rightfooter{https://example.org/a}
        \\ctexset{today=small}
        \\begin{document}
        \\section{Education}
        School of the sea.
        \\end{document}

        """, ours: ("today=small", "today=old"), theirs: ("org/a", "org/b")),
    Edits(
      testDescription: "an option that is not shown, and words of the list beside it",
      base: """
        \\begin{document}
        \\section{Skills}
        \\badge[edge=gray, shade=light]{Go, Java, Kafka, photography}
        \\end{document}

        """, ours: ("photography", "painting"), theirs: ("edge=gray", "edge=blue")),
  ]

  @Test(arguments: cases) func `both edits are made`(edits: Edits) throws {
    let ours = edits.base.replacing(edits.ours.0, with: edits.ours.1)
    let theirs = edits.base.replacing(edits.theirs.0, with: edits.theirs.1)
    let merged = merge(edits.base, ours, theirs)
    #expect(text(merged) == ours.replacing(edits.theirs.0, with: edits.theirs.1))
    #expect(merged.report.conflicts.isEmpty)
  }

  @Test func `one line of a listing changed in two ways is a conflict, and our side's when it wins`() {
    let base = Self.cases[0].base
    let ours = base.replacing("let second = two", with: "let second = six")
    let theirs = base.replacing("let second = two", with: "let second = seven")
    let merged = merge(base, ours, theirs)
    #expect(merged.report.conflicts.count == 1)
    #expect(text(merged).contains("<<<<<<< ours"))
    #expect(text(merged).contains("let second = six") && text(merged).contains("let second = seven"))
    let won = merge(base, ours, theirs, MergePolicy(oursWins: true))
    #expect(text(won) == ours)
    #expect(won.report.withheld.count == 1)
  }

  @Test func `letters of an old encoding keep their bytes`() {
    func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }
    let base = "\\section{Expérience}\nGérer une équipe de trois, à Évreux, puis à Orléans.\n"
    let ours = base.replacing("trois", with: "quatre")
    let theirs = base.replacing("Orléans", with: "Angoulême")
    let read = { SourceFormat.latex.read(latin($0)) }
    let merged = ResumeMerge.merge(base: read(base), ours: read(ours), theirs: read(theirs))
    #expect(merged.bytes == latin(ours.replacing("Orléans", with: "Angoulême")))
  }

  @Test func `a section that is called otherwise, and a date below it, are both taken`() {
    let base =
      "Experience\n\n- Northwind, engineer, 2019 - Present\n- Halden, intern, 2018\n\nEducation\n\n- Tartu, 2017\n"
    let ours = base.replacing("Experience", with: "What I did")
    let theirs = base.replacing("2019 - Present", with: "2019 - 2023")
    let read = { SourceFormat.markdown.read(Array(($0 as String).utf8)) }
    for (one, other) in [(ours, theirs), (theirs, ours)] {
      let merged = ResumeMerge.merge(base: read(base), ours: read(one), theirs: read(other))
      #expect(text(merged) == ours.replacing("2019 - Present", with: "2019 - 2023"))
      #expect(merged.report.conflicts.isEmpty)
    }
  }

  @Test func `two halves of one sentence in two lines are no lines of their own`() {
    let base = "# A\n\n## Experience\n\n- Cut the costs by\n  40% in one year\n"
    let read = { SourceFormat.markdown.read(Array(($0 as String).utf8)) }
    let merged = ResumeMerge.merge(
      base: read(base), ours: read(base.replacing("the costs by", with: "the price to")),
      theirs: read(base.replacing("40% in one year", with: "a half")))
    #expect(!merged.report.conflicts.isEmpty)
  }

  private func merge(
    _ base: String, _ ours: String, _ theirs: String, _ policy: MergePolicy = MergePolicy()
  ) -> MergedResume {
    let read = { SourceFormat.latex.read(Array(($0 as String).utf8)) }
    return ResumeMerge.merge(base: read(base), ours: read(ours), theirs: read(theirs), policy: policy)
  }

  private func text(_ merged: MergedResume) -> String { String(decoding: merged.bytes, as: UTF8.self) }
}
