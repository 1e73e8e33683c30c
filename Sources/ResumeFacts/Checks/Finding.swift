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

  /// The name of the check that found it.
  package var rule: String
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
