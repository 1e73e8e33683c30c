/// An error in the user's words: what could not be done, why, and what to type next. The only error of all
/// targets that use the machine or git.
package struct UserError: Error, Sendable {
  /// The kind of the failure, which decides the exit status.
  package enum Kind: Sendable {
    /// The request failed.
    case failed
    /// There is no repository around the current folder.
    case noRepository
    /// The command line is wrong.
    case usage
    /// The résumé, or resver.yaml, cannot be read.
    case unreadable
  }

  package var kind: Kind
  /// "Cannot …", sentence case, no full stop.
  package var message: String
  /// Why, outermost first.
  package var causes: [String]
  /// A sentence with the command to run.
  package var hint: String?

  /// Makes an error.
  package init(
    _ message: String, causes: [String] = [], hint: String? = nil, kind: Kind = .failed
  ) {
    self.kind = kind
    self.message = message
    self.causes = causes
    self.hint = hint
  }
}
