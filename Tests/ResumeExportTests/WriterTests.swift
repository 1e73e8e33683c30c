import ChildProcesses
import Foundation
import ResumeExport
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `A résumé is written in other forms` {
  static let lives = [
    ("nora-vance/14-quill-energy/resume.md", SourceFormat.markdown),
    ("nora-vance-json/14-quill-energy/resume.json", .json),
    ("nora-vance-yaml/14-quill-energy/Nora_Vance_CV.yaml", .yaml),
    ("nora-vance-latex/14-quill-energy/resume.tex", .latex),
    ("nora-vance-typst/14-quill-energy/resume.typ", .typst),
    ("lin-zhiyuan/07-bilingual/resume.md", .markdown),
  ]

  /// Texts with lists in lists, which JSON Resume and RenderCV write as one list.
  static let nested = [
    ("../Tests/Fixtures/asciidoc/blocks-and-terms.adoc", SourceFormat.asciidoc),
    ("../Tests/Fixtures/rst/titles-and-fields.rst", .rst),
  ]

  private func content(_ path: String, _ format: SourceFormat) throws -> ResumeContent {
    ResumeContent(format.read(try Fixtures.bytes("history/" + path)))
  }

  /// Letters and digits alone.
  private func squeezed(_ text: String) -> String { text.filter { $0.isLetter || $0.isNumber }.lowercased() }

  @Test(arguments: lives + nested) func `and no form loses a bullet`(path: String, format: SourceFormat) throws {
    let content = try content(path, format)
    let bullets = content.sections.flatMap { $0.entries.flatMap { $0.bullets.map(\.text) } }
    #expect(bullets.count >= 4, "\(path)")
    let forms = [
      "text": PlainTextWriter.text(content), "markdown": MarkdownWriter.text(content),
      "json": JSONResumeWriter(content).text, "yaml": RenderCVWriter(content).text,
      // Bold words and links are tags on a page.
      "page": ResumePageWriter.page(content, style: nil, language: nil).replacing(/<[^>]*>/, with: ""),
    ]
    for (name, text) in forms {
      let have = squeezed(text)
      for bullet in bullets {
        #expect(have.contains(squeezed(bullet)), "\(name) of \(path) lacks: \(bullet)")
      }
      #expect(have.contains(squeezed(content.name)))
    }
  }

  @Test(arguments: lives) func `and what is written in Markdown, JSON and YAML reads the same`(
    path: String, format: SourceFormat
  ) throws {
    let content = try content(path, format)
    let again: [(SourceFormat, String)] = [
      (.markdown, MarkdownWriter.text(content)), (.json, JSONResumeWriter(content).text),
      (.yaml, RenderCVWriter(content).text),
    ]
    for (form, text) in again {
      let resume = form.read(Array(text.utf8))
      #expect(resume.format == form.name && form.flaw(in: Array(text.utf8)) == nil, "\(form): \(text)")
      let read = ResumeContent(resume)
      #expect(read.name == content.name, "\(form) of \(path)")
      let jobs = { (content: ResumeContent) in
        content.sections.filter { $0.key == .work }.flatMap(\.entries).filter(\.isNamed)
      }
      #expect(
        jobs(read).map { $0.period?.start } == jobs(content).map { $0.period?.start },
        "\(form) of \(path): \(text)")
      #expect(
        jobs(read).map(\.bullets.count) == jobs(content).map(\.bullets.count), "\(form) of \(path): \(text)")
    }
  }

  @Test(arguments: lives) func `and Python reads the JSON and the YAML`(path: String, format: SourceFormat)
    throws
  {
    let content = try content(path, format)
    for (text, script) in [
      (JSONResumeWriter(content).text, "import json, sys; json.load(sys.stdin)"),
      (RenderCVWriter(content).text, "import sys, yaml; yaml.safe_load(sys.stdin)"),
    ] {
      let result = try ChildProcess.run(
        ["python3", "-c", script], environment: ProcessInfo.processInfo.environment, input: Array(text.utf8))
      let words = String(decoding: result.errors, as: UTF8.self)
      if words.contains("No module named") { continue }
      #expect(result.status == 0, "\(words)\n\(text)")
    }
  }

  @Test func `jobs that commands print are below one title`() throws {
    let content = ResumeContent(SourceFormat.latex.read(try Fixtures.bytes("Tests/Fixtures/latex/jobs-kept-in-commands.tex")))
    #expect(content.sections.map(\.title) == ["Experience", "Education"])
    #expect(content.sections.map(\.entries.count) == [2, 1] && content.name == "Ada Brandt")
  }

  @Test func `an open end in data is written as ongoing`() throws {
    let content = try content("nora-vance-json/14-quill-energy/resume.json", .json)
    #expect(PlainTextWriter.text(content).contains("EXPERIENCE"))
    #expect(ResumePageWriter.page(content, style: nil, language: nil).contains("Jan 2022 – Present"))
    #expect(MarkdownWriter.text(content).contains("(2022-01 – present)"))
  }

  @Test func `RenderCV gets sections of one kind, each title once, and a header that it lets pass`() {
    let text = """
      # Nora Vance

      nora@example.com | +47 55 50 10 00 | (912) 555-4321 | linkedin.com/in/nora | nora.example.com/cv

      ## Experience

      What follows is not all.

      ### Northwind — Engineer (2019 – 2021)

      - Built it

      ## Languages

      - **Norwegian:** native

      ## Tools

      - **Daily:** Swift, Go
      - vim

      ## Languages

      - **German:** fair

      ## Publications

      """
    let writer = RenderCVWriter(ResumeContent(SourceFormat.markdown.read(Array(text.utf8))))
    #expect(
      writer.text == """
        cv:
          name: "Nora Vance"
          email: "nora@example.com"
          phone: "+47 55 50 10 00"
          website: "https://nora.example.com/cv"
          social_networks:
            - network: LinkedIn
              username: "nora"
          sections:
            contact:
              - "(912) 555-4321"
            "Experience":
              - name: ""
                summary: "What follows is not all."
              - name: "Engineer, Northwind"
                start_date: "2019"
                end_date: "2021"
                highlights:
                  - "Built it"
            "Languages":
              - label: "Norwegian"
                details: "native"
              - label: "German"
                details: "fair"
            "Tools":
              - bullet: "Daily: Swift, Go"
              - bullet: "vim"

        """)
    #expect(writer.losses.count == 3, "\(writer.losses)")
  }

  @Test func `a page holds no markup of the résumé's`() {
    let text = "# A<b>\n\n## Work\n\n### E <script>x</script>\n\n- one \"><img src=x>\n"
    let content = ResumeContent(SourceFormat.text.read(Array(text.utf8)))
    let page = ResumePageWriter.page(content, style: "a {} </style><p>", language: "\"><x")
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("</style><"))
  }

  @Test(arguments: [
    ("nora@example.com", ContactLine.Kind.email), ("+47 555 01 00 00", .phone), ("138-0000-0000", .phone),
    ("github.com/nora", .url), ("https://nora.dev/", .url), ("Oslo, Norway", .other), ("2019 - 2021", .other),
  ]) func `contact is recognised by its form`(text: String, kind: ContactLine.Kind) {
    #expect(ContactLine.kind(text) == kind)
  }
}
