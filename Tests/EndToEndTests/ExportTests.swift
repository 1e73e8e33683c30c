import Foundation
import TestSupport
import Testing

@Suite struct `Files leave the house` {
  private func life() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "n")
    // An engine that every machine has: it copies its input, and the copy counts as a page.
    try sandbox.directory.write("cat \"$1\" >\"$2\"; echo '/Type /Page' >>\"$2\"\n", to: "n/render.sh")
    try sandbox.directory.write(
      "export:\n  css: style.css\n  engines:\n    pdf: sh render.sh {in} {out}\n", to: "n/resver.yaml")
    try sandbox.directory.write("body { color: teal }\n", to: "n/style.css")
    try sandbox.git("add", ".", in: "n")
    try sandbox.git("commit", "-qm", "export", in: "n")
    try sandbox.resver("allow", in: "n")
    return sandbox
  }

  @Test func `of every role, straight from the branch, under distinct names`() throws {
    let sandbox = try life()
    let told = try sandbox.resver("export", "--for", "*", "-f", "txt,md,json,yaml,html", in: "n")
    #expect(told.status == 0, "\(told)")
    #expect(told.output.split(separator: "\n").count { $0.hasPrefix("dist/") } == 15, "\(told)")
    for role in ["backend", "data", "lead"] {
      #expect(try sandbox.directory.read("n/dist/resume-\(role).txt").hasPrefix("Nora Vance\n"))
      #expect(try sandbox.directory.read("n/dist/resume-\(role).html").contains("teal"))
    }
    let source = try sandbox.git("show", "role/lead:resume.md", in: "n").output
    #expect(try sandbox.directory.read("n/dist/resume-lead.md") == source)
    #expect(try sandbox.resver("export", "--for", "*", "-f", "txt", "-o", "one.txt", in: "n").status == 64)
    #expect(try sandbox.git("status", "--porcelain", "--untracked-files=no", in: "n").output == "")
  }

  @Test func `as a page and a document in resver's style, by theme`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "n")
    #expect(try sandbox.resver("export", "-f", "html,docx", "-o", "a.{format}", in: "n").status == 0)
    #expect(try sandbox.resver("export", "-f", "html", "--theme", "classic", "-o", "b.html", in: "n").status == 0)
    try sandbox.directory.write("export:\n  theme: classic\n", to: "n/resver.yaml")
    #expect(try sandbox.resver("export", "-f", "html", "-o", "c.html", in: "n").status == 0)
    let pages = try ["a", "b", "c"].map { try sandbox.directory.read("n/\($0).html") }
    #expect(pages[0] != pages[1] && pages[1] == pages[2])
    #expect(pages[0].contains("Jan 2022 – Present"))
    try sandbox.directory.write("export:\n  theme: pink\n", to: "n/resver.yaml")
    let told = try sandbox.resver("export", "-f", "html", in: "n")
    #expect(told.status != 0 && told.errors.contains("modern, classic, compact"), "\(told)")
    #expect(pages[0].contains("size: A4") && !pages[0].contains("#7a1f3d"))
    try sandbox.directory.write("export:\n  paper: letter\n  accent: \"#7a1f3d\"\n", to: "n/resver.yaml")
    #expect(try sandbox.resver("export", "-f", "html", "-o", "d.html", in: "n").status == 0)
    let page = try sandbox.directory.read("n/d.html")
    #expect(page.contains("size: letter") && page.contains("#7a1f3d") && !page.contains("#1f4e79"))
    #expect(try sandbox.resver("export", "-f", "html", "--paper", "a4", "-o", "d.html", in: "n").status == 0)
    #expect(try sandbox.directory.read("n/d.html").contains("size: A4"))
    // Without quotes, YAML reads a comment.
    for accent in ["#7a1f3d", "red", "\"#12\"", "\"#1f4e79; }\""] {
      try sandbox.directory.write("export:\n  accent: \(accent)\n", to: "n/resver.yaml")
      let refused = try sandbox.resver("export", "-f", "html", in: "n")
      #expect(refused.status != 0 && refused.errors.contains("in quotes"), "\(refused)")
    }
  }

  @Test(.enabled(if: Tools.has("weasyprint") && Tools.has("pdftotext")))
  func `whose text a program reads in full, without false alarms`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    for (life, name) in [
      ("lin-zhiyuan/07-bilingual", "resume.md"), ("nora-vance-json/14-quill-energy", "resume.json"),
      ("nora-vance-latex/14-quill-energy", "resume.tex"),
    ] {
      try sandbox.directory.write(Fixtures.text("history/\(life)/\(name)"), to: name)
      try sandbox.git("add", name)
      try sandbox.git("commit", "-qm", name)
      // Without TeX, the page is resver's own.
      let told = try sandbox.resver("export", name, "--check-text", "-o", "out.pdf")
      #expect(told.output.contains("every word of it, in order"), "\(told)")
      #expect(
        name != "resume.tex" || ["latexmk", "pdflatex", "xelatex", "lualatex"].contains(where: Tools.has)
          || told.errors.contains("in resver's layout"), "\(told)")
    }
  }

  @Test(.enabled(if: Tools.has("chromium") && Tools.has("pdftotext")))
  func `whose text a program reads from right to left as well`() throws {
    let sandbox = try Sandbox()
    let text = "# עדה לוין\n\n## ניסיון\n\n### מהנדסת, נמל חיפה (מרץ 2019 – היום)\n\n- ניהלה 40 אוניות ביום\n"
    try sandbox.directory.write(text, to: "cv.md")
    let told = try sandbox.resver("export", "cv.md", "--check-text")
    // A container may refuse the browser; then another engine makes the file.
    guard told.output.contains("by chromium") else { return }
    #expect(told.output.contains("every word of it, in order"), "\(told)")
  }

  @Test func `into a pipe, which stays one`() throws {
    let sandbox = try life()
    let told = try sandbox.run([
      "sh", "-c", "cd n && mkfifo pipe && { cat pipe >got & \"$1\" export main -f txt -o pipe; wait; test -p pipe; }",
      "sh", Sandbox.program,
    ])
    #expect(told.status == 0, "\(told)")
    #expect(try sandbox.directory.read("n/got").hasPrefix("Nora Vance\n"))
  }

  @Test func `as a picture of every page, or with the name of what draws one`() throws {
    let sandbox = try Sandbox()
    let pages = (1...60).map { "### Post \($0), Fjordline (\(1900 + $0))\n\n- Guided ships\n" }.joined(separator: "\n")
    try sandbox.directory.write("# Ida Moen\n\n## Work\n\n\(pages)", to: "n/cv.md")
    let told = try sandbox.resver("export", "cv.md", "-f", "png", "-o", "p/{name}.{format}", in: "n")
    guard Tools.has("pdftoppm") || Tools.has("mutool"), Tools.has("weasyprint") || Tools.has("chromium") else {
      #expect(told.status == 1 && told.errors.contains("install"), "\(told)")
      return
    }
    #expect(told.status == 0 && told.output.hasPrefix("p/cv-1.png  by "), "\(told)")
    for name in ["p/cv-1.png", "p/cv-2.png"] {
      #expect(try Data(contentsOf: URL(filePath: sandbox.directory.path + "/n/" + name)).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }
    // A run with fewer pages leaves none of the earlier one, and keeps the user's own picture.
    try sandbox.directory.write("mine", to: "n/p/cv-3.png")
    try sandbox.directory.write("# Ida Moen\n\n## Work\n\n- Guided ships\n", to: "n/short/cv.md")
    #expect(try sandbox.resver("export", "short/cv.md", "-f", "png", "-o", "p/cv.png", in: "n").status == 0)
    #expect(try sandbox.run(["ls", "n/p"]).output == "cv-3.png\ncv.png\n")
    let limited = try sandbox.resver("export", "cv.md", "-f", "png", "--pages", "1", "-o", "q/{name}.{format}", in: "n")
    #expect(limited.status == 1 && limited.errors.contains("pages, more than 1"), "\(limited)")
    #expect(try sandbox.resver("send", "Acme", "--export", "png", in: "n").status == 64)
  }

  @Test func `without private data, or not at all`() throws {
    let sandbox = try life()
    let told = try sandbox.resver(
      "export", "v14", "-f", "txt,html,json", "--redact", "email,phone,name", in: "n")
    #expect(told.status == 0, "\(told)")
    for format in ["txt", "html", "json"] {
      let text = try sandbox.directory.read("n/dist/resume-v14.\(format)")
      for value in ["nora.vance@example.com", "7946", "Nora Vance"] {
        #expect(!text.contains(value), "\(value) in \(format)")
      }
      #expect(text.contains("[…]"))
    }
    #expect(try sandbox.resver("export", "--redact", "everything", in: "n").status == 64)
  }

  @Test func `with the user's engine, whose error message is printed`() throws {
    let sandbox = try life()
    #expect(
      try sandbox.resver("export", "main", in: "n").output.contains(
        "dist/resume-main.pdf  1 page  by sh"))
    try sandbox.directory.write("echo 'error: line 7 is odd' >&2; exit 3\n", to: "n/render.sh")
    try sandbox.git("commit", "-qam", "broken", in: "n")
    try sandbox.resver("allow", in: "n")
    let told = try sandbox.resver("export", in: "n")
    #expect(
      told.status == 1 && told.errors.contains("line 7 is odd") && told.errors.contains("Hint: "), "\(told)")
    try sandbox.directory.write("for n in 1 2 3; do echo '/Type /Page' >>\"$2\"; done\n", to: "n/render.sh")
    try sandbox.resver("allow", in: "n")
    let long = try sandbox.resver("export", "--pages", "2", "-o", "long.pdf", in: "n")
    #expect(long.status == 1 && long.errors.contains("has 3 pages, more than 2"), "\(long)")
    #expect(try sandbox.run(["ls", "n/long.pdf"]).status != 0)
    try sandbox.directory.write("export:\n  engines:\n    pdf: cat\n", to: "n/resver.yaml")
    #expect(try sandbox.resver("export", in: "n").errors.contains("resver.yaml:3"))
  }
}
