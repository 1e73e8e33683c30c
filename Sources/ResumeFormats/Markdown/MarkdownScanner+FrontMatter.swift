import ResumeModel

extension MarkdownScanner {
  /// Reads the front matter between `---` lines (or `+++`) at the top, one field per key.
  ///
  /// - Returns: the index of the first line after it; 0 without front matter.
  mutating func readFrontMatter() -> Int {
    // A blank line above it is let pass.
    guard let start = lines.indices.first(where: { !isBlank($0) }) else { return 0 }
    let first = lines[start]
    let opening = source[source.trimmed(first.start..<first.contentEnd)]
    let isYAML = opening.elementsEqual("---".utf8)
    guard isYAML || opening.elementsEqual("+++".utf8) else { return 0 }
    guard let close = lines.indices.dropFirst(start + 1).first(where: { isClosing($0, like: opening) })
    else { return 0 }
    let separator: UInt8 = isYAML ? .colon : .equals
    let inside = start + 1..<close
    guard inside.contains(where: { key(on: $0, separator) != nil }) else { return 0 }
    var field: (label: Range<Int>, lines: Range<Int>)?
    for index in inside {
      if let label = key(on: index, separator) {
        addField(field, separator)
        field = (label, index..<index + 1)
      } else if let open = field, !isBlank(index) {
        field = (open.label, open.lines.lowerBound..<index + 1)
      }
    }
    addField(field, separator)
    return close + 1
  }

  private func isClosing(_ index: Int, like opening: ArraySlice<UInt8>) -> Bool {
    let line = lines[index]
    let text = source[source.trimmed(line.start..<line.contentEnd)]
    return text.elementsEqual(opening) || (opening.first == .hyphen && text.elementsEqual("...".utf8))
  }

  private func isBlank(_ index: Int) -> Bool {
    source.trimmed(lines[index].start..<lines[index].contentEnd).isEmpty
  }

  private func key(on index: Int, _ separator: UInt8) -> Range<Int>? {
    let line = lines[index]
    guard line.start < line.contentEnd, source[line.start].isLetter || source[line.start].isWide
    else { return nil }
    guard let colon = source[line.start..<line.contentEnd].firstIndex(of: separator) else {
      return nil
    }
    return source.trimmed(line.start..<colon)
  }

  private mutating func addField(_ field: (label: Range<Int>, lines: Range<Int>)?, _ separator: UInt8) {
    guard let field, let last = field.lines.last else { return }
    let bytes = lines[field.lines.lowerBound].start..<lines[last].end
    let label = String(decoding: source[field.label], as: UTF8.self)
    var start = field.label.upperBound
    while start < bytes.upperBound, source[start] != separator { start += 1 }
    let raw = Array(source[min(start + 1, bytes.upperBound)..<bytes.upperBound])
    let value = PlainText.collapsed(raw, without: [])
    blocks.append(
      Block(
        kind: .field(label: label, value: value), bytes: bytes,
        lines: field.lines.lowerBound + 1...last + 1, depth: 0,
        inline: InlineText(text: value.isEmpty ? label : "\(label): \(value)")))
  }
}
