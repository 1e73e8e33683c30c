/// A JSON value whose keys keep their order, as people expect of a résumé.
package indirect enum JSONValue: Sendable, Equatable {
  case string(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// Compares values; the order of keys counts.
  package static func == (left: JSONValue, right: JSONValue) -> Bool { left.text() == right.text() }

  /// The value over several lines, two blanks for each level.
  package func text(indent: String = "") -> String {
    let inner = indent + "  "
    switch self {
    case .string(let text): return JSONValue.quoted(text)
    case .array(let values):
      guard !values.isEmpty else { return "[]" }
      return "[\n" + values.map { inner + $0.text(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let pairs):
      guard !pairs.isEmpty else { return "{}" }
      return "{\n"
        + pairs.map { "\(inner)\(JSONValue.quoted($0.key)): \($0.value.text(indent: inner))" }
        .joined(separator: ",\n") + "\n\(indent)}"
    }
  }

  /// A text between quotes, as JSON and YAML take it (RFC 8259, section 7).
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case ..<" ", "\u{7F}"..<"\u{A0}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
