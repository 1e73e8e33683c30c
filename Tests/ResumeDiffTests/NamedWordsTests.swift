import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// Texts that a source defines by name are read where the name is used.
@Suite struct `A change of named words is reported where the name is used` {
  @Test func `an address behind a command of LaTeX`() {
    let before = #"""
      \newcommand{\mail}{signe@example.com}
      \newcommand{\mill}{Paper Mill}
      \begin{document}
      \href{mailto:\mail}{\mail}
      \section{Experience}
      \subsection{Engineer, \mill \hfill 2019--2022}
      \end{document}
      """#
    let after = before.replacing("signe@example.com", with: "s.aalto@example.org").replacing("Paper Mill", with: "Pulp Mill")
    let diff = ResumeDiff.compare(SourceFormat.latex.read(Array(before.utf8)), SourceFormat.latex.read(Array(after.utf8)))
    let texts = diff.changes.filter { !$0.isA(.reformatted) }.compactMap { $0.to.map { diff.after.parts[$0].text } }
    #expect(texts == ["s.aalto@example.org", "Engineer, Pulp Mill | 2019–2022"])
  }
}
