/// What the commits of the base branch say about one variant that is kept as files.
///
/// A branch holds many variants, so each trailer begins with the name of the variant that it is about.
package struct VariantRecord: Sendable, Equatable {
  /// The trailers of one commit about the variant, as a role's own commits have them.
  package var trailers: [Trailer] = []
  /// The commit up to which the variant has the base's changes, in hexadecimal; nil if the commit was no sync.
  package var synced: String?
  /// Whether the commit applied the variant's rules.
  package var isTailoring: Bool { trailers.contains { $0.name == Trailer.tailored } }

  /// Reads what a commit's message says about each variant, by the variants' names.
  package static func read(_ message: String) -> [String: VariantRecord] {
    var records: [String: VariantRecord] = [:]
    for trailer in Trailer.read(message) {
      let steps = trailer.value.split(separator: " ", maxSplits: 1).map(String.init)
      guard let name = steps.first else { continue }
      let rest = steps.count > 1 ? steps[1] : ""
      if trailer.name == Trailer.synced {
        records[name, default: VariantRecord()].synced = rest
      } else if let plain = Trailer.ofVariant.first(where: { $0.value == trailer.name })?.key {
        records[name, default: VariantRecord()].trailers.append(Trailer(plain, rest.isEmpty ? name : rest))
      }
    }
    return records
  }

  /// Returns the message of a role's commit as one of the base branch, about a variant.
  ///
  /// - Parameter synced: the commit whose documents the variant has now, in hexadecimal; nil if that did not change.
  package static func message(_ message: String, about name: String, synced: String?) -> String {
    var text = message
    var trailers = Trailer.read(message)
    // Sentences such as "Applied: …" at the end of a message look like trailers as well.
    if trailers.contains(where: { Trailer.ofVariant[$0.name] != nil }) {
      text = Self.text(of: message)
    } else {
      trailers = []
    }
    trailers = trailers.map { trailer in
      guard let known = Trailer.ofVariant[trailer.name] else { return trailer }
      return Trailer(known, trailer.name == Trailer.tailored ? name : name + " " + trailer.value)
    }
    if let synced { trailers.append(Trailer(Trailer.synced, name + " " + synced)) }
    return Trailer.append(trailers, to: text)
  }

  /// The text above the trailers.
  private static func text(of message: String) -> String {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    while lines.last?.isEmpty == true { lines.removeLast() }
    while let last = lines.last, !last.isEmpty { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
