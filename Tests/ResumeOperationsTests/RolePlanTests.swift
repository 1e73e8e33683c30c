import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeTailoring
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What the verbs of roles plan` {
  @Test func `a role is one branch at the base`() throws {
    let story = try Story.withRoles()
    let planned = try story.history().addRole("cook", from: nil)
    #expect(planned.plan.updates.map(\.words) == ["create role/cook  \(planned.report.role.tip.short)"])
    #expect(try story.git("rev-parse", "main") == "\(planned.report.role.tip)\n")
  }

  @Test func `a role of a role begins with a commit that says so`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    let role = try history.addRole("cook", from: "clerk").report.role
    #expect(role.base == "refs/heads/role/clerk")
    let commit = try history.repository.readCommit(role.tip)
    #expect(commit.parents == [try history.role(named: "clerk").tip])
    #expect(commit.message.contains("refs/heads/role/clerk"))
  }

  @Test func `rules come into resver.yaml, and an ad from elsewhere into jobs`() throws {
    let story = try Story.withRoles()
    let elsewhere = try TemporaryDirectory()
    try elsewhere.write("We need a cook who sails.\n", to: "ad.txt")
    var rules = TailoringRules()
    rules.bullets = TailoringRules.Limit(usual: 3)
    let planned = try story.history().addRole("cook", from: nil, rules: (rules, elsewhere.path + "/ad.txt"))
    #expect(planned.plan.workTree.files.map(\.path) == ["jobs/cook.txt", "resver.yaml"])
    #expect(planned.report.written == ["resver.yaml", "jobs/cook.txt"])
    #expect(planned.plan.workTree.files.allSatisfy { $0.undo != nil })
    let written = String(decoding: planned.plan.workTree.files[1].bytes ?? [], as: UTF8.self)
    #expect(written.contains("cook:") && written.contains("clerk:"))
  }

  @Test(arguments: ["clerk", "clerk/night", "-x", "a..b", ""]) func `no role in the place of another, and no impossible name`(
    name: String
  ) throws {
    let story = try Story.withRoles()
    #expect(throws: UserError.self) { try story.history().addRole(name, from: nil) }
  }

  @Test func `a rename moves the branch and every version`() throws {
    let story = try Story.withRoles()
    let plan = try story.history().renameRole("clerk", to: "bursar").plan
    #expect(
      plan.updates.map(\.name) == [
        "refs/heads/role/bursar", "refs/tags/bursar/v1", "refs/tags/clerk/v1", "refs/heads/role/clerk",
      ])
    #expect(plan.updates.map { $0.target == .nothing } == [false, false, true, true])
  }

  @Test func `a rename to an existing role changes nothing`() throws {
    let story = try Story.withRoles()
    let before = try story.references
    #expect(throws: UserError.self) {
      try story.apply { history in try history.renameRole("clerk", to: "sailor").plan }
    }
    #expect(try story.references == before)
  }

  @Test func `a checked-out role is neither renamed nor removed`() throws {
    let story = try Story.withRoles()
    try story.git("switch", "-q", "role/clerk")
    #expect(throws: UserError.self) { try story.history().renameRole("clerk", to: "bursar") }
    #expect(throws: UserError.self) { try story.history().removeRole("clerk") }
  }

  @Test func `a removed role stays under a tag`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    let planned = try history.removeRole("clerk")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/" + planned.report, "refs/heads/role/clerk"])
    let tag = try #require(planned.plan.updates[0].to)
    #expect(try history.repository.commit(behind: tag) == (try history.role(named: "clerk").tip))
  }

  @Test func `a second removal on one day gets its own tag`() throws {
    let story = try Story.withRoles()
    try story.apply { history in try history.removeRole("clerk").plan }
    try story.apply { history in try history.addRole("clerk", from: "v1").plan }
    let planned = try story.history().removeRole("clerk")
    #expect(planned.report.hasSuffix("-2"))
  }

  @Test func `a variant that is kept as a file is a copy and a line`() throws {
    let story = try Story.withRoles()
    let planned = try story.history().addFileVariant("cook", at: "resume_cook.md")
    #expect(planned.plan.updates.isEmpty)
    #expect(planned.plan.workTree.files.map(\.path) == ["resume_cook.md", "resver.yaml"])
    let text = String(decoding: planned.plan.workTree.files[1].bytes ?? [], as: UTF8.self)
    #expect(text == "documents:\n  - resume.md\nroles:\n  clerk:\n    omit: [skills]\nvariants:\n  cook: resume_cook.md\n")
  }

  @Test(arguments: [("clerk", "resume_cook.md"), ("a/b", "resume_cook.md"), ("cook", "cook.tex")])
  func `a variant under a name or in a format that cannot be is refused`(name: String, path: String) throws {
    let story = try Story.withRoles()
    #expect(throws: UserError.self) { try story.history().addFileVariant(name, at: path) }
  }
}
