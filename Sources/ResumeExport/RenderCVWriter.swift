import ResumeModel

/// RenderCV's YAML (https://docs.rendercv.com), with a list of what it has no place for.
package struct RenderCVWriter {
  /// The text.
  package private(set) var text = ""
  /// What could not be carried as what it is, each a sentence.
  package private(set) var losses: [String] = []

  /// Writes a résumé.
  package init(_ content: ResumeContent) {
    var lines = ["cv:", "  name: " + quoted(content.name)]
    var extra: [String] = []
    var seen: Set<String> = []
    func add(_ key: String, _ value: String) {
      if seen.insert(key).inserted { lines.append("  \(key): " + quoted(value)) } else { extra.append(value) }
    }
    for field in content.contactFields {
      switch ContactLine.kind(field.value) {
      case .email: add("email", field.value)
      case .phone: add("phone", field.value)
      case .url: add("website", field.value)
      case .other:
        if ["address", "location", "city"].contains(field.label.lowercased()) {
          add("location", field.value)
        } else {
          extra.append("\(field.label): \(field.value)")
        }
      }
    }
    for piece in content.contact.flatMap({ ContactLine.pieces($0.text) }) {
      switch piece.kind {
      case .email: add("email", piece.text)
      case .phone: add("phone", piece.text)
      case .url: add("website", piece.text)
      case .other: extra.append(piece.text)
      }
    }
    lines.append("  sections:")
    if !extra.isEmpty {
      losses.append(
        "RenderCV has no place in the header for \(extra.map { "`\($0)`" }.joined(separator: ", "))")
      lines += ["    contact:"] + extra.map { "      - " + quoted($0) }
    }
    for section in content.sections {
      lines.append("    \(quoted(section.title.isEmpty ? "Summary" : section.title)):")
      for entry in section.entries { self.add(entry, section.key, to: &lines) }
      if section.entries.isEmpty { lines[lines.count - 1] += " []" }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ entry: ResumeContent.Entry, _ key: SectionKey?, to lines: inout [String]) {
    guard entry.isNamed else {
      lines += entry.paragraphs.map { "      - " + quoted($0.text) }
      for field in entry.fields {
        lines += ["      - label: " + quoted(field.label), "        details: " + quoted(field.value)]
      }
      lines += entry.bullets.flatMap(\.allTexts).map { "      - bullet: " + quoted($0) }
      return
    }
    var pairs: [(String, String)]
    switch key {
    case .education:
      pairs = [
        ("institution", entry.organization ?? entry.title ?? ""),
        ("area", entry.organization == nil ? "" : entry.title ?? ""),
      ]
    case .work, .volunteer:
      pairs = [
        ("company", entry.organization ?? entry.title ?? ""),
        ("position", entry.organization == nil ? "" : entry.title ?? ""),
      ]
    default:
      pairs = [("name", [entry.title, entry.organization].compactMap { $0 }.joined(separator: ", "))]
    }
    if let place = entry.place { pairs.append(("location", place)) }
    if let start = entry.period?.start {
      pairs.append(("start_date", start.text))
      if let end = entry.period?.endText {
        pairs.append(("end_date", end))
      } else {
        pairs.removeLast()
        pairs.append(("date", start.text))
      }
    } else if let end = entry.period?.endText {
      pairs.append(("date", end))
    }
    let summary = entry.paragraphs.map(\.text).joined(separator: " ")
    if !summary.isEmpty { pairs.append(("summary", summary)) }
    for (number, pair) in pairs.enumerated() {
      lines.append((number == 0 ? "      - " : "        ") + "\(pair.0): " + quoted(pair.1))
    }
    let bullets = entry.fields.map { "\($0.label): \($0.value)" } + entry.bullets.flatMap(\.allTexts)
    if !bullets.isEmpty { lines += ["        highlights:"] + bullets.map { "          - " + quoted($0) } }
    for inner in entry.entries {
      losses.append("`\(inner.heading)` stands beside `\(entry.heading)`, not in it")
      add(inner, key, to: &lines)
    }
  }

  /// YAML takes JSON's quotes and escapes.
  private func quoted(_ text: String) -> String { JSONValue.quoted(text) }
}
