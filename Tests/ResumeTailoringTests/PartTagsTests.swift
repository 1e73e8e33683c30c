import ResumeFormats
import ResumeModel
import ResumeTailoring
import TestSupport
import Testing

/// Tags of roles in the comments of each format.
@Suite struct `A comment tags a part for a role` {
  static let texts: [(SourceFormat, String)] = [
    (.markdown, "# Nora\n\n## Work\n\n- One <!-- role: lead -->\n- Two % role: lead\n"),
    (.latex, "\\section{Work}\n\\begin{itemize}\n\\item One % role: lead\n\\item Two\n\\end{itemize}\n"),
    (.typst, "= Nora\n== Work\n- One // role: lead\n- Two\n"),
    (.asciidoc, "= Nora\n\n== Work\n\n// role: lead\n* One\n* Two <!-- role: lead -->\n"),
    (.rst, "Nora\n====\n\nWork\n----\n\n.. role: lead\n\n- One\n- Two\n"),
    (.html, "<h1>Nora</h1>\n<h2>Work</h2>\n<ul>\n<li>One <!-- role: lead --></li>\n<li>Two</li>\n</ul>\n"),
  ]

  @Test(arguments: texts) func `in the signs of its format`(format: SourceFormat, text: String) {
    let resume = format.read(Array(text.utf8))
    let tags = PartTags(resume, known: ["lead"])
    let tagged = resume.parts.indices.filter { tags.own($0).contains("lead") }.map { resume.parts[$0].text }
    #expect(tagged.map { $0.prefix(3) } == ["One"], "\(format): \(resume.parts.map(\.text))")
  }
}
