import GitStore
import Host
import ResumeArchive
import ResumeLedger
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What a record plans` {
  private func send(_ story: Story, _ company: String) throws -> Planned<SentRecord> {
    let history = try story.history()
    var request = SendRequest(company: company)
    request.role = "clerk"
    request.file = story.folder.path + "/resume.md"
    return try history.send(request, try history.documents())
  }

  @Test func `one tag, on a commit after the version that was sent`() throws {
    let story = try Story.withRoles()
    let planned = try send(story, "Tern & Co.")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/" + planned.report.tag])
    #expect(planned.report.tag == "sent/tern-co-clerk-2020-09-13")
    #expect(planned.plan.workTree.isEmpty)
  }

  @Test func `a second one on one day has its own name`() throws {
    let story = try Story.withRoles()
    try story.apply { _ in try send(story, "Tern").plan }
    #expect(try send(story, "Tern").report.tag.hasSuffix("-2"))
  }

  @Test func `a company without a letter is refused`() throws {
    let story = try Story.withRoles()
    #expect(throws: UserError.self) { try send(story, "!!!") }
  }

  @Test func `a stage is one more tag, and none if it is the same`() throws {
    let story = try Story.withRoles()
    try story.apply { _ in try send(story, "Tern").plan }
    let planned = try story.history().setStage(.offer, of: "Tern")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/stage/tern-clerk-2020-09-13/1-offer-2020-09-13"])
    try story.apply { history in try history.setStage(.offer, of: "Tern").plan }
    #expect(try story.history().setStage(.offer, of: "Tern").plan.isEmpty)
    #expect(throws: UserError.self) { try story.history().setStage(.offer, of: "Gull") }
  }

  @Test func `rows of a table with one company and day get names of their own`() throws {
    let story = try Story.withRoles()
    try story.folder.write("company,date,stage\nTern,2020-01-02,offer\nTern,2020-01-02,applied\n,,\n", to: "sent.csv")
    let history = try story.history()
    let planned = try history.importSent(story.folder.path + "/sent.csv", try history.documents())
    #expect(planned.report.map(\.tag) == ["sent/tern-2020-01-02", "sent/tern-2020-01-02-2"])
    try Workbench(history).apply(planned.plan)
    let again = try story.history()
    #expect(try again.importSent(story.folder.path + "/sent.csv", try again.documents()).plan.isEmpty)
  }

  @Test func `the stages of one application follow each other`() throws {
    let story = try Story.withRoles()
    try story.apply { _ in try send(story, "Tern").plan }
    try story.apply { history in try history.setStage(.screening, of: "Tern").plan }
    let planned = try story.history().setStage(.rejected, of: "sent/tern-clerk-2020-09-13")
    #expect(planned.plan.updates.map(\.name) == ["refs/tags/stage/tern-clerk-2020-09-13/2-rejected-2020-09-13"])
    #expect(planned.report.stage == .rejected && planned.report.stageDay == "2020-09-13")
  }

  @Test(arguments: ["firm,date\nTern,2020-01-02\n", "company,stage\nTern,maybe\n"]) func `an unreadable table plans nothing`(
    text: String
  ) throws {
    let story = try Story.withRoles()
    try story.folder.write(text, to: "sent.csv")
    let history = try story.history()
    #expect(throws: UserError.self) {
      try history.importSent(story.folder.path + "/sent.csv", try history.documents())
    }
  }

  @Test func `a role that no longer exists becomes a note`() throws {
    let story = try Story.withRoles()
    try story.folder.write("company,role,note\nTern,captain,by mail\nGull,clerk,\n", to: "sent.csv")
    let history = try story.history()
    let records = try history.importSent(story.folder.path + "/sent.csv", try history.documents()).report
    #expect(records.map(\.role) == [nil, "clerk"])
    #expect(records.map(\.note) == ["as captain; by mail", nil])
  }
}
