import TestSupport
import Testing

/// The first minutes in a repository whose files do not have a résumé's usual names.
@Suite struct `Files of any name and place are found` {
  private static let english = "# Ida Moen\n\n## Experience\n\n- Moved the night run to %\n\n## Education\n\n- Bergen\n"
  private static let german = "# Ida Moen\n\n## Berufserfahrung\n\n- Hafenamt\n\n## Ausbildung\n\n- Bergen\n"

  private func started() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(Self.english.replacing("%", with: "noon"), to: "text/ida_en.md")
    try sandbox.directory.write(Self.german, to: "text/ida_de.md")
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "-m", "one")
    try sandbox.directory.write(Self.english.replacing("%", with: "dawn"), to: "text/ida_en.md")
    try sandbox.git("commit", "-q", "-am", "two")
    return sandbox
  }

  @Test func `init names the candidates, and takes several, also one after the other`() throws {
    let sandbox = try started()
    let outcome = try sandbox.resver("init")
    #expect(outcome.status != 0 && outcome.errors.contains("resver init text/ida_de.md text/ida_en.md"), "\(outcome)")
    #expect(try sandbox.resver("init", "text/ida_en.md").status == 0)
    #expect(try sandbox.resver("init", "text/ida_de.md").status == 0)
    #expect(
      try sandbox.directory.read("resver.yaml") == "documents:\n  - path: text/ida_en.md\n  - path: text/ida_de.md\n")
    #expect(try sandbox.resver("init", "text/ida_de.md").status == 0)
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.run(["rm", "resver.yaml"])
    #expect(try sandbox.resver("init", "text/ida_en.md", "text/ida_de.md").status == 0)
  }

  @Test func `an only candidate is taken`() throws {
    let sandbox = try started()
    try sandbox.run(["rm", "text/ida_de.md"])
    #expect(try sandbox.resver("init").output.contains("text/ida_en.md: read as markdown"))
    #expect(try sandbox.directory.read("resver.yaml").contains("text/ida_en.md"))
  }

  @Test func `what names its file needs no init`() throws {
    let sandbox = try started()
    #expect(try sandbox.resver("diff", "HEAD~1:text/ida_en.md", "HEAD:text/ida_en.md").output.contains("dawn"))
    #expect(try sandbox.resver("diff", "HEAD~1:text/ida_en.md").output.contains("dawn"))
    #expect(try sandbox.resver("log", "text/ida_en.md").output.contains("reworded"))
    #expect(try sandbox.resver("export", "-f", "txt", "-o", "ida.txt", "text/ida_en.md").status == 0)
    #expect(try sandbox.directory.read("ida.txt").contains("dawn"))
  }

  @Test func `adopt leaves pages out that are made, and what the user leaves out`() throws {
    let sandbox = try started()
    for role in ["", "_planner", "_pilot"] {
      let text = Self.english.replacing("%", with: role.isEmpty ? "dawn" : "noon, as \(role.dropFirst())")
      try sandbox.directory.write(text, to: "text/ida_en\(role).md")
      try sandbox.directory.write(
        "<!doctype html>\n<html><head><title>Ida</title></head><body>\n\n\(text)\n</body></html>\n",
        to: "pages/ida_en\(role).html")
    }
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "-m", "three")
    let all = try sandbox.resver("adopt", "--dry-run").output
    #expect(all.contains("text/ida_en.md  the base") && all.contains("role planner") && all.contains("role pilot"), "\(all)")
    #expect(all.contains("made from other files: pages/") && !all.contains("pages/ida_en.html  "), "\(all)")
    let less = try sandbox.resver("adopt", "--dry-run", "text/ida_en_pilot.md=-").output
    #expect(less.contains("role planner") && !less.contains("role pilot"), "\(less)")
    let named = try sandbox.resver("adopt", "--dry-run", "text/ida_en_pilot.md=deck").output
    #expect(named.contains("role deck") && !named.contains("role planner"), "\(named)")
  }
}
