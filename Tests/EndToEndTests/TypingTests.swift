import Foundation
import TestSupport
import Testing

/// Tests what the program does with words that are nearly right, with lists, and on a narrow terminal.
@Suite struct `What people type is understood` {
  private static let text = """
    # Nora Vance

    ## Work

    ### Acme — Engineer (2020 – Present)

    - Built the billing service in Go
    - Cut costs by 40% in a year

    ### Acme — Intern (2019)

    - Wrote tests

    ## Skills

    - Languages: Go, Rust

    ## Hobbies

    - Rowing

    """

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Self.text, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    return sandbox
  }

  @Test(arguments: [
    ("dif v1", "did you mean `resver diff`"), ("snyc", "did you mean `resver sync`"), ("hlep", "did you mean `resver help`"),
    ("snap", "did you mean `resver snapshot`"), ("snapshoot", "did you mean `resver snapshot`"),
    ("role ad north", "did you mean `resver role add`"), ("commit -m x", "did you mean `resver snapshot`"),
    ("help mergin", "did you mean `resver help merging`"), ("diff --jsno", "did you mean `--json`?"),
    ("frobnicate", "`resver help` lists the commands"), ("show", "`resver help show` lists its options"),
  ])
  func `a wrong word gets the right one`(_ line: String, _ hint: String) throws {
    let outcome = try Sandbox().resver(line.split(separator: " ").map(String.init), in: "")
    #expect(outcome.status == 64)
    #expect(outcome.errors.hasPrefix("error: ") && outcome.errors.contains("Hint: \(hint)"), "\(outcome.errors)")
  }

  @Test func `an address that several parts have is not guessed`() throws {
    let sandbox = try sandbox()
    let several = try sandbox.resver("show", "v1", "acme")
    #expect(several.status == 1)
    #expect(several.errors.contains("did you mean `acme-engineer` or `acme-intern`?"), "\(several.errors)")
    #expect(try sandbox.resver("show", "v1", "intern/1").output == "- Wrote tests\n")
    #expect(try sandbox.resver("show", "v1", "hobies").errors.contains("did you mean `hobbies`"))
    // A slip in one step, wherever it is, keeps the others.
    #expect(try sandbox.resver("show", "v1", "engineeer/1").errors.contains("did you mean `acme-engineer/1`?"))
    #expect(try !sandbox.resver("show", "v1", "zebra/1").errors.contains("did you mean"))
  }

  @Test func `options that take several take them with commas`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("role", "add", "north", "--omit", "hobbies, acme-intern", "--keyword", "Go,Rust")
    let rules = try sandbox.directory.read("resver.yaml")
    #expect(rules.contains("omit: [hobbies, acme-intern]") && rules.contains("keywords: [Go, Rust]"), "\(rules)")
    #expect(try sandbox.resver("export", "-f", "md, txt").output.split(separator: "\n").count == 2)
    for wrong in ["0", "1,", "3-2", "x", "1-9999999"] {
      #expect(try sandbox.resver("review", "north", "--take", wrong).status == 64, "\(wrong)")
    }
    #expect(try sandbox.resver("review", "north", "--take", "1-2").errors.contains("`north` has 0 changes to review"))
  }

  @Test func `the board names the branch and the rules that nobody applied`() throws {
    let sandbox = try sandbox()
    #expect(try sandbox.resver("status").output.hasPrefix("branch   main\nversion  v1\n"))
    try sandbox.resver("role", "add", "north", "--omit", "hobbies")
    let before = try sandbox.resver("status").output
    #expect(before.contains("rules    resver.yaml is not committed: `git add resver.yaml && git commit`\n"))
    #expect(before.contains("rules not applied: `resver tailor north`"))
    try sandbox.git("add", "resver.yaml")
    try sandbox.git("commit", "-q", "-m", "Rules", "resver.yaml")
    try sandbox.resver("tailor", "north")
    let after = try sandbox.resver("status").output
    #expect(!after.contains("not committed") && !after.contains("not applied"), "\(after)")
    try sandbox.git("switch", "-q", "role/north")
    #expect(try sandbox.resver("status").output.hasPrefix("branch   role/north\n"))
  }

  @Test func `sixty columns are enough`() throws {
    let sandbox = try sandbox()
    sandbox.variables = ["RESVER_WIDTH": "60", "COLUMNS": "60"]
    try sandbox.resver("role", "add", "north", "--omit", "hobbies")
    try sandbox.directory.write(
      Self.text.replacing("by 40%", with: "by 45% in the first year, for three teams in two countries"), to: "resume.md")
    let lines = [
      "", "status", "diff", "diff --side-by-side", "snapshot", "sync --dry-run", "sync", "tailor north", "log", "outline",
      "check",
      "stale", "matrix", "review", "undo --list", "undo", "redo", "send Acme", "sent", "which resume.md", "allow --list",
      "role list",
      "show v9", "show v1 skils", "dif", "export -f pfd", "help", "help topics", "help merging", "help review", "help export",
      "new",
    ]
    for line in lines {
      let outcome = try sandbox.resver(line.split(separator: " ").map(String.init), in: "")
      for row in (outcome.output + outcome.errors).split(separator: "\n") {
        #expect(row.unicodeScalars.count <= 60, "resver \(line): \(row)")
      }
    }
  }
}
