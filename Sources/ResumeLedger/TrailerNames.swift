extension Trailer {
  /// A change that a sync withheld; the value is the change as JSON.
  package static let withheld = "Resver-Withheld"
  /// A withheld change that a person decided on; the value is its identity.
  package static let reviewed = "Resver-Reviewed"
  /// The role whose rules a commit applied.
  package static let tailored = "Resver-Tailored"
  /// The commit whose documents a variant that is kept as files contains since a sync; the value is the variant's name and the commit.
  package static let synced = "Resver-Variant-Synced"
  /// The same as `withheld`, `reviewed` and `tailored` for a variant that is kept as files; the value begins with the variant's name.
  package static let ofVariant = [
    withheld: "Resver-Variant-Withheld", reviewed: "Resver-Variant-Reviewed", tailored: "Resver-Variant-Tailored",
  ]
  /// The base branch of a role, in the commit that began the role; absent if it is the base itself.
  package static let base = "Resver-Base"
}
