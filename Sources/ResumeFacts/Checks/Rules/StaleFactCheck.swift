/// A fact on a role that the base has changed since. It compares variants, so the command runs it, with `resver stale`'s
/// search.
struct StaleFactCheck: Check {
  static let name = "stale-fact"
  static let severities: [Finding.Severity] = [.warning]
  static let what = "what `resver stale` finds on roles"
  static let why = "two employers may compare two copies"
  static let example = "the base says 48%, the role still 45%"
  static let visits = CheckedParts.variants

  /// Returns nothing: one résumé alone has no stale fact.
  func findings(at part: Int, in checked: CheckedResume) -> [Finding] { [] }
}
