import Foundation
import TestSupport
import Testing

/// Each test asks a real shell for its candidates after a line.
@Suite struct `Shells complete the names in a repository` {
  /// A repository with versions, a role, something sent, a file with a blank, and tags that a shell would run.
  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(
      "# Kim Ode\n\n## Work\n\n### Kestrel — Engineer (2020 – now)\n\n- Kept 12 books\n- Sold 3 boats\n\n## 技能\n\n- Go\n",
      to: "resume.md")
    try sandbox.directory.write("An ad\n", to: "ad.html")
    try sandbox.directory.write("An old one\n", to: "my cv.md")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("role", "add", "backend").status == 0)
    #expect(try sandbox.resver("send", "Halden & Sons", "--role", "backend").status == 0)
    try sandbox.git("tag", "v7$(touch${IFS}pwned)")
    try sandbox.git("tag", "v8`touch${IFS}pwned`")
    try sandbox.git("tag", "v9;touch${IFS}pwned")
    sandbox.variables["PATH"] =
      try sandbox.folderOfProgram() + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")
    for (shell, file) in [("bash", "resver.bash"), ("zsh", "zsh/_resver"), ("fish", "resver.fish")] {
      let script = try sandbox.resver("completions", shell)
      #expect(script.status == 0 && !script.output.hasPrefix("#!"), "\(shell)")
      try sandbox.directory.write(script.output, to: ".completions/" + file)
    }
    return sandbox
  }

  /// Command lines, each with candidates that the shell offers and words that it does not offer.
  static let lines: [(line: String, offered: [String], missing: [String])] = [
    ("resver sn", ["snapshot"], ["show"]),
    ("resver show ", ["v1", "backend", "main", "WORK", "sent/halden-sons-backend-2020-09-13"], ["ad.html"]),
    ("resver show v", ["v1"], ["backend"]),
    ("resver show v1 ", ["work", "技能"], ["work/kestrel-engineer/1"]),
    ("resver show v1 work/", ["work/kestrel-engineer/1", "work/kestrel-engineer/2"], ["v1"]),
    ("resver show v1 技", ["技能", "技能/1"], ["work"]),
    ("resver promote backend w", ["work/kestrel-engineer"], []),
    ("resver show v1 kes", ["kestrel-engineer", "kestrel-engineer/1"], []),
    ("resver log --follow w", ["work/kestrel-engineer"], []),
    ("resver diff ", ["v1", "backend", "resume.md", "ad.html"], []),
    ("resver sync ", ["backend"], ["main", "v1"]),
    ("resver role remove ", ["backend"], ["main"]),
    ("resver match ", ["ad.html", "resume.md"], ["backend"]),
    ("resver match ad.html ", ["backend"], ["ad.html"]),
    ("resver export -f ", ["pdf", "docx", "json"], ["resume.md"]),
    ("resver export -f pdf,h", ["pdf,html"], ["pdf,docx"]),
    ("resver export --redact phone,", ["phone,email", "phone,address"], ["phone,phone"]),
    ("resver send ", ["halden-sons"], []),
    ("resver sent ", ["interview", "offer", "rejected"], ["halden-sons"]),
    ("resver sent interview ", ["halden-sons"], ["offer"]),
    ("resver outline --doc ", ["resume"], ["resume.md"]),
    ("resver diff --color ", ["auto", "always", "never"], ["v1"]),
    ("resver completions ", ["bash", "zsh", "fish"], []),
    ("resver help ", ["snapshot", "sync", "merging", "topics"], ["resume.md"]),
    ("resver help mer", ["merging", "merge-file"], ["sync"]),
  ]

  /// A selection for zsh and fish, which need a terminal and about a second for each line.
  private static let some = lines.filter {
    [
      "resver show ", "resver show v1 work/", "resver diff ", "resver match ad.html ",
      "resver export -f pdf,h", "resver sent ", "resver help ",
    ]
    .contains($0.line)
  }

  private func fixture(_ name: String) -> String { Fixtures.root + "/Tests/Fixtures/completions/" + name }

  private func expect(
    in sandbox: Sandbox, _ lines: [(line: String, offered: [String], missing: [String])],
    _ command: (String) -> [String]
  ) throws {
    for (line, offered, missing) in lines {
      let told = try sandbox.run(command(line))
      let words = told.output.split(separator: "\n").map(String.init)
      #expect(offered.allSatisfy(words.contains), "\(line): \(words) \(told.errors)")
      #expect(!missing.contains(where: words.contains), "\(line): \(words)")
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.directory.path + "/pwned"))
  }

  @Test(.enabled(if: Tools.has("bash"))) func `bash offers names, and runs none of them`() throws {
    // The script needs bash 4; macOS has bash 3.
    let sandbox = try repository()
    guard try sandbox.run(["bash", "-c", "((BASH_VERSINFO[0] >= 4))"]).status == 0 else { return }
    try expect(in: sandbox, Self.lines) {
      ["bash", "--norc", fixture("offered.bash"), ".completions/resver.bash", $0]
    }
    let told = try sandbox.run([
      "bash", "--norc", fixture("offered.bash"), ".completions/resver.bash", "resver diff m",
    ])
    #expect(told.output.contains("my cv.md\n"), "\(told)")
  }

  @Test(.enabled(if: Tools.has("zsh"))) func `zsh offers names, and runs none of them`() throws {
    let sandbox = try repository()
    try expect(in: sandbox, Self.some) { ["zsh", "-f", fixture("offered.zsh"), ".completions/zsh", $0] }
  }

  @Test(.enabled(if: Tools.has("fish") && Tools.has("python3")))
  func `fish offers names, and runs none of them`() throws {
    let sandbox = try repository()
    for (line, offered, _) in Self.some where !line.contains("work/") {
      let told = try sandbox.run(
        ["python3", fixture("offered-fish.py"), ".completions/resver.fish", line] + offered)
      #expect(told.status == 0, "\(line): \(told)")
    }
    #expect(!FileManager.default.fileExists(atPath: sandbox.directory.path + "/pwned"))
  }

  @Test func `outside a repository nothing is offered and nothing is said`() throws {
    let sandbox = try Sandbox()
    let told = try sandbox.resver(
      "---completion", "sync", "--", "positional@0", "2", "0", "resver", "sync", "")
    #expect(told.status == 0 && told.output == "\n" && told.errors.isEmpty, "\(told)")
  }

  @Test func `a shell that is not known is named with those that are`() throws {
    let told = try Sandbox().resver("completions", "tcsh")
    #expect(told.status == 64 && told.errors.contains("`bash`, `zsh`"), "\(told)")
  }
}
