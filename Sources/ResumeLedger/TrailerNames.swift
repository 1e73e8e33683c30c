extension Trailer {
  /// A change that a sync withheld; the value is the change as JSON.
  package static let withheld = "Resver-Withheld"
  /// A withheld change that a person decided on; the value is its identity.
  package static let reviewed = "Resver-Reviewed"
  /// The role whose rules a commit applied.
  package static let tailored = "Resver-Tailored"
  /// The base branch of a role, in the commit that began the role; absent if it is the base itself.
  package static let base = "Resver-Base"
}
