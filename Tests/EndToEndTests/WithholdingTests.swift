import TestSupport
import Testing

/// After a sync every change of the base is in the role, or waits for review with its own text.
@Suite struct `What a sync did not carry waits for review` {
  private func started(_ resume: String, name: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(resume, to: name)
    try sandbox.resver("init", name)
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "clerk")
    return sandbox
  }

  @Test func `both sides name a tag in a code span`() throws {
    let sandbox = try started("# Kim Ode\n\n## Skills\n\n- Norwegian\n", name: "resume.md")
    try sandbox.git("switch", "-q", "role/clerk")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Wrote a page with one `<div>`\n" }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Explained `<div>` to the clerks\n" }
    try sandbox.resver("snapshot")
    let told = try sandbox.resver("sync")
    #expect(told.status == 0 && told.output.contains("1 applied"), "\(told)")
    let text = try sandbox.git("show", "role/clerk:resume.md").output
    #expect(text.contains("Wrote a page") && text.contains("Explained"))
  }

  @Test func `a setting of the source that both sides changed is listed, and can be taken`() throws {
    func text(_ colour: String, _ bullet: String) -> String {
      """
      \\documentclass{article}
      \\definecolor{accent}{RGB}{\(colour)}
      \\begin{document}
      \\section{Work}
      \\begin{itemize}
      \\item \(bullet)
      \\end{itemize}
      \\end{document}

      """
    }
    let sandbox = try started(text("10,20,30", "Kept the books"), name: "resume.tex")
    try sandbox.git("switch", "-q", "role/clerk")
    try sandbox.directory.write(text("77,88,99", "Kept the books"), to: "resume.tex")
    try sandbox.resver("snapshot", "-m", "blue")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(text("41,42,43", "Kept the old books"), to: "resume.tex")
    try sandbox.resver("snapshot")
    try sandbox.resver("sync")
    let waiting = try sandbox.resver("review", "clerk")
    #expect(waiting.output.contains("41,42,43"), "\(waiting)")
    #expect(try sandbox.resver("review", "clerk", "--take", "1").status == 0)
    let taken = try sandbox.git("show", "role/clerk:resume.tex").output
    #expect(taken == text("41,42,43", "Kept the old books"))
    #expect(try sandbox.resver("review", "clerk").output.contains("41,42,43") == false)
  }
}
