import ResumeModel

/// Writes `variants:` into the text of resver.yaml, which keeps all its other lines.
package enum FileVariantText {
  /// Returns the text with one more variant; nil if `variants:` is written on one line.
  package static func adding(_ name: String, path: String, to text: String) -> String? {
    let item = "\(name): \(RoleRulesText.quoted(path))"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let head = lines.firstIndex(where: { $0.hasPrefix("variants:") }) else {
      let gap = text.isEmpty || text.hasSuffix("\n") ? "" : "\n"
      return text + gap + "variants:\n  \(item)\n"
    }
    let value = lines[head].dropFirst("variants:".count).split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    guard value.allSatisfy({ $0 == " " || $0 == "\r" }) else { return nil }
    // The first line of the block shows its indentation.
    let next = lines[(head + 1)...].first { line in line.contains { $0 != " " && $0 != "\r" } && !line.hasPrefix("#") }
    let indent = next.map { $0.prefix { $0 == " " }.count } ?? 0
    let ending = lines[head].hasSuffix("\r") ? "\r" : ""
    lines.insert(String(repeating: " ", count: max(2, indent)) + item + ending, at: head + 1)
    return lines.joined(separator: "\n")
  }
}
