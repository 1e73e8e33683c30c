import ResumeReports

extension StarterSyntax {
  /// Returns the address that a contact detail leads to; nil for a phone or a place.
  static func address(of piece: (kind: ContactLine.Kind, text: String)) -> String? {
    switch piece.kind {
    case .email: "mailto:" + piece.text
    case .url: "https://" + piece.text
    case .phone, .other: nil
    }
  }

  /// Org.
  static let org = StarterSyntax(
    opening: { name, language in ["#+TITLE: \(name)", "#+LANGUAGE: \(language.code)", "#+OPTIONS: toc:nil num:nil", ""] },
    contact: { [$0.map(\.text).joined(separator: " | ")] },
    section: { title, _ in ["", "* " + title] },
    entry: { ["** " + $0.line] },
    field: { label, items in ["- \(label) :: \(items.joined(separator: ", "))"] })

  /// AsciiDoc, as Asciidoctor reads it.
  static let asciidoc = StarterSyntax(
    opening: { name, language in ["= " + name, ":lang: \(language.code)", ""] },
    contact: { pieces in
      // Asciidoctor makes links of what looks like an address on its own.
      [pieces.map { $0.kind == .url ? "https://\($0.text)[\($0.text)]" : $0.text }.joined(separator: " | ")]
    },
    section: { title, _ in ["", "== " + title, ""] },
    entry: { ["", "=== " + $0.line, ""] },
    field: { label, items in ["\(label):: \(items.joined(separator: ", "))"] },
    bullet: { "* " + $0 })

  /// reStructuredText, as Docutils reads it.
  static let rst = StarterSyntax(
    opening: { name, _ in underlined(name, with: "=") + [""] },
    contact: { pieces in
      [pieces.map { $0.kind == .url ? "`\($0.text) <https://\($0.text)>`__" : $0.text }.joined(separator: " | ")]
    },
    section: { title, _ in [""] + underlined(title, with: "-") + [""] },
    entry: { [""] + underlined($0.line, with: "~") + [""] },
    field: { label, items in [":\(label): \(items.joined(separator: ", "))"] })

  /// Docutils warns of a line shorter than its title, and counts a Chinese character as two columns.
  private static func underlined(_ title: String, with mark: String) -> [String] {
    [title, String(repeating: mark, count: TerminalText.width(of: title))]
  }
}
