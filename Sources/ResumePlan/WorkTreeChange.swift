package import GitStore

/// What happens to the checked-out files and the index.
package struct WorkTreeChange: Sendable {
  /// The move of index and files from one commit to another, as `git switch` does it.
  package struct CheckOut: Sendable {
    /// The full name of the branch at hand.
    package var branch: String
    package var from: ObjectID
    package var to: ObjectID
    /// What cannot be done if an unsaved edit is in the way; then nothing has changed.
    package var refusal: String
    /// The reason that comes before git's; nil if git's is enough.
    package var cause: String?
    package var hint: String?
    /// What could not be done if the files cannot be written.
    package var failure: String

    /// Makes a move.
    package init(_ branch: String, from: ObjectID, to: ObjectID, refusal: String, failure: String) {
      self.branch = branch
      self.from = from
      self.to = to
      self.refusal = refusal
      self.failure = failure
    }
  }

  /// A file that is written or removed.
  package struct File: Sendable {
    /// The path from the root of the work tree.
    package var path: String
    /// The new bytes, as they are on disk; nil removes the file.
    package var bytes: [UInt8]?
    /// The text before and after as blobs, for `undo`; nil if `undo` leaves the file alone.
    package var undo: (before: ObjectID?, after: ObjectID)?

    /// Makes a change of a file.
    package init(path: String, bytes: [UInt8]?, undo: (before: ObjectID?, after: ObjectID)? = nil) {
      self.path = path
      self.bytes = bytes
      self.undo = undo
    }
  }

  package var checkOut: CheckOut?
  /// The files of the index to set.
  package var staged: [TreeEntry] = []
  /// The paths to take out of the index.
  package var unstaged: [String] = []
  package var files: [File] = []
  /// Whether git records anew which files match the index.
  package var refreshesIndex = false

  /// Makes a change of nothing.
  package init() {}

  /// Whether no file and no entry of the index changes.
  package var isEmpty: Bool { checkOut == nil && staged.isEmpty && unstaged.isEmpty && files.isEmpty }
}

/// Files that `git commit` commits, so that hooks run.
///
/// A hook may refuse the commit, or change it, so its name is not known before.
package struct HookedCommit: Sendable {
  package var paths: [String]
  package var author: Signature
  package var committer: Signature
  package var message: String
  /// The branch at hand; nil without one.
  package var branch: String?
  /// The current commit; nil before the first.
  package var parent: ObjectID?

  /// Makes a request.
  package init(_ paths: [String], author: Signature, committer: Signature, message: String, branch: String?, parent: ObjectID?) {
    self.paths = paths
    self.author = author
    self.committer = committer
    self.message = message
    self.branch = branch
    self.parent = parent
  }
}
