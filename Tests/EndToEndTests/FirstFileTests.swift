import Foundation
import TestSupport
import Testing

/// The first command in an empty folder, and files that other programs wrote.
@Suite struct `A person without a résumé in git gets one` {
  @Test func `by writing a first one in a format and a language`() throws {
    let sandbox = try Sandbox()
    for arguments in [["new"], ["new", "lebenslauf.tex", "--language", "de"], ["new", "--format", "typst", "--language", "zh"]] {
      let told = try sandbox.run([Sandbox.program] + arguments)
      #expect(told.status == 0 && told.errors.contains("resver init"), "\(told)")
    }
    #expect(try sandbox.directory.read("resume.md").contains("## Experience"))
    #expect(try sandbox.directory.read("lebenslauf.tex").contains("Berufserfahrung"))
    #expect(try sandbox.directory.read("resume.typ").contains("工作经历"))
    let again = try sandbox.resver("new")
    #expect(again.status != 0 && again.errors.contains("overwrites no file"), "\(again)")
    for name in ["cv.docx", "cv.bib", "cv"] {
      let refused = try sandbox.resver("new", name)
      #expect(refused.status == 64 && refused.errors.contains(".adoc"), "\(refused)")
    }
    // The file is a whole résumé in any format: it is checked, exported and saved as one.
    for name in ["cv.adoc", "cv.rst", "cv.toml", "cv.xml", "cv.html", "cv.qmd", "cv.txt", "cv.org"] {
      #expect(try sandbox.resver("new", name, "--language", "es").status == 0)
      #expect(try sandbox.resver("check", name).output == "No problems found\n", "\(name)")
      #expect(try sandbox.resver("export", name, "-f", "html", "-o", "page.html").status == 0)
      #expect(try sandbox.directory.read("page.html").contains("Puerto Software"), "\(name)")
    }
    #expect(try sandbox.resver("new", "--language", "xx").status == 64)
    #expect(try sandbox.resver("init", "resume.md").status == 0)
    #expect(try sandbox.resver("snapshot").status == 0)
  }

  @Test func `and learns in about ten lines what to do next`() throws {
    let sandbox = try Sandbox()
    func guide() throws -> String {
      let told = try sandbox.run([Sandbox.program])
      #expect(told.status == 0 && told.output.split(separator: "\n", omittingEmptySubsequences: false).count <= 13, "\(told)")
      return told.output
    }
    #expect(try guide().contains("resver new"))
    try sandbox.resver("new")
    #expect(try guide().contains("resume.md: not under versions yet"))
    try sandbox.resver("init")
    #expect(try guide().contains("no version yet") && guide().contains("resver snapshot"))
    try sandbox.resver("snapshot")
    #expect(try guide().contains("last version v1") && guide().contains("resver role add"))
    try sandbox.directory.write(sandbox.directory.read("resume.md").replacing("Robin", with: "Ida"), to: "resume.md")
    #expect(try guide().contains("edited since") && guide().contains("resver diff"))
  }

  @Test func `and finds an empty folder as it was`() throws {
    let sandbox = try Sandbox()
    let told = try sandbox.resver("init")
    #expect(told.status != 0 && told.errors.contains("resver new"), "\(told)")
    #expect(try sandbox.run(["ls", "-A"]).output.isEmpty)
    try sandbox.directory.write("PK", to: "old cv.docx")
    #expect(try sandbox.resver("init").errors.contains("resver import \"old cv.docx\""))
  }

  @Test func `from a LinkedIn data export`() throws {
    let sandbox = try Sandbox()
    let told = try sandbox.resver("import", Fixtures.root + "/Tests/Fixtures/linkedin", "-o", "ida.md")
    #expect(
      told.status == 0 && told.output.contains("LinkedIn") && told.output.contains("not carried: the table of honors"), "\(told)")
    let text = try sandbox.directory.read("ida.md")
    #expect(
      text == """
        # Ida Moen

        Harbour engineer\\
        ida@moen.example | https://ida.example.org | Bergen, Norway

        ## Summary

        Plans harbours, and keeps them open.

        ## Experience

        ### Fjordline — Harbour Engineer, Bergen (Mar 2021 – Present)

        - Cut the queue at the lock from nine hours to two
        - Led a team of four

        ### Tide Office — Surveyor (Aug 2018 – Feb 2021)

        Measured forty sounds.

        ## Education

        ### University of Bergen — MSc Navigation (2012 – 2014)

        ## Skills

        Radar, Sonar

        ## Languages

        - Norwegian: Native or bilingual proficiency

        """)
    #expect(try sandbox.resver("import", Fixtures.root + "/Tests/Fixtures/linkedin", "-o", "ida.md").status != 0)
  }

  @Test func `from JSON Resume`() throws {
    let sandbox = try Sandbox()
    let source = Fixtures.root + "/history/nora-vance-json/14-quill-energy/resume.json"
    let told = try sandbox.resver("import", source)
    #expect(told.status == 0, "\(told)")
    #expect(try sandbox.directory.read("resume.md").contains("### Quill Energy — Principal Engineer"))
  }

  @Test(.enabled(if: Tools.has("pandoc"))) func `from a Word file`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("# Ida Moen\n\n## Work\n\n### Pilot, Fjordline (2019 – 2021)\n\n- Guided ships\n", to: "a.md")
    #expect(try sandbox.resver("export", "a.md", "-f", "docx", "-o", "cv.docx").status == 0)
    let told = try sandbox.resver("import", "cv.docx")
    #expect(told.status == 0, "\(told)")
    #expect(try sandbox.directory.read("resume.md").contains("Guided ships"))
    // The name has the style of a title, which pandoc takes for a property.
    #expect(try sandbox.directory.read("resume.md").hasPrefix("# Ida Moen\n"))
    // Without an import, it is read and compared as it is.
    #expect(try sandbox.resver("outline", "cv.docx").output.contains("Guided ships"))
    try sandbox.directory.rewrite("a.md") { $0.replacing("Guided ships", with: "Guided forty ships") }
    let compared = try sandbox.resver("diff", "cv.docx", "a.md")
    #expect(compared.output.contains("Guided {+forty +}ships"), "\(compared)")
  }

  @Test(.enabled(if: Tools.has("weasyprint") && Tools.has("pdftotext")))
  func `from a PDF, whose periods are beside the headings on the page`() throws {
    let sandbox = try Sandbox()
    try sandbox.resver("new", "cv.md")
    #expect(try sandbox.resver("export", "cv.md", "-f", "pdf", "-o", "cv.pdf").status == 0)
    let told = try sandbox.resver("import", "cv.pdf")
    #expect(told.status == 0, "\(told)")
    func body(_ path: String) throws -> Substring { try sandbox.directory.read(path).split(separator: "## Summary")[1] }
    #expect(try body("resume.md") == body("cv.md"))
  }

  @Test(.enabled(if: Tools.has("pandoc"))) func `from dated files of a word processor as well`() throws {
    let sandbox = try Sandbox()
    try sandbox.resver("new", "cv.md")
    try sandbox.resver("export", "cv.md", "-f", "docx", "-o", "old/cv-2019.docx")
    try sandbox.directory.rewrite("cv.md") { $0.replacing("40 colleagues", with: "45 colleagues") }
    try sandbox.run(["cp", "cv.md", "old/cv March 2021.md"])
    let told = try sandbox.resver("import", "old")
    #expect(
      told.output.contains("v1  2019-01-01  cv-2019.docx") && told.output.contains("v2  2021-03-01  cv March 2021.md"), "\(told)")
    #expect(try sandbox.resver("diff", "v1", "v2").output.contains("[-40-]{+45+} colleagues"))
  }

  @Test func `what cannot be imported leaves no repository behind`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("\u{0}", to: "photos/a.jpg")
    for (name, cause) in [("none.pdf", "there is no such file or folder"), ("photos", "it contains no résumé")] {
      let told = try sandbox.resver("import", name)
      #expect(told.status != 0 && told.errors.contains(cause), "\(told)")
    }
    #expect(try sandbox.run(["ls", "-A"]).output == "photos\n")
  }

  @Test func `a Word file that cannot be read says why`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("no archive", to: "cv.docx")
    for command in [["outline", "cv.docx"], ["diff", "cv.docx", "cv.docx"]] {
      let told = try sandbox.run([Sandbox.program] + command)
      #expect(told.status != 0 && told.errors.contains("Cannot read `cv.docx`") && told.errors.contains("Hint: "), "\(told)")
    }
  }

  @Test func `and exports a plain file without a repository`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("# Ida Moen\n\nida@moen.example\n\n## Work\n\n- Guided ships\n", to: "in/cv.md")
    let told = try sandbox.resver("export", "in/cv.md", "-f", "html,txt,docx")
    #expect(told.status == 0 && told.output.contains("dist/cv.html"), "\(told)")
    #expect(try sandbox.directory.read("dist/cv.txt").contains("Guided ships"))
    let less = try sandbox.resver("export", "in/cv.md", "-f", "txt", "--redact", "email", "-o", "less.txt")
    #expect(less.status == 0, "\(less)")
    #expect(try !sandbox.directory.read("less.txt").contains("ida@moen"))
    #expect(try sandbox.run(["ls", "-A"]).output.contains(".git") == false)
  }

  @Test func `and a plain file outside the repository at hand, whatever is beside it`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "home")
    try sandbox.directory.write("# Ida Moen\n\n## Work\n\n- Guided ships\n", to: "downloads/cv.md")
    try sandbox.run(["truncate", "-s", "40M", "downloads/film.mp4"])
    try sandbox.run(["sh", "-c", "printf x > downloads/secret && chmod 000 downloads/secret"])
    let outcome = try sandbox.run(["sh", "-c", "cd home && \"\(Sandbox.program)\" export ../downloads/cv.md -f txt -o cv.txt"])
    #expect(outcome.status == 0, "\(outcome)")
    #expect(try sandbox.directory.read("home/cv.txt").contains("Guided ships"))
  }
}
