import Host
import ResumeModel
package import ResumeTailoring
import YAMLTree

/// Adds rules to resver.yaml, and changes nothing else in it.
package enum RoleRulesText {
  /// Returns the lines of a role's rules below `roles:`.
  package static func lines(_ rules: TailoringRules, of name: String, indent: String) -> [String] {
    var lines: [String] = []
    func add(_ key: String, _ value: String?) {
      if let value { lines.append("\(indent)\(indent)\(key): \(value)") }
    }
    func list(_ values: [String]) -> String? {
      values.isEmpty ? nil : "[" + values.map(quoted).joined(separator: ", ") + "]"
    }
    add("title", rules.title.map(quoted))
    add("job", rules.job.map(quoted))
    add("omit", list(rules.omit.map(\.text)))
    add("only", list(rules.only.map(\.text)))
    add("order", list(rules.order.map(\.text)))
    add("lead_with", list(rules.leadWith))
    add("keywords", list(rules.keywords))
    add("bullets", rules.bullets.usual.map { "\($0)" })
    add("entries", rules.entries.usual.map { "\($0)" })
    add("pages", rules.pages.map { "\($0)" })
    add("language", rules.language.map(quoted))
    if rules.new != .byRelevance { add("new", rules.new.rawValue) }
    return ["\(indent)\(quoted(name)):"] + lines
  }

  /// Returns a text in YAML, quoted if necessary.
  package static func quoted(_ text: String) -> String {
    let isPlain =
      !text.isEmpty && Int(text) == nil
      && !["true", "false", "yes", "no", "null", "~", "on", "off"].contains(text.lowercased())
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " /._+-".unicodeScalars.contains(scalar)
      } && !text.hasPrefix("-") && !text.hasPrefix(" ") && !text.hasSuffix(" ") && !text.hasPrefix(".")
    if isPlain { return text }
    if text.unicodeScalars.contains(where: { $0 < " " || ("\u{7F}"..<"\u{A0}").contains($0) }) {
      return doubleQuoted(text)
    }
    return "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }

  /// Returns a text with control characters, which YAML allows only as escapes between double quotes.
  private static func doubleQuoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case ..<" ", "\u{7F}"..<"\u{A0}":
        let hex = String(scalar.value, radix: 16)
        quoted += "\\x" + (hex.count < 2 ? "0" : "") + hex
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// Returns resver.yaml with a role's rules added.
  ///
  /// - Returns: nil if `roles:` is written in braces, so that lines cannot be added.
  package static func adding(_ rules: TailoringRules, of name: String, to bytes: [UInt8]) -> [UInt8]? {
    var text = bytes
    if let last = text.last, last != .newline { text.append(.newline) }
    guard let root = try? YAMLReader.read(text), let roles = root["roles"] else {
      return text + Array((["roles:"] + lines(rules, of: name, indent: "  ")).map { $0 + "\n" }.joined().utf8)
    }
    guard !roles.isFlow, let pairs = roles.pairs, let first = pairs.first else { return nil }
    var start = first.key.bytes.lowerBound
    while start > 0, text[start - 1] != .newline { start -= 1 }
    let indent = String(repeating: " ", count: max(1, first.key.bytes.lowerBound - start))
    var end = roles.bytes.upperBound
    while end < text.count, end == 0 || text[end - 1] != .newline { end += 1 }
    let added = lines(rules, of: name, indent: indent).map { $0 + "\n" }.joined()
    return Array(text[..<end]) + Array(added.utf8) + Array(text[end...])
  }
}
