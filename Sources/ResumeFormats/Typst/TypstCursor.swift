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
    while let byte, byte.isWordByte || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte.isWide {
      // A dot that ends a sentence does not belong to the name.
      if byte == 0x2E, index + 1 >= end || !bytes[index + 1].isLetter { break }
      index += 1
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
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
      case (0x22, 0x5C), (0x5B, 0x5C): index = min(end, index + 1)
      case (0x22, 0x22), (0x5B, 0x5D): open.removeLast()
      case (0x22, _): break
      // In a content block parentheses are words, unless a call opens them.
      case (0x5B, 0x28), (0x5B, 0x7B):
        index -= 1
        if opensCall { open.append(byte) }
        index += 1
      case (_, 0x5B): open.append(byte)
      case (0x5B, _): break
      case (_, 0x28), (_, 0x7B), (_, 0x22): open.append(byte)
      case (_, 0x29), (_, 0x7D), (_, 0x5D): open.removeLast()
      default: break
      }
    }
  }

  /// Whether a name after a `#` directly precedes the cursor.
  private var opensCall: Bool {
    var before = index
    while before > 0, bytes[before - 1].isWordByte || [0x2D, 0x2E, 0x5F].contains(bytes[before - 1]) {
      before -= 1
    }
    return before > 0 && bytes[before - 1] == 0x23
  }

  /// Returns the arguments of a call at the cursor, including content blocks after the parentheses.
  mutating func arguments() -> [Argument] {
    var arguments: [Argument] = []
    if byte == 0x28 {
      let start = index + 1
      skipBalanced()
      let last = index > start && bytes[index - 1] == 0x29 ? index - 1 : index
      arguments = Self.split(bytes, start..<max(start, last))
    }
    while byte == 0x5B {
      let start = index
      skipBalanced()
      let last = bytes[index - 1] == 0x5D ? index - 1 : index
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
      var name: String?
      var probe = cursor
      let word = probe.name()
      probe.skipBlanks()
      if !word.isEmpty, probe.byte == 0x3A {
        name = word
        probe.index += 1
        probe.skipBlanks()
        cursor = probe
      }
      let value = cursor.index
      while let byte = cursor.byte, byte != 0x2C {
        if [0x22, 0x28, 0x5B, 0x7B].contains(byte) { cursor.skipBalanced() } else { cursor.index += 1 }
      }
      var end = min(cursor.index, range.upperBound)
      while end > value, bytes[end - 1].isWhite || bytes[end - 1] == CommentedText.commented { end -= 1 }
      if end > value {
        let isContent = bytes[value] == 0x5B && bytes[end - 1] == 0x5D && end > value + 1
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
