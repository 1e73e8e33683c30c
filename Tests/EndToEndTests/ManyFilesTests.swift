import TestSupport
import Testing

@Suite struct `A résumé of several files is one résumé` {
  private static let main = """
    \\documentclass{article}
    \\begin{document}
    \\name{Nora Vance}
    \\input{sections/experience}
    %\\input{sections/hidden}
    \\input{../outside}
    \\end{document}

    """
  private static let experience = """
    \\section{Experience}
    \\cventry{2020--Present}{Engineer}{Northwind Pay}{Oslo}{}{
    \\begin{itemize}
    \\item Built the billing service
    \\item Reduced load time by 40\\%
    \\end{itemize}}
    \\input{sections/experience}

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run(["mkdir", "sections"])
    try sandbox.directory.write(Self.main, to: "resume.tex")
    try sandbox.directory.write(Self.experience, to: "sections/experience.tex")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    return sandbox
  }

  @Test func `a table that a chunk of R reads belongs to it`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write(try Fixtures.text("Tests/Fixtures/rmarkdown/tables.Rmd"), to: "cv.Rmd")
    try sandbox.directory.write(try Fixtures.text("Tests/Fixtures/csv/positions.csv"), to: "data/positions.csv")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("init", "cv.Rmd").status == 0)
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.directory.rewrite("data/positions.csv") { $0.replacing("a team of four", with: "a team of five") }
    #expect(try sandbox.resver("diff").output.contains("Leads a team of [-four-]{+five+}"))
    #expect(try sandbox.resver("snapshot").output.contains("reword 1 bullet"))
    #expect(try sandbox.git("show", "--name-only", "--format=", "main").output == "data/positions.csv\n")
    // It has no contact, and need not have one.
    #expect(!(try sandbox.resver("check").output.contains("missing-contact")))
  }

  @Test func `modules of Typst belong to it, in the language of the document`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write(
      "#import \"data.typ\": work\n#import \"lib.typ\": job\n#set text(lang: \"de\")\n\n= Nora Vance\n\nnora@example.org\n\n== Kenntnisse\n\n- Go\n",
      to: "cv.typ")
    try sandbox.directory.write("#let job(title) = strong(title)\n", to: "lib.typ")
    try sandbox.directory.write(
      "#let work = ((company: \"Northwind Pay\", date: \"2019\", title: (en: \"Engineer\", de: \"Ingenieurin\")),)\n",
      to: "data.typ")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("ls-files").output == "cv.typ\ndata.typ\n")
    try sandbox.directory.rewrite("data.typ") { $0.replacing("\"Engineer\"", with: "\"Lead\"") }
    #expect(try sandbox.resver("diff").output.contains("title en: [-Engineer-]{+Lead+}"))
    try sandbox.directory.rewrite("data.typ") { $0.replacing("Ingenieurin", with: "Leiterin") }
    #expect(try sandbox.resver("diff").output.contains("[-Ingenieurin-]{+Leiterin+}"))
  }

  @Test func `the bibliography that a résumé names belongs to it`() throws {
    let sandbox = try Sandbox()
    let paper = "@article{vance23,\n  author = {Vance, Nora},\n  title = {Queues at {N}ight},\n  year = 2023\n}\n"
    try sandbox.directory.write(
      Self.main.replacing("\\input{sections/experience}", with: "\\addbibresource{papers/own.bib}"), to: "resume.tex")
    try sandbox.run(["mkdir", "papers"])
    try sandbox.directory.write(paper, to: "papers/own.bib")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("ls-files").output == "papers/own.bib\nresume.tex\n")
    try sandbox.directory.write(
      paper + paper.replacing("vance23", with: "vance24").replacing("Queues at {N}ight", with: "Ledgers by Day"),
      to: "papers/own.bib")
    #expect(try sandbox.resver("diff").output.contains("Ledgers by Day"))
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("status", "--porcelain").output.isEmpty)
  }

  @Test func `every file is versioned, compared and merged into its own place`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.git("ls-files").output == "resume.tex\nsections/experience.tex\n")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(
      Self.experience.replacing("Built the billing service", with: "Built billing in Go"),
      to: "sections/experience.tex")
    #expect(try sandbox.resver("snapshot").output.contains("reword 1 bullet"))
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(
      Self.experience.replacing("40\\%", with: "45\\%"), to: "sections/experience.tex")
    try sandbox.resver("snapshot")
    let diff = try sandbox.resver("diff", "v1", "v2")
    #expect(diff.output.contains("sections/experience.tex") && diff.output.contains("40% → 45%"), "\(diff)")
    #expect(try sandbox.resver("sync").status == 0)
    let role = try sandbox.git("show", "role/backend:sections/experience.tex").output
    #expect(role.contains("billing in Go") && role.contains("45\\%"), "\(role)")
    #expect(try sandbox.resver("show", "v1", "northwind/2").output.contains("40\\%"))
    #expect(try sandbox.resver("install").output.contains("sections/experience.tex"))
  }

  @Test func `a file that a later version adds comes with a sync`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "backend")
    try sandbox.directory.write(
      Self.main.replacing("%\\input{sections/hidden}", with: "\\input{sections/skills}"), to: "resume.tex")
    try sandbox.directory.write("\\section{Skills}\n\\cvitem{Tools}{Docker}\n", to: "sections/skills.tex")
    #expect(try sandbox.resver("snapshot").status == 0)
    let diff = try sandbox.resver("diff", "v1", "v2")
    #expect(diff.status == 0 && diff.output.contains("Tools: Docker"), "\(diff)")
    try sandbox.resver("sync")
    #expect(try sandbox.git("show", "role/backend:sections/skills.tex").output.contains("Docker"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
    // The file is removed with a snapshot, and an old version brings it back.
    try sandbox.directory.write(Self.main, to: "resume.tex")
    try sandbox.run(["rm", "sections/skills.tex"])
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.resver("restore", "v2").status == 0)
    #expect(try sandbox.directory.read("sections/skills.tex").contains("Docker"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
  }

  // MARK: - Parts that are put in place of their names

  private static let root = """
    \\documentclass{article}
    \\input{macros}
    \\begin{document}
    \\input{sections/header}
    \\input{sections/experience} % jobs
    \\section{Projects}
    \\input{sections/projects}
    \\section{Skills}
    \\begin{itemize}
    \\item Go
    \\input{sections/tools}
    \\item Rust
    \\end{itemize}
    \\end{document}

    """
  private static let parts = [
    "macros.tex": "\\newcommand{\\when}[1]{\\hfill #1}\n",
    "sections/header.tex": "\\name{Nora}{Vance}\n\\email{nora@example.com}\n",
    "sections/experience.tex": """
    \\section{Experience}
    \\cventry{2020--Present}{Engineer}{Northwind Pay}{Oslo}{}{
    \\begin{itemize}
    \\item Built the billing service
    \\item Reduced load time by 40\\%
    \\end{itemize}}

    """,
    "sections/projects.tex": """
    \\cventry{2019}{resver}{Open source}{}{}{
    \\begin{itemize}
    \\item Wrote a diff for LaTeX
    \\end{itemize}}

    """,
    "sections/tools.tex": "\\item Docker",
  ]

  private func whole() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run(["mkdir", "sections"])
    try sandbox.directory.write(Self.root, to: "resume.tex")
    for (path, text) in Self.parts { try sandbox.directory.write(text, to: path) }
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    return sandbox
  }

  @Test func `its parts are found where a reader of the whole finds them, and named by file and line`() throws {
    let sandbox = try whole()
    let outline = try sandbox.resver("outline").output
    #expect(
      outline == """
        ◆ Nora Vance  :4
          : email: nora@example.com  sections/header.tex:2
        § Experience  [work]  sections/experience.tex:1–6
          ▸ Engineer, Northwind Pay, Oslo | 2020–Present  [2020 to present]  sections/experience.tex:2–6
            • Built the billing service  sections/experience.tex:4
            • Reduced load time by 40%  sections/experience.tex:5
        § Projects  [projects]  :6–7
          ▸ resver, Open source | 2019  [2019]  sections/projects.tex:1–4
            • Wrote a diff for LaTeX  sections/projects.tex:3
        § Skills  [skills]  :8–13
          • Go  :10
          • Docker  sections/tools.tex:1
          • Rust  :12

        """)
    let order = ["resume", "macros", "sections/header", "sections/experience", "sections/projects"]
    let bytes = try order.map { try sandbox.directory.read($0 + ".tex") }.joined() + "\\item Docker"
    #expect(try sandbox.resver("outline", "--render").output == bytes)
    #expect(try sandbox.git("status", "--porcelain").output == "")
  }

  @Test func `a bullet that moves to another file is moved, and keeps a role's wording on the way`() throws {
    let sandbox = try whole()
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("sections/experience.tex") {
      $0.replacing("billing service", with: "billing service in Go")
    }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("sections/experience.tex") {
      $0.replacing("\\item Built the billing service\n", with: "")
    }
    try sandbox.directory.rewrite("sections/projects.tex") {
      $0.replacing("\\end{itemize}", with: "\\item Built the billing service\n\\end{itemize}")
    }
    let diff = try sandbox.resver("diff", "--json").output
    #expect(diff.contains(#""kinds":["moved"]"#) && !diff.contains(#""kinds":["added"]"#), "\(diff)")
    #expect(diff.contains(#""file":"sections/projects.tex""#))
    try sandbox.resver("snapshot")
    try sandbox.resver("sync")
    let experience = try sandbox.git("show", "role/backend:sections/experience.tex").output
    let projects = try sandbox.git("show", "role/backend:sections/projects.tex").output
    #expect(!experience.contains("billing"))
    #expect(projects.contains("\\item Wrote a diff for LaTeX\n\\item Built the billing service in Go\n"))
    #expect(try sandbox.git("show", "role/backend:resume.tex").output == Self.root)
    #expect(try sandbox.git("show", "role/backend:sections/tools.tex").output == "\\item Docker")
  }

  @Test func `a file that the base splits into several is split on a role with the role's tailoring`() throws {
    let sandbox = try Sandbox()
    let body = ["sections/header.tex", "sections/experience.tex"].map { Self.parts[$0] ?? "" }
    func text(_ inside: String) -> String {
      "\\documentclass{article}\n\\begin{document}\n\(inside)\\end{document}\n"
    }
    try sandbox.run(["mkdir", "sections"])
    try sandbox.directory.write(text(body.joined()), to: "resume.tex")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("resume.tex") { $0.replacing("40\\%", with: "forty percent") }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(
      text("\\input{sections/header}\n\\input{sections/experience}\n"), to: "resume.tex")
    for path in ["sections/header.tex", "sections/experience.tex"] {
      try sandbox.directory.write(Self.parts[path] ?? "", to: path)
    }
    let diff = try sandbox.resver("diff").output
    #expect(diff.contains("no changes"), "\(diff)")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("sync").status == 0)
    #expect(
      try sandbox.git("show", "role/backend:sections/experience.tex").output
        == (Self.parts["sections/experience.tex"] ?? "").replacing("40\\%", with: "forty percent"))
    #expect(
      try sandbox.git("show", "role/backend:sections/header.tex").output == Self.parts["sections/header.tex"])
    #expect(!(try sandbox.git("show", "role/backend:resume.tex").output.contains("item")))
  }

  @Test func `a role that omits a file keeps omitting it, and the file is still corrected`() throws {
    let sandbox = try whole()
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("resume.tex") {
      $0.replacing("\\input{sections/experience} % jobs\n", with: "%\\input{sections/experience}\n")
    }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("sections/experience.tex") { $0.replacing("40\\%", with: "45\\%") }
    try sandbox.directory.rewrite("sections/tools.tex") { $0 + ", Podman" }
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("sync").status == 0)
    #expect(
      try sandbox.git("show", "role/backend:resume.tex").output.contains("\n%\\input{sections/experience}\n"))
    #expect(try sandbox.git("show", "role/backend:sections/experience.tex").output.contains("45\\%"))
    #expect(try sandbox.git("show", "role/backend:sections/tools.tex").output == "\\item Docker, Podman")
  }

  @Test func `parts are restored, reviewed and promoted in their own file`() throws {
    let sandbox = try whole()
    try sandbox.directory.rewrite("sections/experience.tex") { $0.replacing("40\\%", with: "45\\%") }
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("restore", "v1", "northwind/2").status == 0)
    #expect(try sandbox.directory.read("sections/experience.tex") == Self.parts["sections/experience.tex"])
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("sections/projects.tex") {
      $0.replacing("for LaTeX", with: "for every format")
    }
    try sandbox.directory.rewrite("sections/experience.tex") { $0.replacing("load time", with: "latency") }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    #expect(try sandbox.resver("promote", "backend", "projects/resver/1").status == 0)
    #expect(try sandbox.directory.read("sections/projects.tex").contains("for every format"))
    try sandbox.directory.rewrite("sections/experience.tex") {
      $0.replacing("load time", with: "start-up time")
    }
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("sync").output.contains("withheld"))
    #expect(try sandbox.resver("review", "backend", "--take", "1").status == 0)
    #expect(try sandbox.git("show", "role/backend:sections/experience.tex").output.contains("start-up time"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
    let life = try sandbox.resver("log", "--follow", "northwind/2").output
    #expect(life.contains("start-up") && life.contains("45%"), "\(life)")
  }

  @Test func `Typst's included files are one résumé with their root`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write(
      "= Nora Vance\n\n#include \"work.typ\"\n\n== Skills\n- Go\n", to: "resume.typ")
    try sandbox.directory.write(
      "== Experience\n*Northwind Pay*, 2020 – Present\n- Built billing\n", to: "work.typ")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("outline").output.contains("• Built billing  work.typ:3"))
    try sandbox.directory.rewrite("work.typ") { $0.replacing("- Built billing\n", with: "") }
    try sandbox.directory.rewrite("resume.typ") { $0 + "- Built billing\n" }
    #expect(try sandbox.resver("diff").output.contains("moved from Experience"))
  }
}
