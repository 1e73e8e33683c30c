import TestSupport
import Testing

/// Files that git keeps in another form than people write them.
@Suite struct `What git stores otherwise is read and written as git does` {
  private static let text = "# Ane Holm\n\n## Work\n\n- Kept the lights of forty sounds\n- Trained two pilots\n"

  private func started(attributes: String = "") throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    if !attributes.isEmpty { try sandbox.directory.write(attributes, to: ".gitattributes") }
    return sandbox
  }

  @Test func `a link stays a link, and the text that it leads to is the document`() throws {
    let sandbox = try started()
    try sandbox.directory.write(Self.text, to: "text/master.md")
    try sandbox.run(["ln", "-s", "text/master.md", "resume.md"])
    try sandbox.git("add", "-A")
    try sandbox.git("commit", "-q", "-m", "one")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.directory.rewrite("text/master.md") { $0.replacing("two pilots", with: "three pilots") }
    #expect(try sandbox.resver("diff").output.contains("three"))
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("ls-tree", "HEAD", "resume.md").output.hasPrefix("120000"))
    #expect(try sandbox.git("show", "HEAD:text/master.md").output.contains("three pilots"))
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.resver("diff", "v1", "v2").output.contains("three"))
    #expect(try sandbox.resver("diff", "v1:resume.md", "v2:resume.md").output.contains("three"))
    #expect(try sandbox.resver("restore", "v1").status == 0)
    #expect(try sandbox.directory.read("resume.md") == Self.text)
    #expect(try sandbox.git("ls-tree", "HEAD", "resume.md").output.hasPrefix("120000"))
  }

  @Test func `a filter program encodes the blob, and no plain text is stored`() throws {
    let sandbox = try started(attributes: "resume.md filter=turned\n")
    for key in ["clean", "smudge"] { try sandbox.git("config", "filter.turned.\(key)", "tr A-Za-z N-ZA-Mn-za-m") }
    try sandbox.git("config", "filter.turned.required", "true")
    try sandbox.directory.write(Self.text, to: "resume.md")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.resver("role", "add", "pilot")
    try sandbox.git("switch", "-q", "role/pilot")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("two pilots", with: "many pilots") }
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacing("forty", with: "fifty").replacing("two pilots", with: "three pilots")
    }
    #expect(try sandbox.resver("diff").output.contains("fifty"))
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("sync").output.contains("withheld"))
    #expect(try sandbox.resver("review").output.contains("{+three+} pilots"))
    #expect(try sandbox.resver("promote", "pilot", "work/2").status == 0)
    #expect(try sandbox.resver("restore", "v1", "work/2").status == 0)
    try sandbox.run(["cp", "resume.md", "copy.txt"])
    let sent = try sandbox.resver("send", "Acme", "--file", "copy.txt")
    #expect(sent.status != 0 && sent.errors.contains("sent/** filter=turned"), "\(sent)")
    try sandbox.directory.write("resume.md filter=turned\nsent/** filter=turned\n", to: ".gitattributes")
    #expect(try sandbox.resver("send", "Acme", "--file", "copy.txt").status == 0)
    #expect(try sandbox.resver("which", "copy.txt").output.contains("Acme"))
    let role = try sandbox.git("cat-file", "--filters", "--path=resume.md", "role/pilot:resume.md").output
    #expect(role.contains("fifty") && role.contains("many pilots"))
    let all = try sandbox.run([
      "sh", "-c",
      "git log --all --format=%B; git cat-file --batch-check='%(objectname)' --batch-all-objects | git cat-file --batch",
    ])
    for word in ["sounds", "pilots", "Ane"] { #expect(!all.output.contains(word), "\(word)") }

    try sandbox.git("config", "--unset", "filter.turned.required")
    for key in ["clean", "smudge"] { try sandbox.git("config", "--unset", "filter.turned.\(key)") }
    try sandbox.git("config", "filter.turned.smudge", "false")
    let failed = try sandbox.resver("diff", "v1", "v2")
    #expect(failed.status != 0 || !failed.output.contains("fifty"))
  }

  @Test func `a file that becomes a link is kept with its link, on roles as well`() throws {
    let sandbox = try started()
    try sandbox.directory.write(Self.text, to: "resume.md")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.resver("role", "add", "pilot")
    try sandbox.git("switch", "-q", "role/pilot")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("two pilots", with: "many pilots") }
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.git("switch", "-q", "main")
    try sandbox.run(["sh", "-c", "mkdir text && mv resume.md text/master.md && ln -s text/master.md resume.md"])
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.git("status", "--porcelain").output == "")
    #expect(try sandbox.resver("sync").status == 0)
    for branch in ["main", "role/pilot"] {
      #expect(try sandbox.git("ls-tree", branch, "resume.md").output.hasPrefix("120000"), "\(branch)")
    }
    #expect(try sandbox.git("show", "role/pilot:text/master.md").output.contains("many pilots"))
  }

  @Test func `nothing is stored in plain text where the filter is not set up, nor by many roles at once`() throws {
    let sandbox = try started(attributes: "resume.md filter=turned\n")
    for key in ["clean", "smudge"] { try sandbox.git("config", "filter.turned.\(key)", "tr A-Za-z N-ZA-Mn-za-m") }
    try sandbox.directory.write(Self.text, to: "resume.md")
    #expect(try sandbox.resver("snapshot").status == 0)
    for number in 1...9 {
      try sandbox.resver("role", "add", "pilot\(number)")
      try sandbox.git("switch", "-q", "role/pilot\(number)")
      try sandbox.directory.rewrite("resume.md") { $0.replacing("two pilots", with: "many pilots \(number)") }
      #expect(try sandbox.resver("snapshot").status == 0)
      try sandbox.git("switch", "-q", "main")
    }
    try sandbox.directory.rewrite("resume.md") { $0.replacing("forty", with: "fifty") }
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("sync").status == 0)
    let role = try sandbox.git("cat-file", "--filters", "--path=resume.md", "role/pilot9:resume.md").output
    #expect(role.contains("fifty") && role.contains("many pilots 9"))
    for key in ["clean", "smudge"] { try sandbox.git("config", "--unset", "filter.turned.\(key)") }
    try sandbox.directory.rewrite("resume.md") { $0.replacing("fifty", with: "sixty") }
    let refused = try sandbox.resver("snapshot")
    #expect(refused.status != 0 && refused.errors.contains("`turned`"), "\(refused)")
    let all = try sandbox.run([
      "sh", "-c", "git cat-file --batch-check='%(objectname)' --batch-all-objects | git cat-file --batch",
    ])
    #expect(!all.output.contains("pilots"))
  }

  @Test func `git's merges are of the text behind a filter, and are stored through it`() throws {
    let sandbox = try started(attributes: "resume.md filter=turned\n")
    for key in ["clean", "smudge"] { try sandbox.git("config", "filter.turned.\(key)", "tr A-Za-z N-ZA-Mn-za-m") }
    try sandbox.directory.write(Self.text, to: "resume.md")
    #expect(try sandbox.resver("snapshot").status == 0)
    #expect(try sandbox.resver("install").status == 0)
    try sandbox.git("switch", "-q", "-c", "side")
    try sandbox.directory.rewrite("resume.md") { "- Rowed\n" + $0.replacing("two pilots", with: "many pilots") }
    try sandbox.git("commit", "-q", "-a", "-m", "side")
    try sandbox.git("switch", "-q", "main")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("forty", with: "fifty") }
    try sandbox.git("commit", "-q", "-a", "-m", "main")
    let merge = try sandbox.git("merge", "-q", "--no-edit", "side")
    let text = try sandbox.directory.read("resume.md")
    #expect(merge.status == 0 && text.contains("fifty") && text.contains("many pilots"), "\(merge) \(text)")
    #expect(try sandbox.git("show", "HEAD:resume.md").output.contains("pilots") == false)
  }

  @Test func `a pointer of Git LFS is no résumé`() throws {
    let sandbox = try started()
    try sandbox.directory.write(
      "version https://git-lfs.github.com/spec/v1\noid sha256:\(String(repeating: "4d", count: 32))\nsize 12345\n",
      to: "resume.md")
    let outcome = try sandbox.resver("outline")
    #expect(outcome.status == 65 && outcome.errors.contains("git lfs pull"), "\(outcome)")
  }

  @Test func `a text in an encoding of old is shown decoded and written back as it is`() throws {
    let sandbox = try started()
    let fixture = Fixtures.root + "/Tests/Fixtures/markdown/encoded-chinese-gbk.md"
    func convert(_ script: String) throws {
      let outcome = try sandbox.run([
        "sh", "-c", "iconv -f GBK -t UTF-8 resume.md | sed '\(script)' | iconv -f UTF-8 -t GBK > new && mv new resume.md",
      ])
      #expect(outcome.status == 0, "\(outcome)")
    }
    try sandbox.run(["cp", fixture, "resume.md"])
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.resver("role", "add", "lead")
    try sandbox.git("switch", "-q", "role/lead")
    try convert("s/五人/六人/")
    #expect(try sandbox.resver("snapshot").output.contains("北方港务公司"))
    try sandbox.git("switch", "-q", "main")
    try convert("s/一半/三分之二/")
    #expect(try sandbox.resver("diff").output.contains("三分之二"))
    #expect(try sandbox.resver("check").output.contains("not UTF-8"))
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("sync").output.contains("三分之二"))
    let merged = try sandbox.run(["sh", "-c", "git show role/lead:resume.md | iconv -f GBK -t UTF-8"])
    #expect(merged.status == 0 && merged.output.contains("三分之二") && merged.output.contains("六人"))
  }

  @Test func `a part comes into a text of another encoding in that text's own, or not at all`() throws {
    let sandbox = try started()
    let text = "# Ane Møller\n\n## Work\n\n- Kept the lights of Århus\n- Trained two pilots\n"
    func put(_ text: String, as encoding: String) throws {
      try sandbox.directory.write(text, to: "utf8")
      let outcome = try sandbox.run(["sh", "-c", "iconv -f UTF-8 -t \(encoding) utf8 > resume.md && rm utf8"])
      #expect(outcome.status == 0, "\(outcome)")
    }
    try put(text, as: "CP1252")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.resver("role", "add", "lead")
    try sandbox.git("switch", "-q", "role/lead")
    try put(text.replacing("Århus", with: "Ærø").replacing("two pilots", with: "two pilots of 日本"), as: "UTF-8")
    #expect(try sandbox.resver("snapshot").status == 0)
    try sandbox.git("switch", "-q", "main")
    #expect(try sandbox.resver("promote", "lead", "work/1").status == 0)
    let lacking = try sandbox.resver("promote", "lead", "work/2")
    #expect(lacking.status != 0 && lacking.errors.contains("Windows-1252, lacks"), "\(lacking)")
    let now = try sandbox.run(["sh", "-c", "git show HEAD:resume.md | iconv -f CP1252 -t UTF-8"]).output
    #expect(now == text.replacing("Århus", with: "Ærø"))
  }

  @Test func `UTF-16 is refused with what to do`() throws {
    let sandbox = try Sandbox()
    try sandbox.run(["sh", "-c", "printf '# Ane\\n\\n- Kept\\n' | iconv -f UTF-8 -t UTF-16 > resume.md"])
    let outcome = try sandbox.resver("init", "resume.md")
    #expect(outcome.status == 65 && outcome.errors.contains("UTF-16") && outcome.errors.contains("iconv"), "\(outcome)")
    #expect(try sandbox.run(["ls", "-A"]).output == "resume.md\n")
  }
}
