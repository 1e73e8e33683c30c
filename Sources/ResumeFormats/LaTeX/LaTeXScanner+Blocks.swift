import ResumeLexicon
import ResumeModel

extension LaTeXScanner {
  /// Finishes the open block.
  mutating func flush(at end: Int) {
    guard let open = current else { return }
    current = nil
    let content = writer.trimmed(open.content..<max(open.content, end))
    var inline = inlineText(content)
    if let label = open.label { inline = labelled(inlineText(label), inline) }
    // An icon alone that is a link.
    if inline.text.isEmpty { inline.text = inline.links.joined(separator: " ") }
    if inline.text.isEmpty || !open.isItem && isSeparator(inline.text) { return }
    var kind = open.isItem ? Block.Kind.item : .paragraph
    var depth = open.isItem ? max(1, self.depth) : self.depth
    if !open.isItem, let text = withoutBullet(inline.text) ?? (isLinewise && sawHeading ? inline.text : nil) {
      inline.text = text
      kind = .item
      depth += 1
    }
    let start = open.isItem && open.start == open.content ? content.lowerBound : open.start
    if !sawTitle, inline.isStrong, kind == .paragraph {
      sawTitle = inline.look.isEmpty ? SectionNames.isExact(inline.text) : SectionNames.key(for: inline.text) != nil
    }
    add(kind, start..<max(open.content, content.upperBound), inline: inline, depth: depth)
    writer.startsApart = false
  }

  /// Whether a text is only marks, as between two pieces of contact in `\email{…} \textperiodcentered\ \phone{…}`, or what
  /// holds a frame open.
  private func isSeparator(_ text: String) -> Bool {
    !text.isEmpty && text.unicodeScalars.count <= 8
      && text.unicodeScalars.allSatisfy { "·•|~–—/ .,;:-".unicodeScalars.contains($0) }
  }

  /// Returns a description's label with its text.
  private func labelled(_ label: InlineText, _ rest: InlineText) -> InlineText {
    // Dates are labels like words; a mark or the number of an item is not read.
    guard
      label.text.unicodeScalars.contains(where: \.isAlphabetic)
        || label.text.utf8.count(where: { UInt8.digits.contains($0) }) >= 4
    else { return rest }
    var inline = rest
    let name =
      label.text.hasSuffix(":") || label.text.hasSuffix("：") ? String(label.text.dropLast()) : label.text
    inline.text = rest.text.isEmpty ? name : name + ": " + rest.text
    inline.links = label.links + rest.links
    inline.strongLead = name
    inline.isStrong = rest.text.isEmpty
    return inline
  }

  private func withoutBullet(_ text: String) -> String? {
    for bullet in ["• ", "◦ ", "▪ ", "· ", "‣ ", "– "] where text.hasPrefix(bullet) {
      return String(text.dropFirst(bullet.count))
    }
    return text.hasPrefix("•") ? String(text.dropFirst()) : nil
  }
}
