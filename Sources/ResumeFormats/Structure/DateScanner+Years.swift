extension DateScanner {
  /// Whether a year can stand in a text: four digits from 1940 to 2099, or two after an apostrophe.
  ///
  /// Nearly all bullets have none, and are spared the words for months in seven languages.
  static func mayHoldYear(_ text: String) -> Bool {
    var digits = 0
    var value = 0
    var afterApostrophe = false
    for byte in text.utf8 {
      if byte.isDigit {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - 0x30) : 0
        if digits == 4, value >= 1940, value <= 2099 { return true }
        if digits == 2, afterApostrophe { return true }
      } else {
        digits = 0
        value = 0
        // The last byte of ’ is 0x99.
        afterApostrophe = byte == 0x27 || byte == 0x99
      }
    }
    return false
  }
}
