import Host
import ResumeArchive
import ResumeLedger
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

/// Whatever happens to a role branch happens to the same variant kept as a file: by seeded stories of edits, syncs and decisions.
@Suite struct `A file and a branch come to the same` {
  /// The branch `clerk` and the file variant `deck` of one base.
  private func story(_ start: RandomBullets) throws -> Story {
    let story = try Story()
    try story.folder.write(start.markdown, to: "resume.md")
    try story.folder.write(start.markdown, to: "resume_deck.md")
    try story.folder.write("documents: [resume.md]\nvariants:\n  deck: resume_deck.md\n", to: "resver.yaml")
    try story.git("add", ".")
    try story.git("commit", "-q", "-m", "start")
    try story.apply { history throws(UserError) in try history.addRole("clerk", from: nil).plan }
    return story
  }

  private func commit(_ text: RandomBullets, _ story: Story, to path: String) throws {
    try story.folder.write(text.markdown, to: path)
    try story.git("add", path)
    // An edit may change nothing.
    try story.git("commit", "-q", "--allow-empty", "-m", "edit")
  }

  /// What waits on a role, without its numbers.
  private func waiting(_ story: Story, _ name: String) throws -> [[String?]] {
    let history = try story.history()
    return try history.withheld(on: try history.role(named: name)).map { [$0.base, $0.ours, $0.theirs] }
  }

  @Test(arguments: 0..<24) func `after every sync and decision`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let start = RandomBullets(&random)
    let story = try story(start)
    var (role, base) = (start, start)
    for round in 0..<3 {
      if round == 0 {
        role.edit("the role", &random)
        try commit(role, story, to: "resume_deck.md")
        try story.git("switch", "-q", "role/clerk")
        try commit(role, story, to: "resume.md")
        try story.git("switch", "-q", "main")
      }
      base.edit("round \(round)", &random)
      try commit(base, story, to: "resume.md")
      for name in ["clerk", "deck"] { try story.apply { history throws(UserError) in try history.sync([name]).plan } }
      try expectSame(story, "seed \(seed), round \(round): sync")
      guard let count = try? waiting(story, "deck").count, count > 0 else { continue }
      let number = Int.random(in: 0..<count, using: &random)
      let takes = Bool.random(using: &random)
      var failures = 0
      for name in ["clerk", "deck"] {
        do {
          try story.apply { history throws(UserError) in
            let role = try history.role(named: name)
            return try history.decide(try history.withheld(on: role)[number], on: role, as: takes ? .take : .keep).plan
          }
        } catch { failures += 1 }
      }
      #expect(failures != 1, "seed \(seed), round \(round): one of the two could not be decided")
      try expectSame(story, "seed \(seed), round \(round): decision")
    }
    #expect(try story.git("fsck", "--full", "--no-dangling") == "")
    #expect(try story.git("status", "--porcelain") == "")
  }

  private func expectSame(_ story: Story, _ place: String) throws {
    #expect(try story.git("show", "role/clerk:resume.md") == story.git("show", "main:resume_deck.md"), "\(place)")
    #expect(try waiting(story, "clerk") == waiting(story, "deck"), "\(place)")
  }
}
