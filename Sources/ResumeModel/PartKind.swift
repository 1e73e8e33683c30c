/// The kind of a part of a résumé.
///
/// The same kinds serve every format, so that a Markdown version can be compared with a Typst one.
package enum PartKind: String, Sendable, CaseIterable {
  /// The whole text.
  case document
  /// The text before the first section: name, headline, contact.
  case header
  /// A titled run of entries.
  case section
  /// One job, degree or project.
  case entry
  /// One claim: the unit that is compared, merged and chosen. Bullets nest.
  case bullet
  /// A run of text that is not a list item.
  case paragraph
  /// A labelled value, as in `Languages: Go, Rust`.
  case field
  /// A bracket around parts that only the source has: a list's environment, an array, a mapping. Reports do
  /// not name it; a merge keeps it, so that what is opened is closed.
  case group

  /// Whether parts of this kind exist to contain others.
  @inlinable package var isContainer: Bool {
    switch self {
    case .document, .header, .section, .entry: true
    case .bullet, .paragraph, .field, .group: false
    }
  }
}
