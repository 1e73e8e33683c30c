/// All checks, in the order in which they run.
///
/// Findings of one line are reported in this order. Neighbours that visit the same parts run part by part.
package enum CheckRegistry {
  /// The checks. A new one needs a line here and a file in `Rules/`.
  package static let all: [any Check.Type] = [
    DateOrder.self, FutureDate.self,
    MissingDate.self, OverlappingJobs.self, GapBetweenJobs.self,
    MixedDateStyle.self,
    EmptyBullet.self, LongBullet.self, DuplicateBullet.self,
    BrokenMarkup.self, SchemaDate.self, MissingContact.self,
    Placeholder.self, PrivateData.self,
    ForeignEncoding.self, StaleFactCheck.self,
  ]

  /// The names of the checks, as resver.yaml takes them.
  package static let names = all.map { $0.name }
  /// The check that also reads earlier versions, which every push publishes.
  package static let privateData = PrivateData.name
  /// The checks of what a whole résumé has, and a table or a file of data beside it need not have.
  package static let ofWholes: Set<String> = [MissingContact.name]
  /// The check that compares variants.
  package static let staleFact = StaleFactCheck.name
}
