import ResumeReports
import YAMLTree

/// A change of the base that a sync did not apply, because the role's tailoring won.
///
/// It stands in the merge commit's message, so that every clone knows what waits for a decision.
package struct WithheldChange: Sendable, Equatable {
  /// The document's name.
  package var document: String
  /// What the base said before; nil when it was new.
  package var base: String?
  /// What the role says; nil when it leaves the part out.
  package var ours: String?
  /// What the base said then; nil when it removed the part.
  package var theirs: String?
  /// Where, by the names that lead there; empty in what older versions wrote.
  package var path: [String] = []

  /// Makes a change.
  package init(document: String, base: String?, ours: String?, theirs: String?, path: [String]) {
    self.document = document
    self.base = base
    self.ours = ours
    self.theirs = theirs
    self.path = path
  }

  /// A short name that stays the same in every clone (FNV-1a of the texts).
  package var identity: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in ([document, base ?? "", theirs ?? ""] + path).joined(separator: "\u{1F}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    return String(hash, radix: 16)
  }

  /// The change as JSON on one line, as its trailer holds it; nil only for a text that JSON cannot hold, which there is none of.
  package var value: String? {
    let json = try? JSONText.of(Stored(document: document, path: path, base: base, ours: ours, theirs: theirs))
    // A trailer is one line, and to Unicode these end one; JSON lets them stand.
    return json.map { json in
      [("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")].reduce(json) { $0.replacing($1.0, with: $1.1) }
    }
  }

  /// Reads what `value` wrote; JSON is YAML, so the one reader serves.
  package init?(value: some StringProtocol) {
    guard let root = try? YAMLReader.read(Array(value.utf8)), let document = root["document"]?.text else { return nil }
    self.init(
      document: document, base: root["base"]?.text, ours: root["ours"]?.text, theirs: root["theirs"]?.text,
      path: root["path"]?.members?.compactMap(\.text) ?? [])
  }

  private struct Stored: Encodable {
    var document: String
    var path: [String]
    var base: String?
    var ours: String?
    var theirs: String?
  }
}
