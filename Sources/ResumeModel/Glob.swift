/// A pattern in which `*` matches any characters, as in `*intern*`. Case does not matter: nobody remembers whether the
/// role is called `Backend`.
package struct Glob: Sendable {
  private let pattern: [Unicode.Scalar]

  /// Reads a pattern; a pattern without `*` matches only itself.
  package init(_ pattern: String) { self.pattern = Array(pattern.lowercased().unicodeScalars) }

  /// Whether the whole text matches.
  package func matches(_ text: String) -> Bool {
    let text = Array(text.lowercased().unicodeScalars)
    // Greedy with one step back: the classic linear-time match for patterns whose only special sign is the star.
    var (at, of, star, mark) = (0, 0, -1, 0)
    while at < text.count {
      if of < pattern.count, pattern[of] == "*" {
        star = of
        mark = at
        of += 1
      } else if of < pattern.count, pattern[of] == text[at] {
        at += 1
        of += 1
      } else if star >= 0 {
        of = star + 1
        mark += 1
        at = mark
      } else {
        return false
      }
    }
    return pattern[of...].allSatisfy { $0 == "*" }
  }
}
