import GitObjects
import GitReferences
package import GitStore
package import Host
package import ResumeArchive
import ResumeLedger
package import ResumePlan

/// Applies plans: the only code that moves references, changes the index and writes files of the work tree.
///
/// The order is: the objects, then the references, then the files, then the journal. A command that is killed between two
/// steps leaves references that name whole commits, and running it again finishes what is left.
package final class Workbench {
  /// One step of applying a plan, for tests that stop after it.
  package enum Step: Sendable, Equatable {
    case objects
    case hookedCommit
    case reference(String)
    case announcement
    case checkOut
    case index
    case file(String)
    case note(String)
    case journal
  }

  /// What a test does after a step.
  package enum Fault: Sendable {
    /// Goes on.
    case none
    /// The next step fails, as with a full disk.
    case failure
    /// Nothing of this process happens any more, as after SIGKILL.
    case death
  }

  /// The result of applying a plan.
  package struct Applied: Sendable {
    /// The commit that `git commit` made, because hooks run.
    package var hookedCommit: ObjectID?

    /// Makes the result of a plan that is not applied.
    package init() {}
  }

  let history: History
  /// Writes to disk, while the command's own handle may hold its objects in memory.
  var writer: GitRepository
  /// What the journal will record.
  var entry: JournalEntry?
  /// Asked after each step; tests stop there.
  package var fault: (Step) -> Fault = { _ in .none }
  var isDead = false

  /// Prepares a workbench for a command's history.
  package init(_ history: History) {
    self.history = history
    writer = history.repository
  }

  /// Opens a handle that writes to disk if the command's own holds its objects in memory.
  private func openWriter() throws(UserError) {
    guard writer.holdsObjects else { return }
    let environment = history.environment
    writer = try history.git { () throws(GitError) in
      try GitRepository.open(startingAt: environment.directory, environment: environment.variables)
    }
  }

  /// Applies the only plan of a command.
  @discardableResult
  package func apply(_ plan: Plan) throws(UserError) -> Applied {
    let applied: Applied
    do throws(UserError) {
      applied = try perform(plan)
    } catch {
      // What has moved, and stays so, can be taken back.
      if !isDead { try? close(plan.journal) }
      throw error
    }
    try close(plan.journal)
    return applied
  }

  /// Applies one of several plans of a command; `close` ends the command.
  @discardableResult
  package func perform(_ plan: Plan) throws(UserError) -> Applied {
    var applied = Applied()
    guard !plan.isEmpty || !plan.notes.isEmpty else { return applied }
    try openWriter()
    try keepObjects(of: plan)
    if !plan.workTree.staged.isEmpty || !plan.workTree.unstaged.isEmpty {
      try history.git { () throws(GitError) in try writer.rehearseIndex() }
    }
    if let move = plan.workTree.checkOut {
      try rehearse(move)
      try announce(move)
    }
    if let hooked = plan.hooked {
      // `git commit` reads the files.
      for file in plan.workTree.files { try write(file) }
      applied.hookedCommit = try commit(hooked, in: plan)
    }
    let made = try update(plan, applied.hookedCommit)
    do {
      try changeFiles(plan.workTree, areWritten: plan.hooked != nil)
    } catch {
      note(made, in: plan)
      throw error
    }
    note(made, in: plan)
    for (path, bytes) in plan.notes.sorted(by: { $0.key < $1.key }) { try write(note: path, bytes) }
    return applied
  }

  func done(_ step: Step) throws(UserError) {
    switch fault(step) {
    case .none: return
    case .death: isDead = true
    case .failure: break
    }
    throw UserError("Cannot go on", causes: ["a test stops here"])
  }

  // MARK: - Objects

  /// From how many references on their objects are written as one pack; each commit brings about four objects.
  private static let packedFrom = 8
  /// From how many objects on they are written as one pack: a flush of the disk each is a second for some hundred.
  private static let manyObjects = 64

  private func keepObjects(of plan: Plan) throws(UserError) {
    let holders = plan.holders.filter { $0.repository.holdsObjects && !$0.roots.isEmpty }
    guard !holders.isEmpty else { return }
    if holders.reduce(0, { $0 + $1.roots.count }) < Workbench.packedFrom {
      for holder in holders {
        try history.git { () throws(GitError) in
          let objects = try holder.repository.objects(from: holder.roots, missingIn: writer)
          if objects.count < Workbench.manyObjects {
            try writer.store(objects)
          } else {
            try writer.keep(holder.roots, heldBy: holder.repository)
          }
        }
      }
    } else {
      // Each holder's objects become a pack of their own, at the same time.
      let environment = history.environment
      let isAlone = holders.count == 1
      let results = ParallelWork.map(holders, .computes) { holders -> [Result<Void, UserError>] in
        holders.map { holder in
          do throws(GitError) {
            let plain = try GitRepository.open(startingAt: environment.directory, environment: environment.variables)
            return .success(try plain.keep(holder.roots, heldBy: holder.repository, usesAllCores: isAlone))
          } catch {
            return .failure(UserError(error))
          }
        }
      }
      for result in results { try result.get() }
    }
    try done(.objects)
  }

  private func commit(_ hooked: HookedCommit, in plan: Plan) throws(UserError) -> ObjectID {
    try history.git { () throws(GitError) in
      try writer.commitWithHooks(
        hooked.paths, author: hooked.author, committer: hooked.committer, message: hooked.message)
    }
    let tip = try history.git { () throws(GitError) in try writer.head().commit }
    guard let tip else { throw UserError("Cannot take a snapshot", causes: ["git made no commit"]) }
    note([Move(name: hooked.branch ?? "HEAD", from: hooked.parent, to: tip)], in: plan)
    try done(.hookedCommit)
    return tip
  }

  // MARK: - References

  /// A reference that has moved.
  struct Move {
    var name: String
    var from: ObjectID?
    var to: ObjectID?
  }

  private func update(_ plan: Plan, _ hooked: ObjectID?) throws(UserError) -> [Move] {
    var made: [Move] = []
    do throws(UserError) {
      let together = try updateTogether(plan, &made)
      for update in plan.updates where !together.contains(update.name) {
        made += try make(update, plan, hooked: hooked)
        try done(.reference(update.name))
      }
    } catch {
      if !isDead {
        forgetCheckOut()
        if plan.isAllOrNone { takeBack(made) } else { note(made, in: plan) }
      }
      throw error
    }
    return made
  }

  /// From how many branches on git moves them in one transaction.
  private static let togetherFrom = 8

  /// Updates branches that are results by themselves together, those with the same reason in one transaction.
  ///
  /// - Returns: the names of the updated branches. Those that git would not update together are left to be updated one by one,
  ///   each with its own error.
  private func updateTogether(_ plan: Plan, _ made: inout [Move]) throws(UserError) -> Set<String> {
    guard !plan.isAllOrNone, plan.updates.count >= Workbench.togetherFrom, let committer = plan.committer else { return [] }
    var reasons: [String: [ReferenceMove]] = [:]
    for update in plan.updates {
      // A checked-out branch moves alone, right before its files.
      guard let from = update.from, let to = update.to, update.name != plan.workTree.checkOut?.branch else { continue }
      reasons[update.reason, default: []].append(ReferenceMove(name: update.name, from: from, to: to))
    }
    var names: Set<String> = []
    for (reason, moves) in reasons.sorted(by: { $0.key < $1.key }) {
      do throws(GitError) {
        try writer.moveReferences(moves, by: committer, message: reason)
        names.formUnion(moves.map(\.name))
      } catch {
        // Cut short, it may have updated some.
        for move in moves where (try? writer.commit(ofReference: move.name)) == move.to { names.insert(move.name) }
      }
      for move in moves where names.contains(move.name) {
        made.append(Move(name: move.name, from: move.from, to: move.to))
        try done(.reference(move.name))
      }
    }
    return names
  }

  private func make(_ update: ReferenceUpdate, _ plan: Plan, hooked: ObjectID?) throws(UserError) -> [Move] {
    let committer = plan.committer
    return try history.git(update.failure) { () throws(GitError) in
      switch update.target {
      case .object(let id): return [try set(update, to: id)]
      case .nothing:
        guard let from = update.from else { return [] }
        try writer.removeReference(update.name, expecting: from)
        return [Move(name: update.name, from: from, to: nil)]
      case .signedTag(let commit, let message):
        guard let committer else { return [] }
        // git makes the tag and its reference at once; `undo` leaves it alone.
        try writer.makeSignedTag(name: tagName(update), on: commit, by: committer, message: message)
        return []
      case .tagOnHookedCommit(let isSigned):
        guard let committer, let hooked else { return [] }
        let message = try writer.readCommit(hooked).message
        if isSigned {
          try writer.makeSignedTag(name: tagName(update), on: hooked, by: committer, message: message)
          return []
        }
        let tag = try writer.writeTag(name: tagName(update), on: hooked, by: committer, message: message)
        return [try set(update, to: tag)]
      }
    }
  }

  private func set(_ update: ReferenceUpdate, to id: ObjectID) throws(GitError) -> Move {
    try writer.setReference(update.name, to: id, expecting: update.from, message: update.reason)
    return Move(name: update.name, from: update.from, to: id)
  }

  private func tagName(_ update: ReferenceUpdate) -> String { String(update.name.dropFirst("refs/tags/".count)) }

  /// Takes updates back, the last one first; a reference that has moved since is left alone.
  private func takeBack(_ moves: [Move]) {
    for move in moves.reversed() {
      if let from = move.from {
        try? writer.setReference(move.name, to: from, expecting: move.to, message: "resver: take back")
      } else if let to = move.to {
        try? writer.removeReference(move.name, expecting: to)
      }
    }
  }
}
