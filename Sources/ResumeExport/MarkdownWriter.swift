import ResumeModel

/// Markdown in the dialect that resver reads best: headings for sections and entries, hyphens for bullets.
package enum MarkdownWriter {
  /// Writes the text.
  package static func text(_ content: ResumeContent) -> String {
    var blocks: [String] = []
    if !content.name.isEmpty { blocks.append("# " + line(content.name)) }
    let contact =
      content.contact.map { line($0.text) }
      + content.contactFields.map { "\(line($0.label)): \(line($0.value))" }
    if !contact.isEmpty { blocks.append(contact.joined(separator: "\\\n")) }
    for section in content.sections {
      if !section.title.isEmpty { blocks.append("## " + line(section.shownTitle)) }
      for entry in section.entries { add(entry, level: 3, to: &blocks) }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func add(_ entry: ResumeContent.Entry, level: Int, to blocks: inout [String]) {
    if entry.isNamed { blocks.append(String(repeating: "#", count: min(6, level)) + " " + heading(entry)) }
    var list: [String] = []
    for piece in entry.body {
      switch piece {
      case .paragraph(let claim):
        if !list.isEmpty { blocks.append(list.joined(separator: "\n")) }
        list = []
        blocks.append(escapedStart(line(claim.text)))
      case .field(let field): list.append("- \(line(field.label)): \(line(field.value))")
      case .bullet(let claim): add(claim, indent: "", to: &list)
      }
    }
    if !list.isEmpty { blocks.append(list.joined(separator: "\n")) }
    for inner in entry.entries { add(inner, level: level + 1, to: &blocks) }
  }

  /// Title, organisation, place and period in the order that most people write.
  private static func heading(_ entry: ResumeContent.Entry) -> String {
    let names = [entry.organization, entry.title].compactMap { $0 }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return line(entry.heading) }
    var text = names.joined(separator: " — ")
    if let place = entry.place, !place.isEmpty { text += ", " + place }
    if let period = entry.period?.shownText, !period.isEmpty { text += " (\(period))" }
    return line(text)
  }

  private static func add(_ claim: ResumeContent.Claim, indent: String, to list: inout [String]) {
    list.append(indent + "- " + escapedStart(line(claim.text)))
    for inner in claim.inner { add(inner, indent: indent + "  ", to: &list) }
  }

  /// Returns the text on one line, with the characters escaped that Markdown would read as markup.
  private static func line(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if character.isNewline {
        escaped.append(" ")
        continue
      }
      if "\\`*_<>[]".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }

  /// Escapes a character that would open a list, a heading or a quotation at the start of a line.
  private static func escapedStart(_ text: String) -> String {
    guard let first = text.first else { return text }
    return "#-+>".contains(first) ? "\\" + text : text
  }
}
