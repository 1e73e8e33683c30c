import TestSupport
import Testing

/// Each with cause, hint and status, nothing written and nothing lost.
@Suite struct `Bad input gets a clear answer` {
  private func repository(_ text: String = VersionStory.text) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(text, to: "resume.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    return sandbox
  }

  private enum VersionStory { static let text = "# Nora\n\n## Work\n\n- one thing\n" }

  private func expect(
    _ outcome: CommandOutcome, status: Int32, says words: String..., hint: String? = nil
  ) {
    #expect(outcome.status == status, "\(outcome)")
    #expect(outcome.output == "", "\(outcome)")
    for word in words { #expect(outcome.errors.contains(word), "\(outcome)") }
    #expect(outcome.errors.contains("Hint: " + (hint ?? "")), "\(outcome)")
  }

  @Test func `no repository`() throws {
    expect(
      try Sandbox().resver("log"), status: 1, says: "Cannot find a repository",
      hint: "create one with `resver init`")
  }

  @Test(arguments: [["outline", "cv.md"], ["check", "cv.md"], ["log", "cv.md"], ["export", "cv.md"], ["diff", "-", "cv.md"]])
  func `outside a repository a missing file is named`(command: [String]) throws {
    expect(
      try Sandbox().resver(command, in: "."), status: 1, says: "Cannot read `cv.md`", "there is no such file",
      hint: "`ls` lists the files here")
  }

  @Test func `no résumé`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q")
    expect(
      try sandbox.resver("snapshot"), status: 65, says: "Cannot find a résumé", hint: "name the file once")
  }

  @Test func `two files that could be it`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q")
    try sandbox.directory.write("a\n", to: "resume-a.md")
    try sandbox.directory.write("b\n", to: "resume-b.md")
    expect(try sandbox.resver("snapshot"), status: 65, says: "resume-a.md", "resume-b.md")
  }

  @Test func `an unknown version`() throws {
    expect(
      try repository().resver("diff", "v1", "v11"), status: 1, says: "Cannot find `v11`",
      hint: "did you mean `v1`")
  }

  @Test func `a revision that looks like an option`() throws {
    let outcome = try repository().resver("diff", "--", "--upload-pack=touch pwned", "v1")
    expect(outcome, status: 64, says: "looks like an option")
  }

  @Test func `an empty file`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("\n \n", to: "resume.md")
    expect(
      try sandbox.resver("snapshot"), status: 65, says: "the file is empty",
      hint: "bring the last version back")
    #expect(try sandbox.git("tag").output == "v1\n")
  }

  @Test func `a binary file`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("PDF\0\u{1}", to: "resume.md")
    expect(try sandbox.resver("snapshot"), status: 65, says: "binary file")
    expect(try sandbox.resver("diff"), status: 65, says: "binary file")
  }

  @Test func `invalid UTF-8 is read`() throws {
    let sandbox = try repository()
    try sandbox.run(["sh", "-c", "printf '# N\\377me\\n\\n- caf\\351 work\\n' >resume.md"])
    #expect(try sandbox.resver("snapshot").output.hasPrefix("v2"))
    try sandbox.run(["sh", "-c", "\"$0\" outline --render resume.md >copy", Sandbox.program])
    #expect(try sandbox.run(["cmp", "resume.md", "copy"]).status == 0)
  }

  @Test func `a folder, a dangling link, a missing file`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("x", to: "folder/x")
    try sandbox.run(["ln", "-s", "nowhere", "dangling.md"])
    expect(try sandbox.resver("outline", "folder"), status: 65, says: "it is a folder")
    expect(try sandbox.resver("outline", "dangling.md"), status: 65, says: "a link to a file that does not exist")
    try sandbox.run(["rm", "resume.md"])
    expect(try sandbox.resver("diff"), status: 65, says: "Cannot")
    expect(try sandbox.resver("init", "none.md"), status: 65, says: "there is no such file")
  }

  @Test func `a path outside the repository`() throws {
    let sandbox = try repository()
    try sandbox.run(["sh", "-c", "echo x >../outside-$$.md; echo ../outside-$$.md >name; cat name"])
    let name = try sandbox.directory.read("name").split(separator: "\n").first.map(String.init) ?? ""
    expect(try sandbox.resver("init", name), status: 1, says: "outside the repository")
    try sandbox.run(["rm", name])
  }

  @Test func `the author is unknown`() throws {
    let sandbox = try Sandbox(hasIdentity: false)
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.directory.write("# A\n\n- b\n", to: "resume.md")
    expect(
      try sandbox.resver("snapshot"), status: 1, says: "Cannot find out your name for the commit",
      hint: "run `git config --global user.name")
    sandbox.variables = [
      "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.com", "GIT_COMMITTER_NAME": "C",
      "GIT_COMMITTER_EMAIL": "c@example.com",
    ]
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("log", "--format=%an %cn").output == "A C\n")
  }

  @Test func `a lock that a killed resver left is taken away`() throws {
    let sandbox = try repository()
    try sandbox.run(["mkdir", "-p", ".git/resver"])
    try sandbox.directory.write("resver\n", to: ".git/resver/working-99999999")
    try sandbox.directory.write("", to: ".git/refs/heads/main.lock")
    try sandbox.directory.write("# Nora\n\n## Work\n\n- One more\n", to: "resume.md")
    let snapshot = try sandbox.resver("snapshot")
    #expect(snapshot.status == 0, "\(snapshot)")
    #expect(
      try sandbox.run(["ls", ".git/resver"]).output.split(separator: "\n").filter { $0.hasPrefix("working") }
        .count == 1)
  }

  @Test func `a locked branch`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("", to: ".git/refs/heads/main.lock")
    try sandbox.directory.write("# Nora\n\n- other\n", to: "resume.md")
    expect(try sandbox.resver("snapshot"), status: 1, says: "lock", hint: "another git process")
    #expect(try sandbox.directory.read("resume.md") == "# Nora\n\n- other\n")
    try sandbox.run(["rm", ".git/refs/heads/main.lock"])
    let again = try sandbox.resver("snapshot")
    #expect(again.output.hasPrefix("v2"), "a rerun finishes what was begun: \(again)")
    #expect(try sandbox.git("tag").output == "v1\nv2\n")
  }

  @Test func `a merge that is not finished, and markers left in the text`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n", to: "resume.md")
    expect(try sandbox.resver("snapshot"), status: 65, says: "resume.md:1 is a conflict marker")
    try sandbox.directory.write("0123456789012345678901234567890123456789\n", to: ".git/MERGE_HEAD")
    expect(try sandbox.resver("snapshot"), status: 1, says: "is unfinished")
  }

  @Test func `restoring over unsaved edits`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("# Nora\n\n- unsaved\n", to: "resume.md")
    expect(
      try sandbox.resver("restore", "v1"), status: 1, says: "it has unsaved edits",
      hint: "save them first")
    #expect(try sandbox.directory.read("resume.md") == "# Nora\n\n- unsaved\n")
  }

  @Test func `a part that is not there`() throws {
    expect(
      try repository().resver("show", "v1", "wrk/1"), status: 1, says: "no part has that address",
      hint: "did you mean `work/1`")
  }

  @Test func `a broken resver.yaml`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("documents: [\n", to: "resver.yaml")
    expect(try sandbox.resver("log"), status: 65, says: "resver.yaml:")
  }

  @Test func `options that make no sense`() throws {
    let sandbox = try repository()
    #expect(try sandbox.resver("diff", "a", "b", "c").status == 64)
    #expect(try sandbox.resver("diff", "--json", "--stat").status == 64)
    #expect(try sandbox.resver("nonsense").status == 64)
    #expect(try sandbox.resver("--help").status == 0)
    #expect(try sandbox.resver("--version").output == "0.1.0\n")
  }

  @Test func `a repository that libgit2 cannot open`() throws {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "--object-format=sha256")
    expect(
      try sandbox.resver("log"), status: 1, says: "Cannot open the repository",
      hint: "only git itself can read its format")
  }

  @Test func `escape sequences in text and names are shown, not obeyed`() throws {
    let sandbox = try repository()
    try sandbox.directory.write("# Nora\n\n## Work\n\n- one \u{1B}[2Jthing\n", to: "resume.md")
    try sandbox.resver("snapshot", "-m", "evil \u{1B}]0;title\u{07}")
    for command in [["diff", "v1", "v2"], ["log"], ["outline"], ["diff", "v1", "v2", "--markdown"]] {
      let outcome = try sandbox.run([Sandbox.program] + command)
      #expect(!outcome.output.contains("\u{1B}"), "\(command)")
    }
    #expect(try !sandbox.resver("diff", "v1", "no\u{1B}[2J").errors.contains("\u{1B}"))
  }
}
