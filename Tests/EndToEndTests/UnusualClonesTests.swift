import TestSupport
import Testing

/// Repositories that are not whole, or not alone.
@Suite struct `Sparse, shallow and partial clones and submodules are worked in as git does` {
  private static let text =
    "# Ane Holm\n\n## Work\n\n- Kept the lights of forty sounds\n- Trained two pilots\n- Mended the boats\n"

  /// A repository with two versions on main and a role with its own version.
  private func started(_ path: String = "resume.md") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.run(["mkdir", "-p", "home/cv", "home/other"])
    let home = sandbox.directory
    try home.write(Self.text, to: "home/" + path)
    try home.write("x\n", to: "home/other/file")
    try sandbox.run(["sh", "-c", "cd home && git init -q -b main . && git add -A && git commit -q -m one"])
    try sandbox.run([
      "sh", "-c", "cd home && git config uploadpack.allowFilter true && git config uploadpack.allowAnySHA1InWant true",
    ])
    #expect(try inside("home", "snapshot", sandbox).status == 0)
    #expect(try inside("home", "role add pilot", sandbox).status == 0)
    try sandbox.run(["git", "-C", "home", "switch", "-q", "role/pilot"])
    try home.rewrite("home/" + path) { $0.replacing("two pilots", with: "many pilots") }
    #expect(try inside("home", "snapshot", sandbox).status == 0)
    try sandbox.run(["git", "-C", "home", "switch", "-q", "main"])
    try home.rewrite("home/" + path) { $0.replacing("the boats", with: "the ships") }
    #expect(try inside("home", "snapshot", sandbox).status == 0)
    return sandbox
  }

  private func inside(_ folder: String, _ words: String, _ sandbox: Sandbox) throws -> CommandOutcome {
    try sandbox.run(["sh", "-c", "cd \(folder) && exec \"$0\" \(words)", Sandbox.program])
  }

  private func clone(_ sandbox: Sandbox, _ options: String) throws {
    let outcome = try sandbox.run([
      "sh", "-c",
      "git clone -q \(options) \"file://$PWD/home\" copy && cd copy && git fetch -q origin role/pilot:role/pilot main",
    ])
    #expect(outcome.status == 0, "\(outcome)")
  }

  private func syncs(_ sandbox: Sandbox, _ folder: String, _ path: String = "resume.md") throws {
    try sandbox.directory.rewrite(folder + "/" + path) { $0.replacing("forty", with: "fifty") }
    #expect(try inside(folder, "snapshot", sandbox).status == 0)
    let sync = try inside(folder, "sync", sandbox)
    #expect(sync.status == 0, "\(sync)")
    let role = try sandbox.run(["git", "-C", folder, "show", "role/pilot:" + path]).output
    #expect(role.contains("fifty") && role.contains("many pilots") && role.contains("ships"), "\(sync) \(role)")
  }

  @Test func `status says why the last sync left a role alone, until one of the two moves`() throws {
    let sandbox = try started()
    try sandbox.run(["git", "-C", "home", "worktree", "add", "-q", "../elsewhere", "role/pilot"])
    #expect(try !inside("home", "status", sandbox).output.contains("left it alone"))
    #expect(try inside("home", "sync", sandbox).output.contains("left alone"))
    let told = try inside("home", "status", sandbox)
    #expect(told.output.contains("left it alone: it is checked out in") && told.output.contains("Hint: "), "\(told)")
    #expect(try inside("home", "status --json", sandbox).output.contains("\"refusal\""))
    #expect(try inside("elsewhere", "sync", sandbox).status == 0)
    #expect(try !inside("home", "status", sandbox).output.contains("left it alone"))
  }

  @Test func `a clone without trees fetches those that it needs`() throws {
    for path in ["resume.md", "cv/resume.md"] {
      let sandbox = try started(path)
      try clone(sandbox, "--filter=tree:0")
      #expect(try inside("copy", "diff v1 v2", sandbox).output.contains("ships"))
      try syncs(sandbox, "copy", path)
    }
  }

  @Test func `a clone without blobs fetches those that it needs`() throws {
    let sandbox = try started()
    try clone(sandbox, "--filter=blob:none")
    try syncs(sandbox, "copy")
  }

  @Test func `a shallow clone merges where the fork is in it, and says where it is not`() throws {
    let sandbox = try started()
    try sandbox.directory.rewrite("home/resume.md") { $0.replacing("Holm", with: "Holme") }
    #expect(try inside("home", "snapshot", sandbox).status == 0)
    let outcome = try sandbox.run([
      "sh", "-c",
      "git clone -q --depth 1 \"file://$PWD/home\" copy && cd copy && git fetch -q --depth 1 origin role/pilot:role/pilot",
    ])
    #expect(outcome.status == 0, "\(outcome)")
    let left = try inside("copy", "sync", sandbox)
    #expect((left.output + left.errors).contains("git fetch --unshallow"), "\(left)")
    #expect(try inside("copy", "status", sandbox).status == 0)
    try sandbox.run(["sh", "-c", "cd copy && git fetch -q --depth 4 origin role/pilot main"])
    try syncs(sandbox, "copy")
  }

  @Test func `a sparse index is read by git`() throws {
    let sandbox = try started("cv/resume.md")
    try sandbox.run(["git", "-C", "home", "sparse-checkout", "set", "--cone", "--sparse-index", "cv"])
    try syncs(sandbox, "home", "cv/resume.md")
    #expect(try sandbox.run(["git", "-C", "home", "status", "--porcelain"]).output == "")
  }

  @Test func `a file of a submodule is not taken for one of the repository around it`() throws {
    let sandbox = try started()
    let made = try sandbox.run([
      "sh", "-c",
      "mkdir outer && cd outer && git init -q -b main . && git -c protocol.file.allow=always submodule add -q ../home cv && git commit -q -m one",
    ])
    #expect(made.status == 0, "\(made)")
    let named = try inside("outer", "init cv/resume.md", sandbox)
    #expect(named.status != 0 && named.errors.contains("cd cv"), "\(named)")
    #expect(try inside("outer", "snapshot", sandbox).status != 0)
    #expect(try sandbox.run(["git", "-C", "outer", "ls-tree", "HEAD", "cv"]).output.hasPrefix("160000"))
    #expect(try inside("outer/cv", "log", sandbox).output.contains("v2"))
  }
}
