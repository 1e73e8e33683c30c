import ResumeModel

/// Moves through Typst by names, arguments and content blocks. Nothing fails: an unclosed bracket ends with
/// the range.
struct TypstCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var byte: UInt8? { index < end ? bytes[index] : nil }
  var isAtEnd: Bool { index >= end }

  /// One argument of a call: `name: value`, or a value alone.
  struct Argument: Equatable {
    var name: String?
    /// The value, or the inside of a content block.
    var value: Range<Int>
    /// From the name to the end of the value.
    var bytes: Range<Int>
    /// Whether the argument is `[..]`, after the parentheses or inside them.
    var isContent = false
  }

  /// Returns the name at the cursor, with dots and hyphens. Moves after it.
  mutating func name() -> String {
    let start = index
    while let byte, byte.isWordByte || byte == .underscore || byte == .hyphen || byte == .dot || byte.isWide {
      // A dot that ends a sentence does not belong to the name.
      if byte == .dot, index + 1 >= end || !bytes[index + 1].isLetter { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Returns the key at the cursor, as in `title: ` and `"Data and tools": `, and moves behind its colon. Returns nil, without a
  /// promise about the place, for anything else.
  mutating func key() -> String? {
    var word = ""
    if byte == .quote {
      let start = index + 1
      skipBalanced()
      word = String(decoding: bytes[start..<max(start, index - 1)], as: UTF8.self)
    } else {
      word = name()
    }
    skipBlanks()
    guard !word.isEmpty, byte == .colon else { return nil }
    index += 1
    return word
  }

  mutating func skipBlanks() {
    while let byte, byte.isWhite || byte == CommentedText.commented { index += 1 }
  }

  /// Moves after the closing bracket or quote of the one at the cursor; to the end if it is never closed.
  mutating func skipBalanced() {
    guard let first = byte else { return }
    var open = [first]
    index += 1
    while let byte, let innermost = open.last {
      index += 1
      switch (innermost, byte) {
      case (.quote, .backslash), (.openBracket, .backslash): index = min(end, index + 1)
      case (.quote, .quote), (.openBracket, .closeBracket): open.removeLast()
      case (.quote, _): break
      // In a content block parentheses are words, unless a call opens them.
      case (.openBracket, .openParenthesis), (.openBracket, .openBrace):
        index -= 1
        if opensCall { open.append(byte) }
        index += 1
      case (_, .openBracket): open.append(byte)
      case (.openBracket, _): break
      case (_, .openParenthesis), (_, .openBrace), (_, .quote): open.append(byte)
      case (_, .closeParenthesis), (_, .closeBrace), (_, .closeBracket): open.removeLast()
      default: break
      }
    }
  }

  /// Moves to the end of a statement: to the line's end or a semicolon outside brackets.
  mutating func skipStatement() {
    while let byte, byte != .newline, byte != .semicolon {
      if [.quote, .openParenthesis, .openBracket, .openBrace].contains(byte) { skipBalanced() } else { index += 1 }
    }
  }

  /// Whether a name after a `#` directly precedes the cursor.
  private var opensCall: Bool {
    var before = index
    while before > 0, bytes[before - 1].isWordByte || [.hyphen, .dot, .underscore].contains(bytes[before - 1]) {
      before -= 1
    }
    return before > 0 && bytes[before - 1] == .hash
  }

  /// Returns the name and the parameters of a function, and moves to its body: what is behind `let ` in
  /// `#let job(title, company) = …`. Returns nil for the definition of a value.
  mutating func functionHead() -> (name: String, parameters: [Argument])? {
    skipBlanks()
    let name = name()
    guard !name.isEmpty, byte == .openParenthesis else { return nil }
    let parameters = arguments()
    skipBlanks()
    guard byte == .equals else { return nil }
    index += 1
    skipBlanks()
    return (name, parameters)
  }

  /// Returns the arguments of a call at the cursor, including content blocks after the parentheses.
  mutating func arguments() -> [Argument] {
    var arguments: [Argument] = []
    if byte == .openParenthesis {
      let start = index + 1
      skipBalanced()
      let last = index > start && bytes[index - 1] == .closeParenthesis ? index - 1 : index
      arguments = Self.split(bytes, start..<max(start, last))
    }
    while byte == .openBracket {
      let start = index
      skipBalanced()
      let last = bytes[index - 1] == .closeBracket ? index - 1 : index
      arguments.append(
        Argument(name: nil, value: start + 1..<max(start + 1, last), bytes: start..<index, isContent: true))
    }
    return arguments
  }

  /// Splits the inside of parentheses at its commas.
  static func split(_ bytes: [UInt8], _ range: Range<Int>) -> [Argument] {
    var cursor = TypstCursor(bytes, range)
    var arguments: [Argument] = []
    while cursor.index < range.upperBound {
      cursor.skipBlanks()
      let start = cursor.index
      var probe = cursor
      let name = probe.key()
      if name != nil {
        probe.skipBlanks()
        cursor = probe
      }
      let value = cursor.index
      while let byte = cursor.byte, byte != .comma {
        if [.quote, .openParenthesis, .openBracket, .openBrace].contains(byte) {
          cursor.skipBalanced()
        } else {
          cursor.index += 1
        }
      }
      var end = min(cursor.index, range.upperBound)
      while end > value, bytes[end - 1].isWhite || bytes[end - 1] == CommentedText.commented { end -= 1 }
      if end > value {
        let isContent = bytes[value] == .openBracket && bytes[end - 1] == .closeBracket && end > value + 1
        arguments.append(
          Argument(
            name: name, value: isContent ? value + 1..<end - 1 : value..<end, bytes: start..<end,
            isContent: isContent))
      }
      cursor.index += 1
    }
    return arguments
  }
}
