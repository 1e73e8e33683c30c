import ResumeLexicon
import ResumeModel

/// Finds section titles in a text without headings: bold or upper-case lines, `【教育背景】`, known names alone.
enum SectionLines {
  /// Returns the title of each block that is one, by the block's index.
  static func find(in blocks: [Block]) -> [Int: String] {
    var known: [Int: String] = [:]
    var shapes: Set<Shape> = []
    var looks: [InlineText.Look: Int] = [:]
    for index in blocks.indices {
      guard let (title, shape) = candidate(blocks[index]) else { continue }
      let (key, isExact) = SectionNames.read(title)
      if key != nil, isExact || shape != .plain {
        known[index] = title
        if shape != .plain { shapes.insert(shape) }
        if shape == .emphasised { looks[blocks[index].inline.look, default: 0] += 1 }
      }
    }
    // An unknown title counts if it looks like the known ones; bold alone is not enough, because entries are
    // bold as well.
    guard known.count >= 2, !shapes.isEmpty else { return known }
    for (index, block) in blocks.enumerated() where known[index] == nil && index > 0 {
      guard let (title, shape) = candidate(block), shapes.contains(shape) else { continue }
      let look = block.inline.look
      let isAlike =
        shape == .emphasised && !look.isEmpty && looks[look, default: 0] >= 2 && DateScanner.find(in: title) == nil
      guard shape == .upperCase || shape == .bracketed || isAlike else { continue }
      known[index] = title
    }
    return known
  }

  private enum Shape { case plain, emphasised, upperCase, bracketed }

  private static func candidate(_ block: Block) -> (String, Shape)? {
    guard block.kind == .paragraph, block.depth == 0, block.lines.count == 1 else { return nil }
    var title = FieldSplit.trimmed(block.inline.text)
    guard !title.isEmpty, title.hasAtMost(50) else { return nil }
    if let first = title.unicodeScalars.first, let last = title.unicodeScalars.last,
      (first == "【" && last == "】") || (first == "[" && last == "]") || (first == "《" && last == "》")
    {
      title = String(title.dropFirst().dropLast())
      return (title, .bracketed)
    }
    if let last = title.unicodeScalars.last, last == ":" || last == "：" { title.unicodeScalars.removeLast() }
    if block.inline.isStrong || block.isTitled || isNoted(block.inline) { return (title, .emphasised) }
    return (title, isUpperCase(title) ? .upperCase : .plain)
  }

  /// Whether a title has four letters or more, all of them capitals.
  private static func isUpperCase(_ title: String) -> Bool {
    var letters = 0
    for scalar in title.unicodeScalars {
      if scalar.isASCII ? UInt8(scalar.value).isLetter : scalar.isAlphabetic {
        guard scalar.properties.isUppercase else { return false }
        letters += 1
      }
    }
    return letters >= 4
  }

  /// Whether only a note in brackets follows the emphasised words, as in `\textbf{Observing Proposals} (as PI)`.
  private static func isNoted(_ inline: InlineText) -> Bool {
    guard let lead = inline.strongLead, inline.text.hasPrefix(lead), !inline.look.isEmpty else { return false }
    let rest = FieldSplit.trimmed(String(inline.text.dropFirst(lead.count)))
    return rest.hasPrefix("(") && rest.hasSuffix(")")
  }
}
