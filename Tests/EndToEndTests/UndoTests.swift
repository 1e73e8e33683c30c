import TestSupport
import Testing

/// Undo loses nothing, reports what it did and where, and can be undone itself.
@Suite struct `A command is taken back and made again` {
  private func started() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept the books\n", to: "resume.md")
    try sandbox.resver("snapshot")
    return sandbox
  }

  @Test func `a snapshot of another branch is not taken back from here`() throws {
    let sandbox = try started()
    try sandbox.resver("role", "add", "clerk")
    try sandbox.git("switch", "-q", "role/clerk")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Sold the boats\n" }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    let tip = try sandbox.git("rev-parse", "role/clerk").output
    let told = try sandbox.resver("undo")
    #expect(told.status == 1 && told.errors.contains("git switch role/clerk && resver undo"), "\(told)")
    #expect(try sandbox.git("rev-parse", "role/clerk").output == tip)
    try sandbox.git("switch", "-q", "role/clerk")
    #expect(try sandbox.resver("undo").status == 0)
    #expect(try sandbox.directory.read("resume.md").contains("Sold the boats"))
  }

  @Test func `undo and redo, twice each, come back to where they began`() throws {
    let sandbox = try started()
    for line in ["- Sold the boats\n", "- Built a pier\n"] {
      try sandbox.directory.rewrite("resume.md") { $0 + line }
      try sandbox.resver("snapshot")
    }
    func state() throws -> String { try sandbox.git("for-each-ref").output + sandbox.git("status", "--porcelain").output }
    let before = try state()
    #expect(try sandbox.resver("undo", "--list").output.split(separator: "\n").count { !$0.hasPrefix(" ") } == 3)
    #expect(try sandbox.resver("undo").output.hasPrefix("Took back: snapshot\n  "))
    #expect(try sandbox.resver("undo").status == 0)
    #expect(try sandbox.git("tag").output == "v1\n")
    #expect(try sandbox.resver("redo").output.contains("v2"))
    #expect(try sandbox.resver("redo").status == 0)
    #expect(try state() == before)
    #expect(try sandbox.resver("redo").status == 1)
  }

  @Test func `a new command is another story`() throws {
    let sandbox = try started()
    try sandbox.directory.rewrite("resume.md") { $0 + "- Sold the boats\n" }
    try sandbox.resver("snapshot")
    try sandbox.resver("undo")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    try sandbox.resver("snapshot")
    let told = try sandbox.resver("redo")
    #expect(told.status == 1 && told.errors.contains("undo --list"), "\(told)")
  }

  @Test func `the rules of a role go with it, unless they were edited`() throws {
    let sandbox = try started()
    try sandbox.resver("role", "add", "clerk", "--bullets", "2")
    #expect(try sandbox.directory.read("resver.yaml").contains("clerk"))
    #expect(try sandbox.resver("undo").output.contains("resver.yaml"))
    #expect(try sandbox.run(["ls", "resver.yaml"]).status != 0)
    #expect(try sandbox.resver("redo").status == 0)
    #expect(try sandbox.directory.read("resver.yaml").contains("clerk"))
    try sandbox.directory.rewrite("resver.yaml") { $0 + "# mine\n" }
    #expect(try sandbox.resver("undo").output.contains("Left alone, because it has moved since: resver.yaml"))
    #expect(try sandbox.directory.read("resver.yaml").contains("# mine"))
  }
}
