import ResumeModel

/// Reads Typst code as the words it shows: strings, content blocks, the words of calls, numbers.
extension TypstInline {
  /// Adds the words of code: its strings, its content blocks, and the words of its calls.
  mutating func code(_ cursor: TypstCursor, depth: Int) {
    guard depth < 24 else { return }
    var cursor = cursor
    var isFirst = true
    func gap(_ reader: inout TypstInline) {
      if !isFirst, let last = reader.words.last, last != .space { reader.words += [.comma, .space] }
      isFirst = false
    }
    while let byte = cursor.byte {
      switch byte {
      case .quote:
        gap(&self)
        emit(string(&cursor))
      case .openBracket:
        gap(&self)
        let start = cursor.index + 1
        cursor.skipBalanced()
        markup(TypstCursor(cursor.bytes, start..<max(start, cursor.index - 1)), depth: depth + 1)
      case .openParenthesis, .openBrace:
        gap(&self)
        let start = cursor.index + 1
        cursor.skipBalanced()
        code(TypstCursor(cursor.bytes, start..<max(start, cursor.index - 1)), depth: depth + 1)
      case _ where skipMeasure(&cursor): continue
      default:
        let start = cursor.index
        let name = cursor.name()
        if name.isEmpty {
          cursor.index += 1
          // A joined text continues; a list's next member is separate.
          if byte == .plus { isFirst = true }
          continue
        }
        if statement(name, &cursor, depth: depth) { continue }
        if name.hasPrefix("."), cursor.byte == .openParenthesis {
          // `.join([ | ])` affects only the layout.
          _ = cursor.arguments()
        } else if cursor.byte == .openParenthesis || cursor.byte == .openBracket {
          gap(&self)
          apply(name, cursor.arguments(), bytes: cursor.bytes, depth: depth + 1)
        } else if cursor.byte == .colon {
          // A key of a dictionary.
          cursor.index += 1
        } else if let known = names[name] {
          gap(&self)
          emit(known)
        } else if cursor.bytes[start].isDigit {
          gap(&self)
          emit(name + decimals(&cursor))
        }
      }
    }
  }

  /// Reads a statement among words: `#set text(10pt)` shows nothing, `#if …[…] else […]` the words of both branches,
  /// `#context …` what follows it.
  ///
  /// - Returns: false, without moving, for the name of anything else.
  mutating func statement(_ name: String, _ cursor: inout TypstCursor, depth: Int) -> Bool {
    switch name {
    case "set", "show", "let", "import", "include":
      cursor.skipStatement()
      if cursor.byte == .semicolon { cursor.index += 1 }
    case "if", "for", "while": branches(&cursor, depth: depth)
    case "context", "return":
      cursor.skipBlanks()
      let start = cursor.index
      if cursor.byte == .openParenthesis || cursor.byte == .openBracket || cursor.byte == .openBrace {
        cursor.skipBalanced()
      } else {
        _ = cursor.name()
        if cursor.byte == .openParenthesis || cursor.byte == .openBracket { _ = cursor.arguments() }
      }
      code(TypstCursor(cursor.bytes, start..<cursor.index), depth: depth + 1)
    default: return false
    }
    return true
  }

  /// Adds the words of the blocks of `#if` or a loop, without its condition.
  private mutating func branches(_ cursor: inout TypstCursor, depth: Int) {
    while let byte = cursor.byte, byte != .newline {
      switch byte {
      case .openBracket, .openBrace:
        let start = cursor.index + 1
        cursor.skipBalanced()
        let inside = TypstCursor(cursor.bytes, start..<max(start, cursor.index - 1))
        if byte == .openBracket { markup(inside, depth: depth + 1) } else { code(inside, depth: depth + 1) }
        var behind = cursor
        behind.skipBlanks()
        guard behind.name() == "else" else { return }
        cursor = behind
      case .quote, .openParenthesis: cursor.skipBalanced()
      default: cursor.index += 1
      }
    }
  }

  /// Returns the point and the digits after it, as in `3.98`. Moves after them.
  private func decimals(_ cursor: inout TypstCursor) -> String {
    let start = cursor.index
    guard cursor.byte == .dot, start + 1 < cursor.end, cursor.bytes[start + 1].isDigit else { return "" }
    cursor.index += 1
    while let byte = cursor.byte, byte.isDigit { cursor.index += 1 }
    return String(decoding: cursor.bytes[start..<cursor.index], as: UTF8.self)
  }

  /// Moves over a measure, such as `28pt` in `text(28pt)[Mara Lind]`; false for any other text.
  private func skipMeasure(_ cursor: inout TypstCursor) -> Bool {
    guard cursor.byte?.isDigit == true else { return false }
    var probe = cursor
    while let byte = probe.byte, byte.isDigit || byte == .dot { probe.index += 1 }
    let unit = probe.byte == .percent ? "%" : probe.name()
    guard ["pt", "em", "cm", "mm", "in", "fr", "deg", "rad", "%"].contains(unit) else { return false }
    if unit == "%" { probe.index += 1 }
    cursor.index = probe.index
    return true
  }

  /// Returns the text of the string at the cursor. Moves after it.
  private func string(_ cursor: inout TypstCursor) -> String {
    var bytes: [UInt8] = []
    cursor.index += 1
    while let byte = cursor.byte, byte != .quote {
      cursor.index += 1
      guard byte == .backslash, let next = cursor.byte else {
        bytes.append(byte)
        continue
      }
      bytes.append(next == UInt8(ascii: "n") || next == UInt8(ascii: "t") ? .space : next)
      cursor.index += 1
    }
    if cursor.index < cursor.end { cursor.index += 1 }
    return TypstInline.isPicture(bytes) ? "" : String(decoding: bytes, as: UTF8.self)
  }

  /// Whether a string is the path of a picture, which no reader sees as words.
  static func isPicture(_ text: [UInt8]) -> Bool {
    guard let dot = text.lastIndex(of: .dot), dot > 0, text.count - dot <= 5, !text.contains(.space) else { return false }
    let ending = String(decoding: text[(dot + 1)...], as: UTF8.self).lowercased()
    return ["svg", "png", "jpg", "jpeg", "gif", "webp"].contains(ending)
  }
}
