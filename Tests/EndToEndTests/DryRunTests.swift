import TestSupport
import Testing

/// A dry run shows what the command will do, to the names of the new commits.
@Suite struct `A dry run is exact` {
  /// Command lines that change something in the repository of `sandbox()`.
  static let commands = [
    ["snapshot", "-m", "Learn to row"], ["restore", "v1"], ["sync"], ["review", "clerk", "--take", "1"],
    ["promote", "clerk", "acme/1"], ["tailor", "clerk"], ["role", "add", "cook", "--bullets", "2"],
    ["role", "rename", "clerk", "bursar"],
    ["role", "remove", "sailor"], ["send", "Tern", "--role", "clerk", "--file", "resume.md"], ["sent", "--import", "sent.csv"],
    ["undo"],
  ]

  private func sandbox(for command: [String]) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(
      "# Kim Ode\n\n## Work\n\n### Acme — Clerk (2019 – 2021)\n\n- Kept the books of 40 boats\n- Sold the boats in three harbours\n\n"
        + "## Skills\n\n- Sailing\n", to: "resume.md")
    try sandbox.directory.write("roles:\n  clerk:\n    omit: [skills]\n", to: "resver.yaml")
    try sandbox.directory.write("company,date\nTern,2020-01-02\n", to: "sent.csv")
    try sandbox.git("add", "resver.yaml")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "clerk")
    try sandbox.resver("role", "add", "sailor")
    try sandbox.git("switch", "-q", "role/clerk")
    try edit(sandbox, "Kept the books of 40 boats", "Balanced the books of a small fleet")
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try edit(sandbox, "40 boats", "45 boats")
    try sandbox.resver("snapshot")
    try sandbox.resver("sync", "clerk")
    if command[0] != "restore", command[0] != "undo" { try edit(sandbox, "Sailing", "Sailing, rowing") }
    if !["snapshot", "restore", "undo"].contains(command[0]) { try sandbox.resver("snapshot") }
    // The clock stands still, as the names of commits depend on it.
    for name in ["GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"] { sandbox.variables[name] = "@1700000000 +0000" }
    return sandbox
  }

  private func edit(_ sandbox: Sandbox, _ old: String, _ new: String) throws {
    try sandbox.directory.rewrite("resume.md") { $0.replacing(old, with: new) }
  }

  @Test(arguments: commands) func `it names what the command makes, and writes nothing`(command: [String]) throws {
    let sandbox = try sandbox(for: command)
    func resver(_ more: String...) throws -> CommandOutcome { try sandbox.run([Sandbox.program] + command + more) }
    let format = "--format=%(refname:lstrip=2) %(objectname:short=7)"
    let before = try sandbox.git("for-each-ref", format).output + sandbox.git("status", "--porcelain").output
    let dry = try resver("--dry-run")
    #expect(dry.status == 0, "\(dry)")
    #expect(try sandbox.git("for-each-ref", format).output + sandbox.git("status", "--porcelain").output == before)
    let deed = try resver()
    #expect(deed.status == 0, "\(deed)")
    let references = try sandbox.git("for-each-ref", format).output.split(separator: "\n").map(String.init)
    var updates = 0
    for line in dry.errors.split(separator: "\n") where line.hasPrefix("Would ") {
      let words = line.split(separator: " ").map(String.init)
      switch words[1] {
      case "move": #expect(references.contains("\(words[2]) \(words[5])"), "\(line)")
      case "create": #expect(references.contains("\(words[2]) \(words[3])"), "\(line)")
      case "remove": #expect(!references.contains { $0.hasPrefix(words[2] + " ") }, "\(line)")
      default: continue
      }
      updates += 1
    }
    #expect(updates > 0, "\(dry)")
    // What undo, tailor and sync report is in the past tense of the deed; all others print the same.
    if !["undo", "tailor", "role", "sync"].contains(command[0]) { #expect(dry.output == deed.output) }
  }

  @Test(arguments: [["init"], ["init", "me.md"], ["import", "old"]]) func `a folder without a repository stays as it is`(
    command: [String]
  ) throws {
    let sandbox = try Sandbox()
    let resume = "# Kim Ode\n\n## Work\n\n### Acme — Clerk (2019 – 2021)\n\n- Kept the books of 40 boats\n"
    for name in ["cv.md", "me.md", "old/cv-2019.md", "old/cv-2020.md"] { try sandbox.directory.write(resume, to: name) }
    let before = try sandbox.run(["find", "."]).output
    let dry = try sandbox.run([Sandbox.program] + command + ["--dry-run"])
    #expect(dry.status == 0 && dry.errors.contains("Would create a git repository in "), "\(dry)")
    #expect(try sandbox.run(["find", "."]).output == before)
    let deed = try sandbox.run([Sandbox.program] + command)
    #expect(deed.status == 0 && deed.output == dry.output, "\(deed)")
  }

  @Test(arguments: [["install"], ["install", "--uninstall"], ["allow"]]) func `settings stay as they are`(command: [String])
    throws
  {
    let sandbox = try sandbox(for: ["sync"])
    try sandbox.directory.write("export:\n  engines:\n    pdf: [sh, -c, \"true {in} {out}\"]\n", to: "resver.yaml")
    if command.count == 2 { try sandbox.resver("install") }
    func state() throws -> String {
      try sandbox.run(["sh", "-c", "cat .git/config .git/info/attributes; find $HOME | sort"]).output
    }
    let before = try state()
    let dry = try sandbox.run([Sandbox.program] + command + ["--dry-run"])
    #expect(dry.status == 0 && dry.errors.contains("Would "), "\(dry)")
    #expect(try state() == before)
    try sandbox.resver(command[0])
    #expect(try state() != before || command.count == 2)
  }
}
