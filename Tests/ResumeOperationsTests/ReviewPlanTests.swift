import GitStore
import Host
import ResumeArchive
import ResumeLedger
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What a decision plans` {
  private func change(_ history: History) throws -> WithheldChange {
    try #require(try history.withheld(on: try history.role(named: "clerk")).first)
  }

  private func text(_ plan: Plan, _ history: History) throws -> String {
    let commit = try #require(plan.updates.first { $0.name.hasPrefix("refs/heads/") }?.to)
    let entry = try #require(try history.repository.entry(at: "resume.md", in: commit))
    return String(decoding: try history.repository.readBlob(entry.id), as: UTF8.self)
  }

  @Test func `taking brings the base's wording`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    defer { withExtendedLifetime(story) {} }
    let plan = try history.decide(try change(history), on: try history.role(named: "clerk"), as: .take).plan
    #expect(try text(plan, history).contains("Kept the books of 45 boats"))
    #expect(plan.updates.map(\.name) == ["refs/heads/role/clerk"])
  }

  @Test func `keeping changes no file, and stores the decision`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    defer { withExtendedLifetime(story) {} }
    let change = try change(history)
    let role = try history.role(named: "clerk")
    let decided = try history.decide(change, on: role, as: .keep).report
    let (old, new) = (try history.repository.readCommit(role.tip), try history.repository.readCommit(decided.tip))
    #expect(old.tree == new.tree)
    #expect(new.message.contains(change.identity))
  }

  @Test func `a rewritten part is the person's`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    defer { withExtendedLifetime(story) {} }
    let plan = try history.decide(
      try change(history), on: try history.role(named: "clerk"), as: .write(Array("Balanced 45 books".utf8))
    ).plan
    #expect(try text(plan, history).contains("Balanced 45 books"))
  }

  @Test func `a decision after another is planned before either is applied`() throws {
    let story = try Story.withRoles()
    let history = try story.history(isRehearsal: true)
    let change = try change(history)
    let first = try history.decide(change, on: try history.role(named: "clerk"), as: .keep)
    let second = try history.decide(change, on: first.report, as: .take)
    #expect(second.plan.updates[0].from == first.plan.updates[0].to)
    #expect(try history.repository.readCommit(second.report.tip).parents == [first.report.tip])
  }

  @Test func `a checked-out role with unsaved edits is refused`() throws {
    let story = try Story.withRoles()
    try story.git("switch", "-q", "role/clerk")
    try story.edit("Sailing", "Sailing, rowing")
    let history = try story.history()
    let change = try change(history)
    #expect(throws: UserError.self) { try history.decide(change, on: try history.role(named: "clerk"), as: .take) }
  }
}

@Suite struct `What a promotion plans` {
  private func planned(_ history: History, _ part: String) throws -> Planned<Version> {
    try history.promote("clerk", part: part, try history.documents()[0])
  }

  @Test func `a version of the base with the one wording`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    defer { withExtendedLifetime(story) {} }
    let planned = try planned(history, "acme/1")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/v4", "refs/heads/main"])
    #expect(planned.plan.workTree.checkOut?.to == planned.report.commit.id)
    let entry = try #require(try history.repository.entry(at: "resume.md", in: planned.report.commit.id))
    let text = String(decoding: try history.repository.readBlob(entry.id), as: UTF8.self)
    #expect(text.contains("Balanced the books of a small fleet") && text.contains("four harbours"))
  }

  @Test func `nothing, if the base has the same text`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    defer { withExtendedLifetime(story) {} }
    #expect(throws: UserError.self) { try planned(history, "acme/3") }
  }

  @Test func `no files, if the base is not checked out`() throws {
    let story = try Story.withRoles()
    try story.git("switch", "-q", "role/sailor")
    #expect(try planned(try story.history(), "acme/1").plan.workTree.isEmpty)
  }
}
