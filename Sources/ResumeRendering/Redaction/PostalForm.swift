import ResumeExport
import ResumeLexicon

/// Recognises a postal address by its form: a house number with a street, a postal code with a town, or the word for a street.
///
/// A line that is taken for an address without being one costs some words of a copy; one that is missed is a leak. So
/// every short line with a number is an address, unless the number belongs to a date, a measure or a link.
enum PostalForm {
  /// Whether a piece of a header is a postal address, or a part of one.
  static func matches(_ text: String) -> Bool {
    // Longer texts are summaries that contain a number, such as "15 years of experience".
    let isEastAsian = text.unicodeScalars.contains { $0.value >= 0x3040 }
    guard text.count <= (isEastAsian ? 60 : 120), !text.contains("@") else { return false }
    if isEastAsian && namesDistricts(text) || text.count <= 60 && namesStreet(text) { return true }
    // `=0.15in` is a length of TeX, and `ida.example/1` a link.
    let words = text.split { $0 == " " || $0 == "\u{A0}" }.filter { ContactLine.kind(String($0)) != .url && !$0.hasPrefix("=") }
      .map(String.init)
    let rest = withoutDates(words.joined(separator: " "))
    let digits = rest.count { $0.isNumber }
    return digits >= 1 && digits <= 12 && rest.contains { $0.isLetter }
      && (rest.contains { AddressWords.separators.contains($0) } || words.count >= 2)
  }

  // MARK: - Streets

  private static func namesStreet(_ text: String) -> Bool {
    let words = text.lowercased().split { " ,".contains($0) }.map { $0.filter { $0 != "(" && $0 != ")" } }
    // A sentence that begins with "Road" is none.
    return words.indices.contains { index in
      let word = words[index].filter { $0 != "." }
      return index > 0 && AddressWords.streetsAfterName.contains(word)
        || index + 1 < words.count && AddressWords.streetsBeforeName.contains(word)
        || AddressWords.streetEnds.contains { words[index].hasSuffix($0) && (words[index].count > $0.count || index > 0) }
    }
  }

  /// Whether a text names two levels, such as a town and its district, as addresses in East Asia do.
  private static func namesDistricts(_ text: String) -> Bool {
    let levels = text.dropFirst().filter { AddressWords.districts.contains($0) }
    let words = text.split(separator: " ")
    func has(_ ends: [String]) -> Bool { words.contains { word in ends.contains { word.hasSuffix($0) } } }
    return text.count <= 40 && Set(levels).count >= 2 || has(AddressWords.koreanTowns) && has(AddressWords.koreanDistricts)
  }

  // MARK: - Dates

  private static let months = Set(
    Lexicon.languages.flatMap { language in
      [language.dates.months, language.dates.shortMonths, language.dates.seasons]
        .flatMap { Lexicon.split($0) }.flatMap { $0.split(separator: ";") }.map { $0.lowercased() }
    })

  /// Returns a text without its dates. A bare year stays, since `2020 Hollabrunn` is a town with its postal code, unless the text is
  /// otherwise the title of the document.
  private static func withoutDates(_ text: String) -> String {
    let words = text.split { !($0.isLetter || $0.isNumber) }.map(String.init)
    let others = words.filter { !isYear($0) && !AddressWords.aboutDocument.contains($0.lowercased()) }
    if others.allSatisfy({ months.contains($0.lowercased()) || isDay($0) }) && words.contains(where: isYear)
      || DocumentTitle.isGeneric(others.joined(separator: " "))
    {
      return others.filter { !isDay($0) }.joined(separator: " ")
    }
    var rest = text
    for (index, word) in words.enumerated() where isYear(word) {
      let before = words[..<index].suffix(2).map { $0.lowercased() }
      let after = words[(index + 1)...].prefix(2)
      var dated: [String] = []
      if before.last.map(months.contains) ?? false || before.count == 2 && months.contains(before[0]) && isDay(before[1]) {
        dated = before.filter(isDay) + [word]
      } else if after.count >= 1, isDay(after[index + 1]), text.contains("\(word)-\(after[index + 1])") {
        dated = [word] + after.filter(isDay)
      } else if before.count == 2, before.allSatisfy(isDay),
        text.contains("\(before[0]).\(before[1]).\(word)")
          || text.contains("\(before[0])/\(before[1])/\(word)")
      {
        dated = before + [word]
      }
      for number in dated {
        if let range = rest.range(ofWord: number) { rest.removeSubrange(range) }
      }
    }
    return rest
  }

  private static func isYear(_ word: String) -> Bool {
    word.utf8.count == 4 && (word.hasPrefix("19") || word.hasPrefix("20")) && word.allSatisfy { $0.isNumber }
  }

  private static func isDay(_ word: String) -> Bool { Int(word).map { (1...31).contains($0) } ?? false }
}

extension String {
  /// Returns the first place of a number that is not a part of a longer one.
  fileprivate func range(ofWord word: String) -> Range<Index>? {
    var start = startIndex
    while let range = self[start...].firstRange(of: word) {
      let isWhole =
        (range.lowerBound == startIndex || !self[index(before: range.lowerBound)].isNumber)
        && (range.upperBound == endIndex || !self[range.upperBound].isNumber)
      if isWhole { return range }
      start = range.upperBound
    }
    return nil
  }
}
