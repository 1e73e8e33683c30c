import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `A root and its files are put together and taken apart again` {
  private func compose(_ files: [String: String], root: String = "cv.tex") -> SourceComposition {
    SourceComposition.compose(
      Array((files[root] ?? "").utf8), at: root, as: SourceFormat.named(by: root) ?? .text
    ) { path in files[path].map { Array($0.utf8) } }
  }

  private func expectWhole(_ files: [String: String], putIn expected: [String], root: String = "cv.tex") {
    let whole = compose(files, root: root)
    #expect(whole.files == expected)
    let parts = SourceFiles.split(whole.bytes, root: root) ?? []
    #expect(Set(parts.map(\.path)) == Set([root] + expected))
    for part in parts { #expect(String(decoding: part.bytes, as: UTF8.self) == files[part.path]) }
  }

  @Test(arguments: [
    "", "\\item a", "\\item a\n", "\\item a\r\n\r\n", "\n\n% only a comment", "\\section{B}\n\\item a\n",
  ])
  func `whatever ends a file, its bytes come back`(text: String) {
    let root = "\\section{A}\n\\begin{itemize}\n\\item x\n  \\input{parts/a} % here\n\\end{itemize}\n"
    expectWhole(["cv.tex": root, "parts/a.tex": text], putIn: ["parts/a.tex"])
  }

  @Test func `files in files are found from the root's folder in LaTeX and from their own in Typst`() {
    expectWhole(
      [
        "cv/cv.tex": "\\input{a}\n", "cv/a.tex": "\\section{A}\nText\n\\input{sub/b.tex}\n",
        "cv/sub/b.tex": "\\section{B}\nMore\n",
      ], putIn: ["cv/a.tex", "cv/sub/b.tex"], root: "cv/cv.tex")
    expectWhole(
      [
        "cv/cv.typ": "#include \"sub/a.typ\"\n", "cv/sub/a.typ": "= A\n#include \"b.typ\"\n",
        "cv/sub/b.typ": "== B\n- x",
      ], putIn: ["cv/sub/a.typ", "cv/sub/b.typ"], root: "cv/cv.typ")
  }

  @Test func `modules that a function of Typst includes by name, in the language that a setting gives`() {
    let root = #"""
      #let metadata = toml("./metadata.toml")
      #let importModules(modules, lang: metadata.language) = {
        for module in modules {
          include { "modules_" + lang + "/" + module + ".typ" }
        }
      }
      #show: cv.with(metadata)
      #importModules((
        "education",
        // "certificates",
        "work",
        "nowhere",
      ))
      #importModules("skills")

      """#
    let files = [
      "cv.typ": root, "metadata.toml": "# Which.\nlanguage = \"no\" # of all\n",
      "modules_no/education.typ":
        "#cvSection(\"Education\")\n#cvEntry(title: [Master], society: [Tromsø], date: [2014 - 2017])\n",
      "modules_no/work.typ": "#cvSection(\"Experience\")\n#cvEntry(title: [Curator], society: [Museum], date: [2018 - 2020],"
        + " description: list([Counted \"gulls\".]))",
      "modules_no/skills.typ": "#cvSection(\"Skills\")\n#cvSkill(type: [Tools], info: [Make, Ninja])\n",
      "modules_en/work.typ": "#cvSection(\"Another language\")\n",
    ]
    expectWhole(files, putIn: ["modules_no/education.typ", "modules_no/work.typ", "modules_no/skills.typ"], root: "cv.typ")
    let resume = (SourceFormat.named(by: "cv.typ") ?? .text).read(compose(files, root: "cv.typ").bytes)
    #expect(resume.parts.filter { $0.kind == .section }.map(\.text) == ["Education", "Experience", "Skills"])
    #expect(resume.parts.filter { $0.kind == .bullet && $0.isContent }.map(\.text) == ["Counted \"gulls\"."])
    #expect(resume.parts.allSatisfy { !$0.text.contains("nowhere") || !$0.isContent })
    // A root that breaks off anywhere is still a text.
    for length in 0..<root.utf8.count {
      let part = String(decoding: root.utf8.prefix(length), as: UTF8.self)
      let whole = compose(files.merging(["cv.typ": part]) { $1 }, root: "cv.typ")
      #expect(SourceFiles.split(whole.bytes, root: "cv.typ")?.first?.bytes ?? [] == Array(part.utf8))
    }
  }

  @Test func `tables that chunks of R read belong to the document`() {
    let source = """
      # Jobs

      ```{r}
      jobs <- readr::read_csv("data/positions.csv", col_types = "c")
      other <- read.csv(file = here::here("data", "talks.csv"))
      far <- read_csv(paste0(folder, "x.csv"))
      CV <- create_CV_object(data_location = "tables/", pdf_mode = FALSE)
      ```
      """
    let found = SourceIncludes.find(in: Array(source.utf8), as: .called("quarto") ?? .plain)
    #expect(
      found.map(\.path) == [
        "data/positions.csv", "data/talks.csv", "tables/entries.csv", "tables/language_skills.csv", "tables/text_blocks.csv",
        "tables/contact_info.csv",
      ])
    #expect(found.allSatisfy { !$0.isContent })
    #expect(SourceIncludes.find(in: Array("read_csv(\"a.csv\")".utf8), as: .called("rmd") ?? .plain).isEmpty)
  }

  private static let moduleRoot = #"""
    #import "@preview/some-cv:1.0.0": *
    #import "lib.typ": *
    #import "data.typ": (
      work,
      person,
    )
    #import "texts.typ" as t // all words
    #set text(lang: "de")

    = #person.name

    == Berufserfahrung
    #if work.len() > 0 [
      #for job in work [=== #job.title]
    ]

    == Sonstiges
    - #t.hobby
    - #t.motto

    """#

  private static let modules = [
    "cv.typ": moduleRoot,
    "lib.typ": "#let accent = rgb(\"#333\")\n#let job(title, body) = {\n  strong(title)\n  body\n}\n",
    "data.typ": "#import \"lib.typ\": *\n#let person = (name: \"Nora Vance\", email: \"nora@example.org\")\n#let work = (\n"
      + "  (company: \"Northwind Pay\", title: (en: \"Engineer\", de: \"Ingenieurin\"), date: \"2019\",\n"
      + "    highlights: ((en: \"Built it\", de: \"Baute es\"),)),\n)\n",
    "texts.typ": "#let hobby = \"Segeln im Fjord\"\n#let motto = [Alles zur rechten Zeit.]\n"
      + "#let motto-en = [All in good time.]\n",
  ]

  @Test func `modules of Typst belong to the text if they hold words`() {
    expectWhole(Self.modules, putIn: ["data.typ", "texts.typ"], root: "cv.typ")
    let resume = (SourceFormat.named(by: "cv.typ") ?? .text).read(compose(Self.modules, root: "cv.typ").bytes)
    let shown = resume.parts.filter { $0.isContent && !$0.isHidden && !$0.text.isEmpty }.map(\.text)
    #expect(
      shown == [
        "Nora Vance", "email: nora@example.org", "Berufserfahrung", "Ingenieurin, Northwind Pay | 2019", "Baute es",
        "Berufserfahrung", "Sonstiges",
        "Segeln im Fjord", "Alles zur rechten Zeit.",
      ])
    let hidden = resume.parts.filter { $0.isContent && $0.isHidden }.map(\.text)
    #expect(hidden == ["title en: Engineer", "Built it", "All in good time."])
  }

  @Test func `a root with modules that breaks off anywhere is still a text`() {
    for length in 0..<Self.moduleRoot.utf8.count {
      let part = String(decoding: Self.moduleRoot.utf8.prefix(length), as: UTF8.self)
      let whole = compose(Self.modules.merging(["cv.typ": part]) { $1 }, root: "cv.typ")
      #expect(SourceFiles.split(whole.bytes, root: "cv.typ")?.first?.bytes ?? [] == Array(part.utf8))
    }
  }

  @Test(arguments: [
    (
      "cv.adoc", "= Nora\n\n== Work\n\n* One\n\ninclude::parts/old.adoc[]\n\n== Skills\n\n* Go\n", "parts/old.adoc",
      "* Two\n* Three"
    ),
    (
      "cv.rst", "Nora\n====\n\nWork\n----\n\n- One\n\n.. include:: parts/old.rst\n\nSkills\n------\n\n- Go\n",
      "parts/old.rst", "- Two\n- Three\n"
    ),
  ])
  func `and in texts of lines`(root: String, text: String, path: String, file: String) {
    let files = [root: text, path: file]
    expectWhole(files, putIn: [path], root: root)
    let resume = (SourceFormat.named(by: root) ?? .text).read(compose(files, root: root).bytes)
    #expect(resume.brokenInvariant == nil)
    let bullets = resume.parts.indices.filter { resume.parts[$0].kind == .bullet }
    #expect(bullets.map { resume.path(of: $0).first } == ["Work", "Work", "Work", "Skills"], "\(resume.parts.map(\.text))")
    // Part of a file, of another level or in a comment: not the file's text.
    for other in ["[tag=a]\n", "[leveloffset=+1]\n"] {
      #expect(
        compose([root: text.replacing("[]\n", with: other), path: file], root: root).files.count
          == (root.hasSuffix("rst") ? 1 : 0))
    }
    #expect(
      compose(
        [root: text.replacing("include::", with: "// include::").replacing(".. //", with: ".. \n   "), path: file], root: root
      ).files == [])
  }

  @Test(arguments: [
    // Twice, within a line, with an open brace or environment, in a comment, a complete document, itself,
    // outside.
    "\\input{a}\n\\input{a}\n", "Before \\input{a}\n", "\\input{a} after\n", "\\input{open}\nx}\n",
    "\\input{list}\n\\item x\n\\end{itemize}\n", "% \\input{a}\n", "\\input{whole}\n", "\\input{cv}\n",
    "\\input{../cv/../../a}\n", "\\input{/a}\n", "\\begin{verbatim}\n\\input{a}\n\\end{verbatim}\n",
    "\\input{a}", "\\input{marked}\n",
  ])
  func `a file that cannot replace its include stays separate`(root: String) {
    let files = [
      "cv.tex": root, "a.tex": "\\section{A}\nText\n", "open.tex": "\\textbf{\n",
      "list.tex": "\\begin{itemize}\n", "whole.tex": "\\documentclass{article}\nText\n",
      "marked.tex": "\u{1D}<a.tex\n",
    ]
    let whole = compose(files)
    #expect(whole.files == [])
    #expect(String(decoding: whole.bytes, as: UTF8.self) == root)
  }

  @Test func `marks that do not nest are not taken apart`() {
    for text in [
      "\u{1D}<a\n", "\u{1D}<a\nx\n", "x\n\u{1D}>a\n", "\u{1D}<a\nx\n\u{1D}>b\n", "\u{1D}<a\n\u{1D}<b\nx\n",
      "\u{1D}<a\nx\n\u{1D}>a\n\u{1D}<a\nx\n\u{1D}>a\n",
    ] {
      #expect(SourceFiles.split(Array(text.utf8), root: "r") == nil)
    }
  }

  @Test func `a file that ends within what it began brackets nothing`() {
    // The section continues after the file.
    let files = [
      "cv.tex": "\\input{title}\n\\cventry{2020}{Engineer}{Northwind}{}{}{}\n",
      "title.tex": "\\section{Work}\n",
    ]
    let whole = compose(files)
    #expect(whole.files == ["title.tex"])
    let resume = SourceFormat.latex.read(whole.bytes)
    let entry = resume.parts.indices.first { resume.parts[$0].kind == .entry }
    #expect(entry.map { resume.path(of: $0) } == ["Work", "Engineer, Northwind"], "\(resume.parts)")
  }
}
