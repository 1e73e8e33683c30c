import TestSupport
import Testing

/// Everyday command lines are read without the argument parser; both ways mean the same.
@Suite struct `Commands read without the parser` {
  /// Each line as people write it, and a form of it that only the parser reads.
  static let lines: [(direct: [String], parsed: [String])] = [
    (["diff", "a.md", "b.md", "--stat"], ["diff", "--color=auto", "a.md", "b.md", "--stat"]),
    (["diff", "--json", "--all", "a.md", "b.md"], ["diff", "--color=auto", "--json", "--all", "a.md", "b.md"]),
    (["diff", "--quiet", "a.md", "b.md"], ["diff", "--color=auto", "--quiet", "a.md", "b.md"]),
    (["diff", "--stat", "--json", "a.md", "b.md"], ["diff", "--color=auto", "--stat", "--json", "a.md", "b.md"]),
    (["outline", "a.md"], ["outline", "--color=auto", "a.md"]),
    (["outline", "a.md", "--json"], ["outline", "--color=auto", "a.md", "--json"]),
    (["check", "a.md", "--strict"], ["check", "--color=auto", "--strict", "a.md"]),
    (["check", "--json", "a.md"], ["check", "--color=auto", "--json", "a.md"]),
    (["merge-file", "-p", "b.md", "a.md", "c.md"], ["merge-file", "-p", "--marker-size=7", "b.md", "a.md", "c.md"]),
    (
      ["merge-file", "-p", "-q", "--diff3", "-L", "x", "--marker-size", "9", "b.md", "a.md", "c.md"],
      ["merge-file", "-p", "-q", "--diff3", "--label=x", "--marker-size=9", "b.md", "a.md", "c.md"]
    ),
    (
      ["merge-file", "-p", "--ours", "b.md", "a.md", "c.md"],
      ["merge-file", "-p", "--ours", "--marker-size=7", "b.md", "a.md", "c.md"]
    ),
    (["merge-file", "-p", "b.md", "a.md"], ["merge-file", "--stdout", "b.md", "a.md"]),
    (["merge-file", "--marker-size", "0", "b.md", "a.md", "c.md"], ["merge-file", "--marker-size=0", "b.md", "a.md", "c.md"]),
  ]

  @Test(arguments: lines) func `print and answer the same`(direct: [String], parsed: [String]) throws {
    let sandbox = try Sandbox()
    let text = "# Ida Berg\n\n## Experience\n\n### Fjord — Engineer (2019 – 2021)\n\n- Built the ferry planner\n- Led 4 people\n"
    try sandbox.directory.write(text, to: "a.md")
    try sandbox.directory.write(text.replacing("4 people", with: "5 people"), to: "b.md")
    try sandbox.directory.write(text.replacing("4 people", with: "6 people"), to: "c.md")
    let (one, other) = (try sandbox.run([Sandbox.program] + direct), try sandbox.run([Sandbox.program] + parsed))
    #expect(one.output == other.output && one.errors == other.errors && one.status == other.status)
  }
}
