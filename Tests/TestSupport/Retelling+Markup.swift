import Foundation

extension Retelling {
  /// The résumé as an Org outline.
  public var org: String {
    lines.map { line -> String in
      switch line {
      case .name(let name): "#+TITLE: \(name)\n"
      case .text(let words): "\(words)\n"
      case .section(let title): "\n* \(title)\n"
      case .entry(let organization, let title, let start, let end):
        "** \(organization) — \(title) (\(start) – \(end))\n"
      case .bullet(let words): "- \(words)\n"
      case .hidden(let words): "# - \(words)\n"
      case .field(let label, let items): "- \(label): \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }

  /// The résumé in AsciiDoc.
  public var asciidoc: String {
    lines.map { line -> String in
      switch line {
      case .name(let name): "= \(name)\n"
      case .text(let words): "\n\(words)\n"
      case .section(let title): "\n== \(title)\n\n"
      case .entry(let organization, let title, let start, let end):
        "=== \(organization) — \(title) (\(start) – \(end))\n\n"
      case .bullet(let words): "* \(words)\n"
      case .hidden(let words): "// * \(words)\n"
      case .field(let label, let items): "\(label):: \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }

  /// The résumé in reStructuredText.
  public var rst: String {
    func title(_ words: String, _ sign: String) -> String { "\(words)\n\(String(repeating: sign, count: words.count))\n" }
    return lines.map { line -> String in
      switch line {
      case .name(let name): title(name, "=")
      case .text(let words): "\n\(words)\n"
      case .section(let words): "\n" + title(words, "-") + "\n"
      case .entry(let organization, let position, let start, let end):
        title("\(organization) — \(position) (\(start) – \(end))", "~") + "\n"
      case .bullet(let words): "- \(words)\n"
      case .hidden(let words): "\n.. - \(words)\n\n"
      case .field(let label, let items): ":\(label): \(items.joined(separator: ", "))\n"
      }
    }.joined()
  }
}
