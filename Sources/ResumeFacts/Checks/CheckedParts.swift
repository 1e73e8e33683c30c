/// The parts that a check visits, in reading order; hidden ones are left out unless the case says otherwise.
package enum CheckedParts: Sendable {
  /// The document, once.
  case document
  case entries
  /// Sections of jobs.
  case workSections
  case bullets
  /// Every part with words, hidden or not: a hidden part is in the file that others get.
  case words
  /// No part of one résumé: the check compares variants and is run by the command.
  case variants
}
