import TestSupport
import Testing

/// A variant kept as a branch, and the same kept as a file beside the base.
private struct Life {
  let sandbox: Sandbox
  let isFile: Bool

  static let base = """
    # Nora Vance

    ## Work

    ### Acme — Engineer (2020 – Present)

    - Built the billing service in Go for 40 teams
    - Cut costs by 40% in a year
    - Wrote the on-call handbook
    - Trained two juniors

    ## Skills

    - Languages: Go, Rust

    """

  init(isFile: Bool) throws {
    sandbox = try Sandbox()
    self.isFile = isFile
    try sandbox.directory.write(Self.base, to: "cv.md")
    try sandbox.directory.write("documents: [cv.md]\n" + (isFile ? "variants:\n  north: cv_north.md\n" : ""), to: "resver.yaml")
    if isFile { try sandbox.directory.write(Self.base, to: "cv_north.md") }
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "Start")
    if !isFile { try sandbox.resver("role", "add", "north") }
  }

  private func edit(_ path: String, _ edits: [(String, String)]) throws {
    try sandbox.directory.rewrite(path) { text in
      edits.reduce(text) { text, edit in
        #expect(text.contains(edit.0), "\(edit.0)")
        return text.replacing(edit.0, with: edit.1)
      }
    }
    try sandbox.git("commit", "-qam", "Edit")
  }

  func editBase(_ edits: (String, String)...) throws { try edit("cv.md", edits) }

  func editVariant(_ edits: (String, String)...) throws {
    if isFile { return try edit("cv_north.md", edits) }
    try sandbox.git("switch", "-q", "role/north")
    try edit("cv.md", edits)
    try sandbox.git("switch", "-q", "main")
  }

  func addRules(_ rules: String) throws {
    try sandbox.directory.rewrite("resver.yaml") { $0 + "roles:\n  north:\n" + rules }
    try sandbox.git("commit", "-qam", "Rules")
  }

  /// The variant's text, and the base's.
  func texts() throws -> [String] {
    try [sandbox.git("show", isFile ? "main:cv_north.md" : "role/north:cv.md").output, sandbox.git("show", "main:cv.md").output]
  }
}

@Suite struct `A variant that is kept as a file is a role` {
  /// Runs a command in both lives; its words and the texts afterwards must be the same.
  private func expectSame(_ lives: [Life], _ arguments: String..., hasSameWords: Bool = true) throws {
    let outcomes = try lives.map { try $0.sandbox.resver(arguments, in: "") }
    #expect(outcomes[0].status == outcomes[1].status, "\(arguments): \(outcomes[1].errors)")
    #expect(!hasSameWords || outcomes[0].output == outcomes[1].output, "\(arguments)")
    #expect(try lives[0].texts() == lives[1].texts(), "\(arguments)")
    #expect(try lives[1].sandbox.git("status", "--porcelain").output == "", "\(arguments)")
  }

  @Test func `each command does to it what it does to a branch`() throws {
    let lives = [try Life(isFile: false), try Life(isFile: true)]
    for life in lives {
      try life.editVariant(
        ("Built the billing service", "Owned the ledger tables"), ("- Wrote the on-call handbook\n", ""),
        ("Go, Rust", "Go, Rust, SQL"))
      try life.editBase(
        ("Built the billing service in Go for 40 teams", "Rebuilt the billing service in Go for 60 teams"), ("by 40%", "by 45%"),
        ("handbook", "handbook, which five teams use"), ("two juniors", "three juniors"))
    }
    try expectSame(lives, "sync", "--dry-run")
    try expectSame(lives, "sync", "--verbose")
    #expect(try lives[1].texts()[0].contains("by 45%") && lives[1].texts()[0].contains("Owned the ledger tables"))
    try expectSame(lives, "review")
    try expectSame(lives, "review", "north", "--take", "1")
    try expectSame(lives, "review")
    try expectSame(lives, "sync")
    try expectSame(lives, "matrix")
    try expectSame(lives, "show", "north", "skills")
    for life in lives { try life.addRules("    bullets: 2\n") }
    try expectSame(lives, "tailor", "north", "--dry-run", hasSameWords: false)
    try expectSame(lives, "tailor", "north", hasSameWords: false)
    #expect(try !lives[1].texts()[0].contains("juniors"))
    try expectSame(lives, "tailor", "north")
    for life in lives { try life.editBase(("by 45%", "by 50%"), ("three juniors", "four juniors")) }
    try expectSame(lives, "stale", hasSameWords: false)
    try expectSame(lives, "sync")
    try expectSame(lives, "review")
    try expectSame(lives, "promote", "north", "skills/languages", hasSameWords: false)
    #expect(try lives[1].texts()[1].contains("SQL"))
    try expectSame(lives, "sync")
    try expectSame(lives, "undo", hasSameWords: false)
  }

  @Test func `a clone knows what waits and what was synced`() throws {
    let life = try Life(isFile: true)
    try life.editVariant(("- Wrote the on-call handbook\n", ""))
    try life.editBase(("handbook", "handbook, which five teams use"), ("by 40%", "by 45%"))
    #expect(try life.sandbox.resver("sync").output.contains("1 applied, 1 withheld"))
    let message = try life.sandbox.git("log", "-1", "--format=%B").output
    #expect(message.contains("Resver-Variant-Synced: north ") && message.contains("Resver-Variant-Withheld: north {"))
    try life.sandbox.git("clone", "-q", ".", "clone")
    #expect(try life.sandbox.resver("review", in: "clone").output == life.sandbox.resver("review").output)
    #expect(try life.sandbox.resver("sync", in: "clone").output == "north  up to date with main\n")
    #expect(try life.sandbox.git("fsck", "--strict", in: "clone").status == 0)
  }

  @Test func `an old version of it, or a part, is brought back without the base`() throws {
    let life = try Life(isFile: true)
    try life.sandbox.resver("snapshot")
    let old = try life.sandbox.directory.read("cv_north.md")
    try life.editVariant(("- Wrote the on-call handbook\n", ""), ("for 40 teams", "for 40 teams in the north"))
    try life.editBase(("by 40%", "by 45%"))
    let base = try life.sandbox.directory.read("cv.md")
    let part = try life.sandbox.resver("restore", "v1", "work/acme/3", "--role", "north")
    #expect(part.status == 0, "\(part)")
    let mixed = try life.sandbox.directory.read("cv_north.md")
    #expect(mixed.contains("handbook") && mixed.contains("in the north"))
    let whole = try life.sandbox.resver("restore", "v1", "--role", "north")
    #expect(whole.status == 0 && whole.output.contains("Restore v1"), "\(whole)")
    #expect(try life.sandbox.directory.read("cv_north.md") == old)
    #expect(try life.sandbox.directory.read("cv.md") == base)
    #expect(try life.sandbox.git("status", "--porcelain").output.isEmpty)
    #expect(try life.sandbox.resver("undo").status == 0)
    #expect(try life.sandbox.directory.read("cv_north.md") == mixed)
    let branch = try Life(isFile: false)
    let refused = try branch.sandbox.resver("restore", "HEAD", "--role", "north")
    #expect(refused.status == 64 && refused.errors.contains("git switch role/north"), "\(refused)")
  }

  @Test func `a rebase brings no change twice and loses none`() throws {
    let life = try Life(isFile: true)
    try life.editBase(("by 40%", "by 45%"))
    try life.sandbox.git("clone", "-q", ".", "clone")
    try life.editBase(("two juniors", "three juniors"))
    try life.sandbox.resver("sync", in: "clone")
    try life.sandbox.git("pull", "-q", "--rebase", in: "clone")
    try life.sandbox.git("reflog", "expire", "--expire=now", "--all", in: "clone")
    try life.sandbox.git("gc", "-q", "--prune=now", in: "clone")
    #expect(try life.sandbox.resver("sync", in: "clone").output.contains("applied"))
    #expect(try life.sandbox.directory.read("clone/cv_north.md") == life.sandbox.directory.read("clone/cv.md"))
  }

  @Test func `snapshot saves it, and unsaved edits are not overwritten`() throws {
    let life = try Life(isFile: true)
    try life.editBase(("by 40%", "by 45%"))
    try life.sandbox.directory.rewrite("cv_north.md") { $0.replacing("two juniors", with: "nine juniors") }
    #expect(try life.sandbox.resver("status").output.contains("unsaved  cv_north.md\n"))
    #expect(try life.sandbox.resver("sync").output.contains("`cv_north.md` has unsaved edits"))
    #expect(try life.sandbox.resver("snapshot").output == "v1  north: Work › Acme: reword 1 bullet\n")
    #expect(try life.sandbox.resver("sync").status == 0)
    let text = try life.sandbox.directory.read("cv_north.md")
    #expect(text.contains("nine juniors") && text.contains("by 45%"))
    #expect(try life.sandbox.resver("role", "remove", "north").errors.contains("it is kept as a file"))
    #expect(try life.sandbox.resver("role", "list").output == "north  from main, kept as cv_north.md\n")
    #expect(try life.sandbox.resver("role", "add", "north").errors.contains("a variant of that name"))
    #expect(try life.sandbox.resver("log", "north").output.contains("v1  "))
    #expect(try life.sandbox.resver("install").output.contains("/cv_north.md"))
    #expect(try life.sandbox.resver("export", "north", "-f", "md").output == "dist/cv-north.md\n")
    #expect(try life.sandbox.resver("diff", "main", "north").output.contains("{+nine+} juniors"))
    #expect(try life.sandbox.resver("send", "Acme", "--role", "north", "--file", "cv_north.md").status == 0)
    let parents = try life.sandbox.git("rev-parse", "sent/acme-north-2020-09-13^{commit}^", "main").output.split(separator: "\n")
    #expect(parents.count == 2 && parents[0] == parents[1], "\(parents)")
    #expect(try life.sandbox.resver("diff", "sent/acme", "north").output.contains("no changes"))
  }

  @Test func `one is begun with its rules, and the next is added below`() throws {
    let sandbox = try Sandbox()
    try sandbox.directory.write(Life.base, to: "cv.md")
    try sandbox.git("init", "-q", "-b", "main")
    try sandbox.resver("snapshot")
    #expect(try sandbox.resver("role", "add", "data", "--file", "cv_data.md", "--omit", "skills").status == 0)
    #expect(
      try sandbox.resver("role", "add", "lead", "--file", "cv_lead.md").output.hasPrefix(
        "lead, kept as cv_lead.md, is based on main"))
    #expect(try sandbox.directory.read("resver.yaml").contains("variants:\n  lead: cv_lead.md\n  data: cv_data.md\n"))
    try sandbox.git("add", ".")
    try sandbox.git("commit", "-qm", "Variants")
    #expect(try sandbox.resver("tailor", "data").status == 0)
    #expect(try !sandbox.directory.read("cv_data.md").contains("Rust"))
    #expect(try sandbox.directory.read("cv_lead.md") == Life.base)
    try sandbox.resver("undo")
    #expect(try sandbox.directory.read("cv_data.md") == Life.base)
  }

  @Test(arguments: [true, false]) func `a base that was renamed keeps its copies`(isSynced: Bool) throws {
    let life = try Life(isFile: true)
    if isSynced {
      try life.editBase(("by 40%", "by 45%"))
      try life.sandbox.resver("sync")
    }
    try life.sandbox.git("mv", "cv.md", "resume.md")
    try life.sandbox.directory.rewrite("resver.yaml") { $0.replacing("[cv.md]", with: "[resume.md]") }
    try life.sandbox.directory.rewrite("resume.md") { $0.replacing("two juniors", with: "three juniors") }
    try life.sandbox.git("commit", "-qam", "Rename")
    #expect(try life.sandbox.resver("sync").output.hasPrefix("north  1 applied\n"))
    #expect(try life.sandbox.directory.read("cv_north.md") == life.sandbox.directory.read("resume.md"))
    #expect(try life.sandbox.resver("sync").output == "north  up to date with main\n")
  }

  @Test func `files that no commit has are named`() throws {
    let life = try Life(isFile: true)
    try life.sandbox.git("rm", "-q", "--cached", "cv_north.md")
    try life.sandbox.git("commit", "-qm", "Forget")
    #expect(try life.sandbox.resver("status").errors.contains("north is in no commit of the base: cv_north.md"))
    #expect(try life.sandbox.resver("sync", "north").errors.contains("git add cv_north.md"))
  }

  @Test func `copies are found and named in place, in each language`() throws {
    let sandbox = try Sandbox()
    try sandbox.replay("mara-lind-copies", to: "m")
    #expect(try sandbox.resver("adopt", "--in-place", "--dry-run", in: "m").output.contains("resume-ml.md  role ml"))
    #expect(try sandbox.git("status", "--porcelain", in: "m").output == "")
    #expect(try sandbox.resver("adopt", "--in-place", in: "m").status == 0)
    let names = "variants:\n  backend:\n    en: resume_backend.md\n    zh: resume_backend_zh.md\n  ml:\n    en: resume-ml.md\n"
    #expect(try sandbox.directory.read("m/resver.yaml").hasSuffix(names))
    #expect(try sandbox.git("branch", "--list", "role/*", in: "m").output == "")
    try sandbox.git("add", ".", in: "m")
    try sandbox.git("commit", "-qm", "Variants", in: "m")
    let told = try sandbox.resver("sync", "--verbose", in: "m").output
    #expect(told.contains("already there") && told.contains("{+3+} million users"), "\(told)")
    // What a person had carried by hand, and what the role left out, is as in role branches.
    let backend = try sandbox.directory.read("m/resume_backend.md")
    for text in ["GPA 3.78", "3 million", "Skarvik", "Designed and built the billing backend in Go, used by 60 teams"] {
      #expect(backend.contains(text), "\(text)")
    }
    #expect(!backend.contains("fraud model"))
    #expect(try sandbox.resver("sync", in: "m").output == "backend  up to date with main\nml  up to date with main\n")
    #expect(try sandbox.resver("adopt", "--in-place", in: "m").errors.contains("`variants:` already"))
  }

  @Test(arguments: [
    ("variants: [a.md]\n", "must be a mapping"), ("variants:\n  a b: a.md\n", "cannot be the name"),
    ("variants:\n  a: ../a.md\n", "needs the path"), ("variants:\n  a: cv.md\n", "is a document or another variant"),
    ("variants:\n  a: cv_north.tex\n", "are in two formats"), ("variants:\n  a: {cw: cv_north.md}\n", "is no document"),
  ])
  func `a wrong name in resver.yaml is refused`(_ text: String, _ cause: String) throws {
    let life = try Life(isFile: true)
    try life.sandbox.directory.write("documents: [cv.md]\n" + text, to: "resver.yaml")
    let outcome = try life.sandbox.resver("status")
    #expect(outcome.status == 65 && outcome.errors.contains(cause), "\(outcome)")
  }
}
