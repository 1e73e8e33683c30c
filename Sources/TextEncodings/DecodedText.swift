#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// A text of another encoding as UTF-8, and where each byte of it came from.
package struct DecodedText: Sendable {
  /// What the source is most likely kept in.
  package let encoding: LegacyEncoding
  /// The text as UTF-8; what cannot be decoded is U+FFFD.
  package private(set) var bytes: [UInt8] = []
  /// For each byte of `bytes`, and its end, the offset of its character in the source: from 0.
  package private(set) var offsets: [Int] = []

  /// Decodes a source; nil where it is UTF-8 already.
  package init?(_ source: [UInt8]) {
    guard !DecodedText.isUTF8(source) else { return nil }
    encoding = .likely(of: source)
    bytes.reserveCapacity(source.count * 3 / 2)
    offsets.reserveCapacity(source.count * 3 / 2)
    let converter = iconv_open("UTF-8", encoding.iconvName)
    defer { _ = iconv_close(converter) }
    var known: [[UInt8]: [UInt8]] = [:]
    var index = 0
    while index < source.count {
      let width = encoding.width(source, at: index) ?? 1
      if width == 1, source[index] < 0x80 {
        append([source[index]], from: index)
      } else {
        let character = Array(source[index..<index + width])
        let text = known[character] ?? DecodedText.convert(character, converter) ?? [0xEF, 0xBF, 0xBD]
        known[character] = text
        append(text, from: index)
      }
      index += width
    }
    offsets.append(source.count)
  }

  /// A text as bytes of an encoding; nil where the encoding lacks one of its characters.
  package static func encode(_ utf8: [UInt8], as encoding: LegacyEncoding) -> [UInt8]? {
    guard let converter = iconv_open(encoding.iconvName, "UTF-8"), Int(bitPattern: converter) != -1 else { return nil }
    defer { _ = iconv_close(converter) }
    var input = utf8.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: utf8.count * 2 + 16)
    let count = output.count
    let written: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, fromLeft) = (input.baseAddress, input.count)
        var (to, toLeft) = (output.baseAddress, output.count)
        // A count of 0 says that nothing was replaced.
        guard iconv(converter, &from, &fromLeft, &to, &toLeft) == 0, fromLeft == 0 else { return nil }
        return count - toLeft
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }

  private mutating func append(_ text: [UInt8], from index: Int) {
    bytes += text
    for _ in text { offsets.append(index) }
  }

  private static func convert(_ character: [UInt8], _ converter: iconv_t?) -> [UInt8]? {
    guard let converter, Int(bitPattern: converter) != -1 else { return nil }
    var input = character.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: 16)
    let written: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        var (from, fromLeft) = (input.baseAddress, input.count)
        var (to, toLeft) = (output.baseAddress, output.count)
        return iconv(converter, &from, &fromLeft, &to, &toLeft) == Int.max || fromLeft > 0 ? nil : 16 - toLeft
      }
    }
    guard let written, written > 0 else { return nil }
    return output[..<written].map { UInt8(bitPattern: $0) }
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
