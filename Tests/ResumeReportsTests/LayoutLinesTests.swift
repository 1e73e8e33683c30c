import ResumeDiff
import ResumeFormats
import ResumeModel
import Testing

@testable import ResumeReports

/// A diff lists quietly, by its lines, what no reader sees.
@Suite struct `Changed lines that no part contains` {
  private func layout(_ before: String, _ after: String, in path: String) throws -> LayoutLines {
    let format = try #require(SourceFormat.named(by: path))
    return LayoutLines(ResumeDiff.compare(format.read(Array(before.utf8)), format.read(Array(after.utf8))))
  }

  private let latex = """
    \\documentclass{article}
    \\usepackage{geometry}
    \\begin{document}
    \\section{Work}
    \\begin{itemize}
    \\item Kept the lamp
    \\end{itemize}
    \\vspace{3mm}
    \\end{document}
    """

  @Test func `are listed with their numbers`() throws {
    let after = latex.replacing("geometry", with: "fullpage").replacing("3mm", with: "4mm")
    #expect(try layout(latex, after, in: "cv.tex").text == "layout: line 2, line 8")
  }

  @Test func `are left out where words changed, and where a frame came with them`() throws {
    let after = latex.replacing(
      "\\end{itemize}", with: "\\item Drew a chart\n\\end{itemize}\n\\begin{itemize}\n\\item Rowed\n\\end{itemize}")
    #expect(try layout(latex, after.replacing("Kept", with: "Lit"), in: "cv.tex").text == nil)
  }

  @Test func `of the old version alone are listed as such`() throws {
    #expect(
      try layout(latex, latex.replacing("\\usepackage{geometry}\n", with: ""), in: "cv.tex").text
        == "layout: line 2 of the old version")
  }

  @Test func `are code that shows words by what it does`() throws {
    let before = "= Ada\n\n== Skills\n\n#for row in (\n  tech.rust,\n  tech.css,\n) { row.label }\n\n== Work\n\n- Kept the lamp\n"
    #expect(try layout(before, before.replacing("tech.css", with: "tech.vite"), in: "cv.typ").text == "layout: line 7")
  }

  @Test func `are settings beside the words of data`() throws {
    let before = "name: Ada\ndesign:\n  theme: classic\nwork:\n  - company: Harbour\n    position: Keeper\n    pinned: true\n"
    let after = before.replacing("classic", with: "modern").replacing("true", with: "false")
    #expect(try layout(before, after, in: "cv.yaml").text == "layout: line 3, line 7")
  }
}
