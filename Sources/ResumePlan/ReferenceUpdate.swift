package import GitStore
package import ResumeLedger

/// One update of a reference: it happens only if the reference still has the value that was read.
package struct ReferenceUpdate: Sendable, Equatable {
  /// What the reference names afterwards.
  package enum Target: Sendable, Equatable {
    /// An object, which the plan's holders have or the repository has.
    case object(ObjectID)
    /// Nothing: the reference is removed.
    case nothing
    /// A tag on a commit that `git` makes and signs; its object has no name before.
    case signedTag(on: ObjectID, message: String)
    /// An annotated tag on the commit that `git commit` makes, with the commit's own message.
    case tagOnHookedCommit(isSigned: Bool)
  }

  /// The full name.
  package var name: String
  /// The value that was read; nil if the reference did not exist.
  package var from: ObjectID?
  package var target: Target
  /// The line for the reflog.
  package var reason: String
  /// What cannot be done if the update fails, as in "Cannot move `backend`"; nil for git's own words.
  package var failure: String?

  /// Makes an update.
  package init(_ name: String, from: ObjectID?, to target: Target, reason: String, failure: String? = nil) {
    self.name = name
    self.from = from
    self.target = target
    self.reason = reason
    self.failure = failure
  }

  /// The object afterwards; nil if the reference is removed, and if only git knows.
  package var to: ObjectID? { if case .object(let id) = target { id } else { nil } }

  /// The update as the journal records it; without an object afterwards if only git knows it.
  package var recorded: JournalEntry.Update {
    JournalEntry.Update(reference: name, from: from?.description, to: to?.description)
  }

  /// The update in words, as in "move main  1234567 → 89abcde".
  package var words: String {
    var short = name
    for prefix in ["refs/heads/", "refs/tags/"] where name.hasPrefix(prefix) { short = String(name.dropFirst(prefix.count)) }
    switch (from, target) {
    case (let from?, .object(let to)): return "move \(short)  \(from.short) → \(to.short)"
    case (nil, .object(let to)): return "create \(short)  \(to.short)"
    case (let from, .nothing): return "remove \(short)  \(from?.short ?? "")"
    case (_, .signedTag), (_, .tagOnHookedCommit): return "create \(short)"
    }
  }
}
