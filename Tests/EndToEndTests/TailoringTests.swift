import TestSupport
import Testing

@Suite struct `A role is produced from the base by rules` {
  private static let resume = """
    # Nora Vance

    nora@example.com

    ## Skills

    - Languages: Python, Go
    - Tools: Docker, Kubernetes

    ## Experience

    ### Northwind — Engineer (2020 – Present)

    - Built the billing service in Go
    - Trained three colleagues
    - Moved services to Kubernetes
    - Wrote reports in Excel

    ### Acme — Developer (2017 – 2019)

    - Answered support tickets
    - Wrote the import in Python

    ### Brightfold — Intern (2015 – 2016)

    - Painted the office

    ## Hobbies

    - Rowing

    """
  private static let rules = """
    roles:
      backend:
        omit: [hobbies]
        order: [experience, skills]
        lead_with: [Kubernetes]
        keywords: [Go]
        bullets: 2
        entries: 2

    """

  private func sandbox(_ rules: String = rules, _ resume: String = resume) throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.directory.write(resume, to: "resume.md")
    try sandbox.directory.write(rules, to: "resver.yaml")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend")
    return sandbox
  }

  private func role(_ sandbox: Sandbox) throws -> String {
    try sandbox.git("show", "role/backend:resume.md").output
  }

  @Test func `rules leave out, choose and order, each with its reason, and nothing else changes`() throws {
    let sandbox = try sandbox()
    let told = try sandbox.resver("tailor", "backend")
    #expect(told.status == 0 && told.errors == "", "\(told)")
    #expect(told.output.contains("✓ omit hobbies  left out 1 part"))
    #expect(told.output.contains("place 1 of 4 in its entry"))
    #expect(
      try role(sandbox) == """
        # Nora Vance

        nora@example.com

        ## Experience

        ### Northwind — Engineer (2020 – Present)

        - Moved services to Kubernetes
        - Built the billing service in Go

        ### Acme — Developer (2017 – 2019)

        - Answered support tickets
        - Wrote the import in Python

        ## Skills

        - Tools: Docker, Kubernetes
        - Languages: Python, Go

        """)
    // The base and the files do not change, and git's own history shows the tailoring.
    #expect(try sandbox.git("show", "main:resume.md").output == Self.resume)
    #expect(try sandbox.git("log", "-1", "--format=%B", "role/backend").output.contains("Left out: Hobbies"))
    #expect(try sandbox.resver("undo").status == 0)
    #expect(try role(sandbox) == Self.resume)
  }

  @Test func `running it twice changes nothing, and a rehearsal writes nothing`() throws {
    let sandbox = try sandbox()
    let before = try sandbox.git("rev-parse", "role/backend").output
    #expect(try sandbox.resver("tailor", "backend", "--dry-run").output.contains("would leave out"))
    #expect(try sandbox.git("rev-parse", "role/backend").output == before)
    try sandbox.resver("tailor", "backend")
    let tip = try sandbox.git("rev-parse", "role/backend").output
    #expect(try sandbox.resver("tailor", "backend").output.contains("already matches its rules"))
    #expect(try sandbox.git("rev-parse", "role/backend").output == tip)
  }

  @Test func `tailor and sync in any order reach the same role`() throws {
    var results: [String] = []
    for order in [
      ["sync", "tailor"], ["tailor", "sync"], ["tailor"], ["tailor", "sync", "tailor"],
      ["sync", "tailor", "sync"],
    ] {
      let sandbox = try sandbox()
      try sandbox.resver("tailor", "backend")
      try sandbox.directory.rewrite("resume.md") {
        $0.replacing("three colleagues", with: "five colleagues").replacing(
          "service in Go", with: "service in Go and SQL"
        )
        .replacing("- Answered", with: "- Ran Kubernetes for 40 teams\n- Answered")
      }
      try sandbox.resver("snapshot")
      for command in order {
        let outcome = try command == "sync" ? sandbox.resver("sync") : sandbox.resver("tailor", "backend")
        #expect(outcome.status == 0)
      }
      if order.last == "sync", order.count == 2 { try sandbox.resver("tailor", "backend") }
      results.append(try role(sandbox))
    }
    #expect(Set(results).count == 1, "\(Set(results))")
    #expect(results[0].contains("- Ran Kubernetes for 40 teams\n") && results[0].contains("Go and SQL"))
  }

  @Test func `what the person did on the role stays, and what rules left out comes again when they change`()
    throws
  {
    let sandbox = try sandbox()
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacing("- Wrote reports in Excel", with: "- Wrote weekly reports").replacing(
        "- Answered support tickets\n", with: "")
    }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    try sandbox.resver("tailor", "backend")
    // Reworded: stays beyond the limit. Left out by hand: stays out.
    let first = try role(sandbox)
    #expect(first.contains("- Wrote weekly reports"))
    #expect(!first.contains("tickets") && !first.contains("Trained"))
    try sandbox.directory.write(
      Self.rules.replacing("bullets: 2", with: "bullets: 4").replacing(
        "omit: [hobbies]", with: "omit: [skills/tools]"), to: "resver.yaml")
    #expect(try sandbox.resver("tailor", "backend").status == 0)
    let text = try role(sandbox)
    #expect(
      text.contains("Trained three colleagues") && text.contains("Rowing") && text.contains("weekly reports"))
    #expect(!text.contains("tickets") && !text.contains("Tools:"))
  }

  @Test func `a part that the person brings back is left alone by limits`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("tailor", "backend")
    try sandbox.git("switch", "-q", "role/backend")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacing(
        "- Built the billing service in Go\n",
        with: "- Built the billing service in Go\n- Trained three colleagues\n")
    }
    try sandbox.resver("snapshot")
    try sandbox.git("switch", "-q", "main")
    // It counts, so another bullet is left out if the limit is exceeded.
    #expect(try sandbox.resver("tailor", "backend").output.contains("changed on the role"))
    #expect(try role(sandbox).contains("- Moved services to Kubernetes\n- Trained three colleagues\n\n"))
    #expect(try sandbox.resver("tailor", "backend").output.contains("already matches its rules"))
  }

  @Test func `new bullets wait for review where the rules say ask`() throws {
    let sandbox = try sandbox("roles: {backend: {bullets: 9, new: ask}}\n")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacing("- Answered", with: "- Ran forty databases\n- Answered")
    }
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("sync").output.contains("new on the base"))
    #expect(!(try role(sandbox).contains("forty")))
    try sandbox.resver("tailor", "backend")
    #expect(!(try role(sandbox).contains("forty")))
    #expect(try sandbox.resver("review", "backend", "--take", "1").status == 0)
    #expect(try role(sandbox).contains("- Ran forty databases\n- Answered"))
    try sandbox.resver("tailor", "backend")
    #expect(try role(sandbox).contains("forty"))
  }

  @Test func `sync reports a part that a rule omitted as such`() throws {
    let sandbox = try sandbox()
    try sandbox.resver("tailor", "backend")
    try sandbox.directory.rewrite("resume.md") {
      $0.replacing("- Rowing", with: "- Rowing and chess").replacing(
        "Painted the office", with: "Painted two offices")
    }
    try sandbox.resver("snapshot")
    let told = try sandbox.resver("sync", "--verbose").output
    #expect(told.contains("left out by a rule"), "\(told)")
    #expect(!(try role(sandbox).contains("Rowing")))
  }

  @Test func `parts are tagged for roles in the source`() throws {
    let resume = Self.resume
      .replacing("- Trained three colleagues", with: "- Trained three colleagues {.@lead}")
      .replacing("- Wrote reports in Excel", with: "- Wrote reports in Excel <!-- role: backend, data -->")
      .replacing("### Acme", with: "<!-- role: data -->\n### Acme")
    let sandbox = try sandbox("roles: {backend: {bullets: 9}, lead: {}, data: {}}\n", resume)
    let told = try sandbox.resver("tailor", "backend").output
    let text = try role(sandbox)
    #expect(told.contains("tagged for lead"))
    #expect(!text.contains("Trained") && text.contains("Excel") && !text.contains("Acme"), "\(text)")
  }

  @Test(arguments: [
    ("roles: {backend: {bulets: 3}}", "did you mean `bullets`?"),
    ("roles: {backend: {omit: [skills], only: [skills]}}", "name the same part"),
    ("roles: {backend: {bullets: many}}", "must be a number"),
    ("roles: {backend: {new: sometimes}}", "`include`, `ask` or `by-relevance`"),
    ("roles: {backend: {job: ../ad.md}}", "leaves the repository"),
    ("roles: {backend: {job: ad.md}}", "there is no such file"),
    ("roles: {backend: {only: [hobbies/9]}}", "did nothing"),
    ("roles: {backend: {omit: ['*']}}", "leave out all of"),
    ("roles: {backend: {omit: [experiance]}}", "did you mean `experience`?"),
    ("base: main", "neither rules nor a job ad"),
  ])
  func `rules that cannot work are reported`(rules: String, words: String) throws {
    let sandbox = try sandbox()
    try sandbox.directory.write(rules + "\n", to: "resver.yaml")
    let told = try sandbox.resver("tailor", "backend")
    #expect((told.errors + told.output).contains(words), "\(told)")
    let text = try role(sandbox)
    #expect(text == Self.resume || words == "did nothing")
  }

  @Test(arguments: ["latex", "json", "yaml", "typst"])
  func `it works in every format`(format: String) throws {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance-" + format, to: "n")
    try sandbox.resver("sync", in: "n")
    try sandbox.directory.write(
      "roles: {backend: {bullets: 1, entries: 2, order: [education, experience], lead_with: [Java], job: jobs/backend.md}}\n",
      to: "n/resver.yaml")
    try sandbox.directory.write("# Job\n\n## Requirements\n\n- Docker and Java\n", to: "n/jobs/backend.md")
    let told = try sandbox.resver("tailor", "backend", in: "n")
    #expect(told.status == 0 && told.output.contains("left out"), "\(told)")
    #expect(try sandbox.resver("tailor", "backend", in: "n").output.contains("already matches its rules"))
    let outline = try sandbox.resver("outline", "role/backend", in: "n").output
    #expect(outline.contains("[education]") && outline.contains("[work]"))
    #expect(
      (outline.firstRange(of: "[education]")?.lowerBound ?? outline.endIndex)
        < (outline.firstRange(of: "[work]")?.lowerBound ?? outline.startIndex), "\(outline)")
    // Bullets that rules left out come back when the rules are gone.
    let before = try sandbox.resver("diff", "role/backend~1", "role/backend", "--stat", in: "n").output
    #expect(!before.contains("reworded"), "\(before)")
  }

  /// An engine in Typst's place, on PATH before any other: one page for each four bullets.
  private func addEngine(_ sandbox: Sandbox) throws {
    try sandbox.writeProgram(
      """
      #!/bin/sh
      # typst compile --root . FILE PATTERN
      bullets=$(grep -c '^- ' "$4")
      page=1
      while [ $(( (page - 1) * 4 )) -lt "$bullets" ]; do echo > ".resver-page-$page.svg"; page=$((page + 1)); done
      """, to: "bin/typst")
    sandbox.variables["PATH"] = sandbox.directory.path + "/bin:/usr/bin:/bin"
  }

  @Test func `bullets are omitted until the pages fit, and stay omitted while pages cannot be counted`() throws {
    let sandbox = try Sandbox()
    try addEngine(sandbox)
    let bullets = { (name: String) in (1...5).map { "- \(name) did the thing number \($0)\n" }.joined() }
    try sandbox.directory.write(
      "= Nora\n\n== Experience\n\n=== Acme (2020 -- Present)\n\(bullets("Acme"))\n=== Beta (2018 -- 2020)\n\(bullets("Beta"))",
      to: "resume.typ")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "backend", "--pages", "2")
    let told = try sandbox.resver("tailor", "backend")
    #expect(told.output.contains("pages 2  left out 2 to fit"), "\(told)")
    func count() throws -> Int {
      try sandbox.git("show", "role/backend:resume.typ").output.split(separator: "\n").count {
        $0.hasPrefix("- ")
      }
    }
    #expect(try count() == 8)
    #expect(try sandbox.resver("tailor", "backend").output.contains("already matches its rules"))
    for program in ["typst", "python3"] {
      try sandbox.writeProgram("#!/bin/sh\necho No module named typst >&2\nexit 127\n", to: "bin/" + program)
    }
    #expect(try sandbox.resver("tailor", "backend").output.contains("was not applied: install typst"))
    #expect(try count() == 8)
    try addEngine(sandbox)
    try sandbox.resver("tailor", "backend", "--pages", "1")
    #expect(try count() == 4)
    #expect(try sandbox.resver("tailor", "backend", "--pages", "0").status == 64)
  }

  @Test(arguments: [
    ["--omit", "hobies"], ["--only", "experience,hobies"], ["--order", "hobies"], ["--file", "resume_b.md", "--omit", "hobies"],
  ])
  func `a rule with an address that no part has is refused at once`(options: [String]) throws {
    let sandbox = try sandbox()
    let before = try sandbox.directory.read("resver.yaml")
    let told = try sandbox.resver(["role", "add", "lead"] + options, in: "")
    #expect(told.status == 1 && told.errors.contains("did you mean `hobbies`?"), "\(told)")
    #expect(try sandbox.directory.read("resver.yaml") == before)
    #expect(try sandbox.git("branch", "--list", "role/lead").output.isEmpty)
    let right = try sandbox.resver("role", "add", "lead", "--omit", "hobbies,@intern,*office*", "--order", "skills")
    #expect(right.status == 0, "\(right)")
  }
}
