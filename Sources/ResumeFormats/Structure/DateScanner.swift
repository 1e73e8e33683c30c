import ResumeModel

/// Finds the period in a line as people write it: `Mar 2021 – Present`, `2012.5~2014.3`, `2024 年 1 月 〜 現在`.
///
/// Works on UTF-8 bytes, one pass, no regular expression: it looks at every heading and bullet.
struct DateScanner {
  private let text: [UInt8]

  /// A period and where it stands.
  struct Finding {
    var period: Period
    /// The UTF-8 offsets in the text.
    var bytes: Range<Int>
    /// True for anything that is surely a time: a range, or a date with a month. A bare year may be a number.
    var isSure: Bool
  }

  /// Returns the first sure period of a text, or else the last bare year.
  static func find(in text: String) -> Finding? {
    guard mayHoldYear(text) else { return nil }
    return DateScanner(text: Array(text.utf8)).find(original: text)
  }

  private init(text: [UInt8]) {
    self.text = text.map { $0.isLetter ? $0 | 0x20 : $0 }
  }

  private func find(original: String) -> Finding? {
    var bareYear: Finding?
    var index = 0
    while index < text.count {
      let byte = text[index]
      guard byte.isDigit || byte.isLetter || byte.isWide, isBoundary(index) else {
        index += 1
        continue
      }
      guard let finding = period(at: index, original: original) else {
        index = afterToken(index)
        continue
      }
      if finding.isSure { return finding }
      bareYear = finding
      index = finding.bytes.upperBound
    }
    return bareYear
  }

  private func isBoundary(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    let byte = text[index]
    if byte.isDigit { return !before.isDigit && !(before.isLetter) && before != 0x24 && before != 0x2E }
    return !before.isLetter
  }

  private func afterToken(_ index: Int) -> Int {
    var next = index + 1
    if text[index].isDigit {
      while next < text.count, text[next].isDigit { next += 1 }
    } else if text[index].isLetter {
      while next < text.count, text[next].isLetter { next += 1 }
    }
    return next
  }

  private func period(at start: Int, original: String) -> Finding? {
    if let (word, _) = DateWords.opener(in: text, at: start) {
      let dateStart = skipBlanks(word)
      guard let first = date(at: dateStart) else { return nil }
      return finding(
        Period(start: first.date, end: .present, text: ""), start..<first.end, true, original)
    }
    guard let first = date(at: start) ?? monthAlone(at: start) else { return nil }
    if let separator = separator(at: skipBlanks(first.end)) {
      let next = skipBlanks(separator)
      if let end = DateWords.present(in: text, at: next) {
        return finding(
          Period(start: first.fullDate, end: .present, text: ""), start..<end, true, original)
      }
      if let last = date(at: next) {
        var begin = first.date
        if first.isMonthOnly { begin.year = last.date.year }
        return finding(
          Period(start: begin, end: .date(last.date), text: ""), start..<last.end, true, original)
      }
      if !first.isMonthOnly, let last = shortEnd(at: next, after: first.date) {
        return finding(
          Period(start: first.date, end: .date(last.date), text: ""), start..<last.end, true,
          original)
      }
      let rest = text[min(separator, text.count)...].first { !$0.isBlank }
      if !first.isMonthOnly, rest == nil || rest == 0x29 || rest == 0x7C {
        return finding(
          Period(start: first.date, end: .present, text: ""), start..<separator, true, original)
      }
    }
    guard !first.isMonthOnly else { return nil }
    return finding(
      Period(start: first.date, end: nil, text: ""), start..<first.end, first.date.month != nil,
      original)
  }

  private func finding(
    _ period: Period, _ bytes: Range<Int>, _ isSure: Bool, _ original: String
  ) -> Finding {
    var period = period
    period.text = String(decoding: Array(original.utf8)[bytes], as: UTF8.self)
    return Finding(period: period, bytes: bytes, isSure: isSure)
  }

  // MARK: - Single dates

  private struct Found {
    var date: Period.Date
    var end: Int
    var isMonthOnly = false
    /// The date, or nil for a month whose year was not written.
    var fullDate: Period.Date? { isMonthOnly ? nil : date }
  }

  private func date(at start: Int) -> Found? {
    guard start < text.count else { return nil }
    if text[start].isDigit { return numericDate(at: start) }
    guard let (month, afterMonth) = DateWords.month(in: text, at: start) else {
      guard let season = DateWords.season(in: text, at: start),
        let year = year(at: skipBlanks(season))
      else { return nil }
      return Found(date: Period.Date(year: year.value), end: year.end)
    }
    var index = afterMonth
    if index < text.count, text[index] == 0x2E { index += 1 }
    if index < text.count, text[index] == 0x2C || text[index] == 0x2F || text[index] == 0x2D {
      index += 1
    }
    index = skipBlanks(index)
    if index < text.count, text[index] == 0x27, let short = digits(at: index + 1, count: 2) {
      return Found(
        date: Period.Date(year: short.value + (short.value < 60 ? 2000 : 1900), month: month),
        end: short.end)
    }
    if index + 3 <= text.count, text[index...].starts(with: "’".utf8),
      let short = digits(at: index + 3, count: 2)
    {
      return Found(
        date: Period.Date(year: short.value + (short.value < 60 ? 2000 : 1900), month: month),
        end: short.end)
    }
    if let year = year(at: index) {
      return Found(date: Period.Date(year: year.value, month: month), end: year.end)
    }
    // "March 15, 2020"
    if let day = number(at: index, limit: 31) {
      var next = day.end
      if next < text.count, text[next] == 0x2C { next += 1 }
      if let year = year(at: skipBlanks(next)) {
        return Found(
          date: Period.Date(year: year.value, month: month, day: day.value), end: year.end)
      }
    }
    return nil
  }

  private func monthAlone(at start: Int) -> Found? {
    guard let (month, end) = DateWords.month(in: text, at: start) else { return nil }
    return Found(date: Period.Date(year: 0, month: month), end: end, isMonthOnly: true)
  }

  private func numericDate(at start: Int) -> Found? {
    if let year = year(at: start) {
      if let month = cjk(["年", "년"], number: 12, after: year.end) {
        let inMonth = cjkMark(["月", "월"], at: month.end)
        guard let afterMonth = inMonth else {
          return Found(date: Period.Date(year: year.value), end: month.markEnd)
        }
        if let day = number(at: skipBlanks(afterMonth), limit: 31),
          let end = cjkMark(["日", "일", "号"], at: day.end)
        {
          return Found(
            date: Period.Date(year: year.value, month: month.value, day: day.value), end: end)
        }
        return Found(date: Period.Date(year: year.value, month: month.value), end: afterMonth)
      }
      if let end = cjkMark(["年", "년"], at: year.end) {
        return Found(date: Period.Date(year: year.value), end: end)
      }
      guard let month = part(after: year.end, limit: 12) else {
        return Found(date: Period.Date(year: year.value), end: year.end)
      }
      if let day = part(after: month.end, limit: 31), text[month.end] == text[year.end] {
        return Found(
          date: Period.Date(year: year.value, month: month.value, day: day.value), end: day.end)
      }
      return Found(date: Period.Date(year: year.value, month: month.value), end: month.end)
    }
    guard let first = number(at: start, limit: 31), first.end < text.count else { return nil }
    let separator = text[first.end]
    if [0x2F, 0x2E, 0x2D].contains(separator) {
      if first.value <= 12, let year = year(at: first.end + 1), !goesOn(separator, at: year.end) {
        return Found(date: Period.Date(year: year.value, month: first.value), end: year.end)
      }
      if let second = number(at: first.end + 1, limit: 31), second.end < text.count,
        text[second.end] == separator, let year = year(at: second.end + 1)
      {
        let dayFirst = separator == 0x2E || first.value > 12
        let month = dayFirst ? second.value : first.value
        let day = dayFirst ? first.value : second.value
        guard month <= 12 else { return nil }
        return Found(date: Period.Date(year: year.value, month: month, day: day), end: year.end)
      }
      return nil
    }
    // "15 March 2020"
    if let (month, end) = DateWords.month(in: text, at: skipBlanks(first.end)),
      let year = year(at: skipBlanks(end))
    {
      return Found(
        date: Period.Date(year: year.value, month: month, day: first.value), end: year.end)
    }
    return nil
  }

  /// The end of "2019-20" or "2020.3-6" after its start: two digits of a year, or a month of the same year.
  private func shortEnd(at index: Int, after start: Period.Date) -> Found? {
    guard let short = digits(at: index, count: 2), start.month == nil else { return nil }
    let year = start.year / 100 * 100 + short.value
    guard year >= start.year, year <= start.year + 15 else { return nil }
    return Found(date: Period.Date(year: year), end: short.end)
  }

  // MARK: - Pieces

  private typealias Number = (value: Int, end: Int)

  private func digits(at index: Int, count: Int) -> Number? {
    guard index >= 0, index + count <= text.count else { return nil }
    var value = 0
    for byte in text[index..<index + count] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    let end = index + count
    if end < text.count, text[end].isDigit { return nil }
    return (value, end)
  }

  private func year(at index: Int) -> Number? {
    guard let year = digits(at: index, count: 4), year.value >= 1940, year.value <= 2099 else {
      return nil
    }
    if year.end < text.count, text[year.end].isLetter || [0x25, 0x2B, 0x2C].contains(text[year.end]) {
      // "2000 users" is a bare year at most; "2000+", "2000%" and "2000k" are numbers.
      if text[year.end] != 0x2C || (year.end + 1 < text.count && text[year.end + 1].isDigit) {
        return nil
      }
    }
    return year
  }

  private func number(at index: Int, limit: Int) -> Number? {
    guard let found = digits(at: index, count: 2) ?? digits(at: index, count: 1) else { return nil }
    return found.value >= 1 && found.value <= limit ? found : nil
  }

  /// Whether more digits follow after the same separator, as in the version number `2.2019.1`.
  private func goesOn(_ separator: UInt8, at index: Int) -> Bool {
    index + 1 < text.count && text[index] == separator && separator == 0x2E && text[index + 1].isDigit
  }

  private func part(after index: Int, limit: Int) -> Number? {
    guard index < text.count, [0x2D, 0x2E, 0x2F].contains(text[index]) else { return nil }
    return number(at: index + 1, limit: limit)
  }

  private func cjkMark(_ marks: [StaticString], at index: Int) -> Int? {
    let start = skipBlanks(index)
    for mark in marks where text.has(mark, at: start) { return start + mark.utf8CodeUnitCount }
    return nil
  }

  private func cjk(
    _ marks: [StaticString], number limit: Int, after index: Int
  ) -> (value: Int, end: Int, markEnd: Int)? {
    guard let markEnd = cjkMark(marks, at: index),
      let number = number(at: skipBlanks(markEnd), limit: limit)
    else { return nil }
    return (number.value, number.end, markEnd)
  }

  private func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  private func separator(at index: Int) -> Int? {
    guard index < text.count else { return nil }
    if text[index] == 0x2D {
      var end = index
      while end < text.count, text[end] == 0x2D { end += 1 }
      return end
    }
    if text[index] == 0x7E { return index + 1 }
    for mark in DateWords.rangeMarks where text.has(mark, at: index) {
      let end = index + mark.utf8CodeUnitCount
      let isWord = text[index].isLetter
      if isWord, end < text.count, text[end].isLetter { continue }
      return end
    }
    return nil
  }
}
