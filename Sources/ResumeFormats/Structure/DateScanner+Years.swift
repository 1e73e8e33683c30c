import ResumeLexicon
import ResumeModel

extension DateScanner {
  /// Whether a text may contain a year: four digits from 1940 to 2099; two after an apostrophe, a slash or a
  /// month's name; digits of other scripts; or a year of an era.
  ///
  /// Nearly all bullets contain none, so the words for months need not be searched in all languages.
  static func mayHoldYear(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Most texts have neither digits nor other scripts.
      guard bytes.indices.contains(where: { unsafe bytes[$0].isDigit || bytes[$0].isWide }) else { return false }
      var look = YearLook()
      for index in bytes.indices where look.sees(unsafe bytes[index]) { return true }
      return false
    }
  }

  /// The end of a text that may be a year, byte by byte.
  private struct YearLook {
    private var digits = 0
    private var value = 0
    /// True after an apostrophe, or after `3/`.
    private var mayBeShort = false
    /// True after two digits and a mark.
    private var isBehindTwo = false
    /// The bytes before this one, the last in the lowest place.
    private var last: UInt64 = 0
    /// The first three letters of the word before this, while only blanks and a point follow it.
    private var word: UInt32 = 0
    private var letters = 0

    mutating func sees(_ byte: UInt8) -> Bool {
      defer { last = last << 8 | UInt64(byte) }
      if byte.isDigit {
        digits += 1
        value = digits <= 4 ? value * 10 + Int(byte - UInt8(ascii: "0")) : 0
        if digits == 4, value >= 1940, value <= 2099 { return true }
        // `17/9` is a year and a month.
        if digits == 1, mayBeShort, isBehindTwo { return true }
        return digits == 2 && (mayBeShort || word != 0 && YearLook.months.contains(word))
      }
      // The last byte of ’ is 0x99.
      isBehindTwo = digits == 2
      mayBeShort = byte == .apostrophe || byte == 0x99 || byte == .slash && (1...2).contains(digits)
      digits = 0
      value = 0
      if byte.isLetter {
        if letters == 0 { word = 0 }
        if letters < 3 { word = word << 8 | UInt32(byte | 0x20) }
        letters += 1
      } else {
        letters = 0
        if !byte.isBlank, byte != .dot { word = 0 }
      }
      return byte.isWide && seesWide(byte)
    }

    private func seesWide(_ byte: UInt8) -> Bool {
      let before = UInt8(truncatingIfNeeded: last)
      if before == 0xD9, byte >= 0xA0, byte <= 0xA9 { return true }
      if before == 0xDB, byte >= 0xB0, byte <= 0xB9 { return true }
      let two = last & 0xFFFF
      if two == 0xEFBC, byte >= 0x90, byte <= 0x99 { return true }
      // 年 after digits or numerals.
      guard two == 0xE5B9, byte == 0xB4 else { return false }
      let sign = UInt8(truncatingIfNeeded: last >> 16)
      return sign.isDigit || YearLook.numerals.contains(UInt32(truncatingIfNeeded: last >> 16) & 0xFFFFFF)
    }

    /// The first three letters of the months' short names, in languages that write them with these letters.
    private static let months: [UInt32] = {
      var months: [UInt32] = []
      for language in Lexicon.languages {
        language.dates.shortMonths.withUTF8Buffer { text in
          var name: UInt32 = 0
          var letters = 0
          var isPlain = true
          for index in 0...text.count {
            let byte = index < text.count ? unsafe text[index] : .semicolon
            if byte == .semicolon || byte == .bar {
              if isPlain, letters >= 3, !months.contains(name) { months.append(name) }
              (name, letters, isPlain) = (0, 0, true)
            } else {
              if letters < 3 { name = name << 8 | UInt32(byte) }
              letters += 1
              isPlain = isPlain && byte.isLetter
            }
          }
        }
      }
      return months
    }()
    private static let numerals: Set<UInt32> = Set("〇零一二三四五六七八九十元".map { number(String($0)) })

    private static func number(_ text: String) -> UInt32 { text.utf8.reduce(0) { $0 << 8 | UInt32($1) } }
  }
}
