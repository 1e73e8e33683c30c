import ResumeModel

extension DataReader {
  /// Reads a text of HTML inside a value: its list items are bullets, its paragraphs are paragraphs.
  ///
  /// - Returns: false, without reading anything, if it contains neither a list nor several paragraphs.
  mutating func readMarkup(_ node: DataNode) -> Bool {
    guard hasMarkup(node) else { return false }
    let pieces = pieces(in: node.bytes)
    open(.group, node.bytes, detail: .key("markup"))
    for piece in pieces {
      let inline = DataText.inline(text(in: piece.bytes))
      if !inline.text.isEmpty { leaf(piece.isItem ? .bullet : .paragraph, piece.bytes, inline: inline) }
    }
    builder.closePart()
    return true
  }

  /// Whether a text contains a list, or more than one paragraph.
  func hasMarkup(_ node: DataNode) -> Bool {
    let pieces = pieces(in: node.bytes)
    return pieces.contains { $0.isItem } || pieces.count > 1
  }

  /// The outermost `<li>` and `<p>` of a stretch of the source.
  private func pieces(in range: Range<Int>) -> [(bytes: Range<Int>, isItem: Bool)] {
    let source = builder.source
    var pieces: [(bytes: Range<Int>, isItem: Bool)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isItem = source.has("<li", at: index)
      guard isItem || source.has("<p>", at: index) || source.has("<p ", at: index) else {
        index += 1
        continue
      }
      let end: StaticString = isItem ? "</li>" : "</p>"
      guard let close = source.firstIndex(of: end, in: index..<range.upperBound) else { return pieces }
      let upper = close + (isItem ? 5 : 4)
      pieces.append((index..<upper, isItem))
      index = upper
    }
    return pieces
  }

  /// Returns a stretch of the source with JSON's escapes resolved.
  private func text(in range: Range<Int>) -> String {
    let bytes = Array(builder.source[range])
    guard bytes.contains(.backslash), let node = JSONScanner.read([.quote] + bytes + [.quote]) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    return node.text ?? String(decoding: bytes, as: UTF8.self)
  }
}
