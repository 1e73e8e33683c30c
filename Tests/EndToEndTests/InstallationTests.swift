import TestSupport
import Testing

/// The settings of `install` also work without the program; the keys of resver.yaml are known.
@Suite struct `Git finds the drivers, or does without them` {
  private func installed() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept 12 books\n- Sold 3 boats\n- Built a pier\n", to: "resume.md")
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("install").status == 0)
    return sandbox
  }

  @Test func `a program that is on no PATH is found by its full path`() throws {
    let sandbox = try installed()
    try sandbox.directory.rewrite("resume.md") { $0.replacing("12 books", with: "14 books") }
    let told = try sandbox.run(["env", "PATH=/usr/bin:/bin", "git", "diff"])
    #expect(told.status == 0 && told.output.contains("14"), "\(told)")
  }

  @Test func `where git compares lines it shows the outline`() throws {
    let sandbox = try installed()
    try sandbox.directory.rewrite("resume.md") { $0.replacing("- Kept 12 books", with: "*   Kept **14** books") }
    try sandbox.git("commit", "-qam", "two")
    for command in [["log", "-p", "-1"], ["show"]] {
      let told = try sandbox.run(["git"] + command)
      #expect(told.output.contains("\n-  • Kept 12 books\n+  • Kept 14 books\n"), "\(told)")
    }
    #expect(try sandbox.git("blame", "resume.md").output.contains("• Sold 3 boats"))
    #expect(try sandbox.git("show", "--no-textconv").output.contains("+*   Kept **14** books"))
    #expect(try sandbox.git("format-patch", "-1", "--stdout").output.contains("+*   Kept **14** books"))
    try sandbox.git(
      "config", "diff.resver.textconv",
      try sandbox.git("config", "diff.resver.textconv").output
        .split(separator: "\n").joined().replacing(/'[^']*resver'/, with: "'/nowhere/resver'"))
    #expect(try sandbox.git("show").output.contains("+*   Kept **14** books"))
  }

  @Test func `a program that is gone leaves git's own diff and merge`() throws {
    let sandbox = try installed()
    for name in ["diff.resver.command", "merge.resver.driver"] {
      let value = try sandbox.git("config", name).output.split(separator: "\n").joined(separator: "\n")
      try sandbox.git("config", name, value.replacing(/'[^']*resver'/, with: "'/nowhere/resver'"))
    }
    try sandbox.git("switch", "-q", "-c", "side")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("3 boats", with: "5 boats") }
    try sandbox.git("commit", "-qam", "side")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("3 boats", with: "4 boats") }
    let told = try sandbox.git("diff")
    #expect(told.status == 0 && told.output.contains("4 boats"), "\(told)")
    try sandbox.git("commit", "-qam", "main")
    #expect(try sandbox.git("merge", "-q", "side").status != 0)
    #expect(try sandbox.directory.read("resume.md").contains("<<<<<<<"))
  }

  @Test(arguments: [
    ("rolls: {}\n", "did you mean `roles`"), ("checks:\n  date-stile: off\n", "did you mean `date-style`"),
    ("export:\n  cs: a.css\n", "did you mean `css`"), ("documents:\n  - path: resume.md\n    lang: en\n", "`lang`"),
  ]) func `a misspelt name in resver.yaml is refused with the nearest one`(yaml: String, words: String) throws {
    let sandbox = try installed()
    try sandbox.directory.write(yaml, to: "resver.yaml")
    let told = try sandbox.resver("status")
    #expect(told.status == 65 && told.errors.contains(words) && told.errors.contains("resver.yaml:"), "\(told)")
  }
}
