import ResumeModel

/// Writes plain text for application forms: one claim per line, headings on separate lines.
package enum PlainTextWriter {
  /// Writes the text.
  package static func text(_ content: ResumeContent) -> String {
    var lines: [String] = []
    if !content.name.isEmpty { lines.append(content.name) }
    lines += content.contact.map(\.text)
    lines += content.contactFields.map { "\($0.label): \($0.value)" }
    for section in content.sections {
      if !lines.isEmpty { lines.append("") }
      if !section.title.isEmpty { lines += [section.shownTitle.uppercased(), ""] }
      for (number, entry) in section.entries.enumerated() {
        if number > 0, entry.isNamed { lines.append("") }
        add(entry, indent: "", to: &lines)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func add(_ entry: ResumeContent.Entry, indent: String, to lines: inout [String]) {
    if entry.isNamed { lines.append(indent + entry.heading) }
    for piece in entry.body {
      switch piece {
      case .paragraph(let claim): lines.append(indent + claim.text)
      case .field(let field): lines.append(indent + "\(field.label): \(field.value)")
      case .bullet(let claim): add(claim, indent: indent, to: &lines)
      }
    }
    for inner in entry.entries { add(inner, indent: indent + "  ", to: &lines) }
  }

  private static func add(_ claim: ResumeContent.Claim, indent: String, to lines: inout [String]) {
    lines.append(indent + "- " + claim.text)
    for inner in claim.inner { add(inner, indent: indent + "  ", to: &lines) }
  }
}
