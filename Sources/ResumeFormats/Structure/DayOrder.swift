import ResumeModel

/// Whether the dates of a text have the day before the month, which only a day over 12 shows.
enum DayOrder {
  /// Whether a date such as `13/04/2014` shows that `01/07/2012` is the first of July.
  static func isDayFirst(in text: [UInt8]) -> Bool {
    var index = 0
    while let stroke = text[index...].firstIndex(of: .slash) {
      index = stroke + 1
      guard let day = number(before: stroke, in: text), let month = number(after: stroke, in: text),
        month.end < text.count, text[month.end] == .slash, month.end + 4 < text.count,
        text[(month.end + 1)...(month.end + 4)].allSatisfy(\.isDigit)
      else { continue }
      if day > 12, day <= 31, month.value <= 12 { return true }
    }
    return false
  }

  private static func number(before end: Int, in text: [UInt8]) -> Int? {
    var start = end
    while start > 0, end - start < 3, text[start - 1].isDigit { start -= 1 }
    guard start < end, end - start <= 2 else { return nil }
    return text[start..<end].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func number(after start: Int, in text: [UInt8]) -> (value: Int, end: Int)? {
    var end = start + 1
    while end < text.count, end - start <= 3, text[end].isDigit { end += 1 }
    guard end > start + 1, end - start <= 3 else { return nil }
    return (text[(start + 1)..<end].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, end)
  }
}
