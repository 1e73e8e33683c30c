import TestSupport
import Testing

/// Texts, names and repositories made by somebody who means harm (docs/security.md).
@Suite struct `Hostile input is shown and not obeyed` {
  /// A window title, a cleared screen, a control sequence in one character, and a turn of the reading direction.
  private static let escapes = "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}31m\u{202E}"
  private static let forbidden: [Character] = ["\u{1B}", "\u{07}", "\u{9B}", "\u{202E}", "\r"]

  private func text(_ led: String, _ wrote: String) -> String {
    let e = Self.escapes
    return """
      # Te\(e)st

      x\(e)@example.com | +47 555

      ## Experi\(e)ence

      ### Ac\(e)me — Engineer (2020 – Present)

      - Cut \(e) latency by 40% with Go
      - \(led) five \(e) people
      - \(wrote) the handbook

      """
  }

  /// A base and a role that disagree, with every name and message full of escapes.
  private func repository() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write(text("Led", "Wrote"), to: "resume.md")
    try sandbox.directory.write("# Job \(Self.escapes)\n\nRequired: Go, Foo\(Self.escapes)Bar\n", to: "ad.md")
    try sandbox.resver("snapshot", "-m", "first \(Self.escapes)")
    try sandbox.resver("role", "add", "backend")
    try sandbox.git("branch", "role/x\u{202E}y\u{9B}z")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.write(text("Guided", "Wrote"), to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.write(text("Trained", "Published"), to: "resume.md")
    try sandbox.resver("snapshot")
    return sandbox
  }

  @Test func `in every output of every command`() throws {
    let sandbox = try repository()
    let commands: [[String]] = [
      ["sync", "--dry-run"], ["sync"], ["review"], ["status"], ["matrix"], ["stale"], ["stale", "--json"],
      ["check"],
      ["check", "--json"], ["log"], ["log", "--json"], ["log", "--follow", "header"], ["outline"],
      ["outline", "--json"],
      ["role", "list"], ["match", "ad.md"], ["match", "ad.md", "--json"], ["diff", "v1", "v2"],
      ["diff", "v1", "v2", "--json"], ["diff", "v1", "v2", "--stat"], ["diff", "v1", "v2", "--markdown"],
      ["diff", "v1", "v2", "--side-by-side"], ["show", "v1", "no/\(Self.escapes)"],
      ["diff", "v9\(Self.escapes)"],
      ["diff", "--doc", Self.escapes], ["role", "add", Self.escapes], ["tailor", "backend"], ["undo"],
    ]
    for command in commands {
      let outcome = try sandbox.run([Sandbox.program] + command)
      let said = outcome.output + outcome.errors
      // A command without results prints nothing as JSON.
      #expect(!said.isEmpty || command.last == "--json", "\(command) said nothing")
      #expect(!said.contains { Self.forbidden.contains($0) }, "\(command): \(said.debugDescription)")
    }
  }

  @Test(arguments: [
    "--upload-pack=touch pwned", "-x", "--output=pwned", "HEAD:../../etc/passwd", "../../../../etc/passwd\n",
    "",
    "refs/heads/../../x", ":/x", "@{-1}\n",
  ]) func `a revision or a role is never an option or a way out`(name: String) throws {
    let sandbox = try repository()
    for command in [["diff", "--", name, "v1"], ["log", "--", name], ["restore", "--", name]] {
      #expect(try sandbox.run([Sandbox.program] + command).status != 70, "\(command)")
    }
    for command in [
      ["role", "add", "--", name], ["sync", "--", name], ["tailor", "--", name], ["review", "--", name],
    ] {
      #expect([1, 64].contains(try sandbox.run([Sandbox.program] + command).status), "\(command)")
    }
    #expect(try sandbox.run(["ls", "pwned"]).status != 0)
    #expect(try sandbox.git("fsck").status == 0)
  }

  @Test(arguments: [
    "-x.md", "a\nb.md", "--output=x.md", "re\u{1B}sume.md", "'; touch pwned;'.md", "$(touch pwned).md",
  ])
  func `a file may be called anything`(name: String) throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write("# A\n\n## Experience\n\n- one\n", to: name)
    #expect(try sandbox.resver("init", "--", name).status == 0)
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v1"))
    try sandbox.directory.write("# A\n\n## Experience\n\n- one and two\n", to: name)
    #expect(try sandbox.resver("diff").output.contains("and two"))
    #expect(try sandbox.resver("restore", "v1").status == 1)
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v2"))
    #expect(try sandbox.run(["ls", "pwned"]).status != 0)
  }

  @Test func `links and includes do not lead out of the repository`() throws {
    let sandbox = try Sandbox()
    let outside = try TemporaryDirectory()
    try outside.write("\\section{Secret}\n", to: "secret.tex")
    try outside.write("untouched\n", to: "victim.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.run(["ln", "-s", outside.path, "folder"])
    try sandbox.run(["ln", "-s", outside.path + "/secret.tex", "link.tex"])
    let body = ["link", "folder/secret", outside.path + "/secret", "../secret", "self"].map {
      "\\input{\($0)}\n"
    }
    try sandbox.directory.write(
      "\\documentclass{article}\n\\begin{document}\n\\section{Work}\n\(body.joined())\\end{document}\n",
      to: "resume.tex")
    try sandbox.directory.write("\\section{Self}\n\\input{other}\n", to: "self.tex")
    try sandbox.directory.write("\\input{self}\n", to: "other.tex")
    let outline = try sandbox.resver("outline").output
    #expect(outline.contains("Self") && !outline.contains("Secret"), "\(outline)")
    try sandbox.resver("snapshot")
    #expect(
      try sandbox.git("ls-tree", "-r", "--name-only", "HEAD").output == "other.tex\nresume.tex\nself.tex\n")

    // A version from another clone, in which the file is a link or is behind one.
    for (path, target) in [("cv.md", "victim.md"), ("folder/resume.md", "")] {
      let other = try Sandbox()
      try other.git("init", "-q", "-b", "main")
      try other.directory.write("documents: [\(path)]\n", to: "resver.yaml")
      let link = target.isEmpty ? "folder" : path
      try other.run(["ln", "-s", target.isEmpty ? outside.path : outside.path + "/" + target, link])
      for command in [["snapshot"], ["outline"], ["diff"], ["check"]] {
        let outcome = try other.run([Sandbox.program] + command)
        #expect(outcome.status != 0 && outcome.errors.contains("Hint: "), "\(command): \(outcome)")
        #expect(!(outcome.output + outcome.errors).contains("untouched"))
      }
    }
    #expect(try outside.read("victim.md") == "untouched\n")
  }

  /// Texts that are small and ask for much: nested deeply, or defined by themselves.
  private static let bombs: [String: String] = {
    let laughs =
      "a: &a [x, x, x, x, x, x, x, x, x]\n"
      + zip("bcdefghijk", "abcdefghij").map {
        "\($0): &\($0) [\(Array(repeating: "*\($1)", count: 9).joined(separator: ","))]\n"
      }
      .joined()
    return [
      "bomb.yaml": laughs + "cv: *k\n", "deep.yaml": String(repeating: "[", count: 20_000),
      "deep.json": String(repeating: "[", count: 50_000) + String(repeating: "]", count: 50_000),
      // A thousand levels are a megabyte of indentation.
      "deep.md": (0..<1_000).map { String(repeating: "  ", count: $0) + "- x\n" }.joined(),
      "tags.md": String(repeating: "<ul><li>", count: 10_000),
      "loop.tex": "\\newcommand{\\a}{\\b\\b}\\newcommand{\\b}{\\a\\a}\\begin{document}\\section{X}\\a\\end{document}",
      "inside.tex": "\\begin{document}\n" + (0..<4_000).map { "\\q\($0.letters){\n" }.joined()
        + String(repeating: "}\n", count: 4_000),
      "open.typ": "= X\n" + String(repeating: "#f((", count: 5_000),
    ]
  }()

  @Test func `a chain of includes is followed for eight levels and a hundred files`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write(
      "\\documentclass{article}\n\\begin{document}\n\\section{Work}\n\\input{f0}\n\\end{document}\n", to: "resume.tex")
    for link in 0..<150 {
      try sandbox.directory.write("\\section{Part \(link)}\n\\input{f\(link + 1)}\n", to: "f\(link).tex")
    }
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("log", "--format=%s").output == "First version of resume, f8, f9, f10, f11 and 95 more\n")
    let stored = try sandbox.git("ls-tree", "-r", "--name-only", "HEAD").output.split(separator: "\n").count
    #expect(stored == 116)
  }

  @Test func `a file above the limit is refused, and one below is read`() throws {
    let sandbox = try Sandbox()
    let limit = 32 << 20
    try sandbox.run(["sh", "-c", "{ printf '# Nora\\n\\n'; head -c \(limit - 8) /dev/zero | tr '\\0' ' '; } > below.md"])
    try sandbox.run(["sh", "-c", "{ cat below.md; printf x; } > above.md"])
    #expect(try sandbox.resver("outline", "below.md").output.contains("Nora"))
    let refused = try sandbox.resver("outline", "above.md")
    #expect(
      refused.status == 65 && refused.errors.contains("larger than 32 MB") && refused.errors.contains("Hint: "), "\(refused)")
  }

  @Test(arguments: bombs.keys.sorted())
  func `bombs end in bounded time with an answer`(name: String) throws {
    let sandbox = try Sandbox()
    let text = try #require(Self.bombs[name])
    try sandbox.directory.write(text, to: name)
    // Seconds of the processor: those of a clock depend on what else runs.
    func run(_ arguments: String...) throws -> CommandOutcome {
      try sandbox.run(["sh", "-c", "ulimit -t 20 && exec \"$@\"", "sh", Sandbox.program] + arguments)
    }
    #expect(try run("outline", name).status == 0)
    #expect(try run("outline", "--render", name).output == text)
    #expect(try run("diff", "--json", name, name).status == 0)
  }
}

extension Int {
  /// A number written in letters, as the name of a command requires.
  fileprivate var letters: String {
    String(
      String(self, radix: 16).map { digit in
        Character(UnicodeScalar(digit.asciiValue.map { $0 < 0x41 ? $0 + 0x37 : $0 } ?? 0x61))
      })
  }
}
