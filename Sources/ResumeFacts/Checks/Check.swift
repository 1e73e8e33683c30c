/// One check of `resver check`. Each check is a type in a file of its own, listed in `CheckRegistry.all`.
///
/// `docs/facts.md` and the schema of resver.yaml repeat what a check says of itself; a test compares them.
package protocol Check: SendableMetatype {
  /// The name in reports, and the key that switches the check off in resver.yaml.
  static var name: String { get }
  /// The severities of its findings, the worst first.
  static var severities: [Finding.Severity] { get }
  /// What it reports, as a noun phrase.
  static var what: String { get }
  /// Why a reader of the résumé minds, as a clause.
  static var why: String { get }
  /// A source that the check objects to: a piece of a Markdown résumé, or of its own format.
  static var example: String { get }
  /// The parts that the check visits.
  static var visits: CheckedParts { get }

  /// Prepares for one résumé. A check may remember what it saw at the parts before.
  init()
  /// Returns what is wrong at a part.
  mutating func findings(at part: Int, in checked: CheckedResume) -> [Finding]
}

extension Check {
  /// A finding of this check.
  static func finding(
    _ severity: Finding.Severity, at part: Int, _ found: String, hint: String, line: Int? = nil
  ) -> Finding {
    Finding(rule: name, severity: severity, part: part, line: line, found: found, hint: hint)
  }
}
