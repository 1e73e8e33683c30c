import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport
import Testing

@testable import ResumeOperations

/// What holds for the plan of every verb. The verbs run in this process, on repositories of a moment.
@Suite struct `A plan is the whole of a command` {
  @Test(arguments: Verb.allCases) func `planning changes no byte of the repository`(verb: Verb) throws {
    let story = try verb.story()
    let before = try story.everything
    let plan = try verb.plan(try story.history())
    #expect(!plan.isEmpty)
    #expect(try story.everything == before)
  }

  @Test(arguments: Verb.allCases) func `a rehearsal names the objects that the deed makes`(verb: Verb) throws {
    let story = try verb.story()
    let rehearsal = try verb.plan(try story.history(isRehearsal: true))
    let history = try story.history()
    let plan = try verb.plan(history)
    #expect(plan.updates == rehearsal.updates)
    #expect(plan.journal == rehearsal.journal)
    try Workbench(history).apply(plan)
    let references = try story.references
    var last: [String: ObjectID?] = [:]
    for update in rehearsal.updates { last[update.name] = update.to }
    for (name, object) in last {
      if let object {
        #expect(references.contains("\(name) \(object)"), "\(name)")
      } else {
        #expect(!references.contains { $0.hasPrefix(name + " ") }, "\(name)")
      }
    }
    for file in rehearsal.workTree.files {
      #expect(Files.kind(of: story.folder.path + "/" + file.path) == (file.bytes == nil ? .missing : .file))
    }
    #expect(try story.git("fsck", "--full", "--no-dangling") == "")
  }

  @Test(arguments: Verb.allCases) func `undo brings references and files back, and redo the command`(verb: Verb) throws {
    guard ![.undo, .undoAtHand, .redo].contains(verb) else { return }
    let story = try verb.story()
    let before = (try story.references, try story.files)
    try story.apply { history in try verb.plan(history) }
    let after = (try story.references, try story.files)
    #expect(before.0 != after.0 || before.1 != after.1)
    try story.apply { history in try history.undo().plan }
    #expect(try story.references == before.0)
    #expect(try story.files == before.1)
    try story.apply { history in try history.redo().plan }
    #expect(try story.references == after.0)
    #expect(try story.files == after.1)
  }

  @Test(arguments: Verb.allCases) func `a failed step leaves the references as they were`(verb: Verb) throws {
    let story = try verb.story()
    let before = try story.references
    let plan = try verb.plan(try story.history())
    // A sync leaves each role by itself.
    guard plan.isAllOrNone else { return }
    for update in plan.updates {
      let now = try story.copy()
      let history = try now.history()
      let workbench = Workbench(history)
      workbench.fault = { $0 == .reference(update.name) ? .failure : .none }
      #expect(throws: UserError.self) { try workbench.apply(try verb.plan(history)) }
      #expect(try now.references == before, "after \(update.name)")
    }
  }

  @Test(arguments: Verb.allCases) func `killed after any step, nothing is lost, and running again ends well`(verb: Verb) throws {
    let story = try verb.story()
    let before = try story.references.filter { $0.hasPrefix("refs/") }.map { $0.split(separator: " ").map(String.init) }
    let whole = try story.copy()
    try whole.apply(at: story.seconds) { history in try verb.plan(history) }
    let end = (try whole.references, try whole.files)
    let removed = Set(try verb.plan(try story.history()).updates.filter { $0.target == .nothing }.map(\.name))
    for (number, step) in try steps(of: verb, in: story).enumerated() {
      let now = try story.copy()
      let history = try now.history()
      let workbench = Workbench(history)
      var count = 0
      workbench.fault = { _ in
        defer { count += 1 }
        return count == number ? .death : .none
      }
      #expect(throws: UserError.self) { try workbench.apply(try verb.plan(history)) }
      #expect(try now.git("fsck", "--full", "--no-dangling") == "", "\(step)")
      let there = try now.references
      let reader = try now.history().repository
      for reference in before where !removed.contains(reference[0]) {
        // A branch holds its old tip, and a tag is where it was.
        if reference[0].hasPrefix("refs/heads/"), let old = ObjectID(reference[1]) {
          if verb == .undo || verb == .undoAtHand { continue }
          let tip = try #require(try reader.commit(ofReference: reference[0]), "\(step)")
          #expect(try reader.mergeBase(of: old, and: tip) == old, "\(step): \(reference[0])")
        } else {
          #expect(there.contains(reference.joined(separator: " ")), "\(step)")
        }
      }
      try again(verb, now, end, after: step)
    }
  }

  /// Runs a command again that was killed, and compares the end with that of an undisturbed run.
  private func again(
    _ verb: Verb, _ story: Story, _ end: (references: [String], files: [String: String]), after step: Workbench.Step
  )
    throws
  {
    do {
      try story.apply(at: story.seconds) { history in try verb.plan(history) }
    } catch let error as UserError {
      // Its work is done: there is nothing to do any more.
      #expect(verb.isDone(error), "\(step): \(error.message) \(error.causes)")
    }
    guard verb.endsAlike(after: step) else { return }
    #expect(try story.references == end.references, "\(step)")
    #expect(try story.files == end.files, "\(step)")
  }

  /// The steps of applying a verb's plan.
  private func steps(of verb: Verb, in story: Story) throws -> [Workbench.Step] {
    let now = try story.copy()
    let history = try now.history()
    let workbench = Workbench(history)
    var steps: [Workbench.Step] = []
    workbench.fault = { step in
      steps.append(step)
      return .none
    }
    try workbench.apply(try verb.plan(history))
    return steps
  }
}

extension Story {
  /// Plans and applies at a given time.
  func apply(at moment: Int64, _ verb: (History) throws -> Plan) throws {
    seconds = moment
    let history = try history()
    Workbench(history).finishCheckOut()
    try Workbench(history).apply(try verb(history))
  }
}
