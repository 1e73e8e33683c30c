import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What a snapshot plans` {
  private func planned(_ story: Story, message: String? = nil) throws -> Planned<SnapshotOutcome> {
    try story.history().snapshot(message: message, warn: { _, _ in })
  }

  @Test func `a tag, then the branch, then the index`() throws {
    let story = try Story.withRoles()
    try story.edit("Sailing", "Sailing, rowing")
    let planned = try planned(story, message: "Learn to row")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/v4", "refs/heads/main"])
    #expect(planned.plan.updates.map { $0.from == nil } == [true, false])
    #expect(planned.plan.workTree.staged.map(\.path) == ["resume.md"])
    #expect(planned.plan.journal == .record("snapshot", keepsFiles: true))
    guard case .recorded(let version) = planned.report else { throw UserError("another outcome") }
    #expect(version.shown == "v4" && version.subject == "Learn to row")
    #expect(planned.plan.updates[1].to == version.commit.id)
  }

  @Test func `nothing, if nothing changed`() throws {
    let planned = try planned(try Story.withRoles())
    #expect(planned.plan.isEmpty)
    guard case .unchanged(let version) = planned.report else { throw UserError("another outcome") }
    #expect(version.shown == "v3")
  }

  @Test func `a name alone, if git has the commit`() throws {
    let story = try Story.withRoles()
    try story.edit("Sailing", "Sailing, rowing")
    try story.git("commit", "-q", "--all", "-m", "by hand")
    let planned = try planned(story)
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/v4"])
    guard case .named = planned.report else { throw UserError("another outcome") }
  }

  @Test func `the rest of a snapshot that was killed after its tag`() throws {
    let story = try Story.withRoles()
    try story.edit("Sailing", "Sailing, rowing")
    let history = try story.history()
    let workbench = Workbench(history)
    workbench.fault = { $0 == .reference("refs/tags/v4") ? .death : .none }
    #expect(throws: UserError.self) { try workbench.apply(try history.snapshot(message: nil, warn: { _, _ in }).plan) }
    story.seconds += 600
    let planned = try planned(story)
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/main"])
  }

  @Test func `no commit of its own where hooks run`() throws {
    let story = try Story.withRoles()
    try story.edit("Sailing", "Sailing, rowing")
    try story.folder.write("#!/bin/sh\nexit 0\n", to: ".git/hooks/pre-commit")
    try story.run("chmod", "+x", story.folder.path + "/.git/hooks/pre-commit")
    let planned = try planned(story)
    #expect(planned.plan.hooked?.paths == ["resume.md"])
    #expect(planned.plan.updates.map(\.target) == [.tagOnHookedCommit(isSigned: false)])
    let history = try story.history()
    let applied = try Workbench(history).apply(try history.snapshot(message: nil, warn: { _, _ in }).plan)
    #expect(
      try story.git("rev-parse", "v4^{commit}", "main").split(separator: "\n").map(String.init)
        == [applied.hookedCommit?.description, applied.hookedCommit?.description])
  }
}

@Suite struct `What a restore plans` {
  private func planned(_ story: Story, _ version: String, part: String? = nil) throws -> Planned<SnapshotOutcome> {
    let history = try story.history()
    return try history.restore(version, part: part, documents: try history.documents(), message: nil)
  }

  @Test func `a new version, and the files on disk`() throws {
    let story = try Story.withRoles()
    let plan = try planned(story, "v1").plan
    #expect(plan.updates.map(\.name) == ["refs/tags/v4", "refs/heads/main"])
    #expect(plan.workTree.files.map(\.path) == ["resume.md"])
    #expect(plan.workTree.files.map { $0.bytes.map { String(decoding: $0, as: UTF8.self) } } == [Story.resume])
    #expect(plan.journal == .record("restore v1", keepsFiles: false))
  }

  @Test func `one part, and the rest as it is`() throws {
    let story = try Story.withRoles()
    let text = try #require(try planned(story, "v1", part: "acme/2").plan.workTree.files.first?.bytes)
    let words = String(decoding: text, as: UTF8.self)
    #expect(words.contains("three harbours") && words.contains("45 boats"))
  }

  @Test func `nothing new, if the last version is the same`() throws {
    let planned = try planned(try Story.withRoles(), "v3")
    #expect(planned.plan.updates.isEmpty)
    guard case .unchanged = planned.report else { throw UserError("another outcome") }
  }

  @Test func `nothing over unsaved edits`() throws {
    let story = try Story.withRoles()
    try story.edit("Sailing", "Sailing, rowing")
    #expect(throws: UserError.self) { try planned(story, "v1") }
  }

  @Test func `with hooks, the restored text is what git commits`() throws {
    let story = try Story.withRoles()
    try story.folder.write("#!/bin/sh\nexit 0\n", to: ".git/hooks/pre-commit")
    try story.run("chmod", "+x", story.folder.path + "/.git/hooks/pre-commit")
    try story.apply { history in try history.restore("v1", part: nil, documents: try history.documents(), message: nil).plan }
    #expect(try story.git("show", "v4:resume.md") == Story.resume)
    #expect(try story.git("status", "--porcelain") == "")
  }
}
