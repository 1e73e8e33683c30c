/// Moves through LaTeX by control words, groups and options. Nothing fails: what is not closed ends with the range.
struct LaTeXCursor {
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

  /// The name after the backslash at the cursor, with a star; one mark where it is no word. Moves behind it.
  mutating func controlWord() -> String {
    index += 1
    let start = index
    while let byte, byte.isLetter || byte == 0x40 { index += 1 }
    if index == start {
      guard index < end else { return "" }
      index += 1
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    if byte == 0x2A { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Moves over blanks, comments and at most one line ending: what LaTeX lets stand before an argument.
  mutating func skipBlanks() {
    var sawLine = false
    while let byte {
      if byte == 0x0A {
        if sawLine { return }
        sawLine = true
      } else if byte == CommentedText.commented {
        // A line of comment swallows its line ending.
        while index + 1 < end, bytes[index] != 0x0A { index += 1 }
      } else if !byte.isWhite {
        return
      }
      index += 1
    }
  }

  /// The inside of the group at the cursor, or nil when there is none. Moves behind the closing brace.
  mutating func group() -> Range<Int>? {
    let mark = index
    skipBlanks()
    guard byte == 0x7B else {
      index = mark
      return nil
    }
    return balanced(0x7B, 0x7D)
  }

  /// The inside of the option in square brackets at the cursor, or nil when there is none.
  mutating func option() -> Range<Int>? {
    let mark = index
    skipBlanks()
    guard byte == 0x5B else {
      index = mark
      return nil
    }
    return balanced(0x5B, 0x5D)
  }

  private mutating func balanced(_ open: UInt8, _ close: UInt8) -> Range<Int>? {
    let mark = index
    index += 1
    let start = index
    var depth = 0
    while let byte {
      if byte == 0x5C {
        index = min(end, index + 2)
        continue
      }
      if byte == close, depth == 0 {
        index += 1
        return start..<index - 1
      }
      if byte == 0x7B { depth += 1 } else if byte == 0x7D { depth -= 1 }
      if depth < 0 { break }
      index += 1
    }
    index = mark
    return nil
  }

  /// All arguments at the cursor in braces, options between them left out.
  mutating func arguments(upTo limit: Int = 9) -> [Range<Int>] {
    var arguments: [Range<Int>] = []
    while arguments.count < limit {
      let mark = index
      while option() != nil {}
      guard let argument = group() else {
        index = mark
        break
      }
      arguments.append(argument)
    }
    return arguments
  }
}
