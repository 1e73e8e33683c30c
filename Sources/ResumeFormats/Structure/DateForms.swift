import ResumeLexicon
import ResumeModel

/// A text with the dates of other scripts and eras in the one form that the scanner reads, and the way back.
///
/// `平成28年4月` becomes `2016年4月`, `二〇一〇年三月` becomes `2010年3月`, Arabic and full-width digits become ASCII.
struct DateForms {
  /// The bytes to scan, letters in lower case.
  private(set) var bytes: [UInt8] = []
  /// The position of each byte, and of the end, in the original text; nil if nothing was changed.
  private var places: [Int]?

  init(_ text: [UInt8]) {
    guard text.contains(where: { $0.isWide }) else {
      bytes = text.map { $0.isLetter ? $0 | 0x20 : $0 }
      return
    }
    var places: [Int] = []
    places.reserveCapacity(text.count + 1)
    bytes.reserveCapacity(text.count)
    var index = 0
    var isChanged = false
    while index < text.count {
      let byte = text[index]
      let mayBegin = DateForms.mayBegin(byte)
      if !byte.isWide {
        bytes.append(byte.isLetter ? byte | 0x20 : byte)
        places.append(index)
        index += 1
      } else if mayBegin, let (number, end) = DateForms.number(in: text, at: index, after: bytes) {
        for digit in "\(number)".utf8 {
          bytes.append(digit)
          places.append(index)
        }
        isChanged = true
        index = end
      } else if let (digit, width) = DateForms.digit(in: text, at: index) {
        bytes.append(digit)
        places.append(index)
        isChanged = true
        index += width
      } else {
        bytes.append(DateForms.lowered(text, at: index))
        places.append(index)
        index += 1
      }
    }
    places.append(index)
    if isChanged { self.places = places }
  }

  /// Returns the range in the original text of a range of the bytes.
  func range(_ found: Range<Int>) -> Range<Int> {
    guard let places else { return found }
    return places[found.lowerBound]..<max(places[found.lowerBound], places[found.upperBound])
  }

  /// A year of an era or in numerals, or a number in numerals after a year or a month.
  private static func number(in text: [UInt8], at index: Int, after bytes: [UInt8]) -> (number: Int, end: Int)? {
    if let (year, end) = era(in: text, at: index) ?? chineseYear(in: text, at: index) { return (year, end) }
    return bytes.has("年", at: bytes.count - 3) || bytes.has("月", at: bytes.count - 3) ? chineseNumber(in: text, at: index) : nil
  }

  /// Whether a byte may be the first of a Chinese character; eras and numerals begin only with those.
  private static func mayBegin(_ byte: UInt8) -> Bool { byte >= 0xE3 && byte <= 0xE9 }

  /// Returns a letter of Latin-1, Greek or Cyrillic in lower case, if that changes one byte.
  private static func lowered(_ text: [UInt8], at index: Int) -> UInt8 {
    let byte = text[index]
    guard index > 0, byte & 0xC0 == 0x80 else {
      // Р to Я move to the next lead byte.
      if byte == 0xD0, index + 1 < text.count, text[index + 1] >= 0xA0, text[index + 1] <= 0xAF {
        return 0xD1
      }
      return byte
    }
    switch text[index - 1] {
    case 0xC3 where byte <= 0x9E && byte != 0x97: return byte + .space
    case 0xD0 where byte >= 0x90 && byte <= 0x9F: return byte + .space
    case 0xD0 where byte >= 0xA0 && byte <= 0xAF: return byte - .space
    default: return byte
    }
  }

  /// Returns a digit of another script, or a full-width mark of a date, in ASCII.
  private static func digit(in text: [UInt8], at index: Int) -> (UInt8, width: Int)? {
    if index + 1 < text.count, text[index] == 0xD9 || text[index] == 0xDB {
      let low: UInt8 = text[index] == 0xD9 ? 0xA0 : 0xB0
      if text[index + 1] >= low, text[index + 1] <= low + 9 { return (UInt8(ascii: "0") + text[index + 1] - low, 2) }
    }
    guard index + 2 < text.count, text[index] == 0xEF, text[index + 1] == 0xBC else { return nil }
    switch text[index + 2] {
    case 0x90...0x99: return (text[index + 2] - .backtick, 3)
    case 0x8F: return (.slash, 3)
    case 0x8E: return (.dot, 3)
    case 0x8D: return (.hyphen, 3)
    default: return nil
    }
  }

  /// The year that an era's year is: 平成28年, 令和元年, 民國104年.
  private static func era(in text: [UInt8], at index: Int) -> (year: Int, end: Int)? {
    guard let sign = sign(in: text, at: index),
      let era = eras.first(where: { $0.sign == sign && text[index...].starts(with: $0.name) })
    else { return nil }
    let (name, before) = (era.name, era.before)
    var start = index + name.count
    while start < text.count, text[start].isBlank { start += 1 }
    if text.has("元", at: start) { return (before + 1, start + 3) }
    if let (number, end) = chineseNumber(in: text, at: start) { return (before + number, end) }
    var value = 0
    var end = start
    while end < text.count, end - start < 9 {
      if text[end].isDigit {
        value = value * 10 + Int(text[end] - UInt8(ascii: "0"))
        end += 1
      } else if let (digit, width) = digit(in: text, at: end), digit.isDigit {
        value = value * 10 + Int(digit - UInt8(ascii: "0"))
        end += width
      } else {
        break
      }
    }
    return value >= 1 && value <= 150 ? (before + value, end) : nil
  }

  /// The three bytes at an index as one number, so that characters are compared at once; nil where there are fewer.
  private static func sign(in text: [UInt8], at index: Int) -> UInt32? {
    guard index >= 0, index + 2 < text.count else { return nil }
    return UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
  }

  private static func signs(of text: String) -> [UInt32] {
    text.unicodeScalars.compactMap { sign(in: Array(String($0).utf8), at: 0) }
  }

  private static let eras = Lexicon.eras.map { (sign: sign(in: $0.name, at: 0), name: $0.name, before: $0.before) }
  private static let numerals = signs(of: "〇一二三四五六七八九")
  private static let zeros = signs(of: "零○")

  private static func numeral(in text: [UInt8], at index: Int) -> Int? {
    guard let sign = sign(in: text, at: index) else { return nil }
    return numerals.firstIndex(of: sign) ?? (zeros.contains(sign) ? 0 : nil)
  }

  /// Four numerals before 年.
  private static func chineseYear(in text: [UInt8], at index: Int) -> (year: Int, end: Int)? {
    guard text.has("年", at: index + 12), index < 3 || numeral(in: text, at: index - 3) == nil else { return nil }
    var value = 0
    for place in 0..<4 {
      guard let digit = numeral(in: text, at: index + 3 * place) else { return nil }
      value = value * 10 + digit
    }
    return value >= 1940 && value <= 2099 ? (value, index + 12) : nil
  }

  /// A number up to 99 in numerals: 三, 十二, 二十八.
  private static func chineseNumber(in text: [UInt8], at index: Int) -> (number: Int, end: Int)? {
    var index = index
    var value = 0
    var isNumber = false
    if let digit = numeral(in: text, at: index) {
      value = digit
      index += 3
      isNumber = true
    }
    if text.has("十", at: index) {
      value = max(1, value) * 10
      index += 3
      isNumber = true
      if let digit = numeral(in: text, at: index) {
        value += digit
        index += 3
      }
    }
    return isNumber && value > 0 ? (value, index) : nil
  }
}
