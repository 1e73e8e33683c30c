import TestSupport
import Testing

/// A repository that resver keeps is used by plain git in between, and the other way round.
@Suite struct `Plain git works side by side` {
  @Test func `each kind of command leaves what git can merge, rebase, collect and push`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "nora")
    func git(_ arguments: String...) throws {
      let outcome = try sandbox.run(["git", "-C", "nora"] + arguments)
      #expect(outcome.status == 0, "\(arguments): \(outcome)")
    }
    func holds() throws {
      try git("fsck", "--full", "--strict")
      try git("log", "--oneline", "--graph", "--all")
      #expect(try sandbox.git("status", "--porcelain", in: "nora").output == "")
    }
    try holds()
    #expect(try sandbox.resver("sync", in: "nora").status == 0)
    try holds()
    try git("gc", "--quiet", "--prune=now")
    #expect(!(try sandbox.resver("sync", in: "nora").output.contains("applied")))
    try git("worktree", "add", "-q", "../lead", "role/lead")
    #expect(try sandbox.resver("status", in: "lead").status == 0)
    try git("worktree", "remove", "../lead")

    // Sync carries a commit of plain git on the base; a role that git rebased is still a role.
    try sandbox.directory.rewrite("nora/resume.md") { $0 + "\n- Speaks Norwegian\n" }
    try git("commit", "-q", "-am", "languages")
    #expect(try sandbox.resver("sync", in: "nora").output.contains("Norwegian"))
    try git("switch", "-q", "-c", "side", "v13")
    try git("commit", "-q", "--allow-empty", "-m", "nothing")
    try git("rebase", "-q", "main")
    try git("switch", "-q", "main")
    try git("merge", "-q", "--no-edit", "side")
    #expect(try sandbox.resver("snapshot", in: "nora").status == 0)
    #expect(try sandbox.resver("restore", "v10", in: "nora").status == 0)
    try holds()
    #expect(try sandbox.resver("undo", in: "nora").status == 0)
    try holds()
  }

  @Test func `a push and a clone elsewhere keep everything resver knows`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "nora")
    try sandbox.resver("sync", in: "nora")
    try sandbox.resver("review", "backend", "--keep", "1", in: "nora")
    try sandbox.git("init", "-q", "--bare", "-b", "main", "host.git")
    try sandbox.git("push", "-q", "../host.git", "--all", in: "nora")
    try sandbox.git("push", "-q", "../host.git", "--tags", in: "nora")
    try sandbox.git("clone", "-q", "host.git", "copy")
    for role in ["backend", "data", "lead"] {
      try sandbox.git("branch", "-q", "--track", "role/" + role, "origin/role/" + role, in: "copy")
    }
    for command in [["status"], ["review"], ["matrix"], ["role", "list"], ["log", "backend"], ["stale"]] {
      let here = try sandbox.run(["sh", "-c", "cd nora && exec \"$@\"", "sh", Sandbox.program] + command)
      let there = try sandbox.run(["sh", "-c", "cd copy && exec \"$@\"", "sh", Sandbox.program] + command)
      #expect(here.output == there.output && here.status == there.status, "\(command)")
      #expect(!here.output.isEmpty, "\(command)")
    }
  }
}
