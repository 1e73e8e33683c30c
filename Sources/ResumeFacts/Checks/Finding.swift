/// Something in a résumé that is wrong, or that a careful reader would ask about.
package struct Finding: Sendable, Equatable {
  /// How bad it is.
  package enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Wrong whatever was meant.
    case error
    /// Likely wrong.
    case warning
    /// Worth a look.
    case note

    /// Orders severities, the worst first.
    package static func < (left: Severity, right: Severity) -> Bool {
      (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
    }
  }

  /// The check that found it.
  package var rule: CheckRule
  package var severity: Severity
  /// The part with the problem; 0, the document, if it concerns the whole.
  package var part: Int
  /// The line in the source, from 1; nil for the first of the part.
  package var line: Int?
  /// The problem, as a clause.
  package var found: String
  /// The advice.
  package var hint: String
}

/// The checks, by the names that switch them off in resver.yaml.
package enum CheckRule: String, Sendable, CaseIterable {
  case dateOrder = "date-order"
  case futureDate = "future-date"
  case dateStyle = "date-style"
  case schemaDate = "schema-date"
  case overlap
  case gap
  case missingDate = "missing-date"
  case emptyBullet = "empty-bullet"
  case longBullet = "long-bullet"
  case duplicateBullet = "duplicate-bullet"
  case brokenMarkup = "broken-markup"
  case missingContact = "missing-contact"
  case privateData = "private-data"
  case placeholder
  case encoding
}
