/// What could not be done, why, and what to type next. The one error of all that meets the machine or git, in the
/// user's words.
package struct UserError: Error, Sendable {
  /// What the exit status says about the failure.
  package enum Kind: Sendable {
    /// The request failed.
    case failed
    /// There is no repository around the current folder.
    case noRepository
    /// What was typed makes no sense.
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
