/// Whether a Markdown text is written in a dialect that other programs do not read as its author means it.
package enum MarkdownDialect {
  /// Tags inside a line of CommonMark that mean the same to every program.
  private static let inline: Set<String> = [
    "a", "abbr", "b", "br", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "q", "s", "small", "span", "strong",
    "sub", "sup", "u", "wbr", "hr", "center", "div", "p", "h1", "h2", "h3", "details", "summary",
  ]

  /// Whether a source has unknown tags, lists in HTML, or end tags without a start.
  package static func departs(_ source: [UInt8]) -> Bool {
    var open: [String: Int] = [:]
    for tag in HTMLTags(in: source).found {
      guard inline.contains(tag.name) else { return true }
      guard !tag.isAlone else { continue }
      open[tag.name, default: 0] += tag.isClosing ? -1 : 1
      if open[tag.name] ?? 0 < 0 { return true }
    }
    return open.contains { $0.value > 0 && !HTMLTags.lax.contains($0.key) }
  }
}
