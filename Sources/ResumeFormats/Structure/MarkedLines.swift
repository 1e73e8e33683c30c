import ResumeLexicon
import ResumeModel

/// Finds titles that begin with a sign instead of a heading mark, as in Japanese forms: `■職務経歴`,
/// `□2019年4月～現在　株式会社…`.
///
/// The same signs begin list items; the properties that all lines with one sign share decide.
enum MarkedLines {
  /// The signs that titles begin with.
  static let signs: Set<Unicode.Scalar> = [
    "■", "□", "◆", "◇", "●", "○", "▼", "▽", "◎", "★", "☆", "◼", "◾", "❖", "▶", "►", "▪", "▫",
  ]

  /// Turns items into headings if their sign precedes section names, or dated titles.
  static func resolve(_ blocks: [Block]) -> [Block] {
    guard blocks.contains(where: { $0.mark != nil }) else { return blocks }
    var places: [Unicode.Scalar: [Int]] = [:]
    for (index, block) in blocks.enumerated() where !block.isHidden {
      if let mark = block.mark { places[mark, default: []].append(index) }
    }
    let deepest = blocks.reduce(0) { level, block in
      if case .heading(let own) = block.kind { max(level, own) } else { level }
    }
    var resolved = blocks
    var hasSections = false
    let byPlace = places.sorted { $0.value[0] < $1.value[0] }
    for (_, lines) in byPlace where !hasSections && areSections(lines, in: blocks) {
      hasSections = true
      for line in lines { resolved[line].kind = .heading(level: deepest + 1) }
    }
    for (_, lines) in byPlace where areEntries(lines, in: resolved) {
      for line in lines { resolved[line].kind = .heading(level: deepest + 2) }
    }
    // A heading is outside lists.
    for index in resolved.indices where resolved[index].mark != nil {
      if case .heading = resolved[index].kind { resolved[index].depth = 0 }
    }
    return resolved
  }

  /// Whether one line with a sign reads as a title, so that the next line does not go on with it.
  static func isTitle(_ line: String) -> Bool {
    let text = FieldSplit.trimmed(line)
    if text.unicodeScalars.count <= 14, text.unicodeScalars.contains(where: { $0.value >= 0x3040 }) {
      return !text.unicodeScalars.contains { "。、，,：:；".unicodeScalars.contains($0) }
    }
    return text.unicodeScalars.count <= 40 && SectionNames.key(for: text) != nil
      || DateScanner.find(in: text).map { $0.isSure && text.unicodeScalars.count <= 80 } ?? false
  }

  /// Whether lines contain at least two known section names, and nothing that is not a title.
  private static func areSections(_ lines: [Int], in blocks: [Block]) -> Bool {
    let texts = lines.map { blocks[$0].inline.text }
    guard texts.allSatisfy({ $0.unicodeScalars.count <= 40 && !DateScanner.mayHoldYear($0) }) else { return false }
    let known = texts.count { SectionNames.key(for: $0) != nil }
    return known >= 2 && known * 2 >= texts.count && known > texts.count { $0.hasSuffix("。") }
  }

  /// Whether each line has a period, and text below it that is not an item with the same sign.
  private static func areEntries(_ lines: [Int], in blocks: [Block]) -> Bool {
    guard lines.allSatisfy({ blocks[$0].kind == .item }) else { return false }
    let isDated = lines.allSatisfy { line in
      blocks[line].inline.text.unicodeScalars.count <= 100
        && DateScanner.find(in: blocks[line].inline.text)?.isSure == true
    }
    // Items below a line are its list.
    return isDated
      && lines.contains { line in
        line + 1 < blocks.count && blocks[line + 1].mark != blocks[line].mark
          && (blocks[line + 1].kind == .item ? blocks[line + 1].depth == 1 : blocks[line + 1].kind == .paragraph)
      }
  }
}
