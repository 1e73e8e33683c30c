import Host
import ResumeArchive
import ResumePlan
import ResumeProject
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What the commands that set up plan` {
  private func text(_ plan: SetupPlan, _ file: Int = 0) -> String {
    String(decoding: plan.files[file].bytes ?? [], as: UTF8.self)
  }

  @Test func `init of a folder plans the repository and makes none`() throws {
    let story = try Story()
    try story.run("rm", "-rf", story.folder.path + "/.git")
    try story.folder.write(Story.resume, to: "resume.md")
    let (plan, outcomes) = try SetupWorkbench(story.environment).withNewRepository { history throws(UserError) in
      try history.start([], isNew: true)
    }
    #expect(plan.words == ["create a git repository in \(story.folder.path)"])
    #expect(outcomes.map(\.document.path) == ["resume.md"])
    #expect(!(Files.kind(of: story.folder.path + "/" + ".git") != .missing))
    try SetupWorkbench(story.environment).apply(plan)
    #expect(try story.history().documents().map(\.path) == ["resume.md"])
  }

  @Test func `init of two files with other names is one list in resver.yaml`() throws {
    let story = try Story()
    for name in ["me.md", "ich.md"] { try story.folder.write(Story.resume, to: name) }
    let plan = try story.history().start(["me.md", "ich.md"], isNew: false).plan
    #expect(plan.words == ["write resver.yaml"])
    #expect(text(plan) == "documents:\n  - path: me.md\n  - path: ich.md\n")
    #expect(!(Files.kind(of: story.folder.path + "/" + "resver.yaml") != .missing))
    try SetupWorkbench(story.environment).apply(plan)
    #expect(try story.history().start(["me.md"], isNew: false).plan == SetupPlan())
  }

  @Test func `init of a found file plans nothing`() throws {
    let story = try Story()
    try story.folder.write(Story.resume, to: "resume.md")
    #expect(try story.history().start([], isNew: false).plan == SetupPlan())
  }

  @Test func `install adds its lines once, and uninstall removes them alone`() throws {
    let story = try Story()
    try story.folder.write(Story.resume, to: "resume.md")
    try story.folder.write("*.png binary\n", to: ".git/info/attributes")
    let installation = Installation(story.environment, isGlobal: false)
    let plan = try installation.adding().plan
    #expect(text(plan) == "*.png binary\n/resume.md diff=resver merge=resver\n")
    try SetupWorkbench(story.environment).apply(plan)
    #expect(try installation.adding().plan == plan)
    #expect(try story.git("check-attr", "merge", "resume.md") == "resume.md: merge: resver\n")
    let removal = try installation.removing().plan
    #expect(text(removal) == "*.png binary\n")
    try SetupWorkbench(story.environment).apply(removal)
    #expect(try story.git("config", "--list", "--local").contains("resver") == false)
    #expect(try installation.removing().plan.files.isEmpty)
  }

  @Test func `install for the user writes nothing into the repository`() throws {
    let story = try Story()
    let plan = try Installation(story.environment, isGlobal: true).adding().plan
    #expect(plan.isGlobal && plan.files.map(\.path) == [story.folder.path + "/.config/git/attributes"])
  }

  @Test func `a permission is one file for one command, and revoking removes it`() throws {
    let story = try Story()
    try story.folder.write(Story.resume, to: "resume.md")
    try story.folder.write("export:\n  engines:\n    pdf: [sh, -c, \"true {in} {out}\"]\n", to: "resver.yaml")
    try story.snapshot()
    let history = try story.history()
    let wanted = try history.wantedCommands(at: [])
    try #require(wanted.count == 1)
    let plan = try history.allow(wanted)
    #expect(plan.files.count == 1 && plan.files[0].path.hasPrefix(story.folder.path + "/.config/resver/allowed/"))
    try SetupWorkbench(story.environment).apply(plan)
    #expect(try story.history().wantedCommands(at: []).map(\.isAllowed) == [true])
    let (removal, lines) = try story.history().revokeAllowed()
    #expect(removal.files.map(\.path) == plan.files.map(\.path) && removal.files[0].bytes == nil && lines.count == 1)
    try SetupWorkbench(story.environment).apply(removal)
    #expect(try story.history().wantedCommands(at: []).map(\.isAllowed) == [false])
  }
}
