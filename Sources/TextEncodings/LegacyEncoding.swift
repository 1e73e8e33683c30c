/// An encoding that texts were kept in before UTF-8, and that people still have.
package enum LegacyEncoding: String, Sendable, CaseIterable {
  /// Western European, a superset of ISO 8859-1.
  case windows1252 = "Windows-1252"
  /// Cyrillic.
  case windows1251 = "Windows-1251"
  /// Simplified Chinese, a superset of GBK and GB2312.
  case gb18030 = "GB18030"
  /// Traditional Chinese.
  case big5 = "Big5"
  /// Japanese, as Windows has it.
  case shiftJIS = "Shift_JIS"
  /// Japanese, as Unix had it.
  case eucJP = "EUC-JP"
  /// Korean.
  case eucKR = "EUC-KR"

  /// The encoding's name for `iconv`.
  var iconvName: String {
    switch self {
    case .windows1252: "CP1252"
    case .windows1251: "CP1251"
    case .gb18030: "GB18030"
    case .big5: "BIG5"
    case .shiftJIS: "CP932"
    case .eucJP: "EUC-JP"
    case .eucKR: "CP949"
    }
  }

  /// Whether every character is one byte.
  var isSingleByte: Bool { self == .windows1252 || self == .windows1251 }

  /// Returns the length in bytes of the character at a position, from 1 to 4; nil if the bytes there are not
  /// valid in the encoding.
  func width(_ bytes: [UInt8], at index: Int) -> Int? {
    let first = bytes[index]
    if first < 0x80 || isSingleByte { return 1 }
    if self == .shiftJIS, (0xA1...0xDF).contains(first) { return 1 }
    guard index + 1 < bytes.count else { return nil }
    let second = bytes[index + 1]
    switch self {
    case .shiftJIS:
      return (0x81...0xFC).contains(first) && (0x40...0xFC).contains(second) && second != 0x7F ? 2 : nil
    case .eucJP:
      if first == 0x8F { return index + 2 < bytes.count && bytes[index + 2] >= 0xA1 ? 3 : nil }
      if first == 0x8E { return (0xA1...0xDF).contains(second) ? 2 : nil }
      return (0xA1...0xFE).contains(first) && (0xA1...0xFE).contains(second) ? 2 : nil
    case .eucKR:
      let isLetter = (0x41...0x5A).contains(second) || (0x61...0x7A).contains(second)
      return (0x81...0xFE).contains(first) && (isLetter || (0x81...0xFE).contains(second)) ? 2 : nil
    case .big5:
      let isTrail = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
      return (0x81...0xFE).contains(first) && isTrail ? 2 : nil
    case .gb18030:
      guard (0x81...0xFE).contains(first) else { return nil }
      if (0x30...0x39).contains(second) { return index + 3 < bytes.count ? 4 : nil }
      return (0x40...0xFE).contains(second) && second != 0x7F ? 2 : nil
    case .windows1252, .windows1251: return 1
    }
  }

  /// Whether a character of two bytes is a common one: kana, frequent characters, punctuation.
  func isCommon(_ first: UInt8, _ second: UInt8) -> Bool {
    switch self {
    case .gb18030: second >= 0xA1 && ((0xA1...0xA3).contains(first) || (0xB0...0xD7).contains(first))
    case .big5: (0xA1...0xA3).contains(first) || (0xA4...0xC6).contains(first)
    case .shiftJIS: (0x81...0x83).contains(first) || (0x88...0x97).contains(first)
    case .eucJP: (0xA1...0xA5).contains(first) || (0xB0...0xCF).contains(first)
    case .eucKR: second >= 0xA1 && ((0xA1...0xA3).contains(first) || (0xB0...0xC8).contains(first))
    case .windows1252, .windows1251: false
    }
  }
}
