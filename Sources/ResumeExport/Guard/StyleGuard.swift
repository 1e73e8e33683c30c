import ResumeModel

/// Removes forbidden addresses from a style sheet: in `url(…)`, in `@import`, in sets of pictures, however
/// their letters are written.
struct StyleGuard {
  private let css: [UInt8]
  private var index = 0
  private var result: [UInt8] = []
  /// The addresses that were removed.
  private(set) var leftOut: [String] = []

  init(_ css: [UInt8]) { self.css = css }

  /// Functions whose strings are addresses.
  private static let sets: Set<String> = ["image-set", "-webkit-image-set", "image", "src", "cross-fade", "url"]

  /// The style sheet with only the addresses that are allowed.
  mutating func guarded(_ isAllowed: (String) -> Bool) -> [UInt8] {
    // The functions that are open here, innermost last.
    var open: [String] = []
    while index < css.count {
      let start = index
      switch css[index] {
      case .slash where at(index + 1) == .asterisk:
        skipComment()
        result += css[start..<index]
      case .quote, .apostrophe:
        let text = string()
        let isAddress = open.last.map(Self.sets.contains) ?? false
        if isAddress, !isAllowed(text) {
          leftOut.append(text)
          result += Array("\"data:,\"".utf8)
        } else {
          result += css[start..<index]
        }
      case .at:
        index += 1
        let word = name()
        guard word == "import" else {
          result += css[start..<index]
          continue
        }
        let address = importedAddress()
        if isAllowed(address) {
          result += css[start..<index]
        } else {
          leftOut.append(address)
        }
      case .openParenthesis:
        open.append("")
        index += 1
        result.append(.openParenthesis)
      case .closeParenthesis:
        _ = open.popLast()
        index += 1
        result.append(.closeParenthesis)
      case let byte where Self.isName(byte):
        let word = name()
        guard at(index) == .openParenthesis else {
          result += css[start..<index]
          continue
        }
        index += 1
        guard word == "url" || word == "src" else {
          open.append(word)
          result += css[start..<index]
          continue
        }
        let address = self.address()
        if isAllowed(address) {
          result += css[start..<index]
        } else {
          leftOut.append(address)
          result += Array("none".utf8)
        }
      default:
        index += 1
        result.append(css[start])
      }
    }
    return result
  }

  private func at(_ place: Int) -> UInt8? { place < css.count ? css[place] : nil }

  /// Letters, digits, `-`, `_`, `\` and all that is not ASCII.
  private static func isName(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte == .backslash || byte == .hyphen || byte == .underscore || UInt8.digits.contains(byte)
      || UInt8.smallLetters.contains(byte | 0x20)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [.space, .tab, .newline, 0x0C, .carriageReturn].contains(byte) }

  private mutating func skipComment() {
    index += 2
    while index < css.count, !(css[index] == .asterisk && at(index + 1) == .slash) { index += 1 }
    index = min(css.count, index + 2)
  }

  private mutating func skipBlanks() {
    while let byte = at(index) {
      if Self.isBlank(byte) {
        index += 1
      } else if byte == .slash, at(index + 1) == .asterisk {
        skipComment()
      } else {
        return
      }
    }
  }

  /// Returns a name in lower case, with escapes such as `\72` decoded.
  private mutating func name() -> String {
    var bytes: [UInt8] = []
    while let byte = at(index), Self.isName(byte) {
      index += 1
      if byte == .backslash { bytes += escaped() } else { bytes.append(byte) }
    }
    return String(decoding: bytes, as: UTF8.self).lowercased()
  }

  /// Returns the text of an escape: after a backslash, a code of up to six digits and one blank, or any
  /// character.
  private mutating func escaped() -> [UInt8] {
    var digits = ""
    while digits.count < 6, let byte = at(index), Character(Unicode.Scalar(byte)).isHexDigit, byte < 0x80 {
      digits.append(Character(Unicode.Scalar(byte)))
      index += 1
    }
    guard digits.isEmpty else {
      if let byte = at(index), Self.isBlank(byte) { index += 1 }
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      return Array(String(scalar).utf8)
    }
    guard let byte = at(index) else { return [] }
    index += 1
    // The line continues.
    return byte == .newline ? [] : [byte]
  }

  /// Returns the text of a quoted string; afterwards the position is after it.
  private mutating func string() -> String {
    guard let quote = at(index) else { return "" }
    index += 1
    var bytes: [UInt8] = []
    while let byte = at(index), byte != quote, byte != .newline {
      index += 1
      if byte == .backslash { bytes += escaped() } else { bytes.append(byte) }
    }
    index = min(css.count, index + 1)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The address in `url(`, up to its closing parenthesis.
  private mutating func address() -> String {
    while let byte = at(index), Self.isBlank(byte) { index += 1 }
    var text = ""
    if let byte = at(index), byte == .quote || byte == .apostrophe {
      text = string()
      while let byte = at(index), byte != .closeParenthesis { index += byte == .backslash ? 2 : 1 }
    } else {
      var bytes: [UInt8] = []
      while let byte = at(index), byte != .closeParenthesis {
        index += 1
        if byte == .backslash { bytes += escaped() } else { bytes.append(byte) }
      }
      while let last = bytes.last, Self.isBlank(last) { bytes.removeLast() }
      text = String(decoding: bytes, as: UTF8.self)
    }
    index = min(css.count, index + 1)
    return text
  }

  /// The address of an import, read to the end of the rule.
  private mutating func importedAddress() -> String {
    skipBlanks()
    var text = ""
    if let byte = at(index), byte == .quote || byte == .apostrophe {
      text = string()
    } else if name() == "url", at(index) == .openParenthesis {
      index += 1
      text = address()
    } else {
      // An import of an unknown form is refused like an unknown address.
      text = "@import"
    }
    while let byte = at(index), byte != .semicolon, byte != .openBrace, byte != .closeBrace {
      if byte == .quote || byte == .apostrophe { _ = string() } else { index += 1 }
    }
    if at(index) == .semicolon { index += 1 }
    return text
  }
}
