import TestSupport
import Testing

@Suite struct `Where a text and a role come from` {
  @Test func `a quoted trailer moves no role to another base`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write("# Nora\n\n- one thing done\n", to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "side")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.git(
      "commit", "-q", "--allow-empty", "-m", "Note\n\nIt says\nResver-Base: refs/heads/role/side\nthere.")
    #expect(try sandbox.resver("role", "list").output.contains("backend  from main"))
  }

  @Test func `of several documents, the one that a file comes from is named`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write("documents: [a.md, b.md]\n", to: "resver.yaml")
    try sandbox.directory.write("# Ada\n\n- Ran forty tide gauges on the coast\n", to: "a.md")
    try sandbox.directory.write("# Ada\n\n- Betrieb vierzig Pegel entlang der Küste\n", to: "b.md")
    try sandbox.resver("snapshot")
    try sandbox.directory.write("# Ada\n\n- Betrieb sechzig Pegel entlang der Küste\n", to: "b.md")
    try sandbox.resver("snapshot")
    try sandbox.directory.write("Ada Betrieb sechzig Pegel entlang der Küste\n", to: "found.txt")
    #expect(try sandbox.resver("which", "found.txt").output.hasPrefix("v2  b.md  nearest"))
  }
}
