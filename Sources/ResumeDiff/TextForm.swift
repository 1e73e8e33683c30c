/// Texts reduced to what counts when they are compared.
package enum TextForm {
  /// The text as seen: without blanks beside Chinese or Japanese characters, where they are a matter of taste.
  package static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var kept = String.UnicodeScalarView()
    var blank: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if Words.isBlank(scalar) {
        blank = scalar
        continue
      }
      if let held = blank, let last = kept.last, !isWide(last), !isWide(scalar) { kept.append(held) }
      blank = nil
      kept.append(scalar)
    }
    return String(kept)
  }

  /// The text folded for finding equals: lower case, full-width forms as half-width, letters and digits only, so that
  /// end punctuation and quotes do not matter. Empty for a text of marks alone.
  package static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isASCII = true
    for byte in text.utf8 {
      if byte >= 0x80 {
        isASCII = false
        break
      }
      if byte >= 0x41 && byte <= 0x5A {
        bytes.append(byte | 0x20)
      } else if (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
        || [0x23, 0x25, 0x2B, 0x24, 0x40].contains(byte)
      {
        bytes.append(byte)
      } else if bytes.last != 0x20 {
        bytes.append(0x20)
      }
    }
    if isASCII {
      while bytes.last == 0x20 { bytes.removeLast() }
      return String(decoding: bytes, as: UTF8.self)
    }
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let half = halfWidth(scalar)
      if Words.isDigit(half) || Words.isIdeograph(half) || "#%+$@".unicodeScalars.contains(half) {
        folded.append(half)
      } else if Words.isLetter(half) {
        if half.isASCII {
          folded.append(Unicode.Scalar(half.value | 0x20) ?? half)
        } else {
          folded.append(contentsOf: half.properties.lowercaseMapping.unicodeScalars)
        }
      } else if let last = folded.last, last != " ", !Words.isIdeograph(last) {
        folded.append(" ")
      }
    }
    while folded.last == " " { folded.removeLast() }
    return String(folded)
  }

  /// U+FF01 to U+FF5E as ASCII, the ideographic blank as a blank.
  static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value >= 0xFF01 && scalar.value <= 0xFF5E {
      return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }
    return scalar.value == 0x3000 ? " " : scalar
  }

  /// Whether most of the letters are Han or kana.
  package static func isMostlyCJK(_ text: String) -> Bool {
    var wide = 0
    var narrow = 0
    for scalar in text.unicodeScalars {
      if Words.isIdeograph(scalar) { wide += 1 } else if Words.isLetter(scalar) { narrow += 1 }
    }
    // A Chinese character says about as much as three Latin letters.
    return wide * 3 > narrow
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    Words.isIdeograph(scalar) || (scalar.value >= 0x3000 && scalar.value <= 0x303F)
      || (scalar.value >= 0xFF01 && scalar.value <= 0xFF60)
  }
}
