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
    // Given up again: the file goes with the snapshot, and an old version brings it back.
    try sandbox.directory.write(Self.main, to: "resume.tex")
    try sandbox.run(["rm", "sections/skills.tex"])
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.resver("restore", "v2").status == 0)
    #expect(try sandbox.directory.read("sections/skills.tex").contains("Docker"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
  }
}
