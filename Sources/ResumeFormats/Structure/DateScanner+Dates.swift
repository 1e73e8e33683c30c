import ResumeModel

/// One date at a place: a year, a month with its year, a day; in digits, words and Chinese marks.
extension DateScanner {
  struct Found {
    var date: Period.Date
    var end: Int
    var isMonthOnly = false
    /// The date; nil for a month without a year.
    var fullDate: Period.Date? { isMonthOnly ? nil : date }
  }

  func date(at start: Int) -> Found? {
    guard start < text.count else { return nil }
    if text[start].isDigit { return numericDate(at: start) ?? monthBehindShortYear(at: start) }
    guard let (month, afterMonth) = DateWords.month(in: text, at: start) else {
      guard let season = DateWords.season(in: text, at: start) ?? DateWords.quarter(in: text, at: start),
        let year = year(at: afterMark(of: skipBlanks(season)))
      else { return nil }
      // The winter of 2015/16 is one term.
      let isOver = year.end < text.count && text[year.end] == .slash
      let end = isOver ? digits(at: year.end + 1, count: 2)?.end : nil
      return Found(date: Period.Date(year: year.value), end: end ?? year.end)
    }
    var index = afterMonth
    if index < text.count, text[index] == .dot { index += 1 }
    if index < text.count, text[index] == .comma || text[index] == .slash || text[index] == .hyphen {
      index += 1
    }
    index = skipBlanks(index)
    if let linked = DateWords.linker(in: text, at: index) { index = skipBlanks(linked) }
    for mark: StaticString in ["'", "’", "‘"] where text.has(mark, at: index) {
      if let short = digits(at: index + mark.utf8CodeUnitCount, count: 2) {
        return Found(date: Period.Date(year: DateScanner.century(short.value), month: month), end: short.end)
      }
    }
    if let year = year(at: index) {
      return Found(date: Period.Date(year: year.value, month: month), end: year.end)
    }
    if let short = shortYear(at: index, after: start) {
      return Found(date: Period.Date(year: short.value, month: month), end: short.end)
    }
    // "March 15, 2020"
    if let day = number(at: index, limit: 31) {
      var next = day.end
      if next < text.count, text[next] == .comma { next += 1 }
      if let year = year(at: skipBlanks(next)) {
        return Found(
          date: Period.Date(year: year.value, month: month, day: day.value), end: year.end)
      }
    }
    return nil
  }

  /// Reads a month's name behind its year, as in `2020 Aug.`; before another number it begins a date of its own.
  private func monthName(behind year: Int) -> Number? {
    let start = skipBlanks(year)
    guard start > year, let (month, afterMonth) = DateWords.month(in: text, at: start) else { return nil }
    var end = afterMonth
    if end < text.count, text[end] == .dot { end += 1 }
    let next = skipBlanks(end)
    guard next == text.count || !text[next].isDigit && !text[next].isLetter else { return nil }
    return (month, end)
  }

  func monthAlone(at start: Int) -> Found? {
    guard let (month, end) = DateWords.month(in: text, at: start) else { return nil }
    return Found(date: Period.Date(year: 0, month: month), end: end, isMonthOnly: true)
  }

  func numericDate(at start: Int) -> Found? {
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
      if let month = monthName(behind: year.end) {
        return Found(date: Period.Date(year: year.value, month: month.value), end: month.end)
      }
      guard let month = part(after: year.end, limit: 12) else {
        let term = skipBlanks(year.end)
        let end = term < text.count ? DateWords.quarter(in: text, at: term) : nil
        return Found(date: Period.Date(year: year.value), end: end ?? year.end)
      }
      if let day = part(after: month.end, limit: 31), text[month.end] == text[year.end] {
        return Found(
          date: Period.Date(year: year.value, month: month.value, day: day.value), end: day.end)
      }
      return Found(date: Period.Date(year: year.value, month: month.value), end: month.end)
    }
    guard let first = number(at: start, limit: 31), first.end < text.count else { return nil }
    let separator = text[first.end]
    if [.slash, .dot, .hyphen].contains(separator), first.end + 1 < text.count, text[first.end + 1].isDigit {
      if first.value <= 12, let year = year(at: first.end + 1), !goesOn(separator, at: year.end) {
        return Found(date: Period.Date(year: year.value, month: first.value), end: year.end)
      }
      if let second = number(at: first.end + 1, limit: 31), second.end < text.count,
        text[second.end] == separator, let year = year(at: second.end + 1)
      {
        let dayFirst = separator == .dot || first.value > 12 || (second.value <= 12 && writesDayFirst)
        let month = dayFirst ? second.value : first.value
        let day = dayFirst ? first.value : second.value
        guard month <= 12 else { return nil }
        return Found(date: Period.Date(year: year.value, month: month, day: day), end: year.end)
      }
      if separator == .slash, first.value <= 12, let short = shortYear(at: first.end + 1, after: start) {
        return Found(date: Period.Date(year: short.value, month: first.value), end: short.end)
      }
      return nil
    }
    // "15 March 2020", "15 de marzo de 2020", "15. März 2020"
    var name = separator == .dot ? first.end + 1 : first.end
    name = skipBlanks(name)
    if let linked = DateWords.linker(in: text, at: name) { name = skipBlanks(linked) }
    if let (month, end) = DateWords.month(in: text, at: name),
      let year = year(at: afterMark(of: skipBlanks(end)))
    {
      return Found(
        date: Period.Date(year: year.value, month: month, day: first.value), end: year.end)
    }
    return nil
  }

  /// The end of "2019-20" or "2018年4月～6月" after its start: two digits of a year, or a month of the same year.
  func shortEnd(at index: Int, after start: Period.Date) -> Found? {
    if let from = start.month {
      guard let month = number(at: index, limit: 12), month.value >= from else { return nil }
      if let end = cjkMark(["月", "월"], at: month.end) {
        return Found(date: Period.Date(year: start.year, month: month.value), end: end)
      }
      let isAtEnd = month.end == text.count || text[month.end] == .closeParenthesis || text[month.end] == .bar
      return isAtEnd && start.day == nil && month.value > from
        ? Found(date: Period.Date(year: start.year, month: month.value), end: month.end) : nil
    }
    guard let short = digits(at: index, count: 2) else { return nil }
    let year = start.year / 100 * 100 + short.value
    // `2019-20` is a period; `2010-99` is something else, such as the number of a file.
    guard year >= start.year, year <= start.year + 15 else { return nil }
    return Found(date: Period.Date(year: year), end: short.end)
  }

  /// Reads a year of two digits, if the other end of its period shows that it is one: `03/19 – 05/21`, `Jan
  /// 19 – now`.
  func shortYear(at index: Int, after start: Int) -> Number? {
    guard let short = digits(at: index, count: 2), short.end == text.count || !text[short.end].isWordByte else { return nil }
    let year = DateScanner.century(short.value)
    guard year <= 2045 else { return nil }
    let found = (value: year, end: short.end)
    if let (end, _) = separator(at: skipBlanks(short.end)) {
      let next = skipBlanks(end)
      if present(at: next) != nil { return found }
      if let other = monthAndDigits(at: next), other.isTwo, DateScanner.century(other.value) >= year { return found }
      return nil
    }
    // The end of a period whose start has the same form.
    var back = start
    while back > 0, text[back - 1].isBlank || text[back - 1] == .hyphen || text[back - 1] >= 0x80 { back -= 1 }
    return back < start && back > 1 && text[back - 1].isDigit && text[back - 2].isDigit ? found : nil
  }

  /// Reads `17/9`, a year of two digits before its month as Chinese writes it, where the period it belongs to shows
  /// that it is one: `16/7 – 17/6`, `17/9至今`.
  private func monthBehindShortYear(at start: Int) -> Found? {
    guard let found = shortYearAndMonth(at: start) else { return nil }
    let date = Found(date: Period.Date(year: DateScanner.century(found.year), month: found.month), end: found.end)
    let next = skipBlanks(found.end)
    if present(at: next) != nil { return date }
    if let (end, _) = separator(at: next) {
      let last = skipBlanks(end)
      if present(at: last) != nil { return date }
      guard let other = shortYearAndMonth(at: last), DateScanner.century(other.year) >= date.date.year else { return nil }
      return found.isSure || other.isSure ? date : nil
    }
    var back = start
    while back > 0, text[back - 1].isBlank || text[back - 1] == .hyphen || text[back - 1] >= 0x80 { back -= 1 }
    return back < start && back > 2 && text[back - 1].isDigit && text[..<back].suffix(3).contains(.slash) ? date : nil
  }

  /// Reads two digits, a stroke and the number of a month; sure if the digits cannot be a month themselves.
  private func shortYearAndMonth(at start: Int) -> (year: Int, month: Int, end: Int, isSure: Bool)? {
    guard let year = digits(at: start, count: 2), year.end < text.count, text[year.end] == .slash,
      let month = number(at: year.end + 1, limit: 12)
    else { return nil }
    guard month.end == text.count || !text[month.end].isWordByte && text[month.end] != .slash || text[month.end].isWide else {
      return nil
    }
    let isMonth = year.value >= 1 && year.value <= 12
    // Nobody writes a month as `08` and the year after it as one digit.
    let isSure = !isMonth || month.end == year.end + 2
    return (year.value, month.value, month.end, isSure)
  }

  func monthAndDigits(at index: Int) -> (value: Int, isTwo: Bool)? {
    var next = index
    if let (_, end) = DateWords.month(in: text, at: index) {
      next = end
      while next < text.count, text[next] == .dot || text[next].isBlank { next += 1 }
    } else if let month = number(at: index, limit: 12), month.end < text.count, text[month.end] == .slash {
      next = month.end + 1
    } else {
      return nil
    }
    return digits(at: next, count: 2).map { ($0.value, true) }
  }

  static func century(_ short: Int) -> Int { short + (short < 60 ? 2000 : 1900) }

  /// Returns the index after a comma, "de" or "of" before a year.
  func afterMark(of index: Int) -> Int {
    if index < text.count, text[index] == .comma { return skipBlanks(index + 1) }
    return DateWords.linker(in: text, at: index).map(skipBlanks) ?? index
  }
}
