import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What a sync plans` {
  @Test func `a merge for a tailored role, and a step forward for another`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    let planned = try history.sync([])
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/role/clerk", "refs/heads/role/sailor"])
    #expect(planned.plan.updates.map(\.reason) == ["resver: merge main", "resver: fast-forward"])
    let base = try #require(try history.repository.commit(ofReference: "refs/heads/main"))
    #expect(planned.plan.updates[1].to == base)
    let merge = try #require(planned.plan.updates[0].to)
    #expect(try history.repository.readCommit(merge).parents == [try history.role(named: "clerk").tip, base])
    #expect(!planned.plan.isAllOrNone)
    #expect(planned.report.map(\.result) == [.merged(merge.short), .merged(base.short)])
  }

  @Test func `nothing after it was applied`() throws {
    let story = try Story.withRoles()
    try story.apply { history in try history.sync([]).plan }
    let planned = try story.history().sync([])
    #expect(planned.plan.isEmpty)
    #expect(planned.report.map(\.result) == [.upToDate, .upToDate])
  }

  @Test func `the base of a role of a role is the merge that the plan makes`() throws {
    let story = try Verb.syncLevels.story()
    let history = try story.history()
    let plan = try history.sync([]).plan
    let clerk = try #require(plan.updates.first { $0.name == "refs/heads/role/clerk" }?.to)
    let mate = try #require(plan.updates.first { $0.name == "refs/heads/role/mate" }?.to)
    #expect(try history.repository.readCommit(mate).parents.contains(clerk))
    try Workbench(history).apply(plan)
    #expect(try story.history().sync([]).plan.isEmpty)
  }

  /// Eight roles and more are merged on all cores, each with its own handle.
  @Test func `many roles, and a role of one of them`() throws {
    let story = try Story.withRoles()
    for number in 1...9 {
      try story.apply { history in try history.addRole("r\(number)", from: "clerk").plan }
    }
    for number in 1...9 {
      try story.apply { history in try history.addRole("s\(number)", from: "r\(number)").plan }
    }
    let rehearsal = try story.history(isRehearsal: true).sync([]).plan
    let history = try story.history()
    let plan = try history.sync([]).plan
    #expect(plan.updates == rehearsal.updates)
    #expect(plan.updates.count == 20)
    try Workbench(history).apply(plan)
    #expect(try story.git("fsck", "--full", "--no-dangling") == "")
    for update in plan.updates { #expect(try story.git("rev-parse", update.name) == "\(update.to?.description ?? "")\n") }
    #expect(try story.history().sync([]).plan.isEmpty)
  }

  @Test func `a role with unsaved edits stays, and the reason is noted`() throws {
    let story = try Verb.syncAtHand.story()
    try story.edit("Sailing", "Sailing, rowing")
    let planned = try story.history().sync(["clerk"])
    #expect(planned.plan.updates.isEmpty)
    #expect(planned.plan.notes.keys.sorted() == ["resver/refusals"])
    guard case .left = planned.report[0].result else { throw UserError("another outcome") }
  }

  @Test func `a branch that moves meanwhile stays where it is, and the others move`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    let plan = try history.sync([]).plan
    try story.git("branch", "-f", "role/clerk", "v1")
    #expect(throws: UserError.self) { try Workbench(history).apply(plan) }
    #expect(try story.git("rev-parse", "role/clerk") == story.git("rev-parse", "v1^{commit}"))
    try story.apply { history in try history.sync(["sailor"]).plan }
    #expect(try story.git("rev-parse", "role/sailor") == story.git("rev-parse", "main"))
  }

  @Test func `a variant that is kept as a file gets a commit of the base branch that changes it alone`() throws {
    let story = try Verb.syncFile.story()
    let history = try story.history()
    let planned = try history.sync(["deck"])
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/main"])
    let (from, to) = (try #require(planned.plan.updates[0].from), try #require(planned.plan.updates[0].to))
    #expect(try history.repository.readCommit(to).parents == [from])
    #expect(try Set(history.repository.changedPaths(from: from, to: to)) == ["resume_deck.md"])
  }
}
