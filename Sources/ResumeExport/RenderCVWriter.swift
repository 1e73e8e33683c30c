import ResumeModel

/// Writes RenderCV's YAML (https://docs.rendercv.com), and lists what the format cannot express.
package struct RenderCVWriter {
  /// The text.
  package private(set) var text = ""
  /// The parts that could not be carried as what they are, each as a sentence.
  package private(set) var losses: [String] = []

  /// Writes a résumé.
  package init(_ content: ResumeContent) {
    let name = content.name.isEmpty ? "Curriculum Vitae" : content.name
    if content.name.isEmpty { losses.append("there is no name at the top; the file has `\(name)` instead") }
    var lines = ["cv:", "  name: " + quoted(name)]
    var header = Header()
    for field in content.contactFields { header.add(field.value, label: field.label) }
    for piece in content.contact.flatMap({ ContactLine.pieces($0.text) }) {
      header.add(piece.text, label: "")
    }
    lines += header.lines.map { "  " + $0 } + ["  sections:"]
    if !header.rest.isEmpty {
      losses.append(
        "RenderCV has no place in the header for \(header.rest.map { "`\($0)`" }.joined(separator: ", "))")
      lines += ["    contact:"] + header.rest.map { "      - " + quoted($0) }
    }
    for section in joined(content.sections) {
      lines.append("    \(quoted(section.title)):")
      let count = lines.count
      write(section, to: &lines)
      if lines.count == count {
        lines.removeLast()
        losses.append("`\(section.title)` is empty and left out")
      }
    }
    text = lines.joined(separator: "\n") + "\n"
  }

  /// The sections, those of one title as one: it is a key.
  private func joined(_ sections: [ResumeContent.Section]) -> [ResumeContent.Section] {
    var joined: [ResumeContent.Section] = []
    for var section in sections {
      if section.title.isEmpty { section.title = "Summary" }
      if let known = joined.firstIndex(where: { $0.title == section.title }) {
        joined[known].entries += section.entries
      } else {
        joined.append(section)
      }
    }
    return joined
  }

  /// Adds a section; RenderCV requires all items of a section to have one kind.
  private mutating func write(_ section: ResumeContent.Section, to lines: inout [String]) {
    let entries = section.entries
    if entries.allSatisfy(\.isNamed) {
      for entry in entries { add(entry, section.key, to: &lines) }
    } else if entries.contains(where: \.isNamed) {
      losses.append(
        "`\(section.title)` contains more than entries; the texts between them became entries")
      for entry in entries {
        if entry.isNamed {
          add(entry, nil, to: &lines)
        } else {
          lines += ["      - name: " + quoted("")] + details(of: entry)
        }
      }
    } else {
      addLoose(entries, to: &lines)
    }
  }

  /// Adds the content of a section without entries: labelled values, bullets or paragraphs, whichever fits
  /// all of it.
  private func addLoose(_ entries: [ResumeContent.Entry], to lines: inout [String]) {
    let fields = entries.flatMap(\.fields)
    let bullets = entries.flatMap(\.bullets).flatMap(\.allTexts)
    let paragraphs = entries.flatMap(\.paragraphs).map(\.text)
    if bullets.isEmpty, paragraphs.isEmpty {
      for field in fields {
        lines += ["      - label: " + quoted(field.label), "        details: " + quoted(field.value)]
      }
      return
    }
    let mark = bullets.isEmpty ? "      - " : "      - bullet: "
    for entry in entries {
      let texts = entry.paragraphs.map(\.text) + entry.fields.map { "\($0.label): \($0.value)" }
      lines += (texts + entry.bullets.flatMap(\.allTexts)).map { mark + quoted($0) }
    }
  }

  /// The summary and the highlights of an entry.
  private func details(of entry: ResumeContent.Entry) -> [String] {
    var lines: [String] = []
    let (paragraphs, highlights) = entry.summaryAndHighlights
    let summary = paragraphs.joined(separator: " ")
    if !summary.isEmpty { lines.append("        summary: " + quoted(summary)) }
    let bullets = entry.fields.map { "\($0.label): \($0.value)" } + highlights
    if !bullets.isEmpty { lines += ["        highlights:"] + bullets.map { "          - " + quoted($0) } }
    return lines
  }

  private mutating func add(_ entry: ResumeContent.Entry, _ key: SectionKey?, to lines: inout [String]) {
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
    for (number, pair) in pairs.enumerated() {
      lines.append((number == 0 ? "      - " : "        ") + "\(pair.0): " + quoted(pair.1))
    }
    lines += details(of: entry)
    for inner in entry.entries {
      losses.append("`\(inner.heading)` follows `\(entry.heading)` instead of being inside it")
      add(inner, key, to: &lines)
    }
  }

  /// YAML takes JSON's quotes and escapes.
  private func quoted(_ text: String) -> String { JSONValue.quoted(text) }
}
