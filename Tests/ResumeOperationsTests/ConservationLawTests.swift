import GitStore
import Host
import ResumeArchive
import ResumeLedger
import ResumeMerge
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

/// After a sync, each change of the base is in the role, or in the report with its own words, and `review` lists what was
/// withheld; or the role was left alone, and the next sync tries again.
@Suite struct `A sync loses no change of the base` {
  @Test(arguments: 0..<16) func `every bullet is accounted for`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let story = try Story()
    let fork = RandomBullets(&random)
    var (role, base) = (fork, fork)
    role.edit("the role", &random)
    base.edit("the base", &random)
    try story.folder.write(fork.markdown, to: "resume.md")
    try story.snapshot()
    try story.apply { history in try history.addRole("clerk", from: nil).plan }
    try story.git("switch", "-q", "role/clerk")
    try story.folder.write(role.markdown, to: "resume.md")
    try story.snapshot()
    try story.git("switch", "-q", "main")
    try story.folder.write(base.markdown, to: "resume.md")
    try story.snapshot()
    let tip = try story.git("rev-parse", "role/clerk")
    let history = try story.history()
    let planned = try history.sync([])
    try Workbench(history).apply(planned.plan)
    let outcome = try #require(planned.report.first)
    switch outcome.result {
    case .upToDate: #expect(base.markdown == fork.markdown)
    case .left, .refused: #expect(try story.git("rev-parse", "role/clerk") == tip)
    case .merged:
      let text = try story.git("show", "role/clerk:resume.md")
      let lines = outcome.reports.flatMap { $0.report.applied + $0.report.kept + $0.report.withheld }
      for bullet in base.entries.joined() where !fork.entries.joined().contains(bullet) {
        #expect(text.contains(bullet) || lines.contains { $0.theirs == bullet || $0.base == bullet }, "\(bullet)")
      }
      for bullet in fork.entries.joined() where !base.entries.joined().contains(bullet) {
        #expect(!text.contains("- \(bullet)\n") || lines.contains { $0.base == bullet || $0.ours == bullet }, "\(bullet)")
      }
      let now = try story.history()
      let waiting = try now.withheld(on: try now.role(named: "clerk"))
      // Moves with equal words are reported and not asked about.
      for line in outcome.reports.flatMap(\.report.withheld) where line.theirs != nil && line.theirs != line.ours {
        #expect(waiting.contains { $0.theirs == line.theirs }, "\(line)")
      }
    }
  }
}
