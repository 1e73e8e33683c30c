import ResumeModel

extension LaTeXScanner {
  /// Reads the preamble: name and contact if the class takes them there; everything else is layout.
  mutating func readPreamble(_ range: Range<Int>) {
    var start = range.lowerBound
    var depth = 0
    var hasWords = false
    for line in writer.lines where line.start < range.upperBound && line.start >= range.lowerBound {
      let end = min(line.contentEnd, range.upperBound)
      let content = line.start..<end
      if let mark = writer.fileMark(at: line.start, before: range.upperBound), depth == 0 {
        // The line that names the file is a separate statement.
        let key = (mark.opens ? SourceFiles.key : SourceFiles.endKey) + mark.path
        add(.layout(key), content, inline: InlineText(text: key))
        hasWords = false
        continue
      }
      if depth == 0 && !hasWords { start = line.start }
      var index = content.lowerBound
      while index < content.upperBound {
        switch bytes[index] {
        case .backslash: index += 1
        case .openBrace: depth += 1
        case .closeBrace: depth = max(0, depth - 1)
        default: break
        }
        index += 1
      }
      hasWords = hasWords || !source.trimmed(content).isEmpty
      guard depth == 0, hasWords else { continue }
      addStatement(start..<end)
      hasWords = false
    }
    if hasWords { addStatement(start..<range.upperBound) }
    closeUse(at: range.upperBound)
  }

  private mutating func addStatement(_ range: Range<Int>) {
    let content = writer.trimmed(range)
    guard !content.isEmpty else {
      // Lines of comment.
      let words = source.trimmed(range)
      if !words.isEmpty {
        add(.layout("%"), words, inline: InlineText(text: String(decoding: source[words], as: UTF8.self)))
      }
      return
    }
    if bytes[content.lowerBound] == .backslash {
      var cursor = self.cursor(over: content)
      let name = cursor.controlWord()
      if readDefinition(name, content) { return }
      closeUse(at: content.lowerBound)
      switch definitions.macros.role(of: name, arguments: 1) {
      case .name, .contact:
        let count = writer.blocks.count
        cursor.index = content.lowerBound
        readBody(content)
        if writer.blocks.count > count { return }
      case nil where isProse(content, cursor):
        readBody(content)
        return
      case nil:
        guard let body = sections(in: content, cursor) else { break }
        readContent(of: name, body, content)
        return
      default: break
      }
    }
    let text = PlainText.collapsed(Array(source[content]), without: [])
    add(.layout(key(of: content)), content, inline: InlineText(text: text))
  }

  /// Whether a statement is a command with sentences in it, such as a profile that the class will set somewhere.
  private func isProse(_ range: Range<Int>, _ behindName: LaTeXCursor) -> Bool {
    var cursor = behindName
    guard let argument = cursor.group(), cursor.index == range.upperBound else { return false }
    let text = inlineText(argument).text
    return text.utf8.count > 60 && text.hasSuffix(".") && !text.utf8.contains(.equals)
      && text.utf8.count(where: { $0 == .space }) >= 8
  }

  /// Returns the argument of a statement if it has sections of its own, as in `\addtofrontsidebar{\sidesection{Skills} …}`,
  /// which the class sets beside the page.
  private func sections(in range: Range<Int>, _ behindName: LaTeXCursor) -> Range<Int>? {
    var cursor = behindName
    guard nesting < 16, let argument = cursor.group(), cursor.index == range.upperBound else { return nil }
    var inner = self.cursor(over: argument)
    while let byte = inner.byte {
      guard byte == .backslash else {
        inner.index += 1
        continue
      }
      let name = inner.controlWord()
      var behind = inner
      if case .heading = definitions.macros.role(of: name, arguments: behind.arguments(upTo: 1).count) { return argument }
    }
    return nil
  }

  /// Returns the subject of a statement: its command and the first name in it.
  private func key(of range: Range<Int>) -> String {
    var cursor = self.cursor(over: range)
    guard cursor.byte == .backslash else { return "" }
    let name = cursor.controlWord()
    while cursor.option() != nil {}
    if let group = cursor.group() {
      return name + "{" + String(decoding: bytes[group].prefix(40), as: UTF8.self) + "}"
    }
    cursor.skipBlanks()
    return cursor.byte == .backslash ? name + cursor.controlWord() : name
  }
}
