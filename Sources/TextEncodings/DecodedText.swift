/// A text of another encoding as UTF-8, with the origin of each byte.
package struct DecodedText: Sendable {
  /// The most likely encoding of the source.
  package let encoding: LegacyEncoding
  /// The text as UTF-8; U+FFFD replaces what cannot be decoded.
  package private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes`, and its end, the offset of its character in the source: from 0.
  package private(set) var offsets: [Int] = []

  /// Decodes a source; nil if it is already UTF-8.
  package init?(_ source: [UInt8]) {
    guard !DecodedText.isUTF8(source) else { return nil }
    encoding = .likely(of: source)
    bytes.reserveCapacity(source.count * 3 / 2)
    offsets.reserveCapacity(source.count * 3 / 2)
    let converter = CharacterConverter(encoding)
    var known: [[UInt8]: [UInt8]] = [:]
    var index = 0
    while index < source.count {
      let width = encoding.width(source, at: index) ?? 1
      if width == 1, source[index] < 0x80 {
        append([source[index]], from: index)
      } else {
        let character = Array(source[index..<index + width])
        let text = known[character] ?? converter.utf8(of: character) ?? [0xEF, 0xBF, 0xBD]
        known[character] = text
        append(text, from: index)
      }
      index += width
    }
    offsets.append(source.count)
  }

  /// Returns a text as bytes of an encoding; nil if the encoding lacks one of its characters.
  package static func encode(_ utf8: [UInt8], as encoding: LegacyEncoding) -> [UInt8]? {
    CharacterConverter(encoding).bytes(of: utf8)
  }

  private mutating func append(_ text: [UInt8], from index: Int) {
    bytes += text
    for _ in text { offsets.append(index) }
  }

  /// Whether bytes are valid UTF-8 (RFC 3629).
  package static func isUTF8(_ bytes: [UInt8]) -> Bool {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      let (count, low, high): (Int, UInt8, UInt8)
      switch byte {
      case 0xC2...0xDF: (count, low, high) = (1, 0x80, 0xBF)
      case 0xE0: (count, low, high) = (2, 0xA0, 0xBF)
      case 0xED: (count, low, high) = (2, 0x80, 0x9F)
      case 0xE1...0xEF: (count, low, high) = (2, 0x80, 0xBF)
      case 0xF0: (count, low, high) = (3, 0x90, 0xBF)
      case 0xF1...0xF3: (count, low, high) = (3, 0x80, 0xBF)
      case 0xF4: (count, low, high) = (3, 0x80, 0x8F)
      default: return false
      }
      guard index + count < bytes.count, (low...high).contains(bytes[index + 1]) else { return false }
      for next in stride(from: index + 2, through: index + count, by: 1) where bytes[next] & 0xC0 != 0x80 {
        return false
      }
      index += count + 1
    }
    return true
  }
}
