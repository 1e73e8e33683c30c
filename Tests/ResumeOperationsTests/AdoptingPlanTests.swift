import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What adopting and importing plan` {
  @Test func `a branch and a version for each role`() throws {
    let story = try Verb.adopt.story()
    let planned = try story.history().adopt([:])
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/role/backend", "refs/tags/backend/v1"])
    #expect(planned.report.branches.map(\.role) == ["backend"])
    #expect(planned.report.branches.map(\.commits) == [2])
  }

  @Test func `nothing for a role that exists`() throws {
    let story = try Verb.adopt.story()
    try story.apply { history in try history.adopt([:]).plan }
    let planned = try story.history().adopt([:])
    #expect(planned.plan.updates.isEmpty && planned.report.branches.isEmpty)
  }

  @Test func `a file that no commit has is refused`() throws {
    let story = try Verb.adopt.story()
    #expect(throws: UserError.self) { try story.history().adopt(["none.md": "x"]) }
  }

  @Test func `no branch for copies that stay in place, but their names in resver.yaml`() throws {
    let story = try Verb.adoptInPlace.story()
    let planned = try story.history().adoptInPlace([:])
    #expect(planned.plan.updates.isEmpty && planned.report.kept.isEmpty)
    let file = try #require(planned.plan.workTree.files.first)
    #expect(String(decoding: file.bytes ?? [], as: UTF8.self).hasSuffix("variants:\n  backend: resume_backend.md\n"))
  }

  @Test func `no second time in place`() throws {
    let story = try Verb.adoptInPlace.story()
    try story.apply { history in try history.adoptInPlace([:]).plan }
    #expect(throws: UserError.self) { try story.history().adoptInPlace([:]) }
  }

  @Test func `a version for each file, oldest first, and the branch at the last`() throws {
    let story = try Verb.importFolder.story()
    let history = try story.history()
    let planned = try history.importFolder(story.folder.path + "/old")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/v1", "refs/tags/v2", "refs/tags/v3", "refs/heads/main"])
    #expect(planned.report.map(\.file) == ["cv-2018.md", "cv-2019.md", "cv-2020.md"])
    #expect(planned.plan.workTree.files.map(\.path) == ["resume.md"])
    #expect(try history.repository.commit(behind: try #require(planned.plan.updates[2].to)) == planned.plan.updates[3].to)
  }

  @Test func `equal neighbours are one version`() throws {
    let story = try Story()
    for year in [2018, 2019] { try story.folder.write(Story.resume, to: "old/cv-\(year).md") }
    #expect(try story.history().importFolder(story.folder.path + "/old").report.count == 1)
  }

  @Test func `nothing into a repository with versions, and nothing from no folder`() throws {
    let story = try Story.withRoles()
    try story.folder.write(Story.resume, to: "old/cv-2018.md")
    #expect(throws: UserError.self) { try story.history().importFolder(story.folder.path + "/old") }
    #expect(throws: UserError.self) { try Story().history().importFolder("/none") }
  }
}
