/// A count with its noun.
package enum Plural {
  /// Returns "1 bullet", "3 bullets", "2 entries".
  package static func phrase(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 \(noun)" }
    return noun.hasSuffix("y") ? "\(count) \(noun.dropLast())ies" : "\(count) \(noun)s"
  }
}
