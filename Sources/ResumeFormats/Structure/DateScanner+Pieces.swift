import ResumeModel

/// Reads the pieces of dates: digits, years, marks, and the separator between two dates.
extension DateScanner {
  typealias Number = (value: Int, end: Int)

  func digits(at index: Int, count: Int) -> Number? {
    guard index >= 0, index + count <= text.count else { return nil }
    var value = 0
    for byte in text[index..<index + count] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    let end = index + count
    if end < text.count, text[end].isDigit { return nil }
    return (value, end)
  }

  func year(at index: Int) -> Number? {
    guard let year = digits(at: index, count: 4), year.value >= 1940, year.value <= 2099 else {
      return nil
    }
    if year.end < text.count, text[year.end].isLetter || [.percent, .plus, .comma].contains(text[year.end]) {
      // "2000 users" is a bare year at most; "2000+", "2000%" and "2000k" are numbers.
      if text[year.end] != .comma || (year.end + 1 < text.count && text[year.end + 1].isDigit) {
        return nil
      }
    }
    return year
  }

  func number(at index: Int, limit: Int) -> Number? {
    guard let found = digits(at: index, count: 2) ?? digits(at: index, count: 1) else { return nil }
    return found.value >= 1 && found.value <= limit ? found : nil
  }

  /// Whether more digits follow after the same separator, as in the version number `2.2019.1`.
  func goesOn(_ separator: UInt8, at index: Int) -> Bool {
    index + 1 < text.count && text[index] == separator && separator == .dot && text[index + 1].isDigit
  }

  func part(after index: Int, limit: Int) -> Number? {
    guard index < text.count else { return nil }
    // "2019 / 10" has blanks around the stroke; with a hyphen that would be a period.
    let mark = skipBlanks(index)
    if mark > index, mark < text.count, text[mark] == .slash || text[mark] == .dot, mark + 1 < text.count,
      text[mark + 1].isBlank
    {
      return number(at: skipBlanks(mark + 1), limit: limit)
    }
    guard [.hyphen, .dot, .slash].contains(text[index]) else { return nil }
    return number(at: index + 1, limit: limit) ?? partAfterPoint(index, limit: limit)
  }

  /// Reads a month or a day after a point and a blank, as Korean writes them: "2020. 3. 15", "2020. 03 ~ 2024. 02".
  /// After any other number a new sentence has begun.
  private func partAfterPoint(_ point: Int, limit: Int) -> Number? {
    guard text[point] == .dot, let found = number(at: skipBlanks(point + 1), limit: limit) else { return nil }
    let next = skipBlanks(found.end)
    let isOver = next == text.count || text[found.end] == .dot || text[next] == .closeParenthesis || text[next] == .bar
    return isOver || separator(at: next).map { !$0.isWord } == true ? found : nil
  }

  func cjkMark(_ marks: [StaticString], at index: Int) -> Int? {
    let start = skipBlanks(index)
    for mark in marks where text.has(mark, at: start) { return start + mark.utf8CodeUnitCount }
    return nil
  }

  func cjk(
    _ marks: [StaticString], number limit: Int, after index: Int
  ) -> (value: Int, end: Int, markEnd: Int)? {
    guard let markEnd = cjkMark(marks, at: index),
      let number = number(at: skipBlanks(markEnd), limit: limit)
    else { return nil }
    return (number.value, number.end, markEnd)
  }

  func skipBlanks(_ index: Int) -> Int {
    var index = index
    while index < text.count, text[index].isBlank { index += 1 }
    return index
  }

  /// Returns the same behind a point that ends the date: `July 2024. — Current`.
  func separator(behindPoint index: Int) -> (Int, isWord: Bool)? {
    guard index < text.count, text[index] == .dot else { return nil }
    return separator(at: skipBlanks(index + 1)).flatMap { $0.isWord ? nil : $0 }
  }

  /// Returns the index after the separator between two dates, and whether it is a word.
  func separator(at index: Int) -> (Int, isWord: Bool)? {
    guard index < text.count else { return nil }
    if text[index] == .hyphen {
      var end = index
      while end < text.count, text[end] == .hyphen { end += 1 }
      if end < text.count, text[end] == .greaterThan { end += 1 }
      return (end, false)
    }
    if text[index] == .tilde { return (index + 1, false) }
    if let mark = DateWords.rangeMark(in: text, at: index) { return mark }
    // "2015/16" is an academic year.
    if text[index] == .slash, index > 1, text[index - 1].isDigit, let short = digits(at: index + 1, count: 2),
      let before = digits(at: index - 2, count: 2) ?? digits(at: index - 4, count: 4),
      (before.value + 1) % 100 == short.value
    {
      return (index + 1, true)
    }
    return nil
  }
}
