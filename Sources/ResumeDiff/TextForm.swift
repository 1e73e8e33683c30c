import ResumeModel

/// Texts reduced to what matters in a comparison.
package enum TextForm {
  /// Returns the text as a reader sees it: without blanks beside Chinese or Japanese characters, since some
  /// people write them and some do not.
  package static func visible(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0xE3 }) else { return text }
    var kept: [UInt8] = []
    kept.reserveCapacity(text.utf8.count)
    var blank: Unicode.Scalar?
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if Letters.isBlank(scalar) {
        blank = scalar
        continue
      }
      if let held = blank, let before = last, !isWide(before), !isWide(scalar) { append(held, to: &kept) }
      blank = nil
      last = scalar
      append(scalar, to: &kept)
    }
    return String(decoding: kept, as: UTF8.self)
  }

  /// Returns the text folded for equality: lower case, full-width forms as half-width, letters and digits
  /// only, so that end punctuation and quotes do not matter. Empty for a text that has only marks.
  package static func folded(_ text: String) -> String {
    if let folded = foldedASCII(text) { return folded }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var endsInIdeograph = false
    for raw in text.unicodeScalars {
      let scalar = raw.isASCII ? raw : halfWidth(raw)
      if scalar.isASCII {
        let byte = UInt8(scalar.value)
        if UInt8.capitals.contains(byte) {
          bytes.append(byte | 0x20)
        } else if isKept(byte) {
          bytes.append(byte)
        } else {
          if !endsInIdeograph, let last = bytes.last, last != .space { bytes.append(.space) }
          continue
        }
        endsInIdeograph = false
      } else if Letters.isIdeograph(scalar) {
        append(scalar, to: &bytes)
        endsInIdeograph = true
      } else if Letters.isLetter(scalar) {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars { append(lower, to: &bytes) }
        endsInIdeograph = false
      } else if !endsInIdeograph, let last = bytes.last, last != .space {
        bytes.append(.space)
      }
    }
    while bytes.last == .space { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same for a text of ASCII alone; nil for another.
  private static func foldedASCII(_ text: String) -> String? {
    let foldedBytes = foldedBytes
    var text = text
    return text.withUTF8 { source in
      guard unsafe source.allSatisfy({ $0 < 0x80 }) else { return nil }
      // A folded text is never longer.
      return unsafe String(unsafeUninitializedCapacity: source.count) { bytes in
        var count = 0
        var hasGap = false
        for index in source.indices {
          let folded = unsafe foldedBytes[Int(source[index])]
          if folded == 0 {
            hasGap = count > 0
            continue
          }
          if hasGap {
            unsafe bytes[count] = .space
            count += 1
            hasGap = false
          }
          unsafe bytes[count] = folded
          count += 1
        }
        return count
      }
    }
  }

  /// What each byte of ASCII becomes; 0 for one that only divides words.
  private static let foldedBytes: [UInt8] = (0..<128).map { (byte: UInt8) in
    UInt8.capitals.contains(byte) ? byte | 0x20 : isKept(byte) ? byte : 0
  }

  /// Letters and digits, and the marks that change the meaning of a word: `C#`, `C++`, `40%`, `$5`, `a@b`.
  private static func isKept(_ byte: UInt8) -> Bool {
    UInt8.smallLetters.contains(byte) || UInt8.digits.contains(byte)
      || byte == .hash || byte == .percent || byte == .plus || byte == .dollar || byte == .at
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
  }

  /// U+FF01 to U+FF5E as ASCII, the ideographic blank as a blank.
  package static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
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
      if Letters.isIdeograph(scalar) { wide += 1 } else if Letters.isLetter(scalar) { narrow += 1 }
    }
    return isMostlyCJK(wide: wide, narrow: narrow)
  }

  /// Whether most letters are Han or kana, of so many of each kind.
  static func isMostlyCJK(wide: Int, narrow: Int) -> Bool {
    // A Chinese character carries about as much as three Latin letters.
    wide * WordCosts.ideographWeight > narrow
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    Letters.isIdeograph(scalar) || (scalar.value >= 0x3000 && scalar.value <= 0x303F)
      || (scalar.value >= 0xFF01 && scalar.value <= 0xFF60)
  }
}
