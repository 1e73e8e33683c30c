import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What undo plans` {
  @Test func `the updates of the command, turned around`() throws {
    let story = try Story.withRoles()
    let before = try story.history().role(named: "sailor")
    try story.apply { history in try history.removeRole("sailor").plan }
    let planned = try story.history().undo()
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/role/sailor", "refs/tags/archive/sailor-2020-09-13"])
    #expect(planned.plan.updates[0].from == nil && planned.plan.updates[0].to == before.tip)
    #expect(planned.plan.updates[1].target == .nothing)
  }

  @Test func `a snapshot's text becomes an unsaved edit`() throws {
    let story = try Story.withRoles()
    let plan = try story.history().undo().plan
    #expect(plan.updates.map(\.name) == ["refs/heads/main", "refs/tags/v3"])
    #expect(plan.workTree.checkOut == nil && plan.workTree.files.isEmpty)
    #expect(plan.workTree.staged.map(\.path) == ["resume.md"])
  }

  @Test func `a reference that has moved since is left alone`() throws {
    let story = try Story.withRoles()
    try story.apply { history in try history.addRole("cook", from: nil).plan }
    try story.git("branch", "-f", "role/cook", "v1")
    let planned = try story.history().undo()
    #expect(planned.plan.isEmpty && planned.report.left == ["refs/heads/role/cook"])
    try story.apply { history in try history.undo().plan }
    #expect(try story.git("rev-parse", "role/cook") == story.git("rev-parse", "v1^{commit}"))
  }

  @Test func `nothing without a command`() throws {
    #expect(throws: UserError.self) { try Story().history().undo() }
    #expect(throws: UserError.self) { try Story.withRoles().history().redo() }
  }

  @Test func `redo plans what the command did`() throws {
    let story = try Story.withRoles()
    try story.apply { history in try history.addRole("cook", from: nil).plan }
    try story.apply { history in try history.undo().plan }
    let planned = try story.history().redo()
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/role/cook"])
    #expect(planned.plan.updates[0].from == nil)
  }
}
