import ResumeModel

/// Finds the period in a line as people write it: `Mar 2021 – Present`, `2012.5~2014.3`, `2024 年 1 月 〜 現在`.
///
/// Works on UTF-8 bytes, one pass, no regular expression: it looks at every heading and bullet.
struct DateScanner {
  let text: [UInt8]
  private let forms: DateForms
  /// True when a date of the text has a day over 12 before its month, so that all of them do.
  let writesDayFirst: Bool

  /// A period and its position.
  struct Finding {
    var period: Period
    /// The UTF-8 offsets in the text.
    var bytes: Range<Int>
    /// True for anything that is surely a time: a range, or a date with a month. A bare year may be a number.
    var isSure: Bool
  }

  /// Returns the first certain period of a text, or else the last bare year.
  static func find(in text: String) -> Finding? {
    guard mayHoldYear(text) else { return nil }
    return DateScanner(Array(text.utf8)).find(original: text)
  }

  /// Whether a text is only a date or a period.
  static func isDate(_ text: String) -> Bool {
    text.utf8.count <= 60 && find(in: text).map { $0.bytes.count == text.utf8.count } == true
  }

  /// Returns the month of a text that is only a month and a year of two digits, as `09/18` in an argument for dates;
  /// in a sentence the same digits may be anything.
  static func monthOfShortYear(_ text: String) -> Period? {
    guard text.utf8.count <= 5, text.utf8.contains(.slash), var period = find(in: text + " – " + text)?.period else { return nil }
    period.end = nil
    period.text = text
    return period
  }

  private init(_ original: [UInt8]) {
    forms = DateForms(original)
    text = forms.bytes
    writesDayFirst = DayOrder.isDayFirst(in: text)
  }

  func find(original: String) -> Finding? {
    guard var (finding, next) = stacked() ?? first(from: 0) else { return nil }
    // "2012 – 2014, 2016 – 2018" is one stretch of time with a gap in it, and so is "May 2011, Sep 2013 – Oct 2014".
    while finding.period.end != nil || finding.period.start?.month != nil, let comma = joint(at: next),
      let (more, end) = period(at: comma), more.period.end != nil, more.isSure
    {
      finding.period.end = finding.period.end ?? finding.period.start.map { .date($0) }
      finding = DateScanner.joined(finding, more)
      next = end
    }
    finding.bytes = forms.range(finding.bytes)
    finding.period.text = String(decoding: Array(original.utf8)[finding.bytes], as: UTF8.self)
    return finding
  }

  /// Reads two dates that are the whole text, as one above the other in a narrow column: `Nov 2017` over `Jun 2019`, or
  /// the later one first, `now` over `Sep 2019`.
  private func stacked() -> (Finding, Int)? {
    guard text.count <= 40 else { return nil }
    if let now = present(at: 0), let start = date(at: skipBlanks(now)), start.end == text.count {
      return finding(start.date, .present, bytes: 0..<text.count)
    }
    guard let above = date(at: 0), above.date.month != nil, above.end < text.count, text[above.end].isBlank,
      let below = date(at: skipBlanks(above.end)), below.date.month != nil, below.end == text.count
    else { return nil }
    return finding(min(above.date, below.date), .date(max(above.date, below.date)), bytes: 0..<text.count)
  }

  /// Returns the first certain period from an index on, or else the last bare year, with its end.
  func first(from start: Int) -> (Finding, Int)? {
    var bareYear: (Finding, Int)?
    var index = start
    while index < text.count {
      let byte = text[index]
      guard byte.isDigit || byte.isLetter || byte >= 0xC0, isBoundary(index) else {
        index += 1
        continue
      }
      guard let (finding, end) = period(at: index) else {
        index = afterToken(index)
        continue
      }
      if finding.isSure { return (finding, end) }
      bareYear = (finding, end)
      index = end
    }
    return bareYear
  }

  /// Returns the index after a comma or similar mark between two periods.
  func joint(at index: Int) -> Int? {
    let start = skipBlanks(index)
    guard start < text.count else { return nil }
    // A comma, a semicolon, a stroke, an ampersand or a plus.
    if [.comma, .semicolon, .slash, .ampersand, .plus].contains(text[start]) { return skipBlanks(start + 1) }
    return DateWords.conjunction(in: text, at: start).map(skipBlanks)
  }

  static func joined(_ left: Finding, _ right: Finding) -> Finding {
    var both = left
    both.bytes = left.bytes.lowerBound..<right.bytes.upperBound
    if let start = right.period.start, left.period.start.map({ start < $0 }) ?? true { both.period.start = start }
    switch (left.period.end, right.period.end) {
    case (.present, _), (_, .present): both.period.end = .present
    case (.date(let first), .date(let second)): both.period.end = .date(max(first, second))
    default: break
    }
    return both
  }

  func isBoundary(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    let before = text[index - 1]
    let byte = text[index]
    if byte.isDigit { return !before.isDigit && !(before.isLetter) && before != .dollar && before != .dot }
    return !before.isLetter
  }

  func afterToken(_ index: Int) -> Int {
    var next = index + 1
    if text[index].isDigit {
      while next < text.count, text[next].isDigit { next += 1 }
    } else if text[index].isLetter {
      while next < text.count, text[next].isLetter { next += 1 }
    }
    return next
  }

  func period(at start: Int) -> (Finding, Int)? {
    var dateStart = start
    var isOpen = false
    if let (word, lasts) = DateWords.opener(in: text, at: start) {
      dateStart = skipBlanks(word)
      isOpen = lasts
    }
    guard let first = date(at: dateStart) ?? monthAlone(at: dateStart) else { return nil }
    if let (separator, isWord) = separator(at: skipBlanks(first.end)) ?? separator(behindPoint: first.end) {
      let next = skipBlanks(separator)
      if let end = present(at: next) {
        return finding(first.fullDate, .present, bytes: start..<end)
      }
      if let last = date(at: next) ?? DateWords.article(in: text, at: next).flatMap({ date(at: skipBlanks($0)) }) {
        var begin = first.date
        if first.isMonthOnly { begin.year = last.date.year }
        return finding(begin, .date(last.date), bytes: start..<last.end)
      }
      if !first.isMonthOnly, let last = shortEnd(at: next, after: first.date) {
        return finding(first.date, .date(last.date), bytes: start..<last.end)
      }
      if !first.isMonthOnly, !isWord, let end = openEnd(at: next) {
        return finding(first.date, .present, bytes: start..<max(separator, end))
      }
    } else if !first.isMonthOnly, let end = present(at: skipBlanks(first.end)), text[skipBlanks(first.end)] >= 0xE3 {
      // "2020年4月現在在籍" is a date; "2020年4月至今" was read above.
      return text.has("至今", at: skipBlanks(first.end)) ? finding(first.date, .present, bytes: start..<end) : nil
    }
    guard !first.isMonthOnly else { return nil }
    return (
      Finding(
        period: Period(start: first.date, end: isOpen ? .present : nil, text: ""),
        bytes: (isOpen ? start : dateStart)..<first.end,
        isSure: isOpen || first.date.month != nil), first.end
    )
  }

  /// Returns the end of a period that the author left open, behind its dash: nothing follows, or a question mark.
  private func openEnd(at index: Int) -> Int? {
    let isUnknown = index < text.count && text[index] == .questionMark
    let end = skipBlanks(isUnknown ? index + 1 : index)
    let isOver = end == text.count || text[end] == .closeParenthesis || text[end] == .bar || text.has("）", at: end)
    return isOver ? isUnknown ? index + 1 : 0 : nil
  }

  /// Returns the end of a word for "now", with any article or preposition before it.
  func present(at index: Int) -> Int? {
    if let end = DateWords.present(in: text, at: index) { return end }
    return DateWords.article(in: text, at: index).flatMap { DateWords.present(in: text, at: skipBlanks($0)) }
  }

  func finding(_ start: Period.Date?, _ end: Period.End, bytes: Range<Int>) -> (Finding, Int) {
    (Finding(period: Period(start: start, end: end, text: ""), bytes: bytes, isSure: true), bytes.upperBound)
  }
}
