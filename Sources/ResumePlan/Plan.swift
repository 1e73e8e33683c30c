package import GitStore
package import ResumeLedger

/// What a command will do to a repository. Nothing has happened yet; dropping a plan costs nothing.
///
/// A verb returns a plan; the workbench applies it. A dry run is a plan that nobody applies: the new objects exist in memory
/// and have their final names.
package struct Plan: Sendable {
  /// The handles that hold the new objects.
  package var holders: [ObjectHolder] = []
  /// The updates of references, in order: the workbench makes the first one first.
  package var updates: [ReferenceUpdate] = []
  /// Whether a failed update takes back the earlier ones. False if each reference is a result by itself, as in a sync.
  package var isAllOrNone = true
  /// The commit that `git commit` makes before the updates, because hooks run; nil in nearly every plan.
  package var hooked: HookedCommit?
  /// What happens to the work tree and its index.
  package var workTree = WorkTreeChange()
  /// What the journal says of it.
  package var journal: JournalChange
  /// Notes under the git directory that no command depends on, by their paths from there; nil removes a note.
  package var notes: [String: [UInt8]?] = [:]
  /// Who commits, for reflogs, hooks and signed tags.
  package var committer: Signature?

  /// Makes a plan that changes nothing.
  package init(_ journal: JournalChange) { self.journal = journal }

  /// Whether applying it would change nothing that a person sees.
  package var isEmpty: Bool { updates.isEmpty && hooked == nil && workTree.isEmpty }
}

/// A plan, and what its command prints.
package struct Planned<Report: Sendable>: Sendable {
  package var plan: Plan
  package var report: Report

  /// Pairs them.
  package init(_ plan: Plan, _ report: Report) {
    self.plan = plan
    self.report = report
  }
}

/// What the journal of commands says of a plan.
package enum JournalChange: Sendable, Equatable {
  /// A new entry of a command, as a person names it.
  ///
  /// `keepsFiles`: taking it back leaves the files as they are, so that the text of a snapshot becomes an unsaved edit again.
  case record(String, keepsFiles: Bool)
  /// The entry of this name was taken back, and waits for `redo`.
  case takeBack(String, JournalEntry)
  /// The entry of this name was made again.
  case makeAgain(String, JournalEntry)
  /// The file at this path, of an entry that changes nothing any more, is removed.
  case forget(String)
}
