import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

@Suite struct `What a tailoring plans` {
  @Test func `the rules on the base alone, and their merge with the person's work`() throws {
    let story = try Story.withRoles()
    let history = try story.history()
    let planned = try history.tailor("clerk", ad: nil)
    #expect(planned.plan.updates.map(\.name) == ["refs/heads/role/clerk"])
    #expect(planned.report.isChanged && planned.report.synced == 1)
    let commit = try history.repository.readCommit(try #require(planned.plan.updates[0].to))
    #expect(commit.id.short == planned.report.commit)
    let (synced, pure) = (commit.parents[0], commit.parents[1])
    let base = try #require(try history.repository.commit(ofReference: "refs/heads/main"))
    #expect(try history.repository.readCommit(pure).parents == [base])
    #expect(try history.repository.readCommit(synced).parents.contains(base))
  }

  @Test func `nothing a second time`() throws {
    let story = try Story.withRoles()
    try story.apply { history in try history.tailor("clerk", ad: nil).plan }
    let planned = try story.history().tailor("clerk", ad: nil)
    #expect(planned.plan.isEmpty && !planned.report.isChanged && planned.report.commit == nil)
  }

  @Test func `nothing without rules and an ad`() throws {
    let story = try Story.withRoles()
    #expect(throws: UserError.self) { try story.history().tailor("sailor", ad: nil) }
  }

  @Test func `a rehearsal beside unsaved edits, and no deed`() throws {
    let story = try Verb.tailorAtHand.story()
    try story.edit("Sailing", "Sailing, rowing")
    #expect(try story.history(isRehearsal: true).tailor("clerk", ad: nil).report.isChanged)
    #expect(throws: UserError.self) { try story.history().tailor("clerk", ad: nil) }
  }
}
