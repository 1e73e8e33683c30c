import TestSupport
import Testing

/// Errors name what is broken or in the way, and no command stops half-way.
@Suite struct `A damaged or locked repository` {
  private func started() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept the books\n", to: "resume.md")
    try sandbox.resver("snapshot")
    return sandbox
  }

  @Test func `a snapshot that cannot move its branch leaves no version behind`() throws {
    let sandbox = try started()
    try sandbox.directory.rewrite("resume.md") { $0 + "- Sold the boats\n" }
    try sandbox.run(["touch", ".git/refs/heads/main.lock"])
    #expect(try sandbox.resver("snapshot").status == 1)
    #expect(try sandbox.git("tag").output == "v1\n")
    try sandbox.run(["rm", ".git/refs/heads/main.lock"])
    try sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("tag").output == "v1\nv2\n")
    #expect(try sandbox.git("merge-base", "--is-ancestor", "v2", "main").status == 0)
  }

  @Test func `a base whose tip cannot be read is damaged, not gone`() throws {
    let sandbox = try started()
    try sandbox.resver("role", "add", "clerk")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Sold the boats\n" }
    try sandbox.resver("snapshot")
    try sandbox.run([
      "sh", "-c",
      "o=$(git rev-parse HEAD); f=.git/objects/${o%${o#??}}/${o#??}; chmod u+w $f; : > $f",
    ])
    let told = try sandbox.resver("sync")
    #expect(told.status == 1)
    #expect(told.errors.contains("`refs/heads/main`") && told.errors.contains("git fsck"), "\(told)")
    #expect(!told.output.contains("gone"))
  }

  @Test(arguments: ["Ann <annie> Example", " Ann Example. ", "Ann \"Nan\" Example"])
  func `a name is written as git writes it`(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n- Kept the books\n", to: "resume.md")
    func run(_ arguments: [String]) throws -> Int32 {
      try sandbox.run(["env", "GIT_AUTHOR_NAME=\(name)", "GIT_COMMITTER_NAME=\(name)"] + arguments).status
    }
    #expect(try run([Sandbox.program, "snapshot"]) == 0)
    #expect(try run(["git", "commit", "-q", "--allow-empty", "-m", "git's own"]) == 0)
    let names = try sandbox.git("log", "--format=%an/%cn").output.split(separator: "\n")
    #expect(names.count == 2 && names[0] == names[1], "\(names)")
  }

  @Test func `a pack that a killed command was writing is cleared by the next`() throws {
    let sandbox = try started()
    for name in (1...9).map({ "r\($0)" }) { try sandbox.resver("role", "add", name) }
    try sandbox.directory.rewrite("resume.md") { $0 + "- Sold the boats\n" }
    try sandbox.resver("snapshot")
    try sandbox.run([
      "sh", "-c", "mkdir -p .git/resver/packing-4194399-aa && touch .git/resver/packing-4194399-aa/pack_git2_x.lock",
    ])
    #expect(try sandbox.resver("sync").status == 0)
    #expect(try sandbox.run(["sh", "-c", "ls .git/resver"]).output.contains("packing") == false)
    #expect(try sandbox.run(["sh", "-c", "ls -A .git/objects/pack | grep -v ^pack-"]).output == "")
    #expect(try sandbox.git("fsck", "--full", "--strict").status == 0)
  }
}

/// Files that git encodes are read and written as git does.
@Suite struct `A résumé in another encoding` {
  @Test func `is kept in UTF-8 and shown as it says`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("*.md text working-tree-encoding=GBK\n", to: ".gitattributes")
    func write(_ percent: String) throws {
      try sandbox.directory.write("# 林知远\n\n## 工作经历\n\n- 负责支付系统，延迟降低 \(percent)\n", to: "plain.txt")
      try sandbox.run(["sh", "-c", "iconv -f UTF-8 -t GBK plain.txt > resume.md"])
    }
    try write("40%")
    try sandbox.resver("snapshot")
    try write("45%")
    #expect(try sandbox.resver("diff").output.contains("负责支付系统"))
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("show", "HEAD:resume.md").output.contains("延迟降低 45%"))
    #expect(try sandbox.git("status", "--porcelain", "resume.md").output == "")
  }
}
