import TestSupport
import Testing

@Suite struct `A résumé's life through the built program` {
  static let first =
    "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Cut costs by 40%\n- Wrote the handbook\n"
  static let second =
    "# Nora\n\n## Work\n\n### Acme (2020 – 2023)\n\n- Wrote the handbook\n- Cut costs by 45%\n"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.first, to: "resume.md")
    #expect(try sandbox.resver("init").status == 0)
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v1  First version: 1 section, 1 entry"))
    return sandbox
  }

  @Test func `is snapshotted, compared, logged and restored`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    let work = try sandbox.resver("diff")
    #expect(work.output.contains("v1 → WORK"))
    #expect(work.output.contains("40% → 45%"))
    let saved = try sandbox.resver("snapshot")
    #expect(saved.output.hasPrefix("v2  Work: redate Acme; Work › Acme: "))
    let diff = try sandbox.resver("diff", "v1", "v2", "--exit-code")
    #expect(diff.status == 1)
    #expect(diff.output.contains("[-Present-]{+2023+}"))
    #expect(diff.output.contains("↕"))
    let log = try sandbox.resver("log")
    #expect(log.output.split(separator: "\n").first?.hasPrefix("v2") == true)
    #expect(try sandbox.resver("log", "--follow", "acme/2").output.contains("added"))
    #expect(try sandbox.resver("show", "v1").output == Self.first)
    #expect(try sandbox.resver("restore", "v1").output.hasPrefix("v3"))
    #expect(try sandbox.directory.read("resume.md") == Self.first)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.git("fsck", "--strict").status == 0)
  }

  @Test func `nothing changed makes no version`() throws {
    let sandbox = try sandbox()
    let again = try sandbox.resver("snapshot")
    #expect(again.status == 0)
    #expect(again.output == "Nothing changed since v1\n")
    #expect(try sandbox.git("tag").output == "v1\n")
  }

  @Test func `a commit made with plain git gets a name`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.git("commit", "-qam", "by hand")
    #expect(try sandbox.resver("snapshot").output == "v2  by hand  (named the existing commit)\n")
    #expect(try sandbox.git("log", "--oneline").output.split(separator: "\n").count == 2)
  }

  @Test func `what is staged elsewhere stays staged and out of the snapshot`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write("other\n", to: "notes.txt")
    try sandbox.git("add", "notes.txt")
    try sandbox.directory.write("untracked\n", to: "loose.txt")
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot", "-m", "Second")
    #expect(try sandbox.git("status", "--porcelain").output == "A  notes.txt\n?? loose.txt\n")
    #expect(try sandbox.git("show", "--stat", "--format=%s", "HEAD").output.contains("resume.md"))
    #expect(try !sandbox.git("show", "--stat", "HEAD").output.contains("notes.txt"))
  }

  @Test func `one part is brought back alone`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(
      "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Cut costs by 40%\n- Added later\n", to: "resume.md"
    )
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("restore", "v1", "acme/2").status == 0)
    #expect(
      try sandbox.directory.read("resume.md")
        == "# Nora\n\n## Work\n\n### Acme (2020 – Present)\n\n- Cut costs by 40%\n- Wrote the handbook\n- Added later\n"
    )
  }

  @Test func `a role branch names its own versions`() throws {
    let sandbox = try sandbox()
    try sandbox.git("switch", "-qc", "role/backend")
    try sandbox.directory.write(Self.second, to: "resume.md")
    #expect(try sandbox.resver("snapshot").output.hasPrefix("backend/v1"))
    #expect(try sandbox.resver("diff", "main", "backend").output.contains("main → backend"))
  }

  @Test func `several documents are kept together`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.first, to: "en.md")
    try sandbox.directory.write("# 诺拉\n\n## 工作经历\n\n- 做事\n", to: "zh.md")
    try sandbox.directory.write(
      "documents:\n  - path: en.md\n  - path: zh.md\n    language: zh\n", to: "resver.yaml")
    try sandbox.git("init", "-q", "-b", "main")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.directory.write(Self.second, to: "en.md")
    try sandbox.directory.write("# 诺拉\n\n## 工作经历\n\n- 认真做事\n", to: "zh.md")
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v2  Update en, zh"))
    let json = try sandbox.resver("diff", "v1", "v2", "--json").output
    #expect(json.split(separator: "\n").count == 2)
    #expect(
      try sandbox.resver("diff", "v1", "v2", "--json", "--doc", "zh").output.split(separator: "\n").count == 1
    )
  }

  @Test func `every form of revision is understood`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.directory.write(Self.first, to: "copy.md")
    for side in ["v2", "main", "HEAD", "HEAD~0", "main:resume.md", "WORK", "refs/tags/v2"] {
      #expect(try sandbox.resver("diff", "v1", side).output.contains("40% → 45%"), "\(side)")
    }
    #expect(try sandbox.resver("diff", "v1", "copy.md").output.contains("no changes"))
    #expect(try sandbox.resver("diff", "v1", "-", input: Self.second).output.contains("40% → 45%"))
    #expect(try sandbox.resver("diff", "copy.md", "resume.md").output.contains("40% → 45%"))
  }

  @Test func `subfolders, bare repositories, linked work trees and a detached HEAD work`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.directory.write("x\n", to: "deep/down/x.txt")
    #expect(try sandbox.resver("diff", "v1", "v2", in: "deep/down").status == 0)
    try sandbox.git("clone", "-q", "--bare", ".", "bare.git")
    #expect(try sandbox.resver("diff", "v1", "v2", in: "bare.git").output.contains("40% → 45%"))
    #expect(try sandbox.resver("log", in: "bare.git").output.contains("v2"))
    try sandbox.git("worktree", "add", "-q", "linked", "-b", "side")
    try sandbox.directory.write(Self.first, to: "linked/resume.md")
    #expect(try sandbox.resver("snapshot", in: "linked").output.hasPrefix("side/v1"))
    try sandbox.git("switch", "-q", "--detach", "v1")
    try sandbox.directory.write(Self.second + "- More work was done\n", to: "resume.md")
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v3"))
    #expect(try sandbox.git("status", "--porcelain", "resume.md").output == "")
    #expect(try sandbox.git("rev-parse", "main").output == sandbox.git("rev-parse", "v2^{commit}").output)
  }

  @Test func `a shallow clone shows what it has`() throws {
    let sandbox = try sandbox()
    for number in 0..<3 {
      try sandbox.directory.write(Self.first + "- bullet number \(number) of many\n", to: "resume.md")
      try sandbox.resver("snapshot")
    }
    try sandbox.git("clone", "-q", "--depth", "2", "file://" + sandbox.directory.path, "shallow")
    let log = try sandbox.resver("log", in: "shallow")
    #expect(log.status == 0)
    #expect(log.output.contains("v4"))
  }

  @Test func `a partial clone fetches what it misses`() throws {
    let sandbox = try sandbox()
    try sandbox.git("config", "uploadpack.allowFilter", "true")
    try sandbox.git("config", "uploadpack.allowAnySHA1InWant", "true")
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.git(
      "clone", "-q", "--filter=blob:none", "--no-checkout", "file://" + sandbox.directory.path, "partial")
    #expect(try sandbox.resver("diff", "v1", "v2", in: "partial").output.contains("40% → 45%"))
  }

  @Test func `hooks run and may refuse`() throws {
    let sandbox = try sandbox()
    try sandbox.writeProgram("#!/bin/sh\necho seen >>hook.log\n", to: ".git/hooks/pre-commit")
    try sandbox.git("config", "core.fileMode", "true")
    try sandbox.directory.write(Self.second, to: "resume.md")
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v2"))
    #expect(try sandbox.directory.read("hook.log") == "seen\n")
    try sandbox.writeProgram("#!/bin/sh\necho no >&2; exit 1\n", to: ".git/hooks/pre-commit")
    try sandbox.directory.write(Self.first, to: "resume.md")
    let refused = try sandbox.resver("snapshot")
    #expect(refused.status == 1)
    #expect(refused.errors.contains("no"))
    #expect(try sandbox.git("tag").output == "v1\nv2\n")
  }

  @Test func `the sample lives replay to the same commits everywhere`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "nora")
    let diff = try sandbox.resver("diff", "v10", "v11", in: "nora")
    #expect(try Fixtures.golden("Tests/Fixtures/reports/readme-diff.txt", for: diff.output) == diff.output)
    #expect(try Fixtures.text("README.md").contains("$ resver diff v10 v11\n" + diff.output + "```"))
    if Tools.has("python3") {
      // The pictures of README.md are drawn from the same output.
      try sandbox.directory.write("", to: "drawn/.keep")
      sandbox.variables["RESVER"] = Sandbox.program
      let drawn = try sandbox.run([Fixtures.root + "/scripts/picture", sandbox.directory.path + "/drawn"])
      sandbox.variables["RESVER"] = nil
      #expect(drawn.status == 0, "\(drawn)")
      for name in ["redline-light.svg", "redline-dark.svg"] {
        #expect(try sandbox.directory.read("drawn/" + name) == Fixtures.text("docs/" + name), "run scripts/picture")
      }
    }
    #expect(try sandbox.git("fsck", "--strict", in: "nora").status == 0)
    #expect(try sandbox.git("tag", in: "nora").output.split(separator: "\n").count == 17)
    try sandbox.replay("lin-zhiyuan", to: "lin")
    #expect(try sandbox.resver("log", in: "lin").output.contains("v7"))
  }

  @Test func `the first version of several documents says so, and roles are listed by number`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    for name in ["resume", "letter"] {
      try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept books\n", to: name + ".md")
    }
    try sandbox.directory.write("documents: [resume.md, letter.md]\n", to: "resver.yaml")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("log", "--format=%s").output == "First version of resume, letter\n")
    for number in [10, 2, 1] { try sandbox.resver("role", "add", "role-\(number)") }
    let listed = try sandbox.resver("role", "list").output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(listed == ["role-1", "role-2", "role-10"])
  }
}
