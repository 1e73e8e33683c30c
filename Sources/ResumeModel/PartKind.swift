/// What a part of a résumé is.
///
/// The same kinds serve every format, so that a Markdown version can be compared with a Typst one.
package enum PartKind: String, Sendable, CaseIterable {
  /// The whole text.
  case document
  /// What stands before the first section: name, headline, contact.
  case header
  /// A titled run of entries.
  case section
  /// One job, degree or project.
  case entry
  /// One claim: the unit that is compared, merged and chosen. Bullets nest.
  case bullet
  /// A run of text that is no list item.
  case paragraph
  /// A labelled value, as in `Languages: Go, Rust`.
  case field
  /// What only the source has around parts: a list's environment, an array, a mapping. No reader sees it, so no report
  /// names it; a merge keeps it so that what it opens is closed.
  case group

  /// Whether the part exists to hold others.
  package var isContainer: Bool {
    switch self {
    case .document, .header, .section, .entry: true
    case .bullet, .paragraph, .field, .group: false
    }
  }
}
