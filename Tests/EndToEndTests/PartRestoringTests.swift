import TestSupport
import Testing

/// A part is restored into a text whose format has commas and brackets, and the text stays valid.
@Suite struct `One part is brought back in every format` {
  static let formats: [(String, @Sendable (Retelling) -> String?)] = [
    ("resume.json", { $0.json }), ("Nora_CV.yaml", { $0.yaml }), ("resume.tex", { $0.latex }),
    ("resume.typ", { $0.typst }),
    ("resume.md", { _ in nil }),
  ]

  @Test(arguments: formats)
  func `where it stood`(file: String, tell: @Sendable (Retelling) -> String?) throws {
    let markdown = try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
    for gone in ["- Built the billing service in Go\n", "- Wrote the on-call handbook\n"] {
      let sandbox = try Sandbox()
      func write(_ text: String) throws {
        try sandbox.directory.write(tell(try #require(Retelling(text))) ?? text, to: file)
      }
      try sandbox.git("init", "-q", "-b", "main")
      try write(markdown)
      try sandbox.resver("snapshot")
      let first = try sandbox.directory.read(file)
      try write(markdown.replacing(gone, with: ""))
      #expect(try sandbox.resver("snapshot").status == 0)
      let number = gone.hasPrefix("- Built") ? 1 : 3
      let restore = try sandbox.resver("restore", "v1", "experience/northwind/\(number)")
      #expect(restore.status == 0, "\(restore)")
      #expect(try sandbox.directory.read(file) == first)
    }
  }

  @Test func `a withheld change is written anew in the editor`() throws {
    let sandbox = try Sandbox()
    let markdown = try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
    func yaml(_ text: String) throws -> String { try #require(Retelling(text)).yaml }
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write(try yaml(markdown), to: "Nora_CV.yaml")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(
      try yaml(markdown.replacing("Wrote the on-call handbook", with: "Wrote the runbooks")),
      to: "Nora_CV.yaml")
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(
      try yaml(markdown.replacing("Wrote the on-call handbook", with: "Wrote the pager guide")),
      to: "Nora_CV.yaml")
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("sync").output.contains("1 withheld"))
    sandbox.variables["GIT_EDITOR"] = "sed -i -e 's/Wrote the runbooks/Wrote runbooks and the pager guide/'"
    let edit = try sandbox.resver("review", "backend", "--edit", "1")
    #expect(edit.status == 0 && edit.output.hasPrefix("reworded"), "\(edit)")
    let role = try sandbox.git("show", "role/backend:Nora_CV.yaml").output
    #expect(
      role
        == (try yaml(
          markdown.replacing("Wrote the on-call handbook", with: "Wrote runbooks and the pager guide"))))
    #expect(try sandbox.resver("review").output == "Nothing waits for review\n")
    sandbox.variables["GIT_EDITOR"] = "false"
    #expect(try sandbox.resver("review", "backend", "--edit", "1").status == 64)
  }
}
