import TestSupport
import Testing

@Suite struct `Git merges and compares by meaning once installed` {
  private static let base =
    "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Built the billing service\n- Cut costs by 40%\n"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    sandbox.variables["PATH"] = try sandbox.folderOfProgram() + ":/usr/bin:/bin"
    try sandbox.directory.write(Self.base, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    return sandbox
  }

  /// A role that moved a bullet, and a base that reworded it.
  private func diverge(_ sandbox: Sandbox) throws {
    try sandbox.git("switch", "-qc", "role/backend")
    try sandbox.directory.write(
      "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Cut costs by 40%\n- Built the billing service\n",
      to: "resume.md")
    try sandbox.git("commit", "-qam", "lead with costs")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(
      "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Built the billing service\n- Cut costs by 45%\n",
      to: "resume.md")
    try sandbox.git("commit", "-qam", "45")
    try sandbox.git("switch", "-q", "role/backend")
  }

  @Test func `a merge that git's lines fail on is clean`() throws {
    let sandbox = try sandbox()
    try diverge(sandbox)
    #expect(try sandbox.git("merge", "-q", "--no-edit", "main").status == 1)
    try sandbox.git("merge", "--abort")
    #expect(try sandbox.resver("install").output.contains("/resume.md"))
    #expect(try sandbox.resver("install").status == 0)
    let merged = try sandbox.git("merge", "-q", "--no-edit", "main")
    #expect(merged.status == 0, "\(merged)")
    #expect(
      try sandbox.directory.read("resume.md")
        == "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Cut costs by 45%\n- Built the billing service\n"
    )
    #expect(try sandbox.git("status", "--porcelain").output == "")
  }

  @Test func `git diff speaks of bullets, and of lines again after uninstalling`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("install")
    try sandbox.directory.write(Self.base.replacing("40%", with: "45%"), to: "resume.md")
    #expect(try sandbox.git("diff").output.contains("~ Cut costs by [-40%-]{+45%+}"))
    try sandbox.git("commit", "-qam", "x")
    #expect(try sandbox.git("log", "-p", "--ext-diff", "-1").output.contains("{+45%+}"))
    #expect(try sandbox.resver("install", "--uninstall").status == 0)
    #expect(try sandbox.git("show").output.contains("+- Cut costs by 45%"))
    #expect(try sandbox.git("config", "--get-regexp", "resver").output == "")
  }

  @Test func `a binary file is merged as git merges it`() throws {
    let sandbox = try sandbox()
    for name in ["a", "b", "c"] { try sandbox.directory.write("x\0\(name)\n", to: name) }
    let outcome = try sandbox.resver("merge-driver", "a", "b", "c", "7", "resume.md")
    #expect(outcome.status == 1)
  }
}

@Suite struct `merge-file has git's arguments and statuses` {
  private func sandbox(_ ours: String, _ theirs: String) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(
      "## Work\n\n- Cut costs by 40% in a year\n- Wrote the handbook\n", to: "base.md")
    try sandbox.directory.write("## Work\n\n- \(ours)\n- Wrote the handbook\n", to: "ours.md")
    try sandbox.directory.write("## Work\n\n- \(theirs)\n- Wrote the handbook\n", to: "theirs.md")
    return sandbox
  }

  @Test func `clean merges end with 0 and write ours`() throws {
    let sandbox = try sandbox("Cut costs by 40% in two years", "Lowered costs by 40% in a year")
    let outcome = try sandbox.resver("merge-file", "ours.md", "base.md", "theirs.md")
    #expect(outcome.status == 0)
    #expect(try sandbox.directory.read("ours.md").contains("- Lowered costs by 40% in two years\n"))
  }

  @Test func `conflicts are counted, marked and labelled`() throws {
    let sandbox = try sandbox("Cut costs by 45% in a year", "Cut costs by 50% in a year")
    let outcome = try sandbox.resver(
      "merge-file", "-p", "-L", "role", "-L", "old", "-L", "main", "--diff3", "--marker-size", "9", "ours.md",
      "base.md",
      "theirs.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        ## Work

        <<<<<<<<< role (reworded on both sides; Work > 1)
        - Cut costs by 45% in a year
        ||||||||| old
        - Cut costs by 40% in a year
        =========
        - Cut costs by 50% in a year
        >>>>>>>>> main
        - Wrote the handbook

        """)
    #expect(outcome.errors.contains("conflict"))
    #expect(try sandbox.directory.read("ours.md").contains("45%"), "-p leaves the files alone")
  }

  @Test func `our tailoring wins when asked, and what was withheld is reported`() throws {
    let sandbox = try sandbox("Cut costs by 45% in a year", "Cut costs by 50% in a year")
    let outcome = try sandbox.resver(
      "merge-file", "--ours", "--report", "report.json", "ours.md", "base.md", "theirs.md")
    #expect(outcome.status == 0)
    #expect(try !sandbox.directory.read("ours.md").contains("<<<"))
    let report = try sandbox.directory.read("report.json")
    #expect(report.contains("\"schema\":\"resver.merge/1\""))
    #expect(report.contains("\"conflicts\":0"))
    #expect(report.contains("Cut costs by 50% in a year"))
  }

  @Test func `errors end with 255`() throws {
    let sandbox = try Sandbox()
    #expect(try sandbox.resver("merge-file", "a", "b", "c").status == 255)
  }
}
