import ResumeModel
import ResumeReports
import YAMLTree

/// A change of the base that a sync did not apply, because the role's tailoring won.
///
/// It is in the merge commit's message, so that every clone knows which changes wait for a decision.
package struct WithheldChange: Sendable, Equatable {
  /// The document's name.
  package var document: String
  /// The base's text before; nil if the part was new.
  package var base: String?
  /// The role's text; nil if the role leaves the part out.
  package var ours: String?
  /// The base's text after; nil if the base removed the part.
  package var theirs: String?
  /// The names that lead to the part; empty in records of older versions.
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
    String(FNVHash.hash(([document, base ?? "", theirs ?? ""] + path).joined(separator: "\u{1F}")), radix: 16)
  }

  /// The change as JSON on one line, for its trailer; nil only for a text that JSON cannot express, which
  /// does not occur.
  package var value: String? {
    let json = try? JSONText.encode(Stored(document: document, path: path, base: base, ours: ours, theirs: theirs))
    // A trailer is one line. Unicode ends a line at these characters, but JSON allows them.
    return json.map { json in
      // Looking for them costs more than all else where there is nothing to find.
      json.utf8.allSatisfy { $0 < 0x80 }
        ? json
        : [("\u{85}", "\\u0085"), ("\u{2028}", "\\u2028"), ("\u{2029}", "\\u2029")].reduce(json) {
          $0.replacing($1.0, with: $1.1)
        }
    }
  }

  /// Reads the output of `value`; JSON is YAML, so the YAML reader is enough.
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
