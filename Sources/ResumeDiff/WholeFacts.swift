import ResumeLexicon

/// Finds facts that contain marks or blanks: dates and telephone numbers.
///
/// If one side changes the year and the other the month of a date, both changed one fact to different values.
/// A merge word by word would produce a date that neither side wrote.
enum WholeFacts {
  /// The end of a date or telephone number that starts here; nil when neither does.
  static func end(in scalars: [Unicode.Scalar], at start: Int) -> Int? {
    let first = scalars[start]
    if Letters.isDigit(first) {
      return eastAsianDate(scalars, start) ?? numericDate(scalars, start) ?? telephone(scalars, start)
    }
    if first == "+" { return telephone(scalars, start) }
    return Letters.isLetter(first) ? namedDate(scalars, start) : nil
  }

  private static func digits(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
    var index = start
    while index < scalars.count, Letters.isDigit(scalars[index]) { index += 1 }
    return index - start
  }

  /// Matches `2021-03-15`, `2021/03`, `2021.03.15`, `15.03.2021`, `03/2021`, but not a span of two years.
  private static func numericDate(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var lengths: [Int] = []
    var index = start
    var mark: Unicode.Scalar?
    while lengths.count < 3 {
      let length = digits(scalars, index)
      guard length > 0 else { break }
      lengths.append(length)
      index += length
      guard lengths.count < 3, index < scalars.count, "-/.".unicodeScalars.contains(scalars[index]),
        mark == nil || mark == scalars[index], digits(scalars, index + 1) > 0
      else { break }
      mark = scalars[index]
      index += 1
    }
    let isDate =
      switch lengths {
      case [4, 1], [4, 2], [1, 4], [2, 4], [4, 1, 1], [4, 1, 2], [4, 2, 1], [4, 2, 2]: true
      case [1, 1, 4], [1, 2, 4], [2, 1, 4], [2, 2, 4], [2, 2, 2]: true
      default: false
      }
    // More digits after another mark belong to a version number or an address.
    let goesOn =
      index + 1 < scalars.count && "-/.".unicodeScalars.contains(scalars[index])
      && Letters.isDigit(scalars[index + 1]) && digits(scalars, index + 1) < 4
    return isDate && !goesOn ? index : nil
  }

  /// `2021年3月15日`, with or without blanks, and its shorter forms.
  private static func eastAsianDate(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    var end: Int?
    for unit in ["年년", "月월", "日일号"] {
      let length = digits(scalars, index)
      guard (1...4).contains(length) else { break }
      var next = index + length
      while next < scalars.count, Letters.isBlank(scalars[next]) { next += 1 }
      guard next < scalars.count, unit.unicodeScalars.contains(scalars[next]) else { break }
      next += 1
      end = next
      while next < scalars.count, Letters.isBlank(scalars[next]) { next += 1 }
      index = next
    }
    return end
  }

  /// `Mar 2021`, `March 2021`, `Sept. 2021`, `marzo de 2021`: a month and its year, in the languages of the lexicon.
  private static func namedDate(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    var index = start
    while index < scalars.count, index - start < 14, Letters.isLetter(scalars[index]) { index += 1 }
    let name = start..<index
    if index < scalars.count, scalars[index] == "." { index += 1 }
    guard index < scalars.count, Letters.isBlank(scalars[index]) else { return nil }
    index += 1
    if digits(scalars, index) != 4 {
      // "de", "del", "di", "of" between the two.
      var end = index
      while end < scalars.count, end - index < 4, Letters.isLetter(scalars[end]) { end += 1 }
      guard end > index, end < scalars.count, Letters.isBlank(scalars[end]), digits(scalars, end + 1) == 4,
        Lexicon.linkers.whole(lowered(scalars[index..<end])) != nil
      else { return nil }
      index = end + 1
    }
    return Lexicon.months.whole(lowered(scalars[name])) == nil ? nil : index + 4
  }

  /// The bytes of letters in lower case.
  private static func lowered(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8] {
    var text = ""
    // One by one: the generic initializer is not specialized, and finds out its types whenever the program runs.
    for scalar in scalars { text.unicodeScalars.append(scalar) }
    return Array(text.lowercased().utf8)
  }

  /// `+47 40 55 12 34`, `555-010-1234`: a plus, or three groups of digits, and at least nine of them.
  private static func telephone(_ scalars: [Unicode.Scalar], _ start: Int) -> Int? {
    let isInternational = scalars[start] == "+"
    var index = isInternational ? start + 1 : start
    var count = 0
    var groups = 0
    var end = index
    while index < scalars.count {
      if isInternational, scalars[index] == "(" || scalars[index] == ")" {
        index += 1
        continue
      }
      let length = digits(scalars, index)
      guard length > 0 else { break }
      count += length
      groups += 1
      index += length
      end = index
      guard index < scalars.count, scalars[index] == "-" || (isInternational && " .()".unicodeScalars.contains(scalars[index]))
      else { break }
      index += 1
    }
    let isTelephone =
      isInternational
      ? count >= WordCosts.internationalDigits
      : groups >= WordCosts.telephoneGroups && count >= WordCosts.telephoneDigits
    return isTelephone ? end : nil
  }
}
