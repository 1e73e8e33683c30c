import ResumeModel

/// The kind of a line of Markdown by itself, without the lines around it.
enum MarkdownLine {
  /// The level and content of an ATX heading, `##Title` without a blank included.
  static func heading(_ source: [UInt8], _ content: Range<Int>) -> (level: Int, text: Range<Int>)? {
    var index = content.lowerBound
    while index < content.upperBound, source[index] == .hash { index += 1 }
    let level = index - content.lowerBound
    guard level >= 1, level <= 6 else { return nil }
    let isBare = index == content.upperBound
    if !isBare && !source[index].isBlank {
      // `#tag` and `#1` are text; people write `##Title` and `#标题` for headings.
      guard level >= 2 || source[index].isWide || source[index].isLetter else { return nil }
      guard
        source[index].isWordByte || source[index].isWide || source[index] == .asterisk
          || source[index] == .lessThan || source[index] == .openBracket
      else { return nil }
    }
    var text = source.trimmed(index..<content.upperBound)
    var end = text.upperBound
    while end > text.lowerBound, source[end - 1] == .hash { end -= 1 }
    if end == text.lowerBound {
      text = end..<end
    } else if end < text.upperBound, source[end - 1].isBlank || source[end - 1].isWide {
      // `##标题##` is closed without a blank; `C#` is not.
      text = source.trimmed(text.lowerBound..<end)
    } else if !isBare, !source[index].isBlank, text.upperBound - end == level, end - text.lowerBound > 2 {
      // `###Education###`, with as many signs behind the title as before it.
      text = text.lowerBound..<end
    }
    return (level, text)
  }

  /// The level of a setext underline: 1 for `===`, 2 for `---`, blanks after it allowed.
  static func setextLevel(_ source: [UInt8], _ content: Range<Int>) -> Int? {
    let trimmed = source.trimmed(content)
    guard let first = trimmed.first.map({ source[$0] }), first == .equals || first == .hyphen else {
      return nil
    }
    guard trimmed.allSatisfy({ source[$0] == first }) else { return nil }
    return first == .equals ? 1 : 2
  }

  /// Whether the line is a thematic break: three or more `*`, `-` or `_`, blanks between them allowed.
  static func isRule(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard let first = content.first.map({ source[$0] }) else { return false }
    guard first == .asterisk || first == .hyphen || first == .underscore else { return false }
    var count = 0
    for index in content {
      if source[index] == first {
        count += 1
      } else if !source[index].isWhite {
        return false
      }
    }
    return count >= 3
  }

  /// The byte and length of a code fence.
  static func fence(_ source: [UInt8], _ content: Range<Int>) -> (byte: UInt8, length: Int)? {
    guard let first = content.first.map({ source[$0] }), first == .backtick || first == .tilde else {
      return nil
    }
    var index = content.lowerBound
    while index < content.upperBound, source[index] == first { index += 1 }
    let length = index - content.lowerBound
    guard length >= 3 else { return nil }
    if first == .backtick, source[index..<content.upperBound].contains(.backtick) { return nil }
    return (first, length)
  }

  /// Whether the line closes a fence.
  static func closes(_ fence: (byte: UInt8, length: Int), _ source: [UInt8], content: Range<Int>) -> Bool {
    content.count >= fence.length && content.allSatisfy { source[$0] == fence.byte }
  }

  /// Whether a fence names no language, or plain text: any other is code. `others` are taken for text as well.
  static func isText(
    _ fence: (byte: UInt8, length: Int), _ source: [UInt8], content: Range<Int>, or others: [String] = []
  ) -> Bool {
    let language = FieldSplit.trimmed(String(decoding: source[content].dropFirst(fence.length), as: UTF8.self))
    return (["", "text", "txt", "plain", "plaintext"] + others).contains(language)
  }

  /// Whether the line is a table's delimiter row, such as `|---|:-:|`.
  static func isTableDelimiter(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    var hyphens = 0
    var bars = 0
    for index in content {
      switch source[index] {
      case .hyphen: hyphens += 1
      case .bar: bars += 1
      case .colon, .space, .tab: break
      default: return false
      }
    }
    return hyphens > 0 && bars > 0
  }

  /// The cells of a table row, without the bars at its ends.
  static func cells(_ source: [UInt8], _ content: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = content.lowerBound
    var index = start
    while index < content.upperBound {
      if source[index] == .backslash {
        index += 2
        continue
      }
      if source[index] == .bar {
        if index > content.lowerBound { cells.append(source.trimmed(start..<index)) }
        start = index + 1
      }
      index += 1
    }
    if start < content.upperBound, !source.trimmed(start..<content.upperBound).isEmpty {
      cells.append(source.trimmed(start..<content.upperBound))
    }
    return cells
  }

  /// Whether the line ends in a hard break: two blanks, a backslash or `<br>`.
  static func endsHard(_ source: [UInt8], _ content: Range<Int>) -> Bool {
    guard let last = content.last else { return false }
    if source[last] == .backslash { return true }
    if content.count >= 2, source[last] == .space, source[last - 1] == .space { return true }
    let end = source.trimmed(content).upperBound
    guard end > content.lowerBound, source[end - 1] == .greaterThan,
      let open = source[content.lowerBound..<end].lastIndex(of: .lessThan)
    else { return false }
    return HTMLTag(in: source, at: open, limit: end)?.name == "br"
  }
}
