import Foundation
import TestSupport
import Testing

@Suite struct `What sync withheld is decided by a person` {
  private static let base =
    "# Nora\n\n## Work\n\n### Acme — Engineer (2020 – Present)\n\n- Built the billing service in Go\n- Cut costs by 40% in a year\n- Wrote the on-call handbook\n"

  /// A role that left a bullet out and reworded another, and a base that changed both.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.base, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(
      Self.base.replacing("- Wrote the on-call handbook\n", with: "").replacing(
        "Built the billing", with: "Owned the payments"),
      to: "resume.md")
    try sandbox.resver("snapshot", "-m", "tailor")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(
      Self.base.replacing("the on-call handbook", with: "the on-call handbook and trained five people")
        .replacing("Built the billing", with: "Rebuilt the invoicing"), to: "resume.md")
    try sandbox.resver("snapshot", "-m", "more")
    try sandbox.resver("sync")
    return sandbox
  }

  private func role(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("show", "role/backend:resume.md").output
  }

  @Test func `it is listed from the history alone, in a clone, too`() throws {
    let sandbox = try sandbox()
    let list = try sandbox.resver("review").output
    #expect(list.contains("backend 1") && list.contains("backend 2"))
    #expect(try sandbox.resver("status").output.contains("2 changes for `resver review backend`"))
    #expect(list.contains("backend 1  Work › Acme — Engineer › 1\n  role: Owned the payments service in Go\n"))
    #expect(list.contains("  base: [-Built-]{+Rebuilt+} the [-billing-]{+invoicing+} service in Go\n"))
    try sandbox.git("clone", "-q", ".", "clone")
    try sandbox.git("branch", "-q", "role/backend", "origin/role/backend", in: "clone")
    #expect(try sandbox.resver("review", in: "clone").output == list)
  }

  @Test(.enabled(if: Tools.has("script")))
  func `on a terminal, resver asks again after an answer that it does not know`() throws {
    let sandbox = try sandbox()
    let command = "printf 'x\\n?\\nt\\ns\\n' | script -qec \"'\(Sandbox.program)' review --color never\" /dev/null"
    let told = try sandbox.run(["sh", "-c", command]).output
    #expect(told.components(separatedBy: "(1/2) Take, keep or edit? [t,k,e,s,q,?] ").count == 4, "\(told)")
    #expect(told.components(separatedBy: "s  skip: decide later").count == 3, "\(told)")
    #expect(told.components(separatedBy: "(2/2) Take, keep or edit?").count == 2, "\(told)")
    #expect(try role(sandbox).contains("Rebuilt the invoicing service in Go"))
    #expect(try sandbox.resver("review").output.contains("backend 1  Work › Acme — Engineer › 3\n"))
    try sandbox.resver("undo")
    #expect(try role(sandbox).contains("Owned the payments"))
  }

  @Test func `taken or kept, it does not come back`() throws {
    let sandbox = try sandbox()
    let list = try sandbox.resver("review", "backend").output
    let invoicing =
      list.range(of: "backend 1")!.upperBound < list.range(of: "Rebuilt")!.lowerBound
      && (list.range(of: "backend 2").map { list.range(of: "Rebuilt")!.lowerBound < $0.lowerBound } ?? true)
    let (take, keep) = invoicing ? ("2", "1") : ("1", "2")
    #expect(try sandbox.resver("review", "backend", "--take", take, "--keep", keep).status == 0)
    #expect(try role(sandbox).contains("- Wrote the on-call handbook and trained five people\n"))
    #expect(try role(sandbox).contains("- Owned the payments service in Go\n"))
    #expect(try sandbox.resver("review").output == "Nothing waits for review\n")
    #expect(try sandbox.resver("sync").output == "backend  up to date with main\n")
    #expect(try sandbox.resver("review", "backend", "--take", "7").status == 64)
  }

  @Test func `one improvement is promoted alone, and does not come back as a conflict`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "manager")
    let promoted = try sandbox.resver("promote", "backend", "acme/1")
    #expect(promoted.output.hasPrefix("v3  Promote acme/1 from backend"))
    let main = try sandbox.git("show", "main:resume.md").output
    #expect(main.contains("- Owned the payments service in Go\n"))
    #expect(main.contains("handbook"), "the rest of the tailoring stays on the role")
    #expect(try sandbox.directory.read("resume.md") == main)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    let sync = try sandbox.resver("sync").output
    #expect(!sync.contains("withheld"))
    #expect(try sandbox.git("show", "role/manager:resume.md").output.contains("Owned the payments"))
  }

  @Test func `the matrix shows each bullet's form on each role`() throws {
    let matrix = try sandbox().resver("matrix").output
    #expect(matrix.contains("~ Rebuilt the invoicing service in Go"))
    #expect(matrix.contains("= Cut costs by 40% in a year"))
    #expect(matrix.contains("· Wrote the on-call handbook and trained five people"))
    #expect(try sandbox().resver("matrix", "--json").output.contains("\"roles\":{\"backend\":\"omitted\"}"))
  }
}

@Suite struct `The last command is taken back` {
  private static let first = "# Nora\n\n- one thing done\n"
  private static let second = "# Nora\n\n- one thing done\n- another thing done\n"

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.first, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    return sandbox
  }

  @Test func `a snapshot becomes unsaved edits again`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("undo").output.hasPrefix("Took back: snapshot\n"))
    #expect(try sandbox.directory.read("resume.md") == Self.second)
    #expect(try sandbox.git("status", "--porcelain").output == " M resume.md\n")
    #expect(try sandbox.git("tag").output == "v1\n")
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v2"))
  }

  @Test func `a restore gives the newer text back, and twice goes back two`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.resver("restore", "v1")
    #expect(try sandbox.resver("undo").output.hasPrefix("Took back: restore v1\n"))
    #expect(try sandbox.directory.read("resume.md") == Self.second)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.resver("undo").output.hasPrefix("Took back: snapshot\n"))
    #expect(try sandbox.git("tag").output == "v1\n")
  }

  @Test func `a sync of several roles goes back together, a branch that moved since is left alone`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "backend")
    try sandbox.resver("role", "add", "data")
    try sandbox.directory.write(Self.second, to: "resume.md")
    try sandbox.resver("snapshot")
    let before = try sandbox.git("for-each-ref", "refs/heads/role").output
    try sandbox.resver("sync")
    #expect(try sandbox.git("for-each-ref", "refs/heads/role").output != before)
    try sandbox.resver("undo")
    #expect(try sandbox.git("for-each-ref", "refs/heads/role").output == before)
    try sandbox.resver("sync")
    try sandbox.git("branch", "-qf", "role/data", "v1")
    #expect(
      try sandbox.resver("undo").output.contains("Left alone, because it has moved since: refs/heads/role/data"))
  }

  @Test func `nothing on record is said`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q")
    #expect(try sandbox.resver("undo").errors.contains("there is no resver command to take back"))
  }
}
