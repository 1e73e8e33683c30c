import ResumeModel

/// Finds section titles in a text without headings: bold or upper-case lines, `【教育背景】`, known names alone.
enum SectionLines {
  /// Returns the title of each block that is one, by the block's index.
  static func find(in blocks: [Block]) -> [Int: String] {
    var known: [Int: String] = [:]
    var shapes: Set<Shape> = []
    for (index, block) in blocks.enumerated() {
      guard let (title, shape) = candidate(block), SectionNames.key(for: title) != nil else { continue }
      if SectionNames.isExact(title) || shape != .plain {
        known[index] = title
        if shape != .plain { shapes.insert(shape) }
      }
    }
    // A title that is no known name counts when it looks like those that are.
    guard known.count >= 2 else { return known }
    for (index, block) in blocks.enumerated() where known[index] == nil && index > 0 {
      guard let (title, shape) = candidate(block), shapes.contains(shape),
        shape == .upperCase || shape == .bracketed
      else { continue }
      known[index] = title
    }
    return known
  }

  private enum Shape { case plain, emphasised, upperCase, bracketed }

  private static func candidate(_ block: Block) -> (String, Shape)? {
    guard block.kind == .paragraph, block.depth == 0, block.lines.count == 1 else { return nil }
    var title = FieldSplit.trimmed(block.inline.text)
    guard !title.isEmpty, title.unicodeScalars.count <= 50 else { return nil }
    if let first = title.unicodeScalars.first, let last = title.unicodeScalars.last,
      (first == "【" && last == "】") || (first == "[" && last == "]") || (first == "《" && last == "》")
    {
      title = String(title.dropFirst().dropLast())
      return (title, .bracketed)
    }
    if title.hasSuffix(":") || title.hasSuffix("：") { title.removeLast() }
    if block.inline.isStrong || block.isTitled { return (title, .emphasised) }
    let letters = title.unicodeScalars.filter { $0.properties.isAlphabetic }
    if letters.count >= 4, letters.allSatisfy({ $0.properties.isUppercase }) {
      return (title, .upperCase)
    }
    return (title, .plain)
  }
}
