import TestSupport
import Testing

/// The same life in every format, through the real program.
@Suite struct `Every format has versions and roles` {
  static let lives = [
    ("nora-vance-json", "resume.json"), ("nora-vance-yaml", "Nora_Vance_CV.yaml"),
    ("nora-vance-latex", "resume.tex"),
    ("nora-vance-typst", "resume.typ"),
  ]

  @Test(arguments: lives)
  func `a life is replayed, compared and synced`(life: String, file: String) throws {
    let sandbox = try Sandbox()
    try sandbox.replay(life, to: "life")
    let diff = try sandbox.resver("diff", "v1", "v2", in: "life")
    #expect(diff.status == 0 && diff.output.contains("2021"), "\(diff)")
    let log = try sandbox.resver("log", in: "life")
    #expect(log.output.contains("v6"), "\(log)")
    let sync = try sandbox.resver("sync", in: "life")
    #expect(sync.status == 0, "\(sync)")
    let role = try sandbox.git("show", "role/backend:\(file)", in: "life").output
    // The base's correction came, the role's own words stayed.
    #expect(role.contains("Quill Energy") && role.contains("Made shipment tracking fast"), "\(role)")
    #expect(!role.contains("<<<<<<<"))
    #expect(try sandbox.resver("sync", in: "life").output.contains("up to date"))
    try check(role, file, sandbox)
    #expect(try sandbox.git("fsck", "--full", in: "life").status == 0)
    #expect(try sandbox.git("status", "--porcelain", in: "life").output == "")
    let install = try sandbox.resver("install", in: "life")
    #expect(install.status == 0 && install.output.contains(file))
  }

  /// Checks the result of a merge with Python's readers, if they are installed.
  private func check(_ text: String, _ file: String, _ sandbox: Sandbox) throws {
    let program: String
    if file.hasSuffix(".json") {
      program = "import json,sys; json.load(open(sys.argv[1]))"
    } else if file.hasSuffix(".yaml") {
      program = "import yaml,sys; yaml.safe_load(open(sys.argv[1]))"
    } else {
      return
    }
    try sandbox.directory.write(text, to: "merged")
    let outcome = try sandbox.run(["python3", "-c", program, "merged"])
    if outcome.errors.contains("ModuleNotFoundError") || outcome.status == 127 { return }
    #expect(outcome.status == 0, "\(outcome.errors)\n\(text)")
  }

  @Test func `the format changes and the history continues`() throws {
    let sandbox = try Sandbox()
    let markdown = try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
    let told = try #require(Retelling(markdown))
    try sandbox.directory.write(markdown, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.run(["rm", "resume.md"])
    try sandbox.directory.write(told.latex.replacing("40\\%", with: "45\\%"), to: "resume.tex")
    let snapshot = try sandbox.resver("snapshot")
    #expect(snapshot.status == 0 && snapshot.output.contains("reword 1 bullet"), "\(snapshot)")
    #expect(try sandbox.git("status", "--porcelain").output == "")
    let diff = try sandbox.resver("diff", "v1", "v2")
    #expect(diff.output.contains("40% → 45%") && !diff.output.contains("removed"), "\(diff)")
    #expect(try sandbox.resver("log").status == 0)
    #expect(try sandbox.resver("show", "v1").output.contains("# Nora Vance"))
  }

  private static func base() throws -> String {
    try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
  }

  /// A base in Markdown and roles of it; those named as tailored have their own order of languages.
  private func sandbox(tailored: String, plain: String? = nil) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(try Self.base(), to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    if let plain { try sandbox.resver("role", "add", plain) }
    try sandbox.resver("role", "add", tailored)
    try sandbox.git("switch", "-q", "role/\(tailored)")
    try sandbox.directory.write(try Self.base().replacing("Go, Rust, SQL", with: "Rust, Go"), to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    return sandbox
  }

  /// The base's file gives way to another.
  private func replace(with text: String, called name: String, in sandbox: Sandbox) throws {
    try sandbox.run(["rm", "resume.md"])
    try sandbox.directory.write(text, to: name)
    try sandbox.resver("snapshot")
  }

  @Test(arguments: [("org", "org"), ("toml", "toml"), ("asciidoc", "adoc"), ("rst", "rst"), ("html", "html"), ("xml", "xml")])
  func `a résumé of any format has versions and roles, and is exported`(format: String, ending: String) throws {
    func told(_ side: String) throws -> String {
      try #require(Retelling(try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/\(side).md"))?.told(in: format))
    }
    let file = "resume." + ending
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write(try told("base"), to: file)
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(try told("ours"), to: file)
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(try told("theirs"), to: file)
    #expect(try sandbox.resver("snapshot").output.contains("reword 1 bullet"))
    #expect(try sandbox.resver("sync").status == 0)
    #expect(try sandbox.git("show", "role/backend:" + file).output == (try told("expected")))
    let export = try sandbox.resver("export", "-f", "txt,md,json,yaml,html", "-o", "out/cv.{format}")
    #expect(export.status == 0, "\(export)")
    for target in ["txt", "md", "json", "yaml", "html"] {
      let text = try sandbox.directory.read("out/cv." + target)
      #expect(text.contains("Wrote the on-call handbook") && text.contains("Nora Vance"), "\(target): \(text)")
    }
    // A page is exported as it is.
    if format == "html" { #expect(try sandbox.directory.read("out/cv.html") == (try told("theirs"))) }
  }

  @Test func `the base changes its format and a tailored role reports it`() throws {
    let sandbox = try sandbox(tailored: "own", plain: "same")
    try replace(with: try #require(Retelling(try Self.base())).typst, called: "resume.typ", in: sandbox)
    let sync = try sandbox.resver("sync")
    #expect(sync.output.contains("typst"), "\(sync)")
    #expect(try sandbox.git("show", "role/own:resume.md").output.contains("Rust, Go"))
    #expect(try sandbox.git("ls-tree", "--name-only", "role/own").output == "resume.md\n")
    #expect(try sandbox.git("ls-tree", "--name-only", "role/same").output == "resume.typ\n")
  }

  @Test func `the base gives the file another name and a tailored role follows`() throws {
    let sandbox = try sandbox(tailored: "backend")
    try replace(with: try Self.base().replacing("by 40%", with: "by 45%"), called: "cv.md", in: sandbox)
    #expect(try sandbox.resver("sync").status == 0)
    #expect(try sandbox.git("ls-tree", "--name-only", "role/backend").output == "cv.md\n")
    let role = try sandbox.git("show", "role/backend:cv.md").output
    #expect(role.contains("Rust, Go") && role.contains("by 45%"))
    #expect(try sandbox.resver("sync").output == "backend  up to date with main\n")
  }

  @Test func `broken JSON is reported with its line and nothing is lost`() throws {
    let sandbox = try Sandbox()
    let text = "{\n  \"basics\": {\n    \"name\": \"Nora\"\n    \"label\": \"x\"\n  }\n}\n"
    try sandbox.directory.write(text, to: "resume.json")
    let outline = try sandbox.resver("outline", "--render", "resume.json")
    #expect(
      outline.output == text && outline.errors.hasPrefix("resume.json:4: this is not valid JSON"), "\(outline)"
    )
    try sandbox.git("init", "-q", "-b", "main")
    let snapshot = try sandbox.resver("snapshot")
    #expect(snapshot.status == 0 && snapshot.errors.contains("resume.json:4"), "\(snapshot)")
    try sandbox.directory.write(text.replacing("Nora", with: "Ida"), to: "other.json")
    let diff = try sandbox.resver("diff", "resume.json", "other.json")
    #expect(diff.output.contains("Ida") && diff.errors.contains("other.json:4: this is not valid JSON"), "\(diff)")
  }

  @Test func `sound YAML in an old encoding is not called invalid`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("name: 张伟\nwork:\n  - company: 某公司\n    position: 工程师\n", to: "utf8.yaml")
    try sandbox.run(["sh", "-c", "iconv -f UTF-8 -t GBK utf8.yaml > resume.yaml"])
    let outline = try sandbox.resver("outline", "resume.yaml")
    #expect(outline.output.contains("▸ 工程师, 某公司") && outline.errors == "", "\(outline)")
  }
}
