import ResumeModel

/// Reads JSON into values with their places, as people write it: comments and extra commas are allowed.
///
/// Foundation's readers lose the order of keys, escapes and the spelling of numbers, so they are not used.
struct JSONScanner {
  private let source: [UInt8]
  private var index: Int
  /// Whether to refuse everything that JSON does not allow, such as a comment.
  private let isStrict: Bool

  /// Returns the value of a source; nil if it is not JSON, or nested too deeply.
  ///
  /// - Parameter isStrict: whether to refuse comments and extra commas.
  static func read(_ source: [UInt8], isStrict: Bool = false) -> DataNode? {
    var scanner = JSONScanner(source, isStrict: isStrict)
    guard let node = scanner.value(depth: 0) else { return nil }
    scanner.skipBlanks()
    return scanner.index == source.count ? node : nil
  }

  /// Returns the offset at which a source stops being JSON; nil if it is JSON.
  static func failure(in source: [UInt8]) -> Int? {
    var scanner = JSONScanner(source, isStrict: false)
    guard scanner.value(depth: 0) != nil else { return scanner.index }
    scanner.skipBlanks()
    return scanner.index == source.count ? nil : scanner.index
  }

  private init(_ source: [UInt8], isStrict: Bool) {
    self.source = source
    self.isStrict = isStrict
    index = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private var byte: UInt8? { index < source.count ? source[index] : nil }

  private mutating func skipBlanks() {
    while let byte {
      if byte.isWhite {
        index += 1
      } else if isStrict {
        return
      } else if byte == .slash, source.has("//", at: index) {
        while index < source.count, source[index] != .newline { index += 1 }
      } else if byte == .slash, source.has("/*", at: index),
        let end = source.firstIndex(of: "*/", in: index + 2..<source.count)
      {
        index = end + 2
      } else {
        return
      }
    }
  }

  private mutating func value(depth: Int) -> DataNode? {
    skipBlanks()
    guard depth <= DataNode.depthLimit, let byte else { return nil }
    let start = index
    switch byte {
    case .openBrace, .openBracket:
      guard let members = members(closing: byte + 2, isMap: byte == .openBrace, depth) else { return nil }
      return DataNode(value: byte == .openBrace ? .map(members) : .list(members), bytes: start..<index)
    case .quote:
      guard let text = string() else { return nil }
      return DataNode(value: .scalar(text), bytes: start..<index)
    default:
      while let byte = self.byte, byte.isWordByte || byte == .plus || byte == .hyphen || byte == .dot {
        index += 1
      }
      guard index > start else { return nil }
      let word = String(decoding: source[start..<index], as: UTF8.self)
      guard byte.isDigit || byte == .hyphen || ["true", "false", "null"].contains(word) else { return nil }
      return DataNode(value: .scalar(word == "null" ? "" : word), bytes: start..<index)
    }
  }

  private mutating func members(closing: UInt8, isMap: Bool, _ depth: Int) -> [DataMember]? {
    index += 1
    var members: [DataMember] = []
    while true {
      skipBlanks()
      if byte == closing {
        index += 1
        return members
      }
      let start = index
      var key: String?
      if isMap {
        guard byte == .quote, let text = string() else { return nil }
        key = text
        skipBlanks()
        guard byte == .colon else { return nil }
        index += 1
      }
      guard let node = value(depth: depth + 1) else { return nil }
      members.append(DataMember(key: key, bytes: start..<index, node: node))
      skipBlanks()
      guard byte == .comma else {
        if byte == closing { continue }
        return nil
      }
      index += 1
      if isStrict {
        skipBlanks()
        if byte == closing { return nil }
      }
    }
  }

  private mutating func string() -> String? {
    index += 1
    var bytes: [UInt8] = []
    while let byte {
      index += 1
      switch byte {
      case .quote: return String(decoding: bytes, as: UTF8.self)
      case .backslash:
        guard let escaped = self.byte else { return nil }
        index += 1
        switch escaped {
        case UInt8(ascii: "n"): bytes.append(.newline)
        case UInt8(ascii: "t"): bytes.append(.tab)
        case UInt8(ascii: "r"), UInt8(ascii: "b"), UInt8(ascii: "f"): bytes.append(.space)
        case UInt8(ascii: "u"):
          guard let scalar = unicodeEscape() else { return nil }
          bytes += Array(String(scalar).utf8)
        default: bytes.append(escaped)
        }
      default: bytes.append(byte)
      }
    }
    return nil
  }

  /// Returns the character of a `\u` escape; two escapes that form a surrogate pair are one character.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hex() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    guard source.has("\\u", at: index) else { return "\u{FFFD}" }
    let mark = index
    index += 2
    guard let second = hex() else { return nil }
    guard (0xDC00..<0xE000).contains(second) else {
      index = mark
      return "\u{FFFD}"
    }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hex() -> UInt32? {
    guard index + 4 <= source.count else { return nil }
    let digits = String(decoding: source[index..<index + 4], as: UTF8.self)
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16) else { return nil }
    index += 4
    return value
  }
}
