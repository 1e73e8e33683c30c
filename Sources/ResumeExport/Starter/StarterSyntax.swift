import ResumeModel

/// How a format writes the parts of a first résumé, from which `text` puts one together.
///
/// The texts that the parts take are escaped already. An empty line sets parts apart; several in a row are written as one.
struct StarterSyntax: Sendable {
  /// A job or a degree.
  struct Head: Sendable {
    var title: String
    var organization: String
    /// The period in the words of the language.
    var period: String
    /// The first and the last date, as `2023-03` and `present`.
    var start: String
    var end: String
    var key: SectionKey?
    /// All on one line, in the order of `MarkdownWriter`: a dash sets names apart that contain commas.
    var line: String { "\(organization) — \(title) (\(period))" }
  }

  /// The lines above the contact details, with the name.
  var opening: @Sendable (_ name: String, PageLanguage) -> [String]
  /// The lines of the contact details, and those that close the top.
  var contact: @Sendable ([(kind: ContactLine.Kind, text: String)]) -> [String]
  var section: @Sendable (_ title: String, SectionKey?) -> [String]
  var sectionEnd: @Sendable (SectionKey?) -> [String] = { _ in [] }
  var entry: @Sendable (Head) -> [String] = { [$0.line] }
  var entryEnd: @Sendable (Head) -> [String] = { _ in [] }
  var paragraph: @Sendable (String) -> [String] = { [$0] }
  var field: @Sendable (_ label: String, _ items: [String]) -> [String]
  /// The line of a bullet, and the lines around a list of them.
  var bullet: @Sendable (String) -> String = { "- " + $0 }
  var list: (opening: [String], closing: [String]) = ([], [])
  var closing: [String] = []
  var escaped: @Sendable (String) -> String = { $0 }

  /// Returns a first résumé.
  func text(_ content: ResumeContent, _ language: PageLanguage) -> String {
    var lines = opening(escaped(content.name), language)
    lines += contact(content.contact.flatMap { ContactLine.pieces($0.text) })
    for part in content.sections {
      lines += section(escaped(part.title), part.key)
      for inner in part.entries {
        let head = inner.isNamed ? head(inner, part.key) : nil
        if let head { lines += entry(head) }
        lines += inner.paragraphs.flatMap { paragraph(escaped($0.text)) }
        lines += inner.fields.flatMap { field(escaped($0.label), $0.items.map(escaped)) }
        let bullets = inner.bullets.map { bullet(escaped($0.text)) }
        if !bullets.isEmpty { lines += list.opening + bullets + list.closing }
        if let head { lines += entryEnd(head) }
      }
      lines += sectionEnd(part.key)
    }
    return Self.joined(lines + closing)
  }

  private func head(_ entry: ResumeContent.Entry, _ key: SectionKey?) -> Head {
    Head(
      title: escaped(entry.title ?? ""), organization: escaped(entry.organization ?? ""),
      period: escaped(entry.period?.text ?? ""), start: entry.period?.start?.text ?? "", end: entry.period?.endText ?? "",
      key: key)
  }

  private static func joined(_ lines: [String]) -> String {
    var text = ""
    var isApart = true
    for line in lines where !(line.isEmpty && isApart) {
      text += line + "\n"
      isApart = line.isEmpty
    }
    return isApart ? String(text.dropLast()) : text
  }
}
