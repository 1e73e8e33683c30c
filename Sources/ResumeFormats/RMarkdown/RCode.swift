import ResumeModel

/// Moves through R's code by calls, arguments and strings. Nothing fails: an unclosed bracket ends with the range.
struct RCode {
  let bytes: [UInt8]
  var index: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  /// One argument of a call: `name = value`, or a value alone.
  struct Argument {
    var name: String?
    /// The value without blanks around it.
    var value: Range<Int>
  }

  var byte: UInt8? { index < end ? bytes[index] : nil }

  /// Moves over a string, a comment, or one byte.
  mutating func skip() {
    guard let first = byte else { return }
    index += 1
    switch first {
    case .quote, .apostrophe, .backtick:
      while let byte {
        index += byte == .backslash ? 2 : 1
        if byte == first { return }
      }
      index = end
    case .hash: while let byte, byte != .newline { index += 1 }
    default: return
    }
  }

  /// Returns the arguments of the call whose parenthesis is at the cursor. Moves behind the closing one.
  mutating func arguments() -> [Argument] {
    guard byte == .openParenthesis else { return [] }
    index += 1
    var arguments: [Argument] = []
    var start = index
    var depth = 0
    func finish(_ arguments: inout [Argument], at place: Int) {
      if let argument = argument(start..<place) { arguments.append(argument) }
      start = place + 1
    }
    while let byte {
      switch byte {
      case .openParenthesis, .openBracket, .openBrace: depth += 1
      case .closeParenthesis, .closeBracket, .closeBrace:
        if depth == 0 {
          finish(&arguments, at: index)
          index += 1
          return arguments
        }
        depth -= 1
      case .comma where depth == 0: finish(&arguments, at: index)
      default: break
      }
      skip()
    }
    finish(&arguments, at: end)
    return arguments
  }

  /// Returns the argument in a range, without comments before it; nil if there is none.
  private func argument(_ range: Range<Int>) -> Argument? {
    var code = RCode(bytes, range)
    while let byte = code.byte, byte.isWhite || byte == .hash { code.skip() }
    var value = bytes.trimmed(code.index..<max(code.index, range.upperBound))
    guard !value.isEmpty else { return nil }
    var name: String?
    let word = bytes[value].prefix { $0.isWordByte || $0 == .dot || $0 == .underscore }
    var behind = word.endIndex
    while behind < value.upperBound, bytes[behind].isBlank { behind += 1 }
    if !word.isEmpty, behind + 1 < value.upperBound, bytes[behind] == .equals, bytes[behind + 1] != .equals {
      name = String(decoding: word, as: UTF8.self)
      value = bytes.trimmed(behind + 1..<value.upperBound)
    }
    return Argument(name: name, value: value)
  }

  /// Returns the calls of a function in a range, each with the place of its name and its arguments.
  static func calls(of function: String, in range: Range<Int>, of bytes: [UInt8]) -> [(bytes: Range<Int>, arguments: [Argument])]
  {
    let name = Array(function.utf8) + [.openParenthesis]
    var found: [(bytes: Range<Int>, arguments: [Argument])] = []
    var from = range.lowerBound
    while from < range.upperBound, let place = bytes[from..<range.upperBound].firstRange(of: name)?.lowerBound {
      from = place + name.count
      if place > range.lowerBound, bytes[place - 1].isWordByte || bytes[place - 1] == .dot { continue }
      var code = RCode(bytes, place + name.count - 1..<range.upperBound)
      let arguments = code.arguments()
      found.append((place..<code.index, arguments))
      from = code.index
    }
    return found
  }

  /// Returns the text of a string; nil for any other value.
  static func string(_ range: Range<Int>, of bytes: [UInt8]) -> String? {
    guard range.count >= 2, let first = bytes[range].first, first == .quote || first == .apostrophe,
      bytes[range.upperBound - 1] == first
    else { return nil }
    var code = RCode(bytes, range)
    code.skip()
    guard code.index == range.upperBound else { return nil }
    var words: [UInt8] = []
    var isEscaped = false
    for byte in bytes[range].dropFirst().dropLast() {
      if !isEscaped, byte == .backslash {
        isEscaped = true
        continue
      }
      words.append(isEscaped && (byte == UInt8(ascii: "n") || byte == UInt8(ascii: "t")) ? .space : byte)
      isEscaped = false
    }
    return String(decoding: words, as: UTF8.self)
  }
}
