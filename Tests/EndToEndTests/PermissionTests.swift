import TestSupport
import Testing

/// A cloned repository runs nothing before its user has allowed it (docs/security.md).
@Suite struct `A cloned repository runs nothing by itself` {
  /// A résumé that is a shell script as well, and a resver.yaml that asks for a shell.
  private func clone(_ command: String = "/bin/sh {in}") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", "up")
    try sandbox.directory.write(
      "# Kim Ode\n\n## Work\n\necho x > \(sandbox.directory.path)/RAN\n\n- Kept the books\n", to: "up/resume.md")
    try sandbox.directory.write("echo x > \(sandbox.directory.path)/RAN; cp \"$1\" \"$2\"\n", to: "up/tool/make.sh")
    try sandbox.directory.write("export:\n  engines:\n    pdf: \(command)\n", to: "up/resver.yaml")
    try sandbox.git("add", ".", in: "up")
    try sandbox.git("commit", "-qm", "x", in: "up")
    try sandbox.git("clone", "-q", "up", "clone")
    return sandbox
  }

  private func hasRun(_ sandbox: Sandbox) throws -> Bool {
    let found = try sandbox.run(["ls", "RAN"]).status == 0
    if found { try sandbox.run(["rm", "RAN"]) }
    return found
  }

  @Test(arguments: [
    ["export", "-f", "pdf"], ["export", "main"], ["export", "-f", "html,pdf,txt"],
    ["send", "Acme", "--export", "pdf"], ["tailor", "backend", "--pages", "1"],
    ["tailor", "backend", "--pages", "1", "--dry-run"], ["snapshot"], ["status"], ["check"], ["log"], ["diff"],
    ["sync"], ["allow", "--list"],
  ]) func `whatever the command`(command: [String]) throws {
    let sandbox = try clone()
    try sandbox.resver("role", "add", "backend", in: "clone")
    let told = try sandbox.run(["sh", "-c", "cd clone && exec \"$@\"", "sh", Sandbox.program] + command)
    #expect(told.status != 70, "\(told)")
    #expect(try !hasRun(sandbox), "\(command)")
  }

  @Test func `and a refused command is reported, with the commands that show and allow it`() throws {
    let sandbox = try clone()
    let told = try sandbox.resver("export", in: "clone")
    #expect(told.errors.contains("not run: `/bin/sh {in}` (resver.yaml:3)"), "\(told)")
    #expect(told.errors.contains("Hint: ") && told.errors.contains("`resver allow`"), "\(told)")
    let sent = try sandbox.resver("send", "Acme", "--export", "pdf", in: "clone")
    #expect(sent.status == 1 && sent.errors.contains("not run: "), "\(sent)")
    let list = try sandbox.resver("allow", "--list", in: "clone")
    #expect(list.output == "resver.yaml:3  makes pdf: /bin/sh {in}  (not allowed)\n", "\(list)")
  }

  @Test func `until its user allows it, and then for this repository and this line alone`() throws {
    let sandbox = try clone("sh tool/make.sh {in} {out}")
    let allowed = try sandbox.resver("allow", in: "clone")
    #expect(allowed.status == 0, "\(allowed)")
    #expect(allowed.output.contains("resver.yaml:3  makes pdf: sh tool/make.sh {in} {out}\n"), "\(allowed)")
    #expect(allowed.output.contains("  with tool/make.sh as it is now"), "\(allowed)")
    #expect(try sandbox.resver("export", in: "clone").output.contains("by sh"))
    #expect(try hasRun(sandbox))
    #expect(try sandbox.git("status", "--porcelain", in: "clone").output == "?? dist/\n")

    // The repository that it was cloned from is another one.
    try sandbox.resver("export", in: "up")
    #expect(try !hasRun(sandbox))

    let settings = try sandbox.directory.read("clone/resver.yaml")
    try sandbox.directory.write(settings.replacing("{in} {out}", with: "{in}  {out} x"), to: "clone/resver.yaml")
    try sandbox.resver("export", in: "clone")
    #expect(try !hasRun(sandbox), "another line")
    try sandbox.directory.write("# moved down\n" + settings, to: "clone/resver.yaml")
    try sandbox.resver("export", in: "clone")
    #expect(try hasRun(sandbox), "the same line elsewhere")

    try sandbox.directory.write("echo changed > ../RAN; cp \"$1\" \"$2\"\n", to: "clone/tool/make.sh")
    let changed = try sandbox.resver("export", in: "clone")
    #expect(try !hasRun(sandbox) && changed.errors.contains("not run: "), "another script: \(changed)")

    #expect(try sandbox.resver("allow", "--revoke", in: "clone").output.contains("sh tool/make.sh"))
    try sandbox.git("checkout", "-q", ".", in: "clone")
    try sandbox.resver("export", in: "clone")
    #expect(try !hasRun(sandbox), "taken back")
    #expect(try sandbox.resver("allow", "--revoke", in: "clone").output == "Nothing was allowed here\n")
  }

  @Test func `and what a role or another version would run is shown as well`() throws {
    let sandbox = try clone("sh tool/make.sh {in} {out}")
    try sandbox.git("switch", "-qc", "role/web", in: "clone")
    try sandbox.directory.write("export:\n  engines:\n    docx: [sh, -c, 'cat {in}']\n", to: "clone/resver.yaml")
    try sandbox.git("commit", "-qam", "web", in: "clone")
    try sandbox.git("switch", "-q", "main", in: "clone")
    try sandbox.git("tag", "old", in: "clone")
    try sandbox.directory.write("cp \"$1\" \"$2\"\n", to: "clone/tool/make.sh")
    try sandbox.git("commit", "-qam", "tool", in: "clone")
    let list = try sandbox.resver("allow", "--list", in: "clone").output
    #expect(list.contains("role/web:resver.yaml:3  makes docx: sh -c 'cat {in}'  (not allowed)"), "\(list)")
    try sandbox.resver("allow", in: "clone")
    try sandbox.resver("export", "main", in: "clone")
    let old = try sandbox.resver("export", "old", in: "clone")
    #expect(try !hasRun(sandbox), "\(old)")
    #expect(old.errors.contains("`resver allow old`"), "\(old)")
    try sandbox.resver("allow", "old", in: "clone")
    try sandbox.resver("export", "old", in: "clone")
    #expect(try hasRun(sandbox))
  }

  @Test func `and nothing in it can say that it was allowed`() throws {
    let sandbox = try clone()
    let allowed = try sandbox.resver("allow", in: "clone")
    #expect(allowed.status == 0, "\(allowed)")
    // The user's configuration as the clone would bring it along, named by a path that leads there.
    sandbox.variables["XDG_CONFIG_HOME"] = "config"
    try sandbox.run(["cp", "-r", "clone", "other"])
    try sandbox.run(["mkdir", "-p", "other/config/resver/allowed"])
    try sandbox.resver("export", in: "other")
    #expect(try !hasRun(sandbox))
    sandbox.variables["HOME"] = ""
    let homeless = try sandbox.resver("allow", in: "other")
    #expect(homeless.status == 1 && homeless.errors.contains("Hint: set HOME"), "\(homeless)")
  }
}
