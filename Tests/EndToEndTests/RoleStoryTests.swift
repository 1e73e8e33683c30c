import TestSupport
import Testing

@Suite struct `Roles stay in step with the base` {
  static let base = """
    # Nora

    ## Work

    ### Acme — Engineer (2020 – Present)

    - Built the billing service in Go
    - Cut costs by 40% in a year
    - Wrote the on-call handbook

    ## Skills

    - Languages: Go, Rust

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.base, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    let added = try sandbox.resver("role", "add", "backend")
    #expect(added.output == "role/backend is based on main\n" && added.errors.contains("git switch role/backend"), "\(added)")
    return sandbox
  }

  /// Writes the résumé of a branch by plain git, without leaving the branch at hand checked out elsewhere.
  private func edit(_ sandbox: Sandbox, _ branch: String, _ changes: (String, String)...) throws {
    try sandbox.git("switch", "-q", branch)
    var text = try sandbox.directory.read("resume.md")
    for (from, to) in changes {
      #expect(text.replacing(from, with: to) != text, "\(from) is not there")
      text = text.replacing(from, with: to)
    }
    try sandbox.directory.write(text, to: "resume.md")
    #expect(try sandbox.resver("snapshot", "-m", "edit \(branch)").status == 0)
    try sandbox.git("switch", "-q", "main")
  }

  private func resume(_ sandbox: Sandbox, _ branch: String) throws -> String {
    try sandbox.git("show", "\(branch):resume.md").output
  }

  @Test func `every correction is carried and no tailoring is lost`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("- Wrote the on-call handbook\n", ""), ("Go, Rust", "Rust, Go"))
    try edit(
      sandbox, "main", ("by 40%", "by 45%"),
      ("the on-call handbook", "the on-call handbook and trained 5 people"))
    let sync = try sandbox.resver("sync")
    #expect(sync.status == 0)
    #expect(sync.output.contains("withheld"))
    let role = try resume(sandbox, "role/backend")
    #expect(role.contains("by 45%") && role.contains("Rust, Go") && !role.contains("handbook"))
    #expect(
      try sandbox.git("log", "-1", "--format=%P", "role/backend").output.split(separator: " ").count == 2)
    let tips = try sandbox.git("for-each-ref").output
    #expect(try sandbox.resver("sync").output == "backend  up to date with main\n")
    #expect(try sandbox.git("for-each-ref").output == tips, "a second sync does nothing")
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.git("fsck", "--strict").status == 0)
  }

  @Test func `a dry run says what would be done, and writes nothing`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("- Wrote the on-call handbook\n", ""))
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    let tips = try sandbox.git("for-each-ref").output
    let dry = try sandbox.resver("sync", "--dry-run").output
    #expect(try sandbox.git("for-each-ref").output == tips)
    #expect(dry.hasPrefix("backend  would apply 1, keep 1\n  apply    "), "\(dry)")
    #expect(!dry.contains("handbook"))
    #expect(try sandbox.resver("sync", "--dry-run", "--verbose").output.contains("  keep     "))
    let told = try sandbox.resver("sync").output
    #expect(told.hasPrefix("backend  1 applied, 1 kept\n  applied  "), "\(told)")
    #expect(told.contains("{+45+}") || told.contains("{+45%+}"), "\(told)")
  }

  @Test func `the last line of a sync counts the changes of all roles`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "data")
    try edit(sandbox, "role/data", ("- Wrote the on-call handbook\n", "- Wrote the handbook\n"))
    try edit(sandbox, "role/backend", ("by 40%", "by a lot"))
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    let lines = try sandbox.resver("sync").output.split(separator: "\n")
    #expect(lines.last?.hasPrefix("2 roles  1 applied, 1 withheld") == true, "\(lines)")
    #expect(lines.last?.contains("`resver review`") == true)
    #expect(try sandbox.resver("sync").output.split(separator: "\n").count == 2)
  }

  @Test func `an untouched role goes forward, and a role of a role follows`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "data", "--from", "backend")
    #expect(try sandbox.resver("role", "list").output == "backend  from main\ndata  from backend\n")
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    #expect(try sandbox.resver("sync").status == 0)
    #expect(try resume(sandbox, "role/backend").contains("by 45%"))
    #expect(try resume(sandbox, "role/data").contains("by 45%"))
    try sandbox.git("clone", "-q", ".", "clone")
    try sandbox.git("branch", "-q", "role/data", "origin/role/data", in: "clone")
    try sandbox.git("branch", "-q", "role/backend", "origin/role/backend", in: "clone")
    #expect(
      try sandbox.resver("role", "list", in: "clone").output.contains("data  from backend"),
      "a clone knows it, too")
  }

  @Test func `the role at hand is brought up to date with its files, unless it has unsaved edits`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("- Wrote the on-call handbook\n", ""))
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(try sandbox.directory.read("resume.md") + "- unsaved\n", to: "resume.md")
    let left = try sandbox.resver("sync", "--exit-code")
    #expect(left.status == 1)
    #expect(left.output.contains("unsaved edits"))
    #expect(try sandbox.directory.read("resume.md").hasSuffix("- unsaved\n"))
    try sandbox.git("checkout", "-q", "resume.md")
    #expect(try sandbox.resver("sync").status == 0)
    #expect(try sandbox.directory.read("resume.md").contains("by 45%"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
  }

  @Test func `a role checked out in another work tree is left to it`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("- Wrote the on-call handbook\n", ""))
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    try sandbox.git("worktree", "add", "-q", "other", "role/backend")
    #expect(try sandbox.resver("sync").output.contains("checked out in"))
    #expect(try sandbox.resver("sync", in: "other").output.contains("applied"))
    #expect(try sandbox.directory.read("other/resume.md").contains("by 45%"))
  }

  @Test func `other files are merged by lines, and the role's lines win where both changed`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write("a\nb\nc\n", to: "notes.txt")
    try sandbox.directory.write("PDF1\0", to: "resume.pdf")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "files")
    try sandbox.resver("sync")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write("a\nb\nrole\n", to: "notes.txt")
    try sandbox.directory.write("PDF2\0", to: "resume.pdf")
    try sandbox.git("commit", "-qam", "role files")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write("base\nb\nc\n", to: "notes.txt")
    try sandbox.directory.write("PDF3\0", to: "resume.pdf")
    try sandbox.git("commit", "-qam", "base files")
    let sync = try sandbox.resver("sync").output
    #expect(sync.contains("resume.pdf: the role's file stays; build it again"))
    #expect(try sandbox.git("show", "role/backend:notes.txt").output == "base\nb\nrole\n")
    #expect(try sandbox.git("show", "role/backend:resume.pdf").output == "PDF2\0")
  }

  @Test func `a role merged by plain git in between is known to be up to date`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("Go, Rust", "Rust, Go"))
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    try sandbox.git("switch", "-q", "role/backend")
    #expect(try sandbox.git("merge", "-q", "--no-edit", "main").status == 0)
    #expect(try sandbox.resver("sync").output == "backend  up to date with main\n")
  }

  @Test func `roles are renamed with their versions, and removed to a tag`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "role/backend", ("Go, Rust", "Rust, Go"))
    #expect(try sandbox.git("tag").output == "backend/v1\nv1\n")
    #expect(try sandbox.resver("role", "rename", "backend", "platform").status == 0)
    #expect(try sandbox.git("tag").output == "platform/v1\nv1\n")
    let removed = try sandbox.resver("role", "remove", "platform")
    #expect(removed.output.hasPrefix("kept as archive/platform-"))
    #expect(try sandbox.git("branch", "--list", "role/*").output == "")
    #expect(try sandbox.git("tag").output.contains("archive/platform-"))
  }

  @Test func `names that are no branches, unknown roles and unrelated histories get a clear answer`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.resver("role", "add", "a..b").status == 64)
    #expect(try sandbox.resver("role", "add", "backend").errors.contains("a role of that name already exists"))
    #expect(try sandbox.resver("sync", "backand").errors.contains("did you mean `backend`"))
    try sandbox.git("switch", "-q", "--orphan", "role/alien")
    try sandbox.directory.write("# Alien\n\n- x\n", to: "resume.md")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "alien")
    try sandbox.git("switch", "-q", "main")
    #expect(try sandbox.resver("sync").output.contains("shares no history"))
  }

  @Test func `the board shows what is unsaved and which roles are behind`() throws {
    let sandbox = try sandbox()
    try edit(sandbox, "main", ("by 40%", "by 45%"))
    try sandbox.directory.write(Self.base, to: "resume.md")
    let board = try sandbox.resver("status").output
    #expect(board.contains("version  v2") && board.contains("unsaved  resume.md"))
    #expect(board.contains("backend  1 commit behind main; 1 stale fact\n           edit main\n"))
    #expect(try sandbox.resver("status", "--json").output.contains("\"behind\":1"))
    // A commit that changes no document has nothing for a role.
    try sandbox.directory.write("Notes\n", to: "NOTES.md")
    try sandbox.git("add", "NOTES.md")
    try sandbox.git("commit", "-q", "-m", "notes")
    #expect(try sandbox.resver("status").output.contains("backend  1 commit behind main; 1 stale fact\n           edit main\n"))
  }
}
