import TestSupport
import Testing

/// Everyday command lines are read without the argument parser; both ways mean the same.
@Suite struct `Commands read without the parser` {
  /// Each line as people write it, and a form of it that only the parser reads: with `--` before what is no option.
  static let lines: [(direct: [String], parsed: [String])] = [
    (["diff", "a.md", "b.md", "--stat"], ["diff", "--stat", "--", "a.md", "b.md"]),
    (["diff", "--json", "--all", "a.md", "b.md"], ["diff", "--json", "--all", "--", "a.md", "b.md"]),
    (["diff", "--quiet", "a.md", "b.md"], ["diff", "--quiet", "--", "a.md", "b.md"]),
    (["diff", "--stat", "--json", "a.md", "b.md"], ["diff", "--stat", "--json", "--", "a.md", "b.md"]),
    (["diff", "--color", "always", "a.md", "b.md"], ["diff", "--color=always", "--", "a.md", "b.md"]),
    (["diff", "--color=always", "--width=30", "a.md", "b.md"], ["diff", "--color=always", "--width=30", "--", "a.md", "b.md"]),
    (["diff", "--color", "blue", "a.md", "b.md"], ["diff", "--color=blue", "--", "a.md", "b.md"]),
    (["diff", "--width", "-1", "a.md", "b.md"], ["diff", "--width", "-1", "--", "a.md", "b.md"]),
    (
      ["diff", "--ignore-format", "--format-changes", "a.md", "b.md"],
      ["diff", "--ignore-format", "--format-changes", "--", "a.md", "b.md"]
    ),
    (
      ["diff", "--format-changes", "--no-moves", "a.md", "b.md"],
      ["diff", "--format-changes", "--no-moves", "--", "a.md", "b.md"]
    ),
    (["outline", "a.md"], ["outline", "--", "a.md"]),
    (["outline", "a.md", "--json"], ["outline", "--json", "--", "a.md"]),
    (["outline", "a.md", "--json", "--render"], ["outline", "--json", "--render", "--", "a.md"]),
    (["outline", "--width", "40", "a.md"], ["outline", "--width", "40", "--", "a.md"]),
    (["check", "a.md", "--strict"], ["check", "--strict", "--", "a.md"]),
    (["check", "--json", "a.md"], ["check", "--json", "--", "a.md"]),
    (["merge-file", "-p", "b.md", "a.md", "c.md"], ["merge-file", "-p", "--", "b.md", "a.md", "c.md"]),
    (
      ["merge-file", "-p", "-q", "--diff3", "-L", "x", "--marker-size", "9", "b.md", "a.md", "c.md"],
      ["merge-file", "-p", "-q", "--diff3", "--label=x", "--marker-size=9", "--", "b.md", "a.md", "c.md"]
    ),
    (["merge-file", "-p", "--ours", "b.md", "a.md", "c.md"], ["merge-file", "-p", "--ours", "--", "b.md", "a.md", "c.md"]),
    (["merge-file", "-p", "b.md", "a.md"], ["merge-file", "-p", "--", "b.md", "a.md"]),
    (
      ["merge-file", "--marker-size=0", "b.md", "a.md", "c.md"], ["merge-file", "--marker-size=0", "--", "b.md", "a.md", "c.md"]
    ),
    (["matrix"], ["matrix", "--"]),
    (["matrix", "--json"], ["matrix", "--json", "--"]),
    (["sync", "--dry-run"], ["sync", "--dry-run", "--"]),
    (["sync", "--dry-run", "--json", "pilot"], ["sync", "--dry-run", "--json", "--", "pilot"]),
    (["sync", "--dry-run", "--exit-code", "-v"], ["sync", "--dry-run", "--exit-code", "-v", "--"]),
    (["sync", "nobody"], ["sync", "--", "nobody"]),
  ]

  @Test(arguments: lines) func `print and answer the same`(direct: [String], parsed: [String]) throws {
    let sandbox = try Sandbox()
    let text = "# Ida Berg\n\n## Experience\n\n### Fjord — Engineer (2019 – 2021)\n\n- Built the ferry planner\n- Led 4 people\n"
    try sandbox.directory.write(text, to: "a.md")
    try sandbox.directory.write(text.replacing("4 people", with: "5 people"), to: "b.md")
    try sandbox.directory.write(text.replacing("4 people", with: "6 people"), to: "c.md")
    // A role that the base has left behind.
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write(text, to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "pilot")
    try sandbox.directory.write(text.replacing("4 people", with: "5 people"), to: "resume.md")
    try sandbox.resver("snapshot")
    let (one, other) = (try sandbox.run([Sandbox.program] + direct), try sandbox.run([Sandbox.program] + parsed))
    #expect(one.output == other.output && one.errors == other.errors && one.status == other.status)
  }
}
