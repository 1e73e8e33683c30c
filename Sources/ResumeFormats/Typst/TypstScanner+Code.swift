import ResumeModel

/// Code that shows words: the body of `#let skills = { v(4pt); list-of[…] }`, and code between a call's content.
extension TypstScanner {
  /// Functions whose strings are invisible.
  private static let silent: Set<String> = [
    "rgb", "luma", "cmyk", "oklab", "oklch", "color.mix", "gradient.linear", "regex", "counter", "state", "read", "yaml",
    "json", "toml", "csv", "xml", "bibliography", "image", "metadata", "label", "measure", "datetime", "panic", "assert",
    "type", "str", "int", "float", "sys.inputs.at", "eval", "plugin", "fa-icon", "icon", "numbering",
  ]

  /// Whether code puts words into the text: it has content with letters in it, and is not a function that
  /// takes content.
  func showsWords(_ range: Range<Int>) -> Bool {
    var cursor = TypstCursor(bytes, range)
    while let byte = cursor.byte {
      switch byte {
      case .openBracket:
        let start = cursor.index
        cursor.skipBalanced()
        let text = TypstInline.read(bytes, start + 1..<max(start + 1, cursor.index - 1), names: names).text
        if text.unicodeScalars.count(where: \.isAlphabetic) > 2 || DateScanner.isDate(text) { return true }
      case .quote: cursor.skipBalanced()
      case .equals where cursor.index + 1 < cursor.end && bytes[cursor.index + 1] == .greaterThan: return false
      default: cursor.index += 1
      }
    }
    return false
  }

  /// Reads code statement by statement: the words of its calls and content blocks are parts, everything else
  /// is layout.
  mutating func readCode(_ range: Range<Int>) {
    guard nesting < 16 else { return }
    nesting += 1
    var cursor = TypstCursor(bytes, range)
    while let byte = cursor.byte {
      let start = cursor.index
      switch byte {
      case .openBracket, .openParenthesis, .openBrace:
        cursor.skipBalanced()
        let inside = start + 1..<max(start + 1, cursor.index - 1)
        if byte == .openBracket { readContent(inside, start..<cursor.index) } else { readCode(inside) }
      case .quote:
        cursor.skipBalanced()
        let argument = TypstCursor.Argument(value: start..<cursor.index, bytes: start..<cursor.index)
        let text = TypstInline.value(bytes, argument, names: names)
        if text.text.contains(" ") { writer.add(.paragraph, start..<cursor.index, inline: text, isWhole: false) }
      default:
        if bytes.has("..", at: start) { cursor.index += 2 }
        let name = cursor.name()
        if name.isEmpty { cursor.index += 1 } else { readExpression(name, from: start, &cursor) }
      }
    }
    nesting -= 1
  }

  private mutating func readExpression(_ name: String, from start: Int, _ cursor: inout TypstCursor) {
    switch name {
    case "let", "set", "show", "import", "include":
      readStatement(name, from: start, &cursor)
      return
    case "for", "while":
      readControl(name, from: start, &cursor)
      return
    case "if":
      while let byte = cursor.byte, byte != .openBrace, byte != .openBracket, byte != .newline {
        if byte == .openParenthesis || byte == .quote { cursor.skipBalanced() } else { cursor.index += 1 }
      }
      return
    default: break
    }
    guard cursor.byte == .openParenthesis || cursor.byte == .openBracket else { return }
    let arguments = cursor.arguments()
    // `.join(…)` and similar methods affect only the layout.
    if name.hasPrefix(".") || Self.silent.contains(name) { return }
    let range = start..<cursor.index
    if read(name, arguments, range: range, isInText: false) { return }
    let inline = TypstInline.call(bytes, range, names: names)
    if inline.text.unicodeScalars.contains(where: \.isAlphabetic) || DateScanner.isDate(inline.text) {
      writer.add(.paragraph, range, inline: inline, isWhole: false)
    }
  }

  /// Reads content in code: its blocks, or its words as one block.
  mutating func readContent(_ inside: Range<Int>, _ range: Range<Int>) {
    if holdsBlocks(inside) {
      readInside(inside)
      return
    }
    let inline = TypstInline.read(bytes, inside, names: names)
    if !inline.text.isEmpty { writer.add(.paragraph, range, inline: inline, isWhole: false) }
  }
}
