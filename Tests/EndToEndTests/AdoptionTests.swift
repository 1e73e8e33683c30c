import TestSupport
import Testing

@Suite struct `Copied files become roles` {
  private func family() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("mara-lind-copies", to: "m")
    return sandbox
  }

  @Test func `with their text, their history and the edits that were carried by hand`() throws {
    let sandbox = try family()
    let rehearsal = try sandbox.resver("adopt", "--dry-run", in: "m")
    #expect(
      rehearsal.output.contains("resume_backend.md  role backend")
        && rehearsal.output.contains("twice by hand: GPA 3.78"))
    #expect(try sandbox.git("branch", "--list", "role/*", in: "m").output == "")
    let main = try sandbox.git("rev-parse", "main", in: "m").output
    #expect(try sandbox.resver("adopt", in: "m").status == 0)
    #expect(try sandbox.git("rev-parse", "main", in: "m").output == main)
    for (file, place) in [
      ("resume_backend.md", "role/backend:resume.md"), ("resume-ml.md", "role/ml:resume.md"),
      ("resume_backend_zh.md", "role/backend:resume_zh.md"),
    ] {
      #expect(
        try sandbox.git("show", place, in: "m").output == sandbox.directory.read("m/" + file), "\(place)")
    }
    let log = try sandbox.git("log", "--format=%an|%s|%P", "main..role/backend", in: "m").output
    #expect(log.contains("Mara Lind|Tailor backend|"))
    #expect(
      log.split(separator: "\n").contains {
        $0.hasPrefix("Mara Lind|60 teams everywhere|") && $0.contains(" ")
          && $0.split(separator: "|")[2].contains(" ")
      })
    #expect(try sandbox.git("fsck", "--strict", in: "m").status == 0)
  }

  @Test func `and sync brings what was forgotten, without losing what was tailored`() throws {
    let sandbox = try family()
    try sandbox.resver("adopt", in: "m")
    try sandbox.git("add", "resver.yaml", in: "m")
    try sandbox.git("commit", "-qm", "documents", in: "m")
    let told = try sandbox.resver("sync", "--verbose", in: "m").output
    #expect(told.contains("already there") && told.contains("{+3+} million users"), "\(told)")
    let backend = try sandbox.git("show", "role/backend:resume.md", in: "m").output
    for text in [
      "GPA 3.78", "3 million", "Skarvik", "Designed and built the billing backend in Go, used by 60 teams",
      "for backend services",
    ] {
      #expect(backend.contains(text), "\(text) in\n\(backend)")
    }
    #expect(!backend.contains("fraud model"))
    let chinese = try sandbox.git("show", "role/backend:resume_zh.md", in: "m").output
    #expect(chinese.contains("60 个团队") && !chinese.contains("欺诈"))
    #expect(try sandbox.resver("adopt", in: "m").errors.contains("role/backend already exists"))
    #expect(try sandbox.resver("undo", in: "m").status == 0)
  }

  @Test func `by the names that the user gives, or not at all`() throws {
    let sandbox = try family()
    #expect(
      try sandbox.resver("adopt", "resume-ml.md=machine-learning", in: "m").output.contains(
        "role/machine-learning"))
    #expect(try sandbox.resver("adopt", "nothing.md=x", in: "m").errors.contains("Hint: "))
    #expect(try sandbox.resver("adopt", "resume.md", in: "m").status == 64)
    let lone = try Sandbox()
    try lone.replay("lin-zhiyuan", to: "l")
    #expect(try lone.resver("adopt", in: "l").errors.contains("no two files here are variants"))
  }

  @Test func `languages are compared, and missing parts are reported`() throws {
    let sandbox = try family()
    try sandbox.resver("adopt", in: "m")
    let board = try sandbox.resver("status", in: "m").output
    #expect(board.contains("language zh  "), "\(board)")
    let stale = try sandbox.resver("stale", in: "m").output
    #expect(stale.contains("3.78 and 3.74") && stale.contains("not in zh"), "\(stale)")
    #expect(
      !stale.contains("Led the migration"), "a part that was only translated later is not behind: \(stale)")
    let sides = try sandbox.resver("diff", "--doc", "zh", "--against", "en", "--width", "100", in: "m").output
    #expect(
      sides.contains("≠") && sides.contains("主导迁移到 Kubernetes")
        && sides.contains("Led the migration to Kubernetes"))
    #expect(try sandbox.resver("diff", "--against", "en", in: "m").status == 64)
    let json = try sandbox.resver("diff", "--doc", "zh", "--against", "en", "--json", in: "m").output
    #expect(try JSONSchema(named: "counterparts").problems(in: json).isEmpty, "\(json)")
    #expect(
      json.contains(#""facts":[["3.78","3.74"]]"#) && json.contains(#""to":null"#) || json.contains(#""from":null"#), "\(json)")
  }

  @Test func `a folder of dated files becomes versions`() throws {
    let sandbox = try Sandbox()
    let lives = [
      "03-summary": "old/cv-2021.md", "08-projects": "old/cv_2022-06.md",
      "14-quill-energy": "old/CV 20230115 final.md",
    ]
    for (life, file) in lives {
      try sandbox.directory.write(try Fixtures.text("history/nora-vance/\(life)/resume.md"), to: file)
    }
    try sandbox.directory.write("", to: "new/.keep")
    let told = try sandbox.resver("import", "../old", in: "new")
    #expect(
      told.output
        == "v1  2021-01-01  cv-2021.md\nv2  2022-06-01  cv_2022-06.md\nv3  2023-01-15  CV 20230115 final.md\n",
      "\(told)")
    #expect(try sandbox.resver("diff", "v1", "v3", in: "new").output.contains("Quill Energy"))
    #expect(try sandbox.git("status", "--porcelain", "--untracked-files=no", in: "new").output == "")
    #expect(try sandbox.resver("import", "../old", in: "new").errors.contains("has versions already"))
    #expect(try sandbox.resver("import", "nowhere", in: "old").status == 64)
  }
}
