import ResumeModel

/// Moves through LaTeX by control words, groups and options. Nothing fails: an unclosed group ends with the
/// range.
struct LaTeXCursor {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  /// The position at which each opening brace is closed; -1 for other bytes and unclosed braces.
  let closings: [Int32]

  /// The texts that the document has names for.
  let texts: [String: InlineText]

  /// - Parameters:
  ///   - closings: the closings of the bytes, found once for all cursors over them.
  ///   - texts: the texts of the names that the document defines.
  init(_ bytes: [UInt8], _ range: Range<Int>, closings: [Int32], texts: [String: InlineText] = [:]) {
    self.bytes = bytes
    self.closings = closings
    self.texts = texts
    index = range.lowerBound
    end = range.upperBound
  }

  var byte: UInt8? { index < end ? bytes[index] : nil }

  /// Returns a link's target with the names in it replaced by their texts.
  func target(_ range: Range<Int>) -> String {
    guard !texts.isEmpty, bytes[range].contains(.backslash) else { return String(decoding: bytes[range], as: UTF8.self) }
    var cursor = LaTeXCursor(bytes, range, closings: closings)
    var target: [UInt8] = []
    while let byte = cursor.byte {
      let start = cursor.index
      guard byte == .backslash else {
        target.append(byte)
        cursor.index += 1
        continue
      }
      guard let known = texts[cursor.controlWord()] else {
        target += bytes[start..<cursor.index]
        continue
      }
      target += Array(known.text.utf8)
      if cursor.byte == .openBrace, cursor.index + 1 < cursor.end, bytes[cursor.index + 1] == .closeBrace { cursor.index += 2 }
    }
    return String(decoding: target, as: UTF8.self)
  }

  /// Returns the name after the backslash at the cursor, with a star, or a single mark. Moves after it.
  mutating func controlWord() -> String {
    index += 1
    let start = index
    while let byte, byte.isLetter || byte == .at { index += 1 }
    if index == start {
      guard index < end else { return "" }
      index += 1
      return String(decoding: bytes[start..<index], as: UTF8.self)
    }
    if byte == .asterisk { index += 1 }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  /// Moves over blanks, comments and at most one line ending, which LaTeX allows before an argument.
  mutating func skipBlanks() {
    var sawLine = false
    while let byte {
      if byte == .newline {
        if sawLine { return }
        sawLine = true
      } else if byte == CommentedText.commented {
        // A line of comment swallows its line ending.
        while index + 1 < end, bytes[index] != .newline { index += 1 }
      } else if !byte.isWhite {
        return
      }
      index += 1
    }
  }

  /// Returns the inside of the group at the cursor, or nil without one. Moves after the closing brace.
  mutating func group() -> Range<Int>? {
    let mark = index
    skipBlanks()
    guard byte == .openBrace else {
      index = mark
      return nil
    }
    let close = Int(closings[index])
    guard close > index, close < end else {
      index = mark
      return nil
    }
    let inside = index + 1..<close
    index = close + 1
    return inside
  }

  /// Returns the inside of the option in square brackets at the cursor, or nil without one.
  mutating func option() -> Range<Int>? {
    let mark = index
    skipBlanks()
    guard byte == .openBracket else {
      index = mark
      return nil
    }
    let start = index + 1
    index = start
    // An option is short; a bracket that is not closed soon belongs to the text.
    while let byte, index < start + Self.optionLimit {
      if byte == .closeBracket {
        index += 1
        return start..<index - 1
      }
      if byte == .closeBrace { break }
      if byte == .backslash {
        index = min(end, index + 2)
      } else if byte == .openBrace, Int(closings[index]) > index {
        index = min(end, Int(closings[index]) + 1)
      } else {
        index += 1
      }
    }
    index = mark
    return nil
  }

  private static let optionLimit = 4000

  /// Returns the `closings` of a text.
  static func closings(of bytes: [UInt8]) -> [Int32] {
    var closings = [Int32](repeating: -1, count: bytes.count)
    var open: [Int] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case .backslash: index += 1
      case .openBrace: open.append(index)
      case .closeBrace: if let start = open.popLast() { closings[start] = Int32(index) }
      default: break
      }
      index += 1
    }
    return closings
  }

  /// All arguments at the cursor in braces and in square brackets, in their order.
  mutating func argumentsAndOptions() -> [Range<Int>] {
    var arguments: [Range<Int>] = []
    while arguments.count < 12, let argument = option() ?? group() { arguments.append(argument) }
    return arguments
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
