import ResumeArchive
import ResumeLedger
import ResumeLexicon

/// Reads the day in a file's name.
package enum DatedName {
  /// A run of digits in a name, and the text between it and the previous run.
  private struct Number {
    var digits: String
    var gap: String

    /// Whether exactly one separator is between this number and the previous one.
    var isJoined: Bool { [".", "-", "_", "/", " "].contains(gap) || gap == ". " || gap == "年" || gap == "月" }
  }

  /// Returns seconds since 1970-01-01 UTC at noon of the day; for a month or a year, of its first day. Nil if
  /// the name contains no date.
  ///
  /// A month may be a name in any language (`Mar 2024`, `oct25`, `5 März 2025`) or the first of a quarter (`2025-Q4`). A year comes first (`2024-11-03`, `20241103`) or last (`12-04-2024`, `05.2023`). Before a year the day
  /// comes first, as in most of the world, unless only the other order is a date.
  package static func moment(of name: String) -> Int64? {
    if let moment = named(in: name) { return moment }
    let numbers = numbers(in: name)
    for (place, number) in numbers.enumerated() {
      let digits = number.digits
      if digits.count == 8, let moment = compact(digits) { return moment }
      if digits.count == 6 {
        if let moment = day(digits.prefix(4), digits.suffix(2), date: "01") { return moment }
        if let moment = day(digits.suffix(4), digits.prefix(2), date: "01") { return moment }
      }
      guard digits.count == 4, isYear(digits) else { continue }
      let next = part(numbers, place + 1)
      if let next, let month = day(digits, next, date: "01") {
        return part(numbers, place + 2).flatMap { day(digits, next, date: $0) } ?? month
      }
      return before(place, numbers, year: digits) ?? day(digits, "01", date: "01")
    }
    return nil
  }

  // MARK: - Names of months

  /// The numbers of months by their names in all languages.
  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for names in Lexicon.languages.flatMap({ [$0.dates.months, $0.dates.shortMonths] }) {
      for (number, month) in names.description.split(separator: ";", omittingEmptySubsequences: false).enumerated() {
        for name in month.split(separator: "|") where name.count > 2 {
          months[name.filter(\.isLetter), default: number + 1] = number + 1
        }
      }
    }
    return months
  }()

  /// Returns the date of a month by its name beside a year, with the day on the other side of it.
  private static func named(in name: String) -> Int64? {
    let words = words(in: name.lowercased())
    for (place, word) in words.enumerated() {
      func number(_ offset: Int) -> String? {
        words.indices.contains(place + offset) && words[place + offset].first?.isNumber == true ? words[place + offset] : nil
      }
      let before = number(-1)
      if word == "q", let quarter = number(1), let part = Int(quarter), (1...4).contains(part) {
        guard let year = [before, number(2)].compactMap({ $0 }).first(where: isYear) else { continue }
        return day(year, String(part * 3 - 2), date: "01")
      }
      guard let month = months[word].map(String.init) else { continue }
      let after = number(1)
      if let after, isYear(after) { return before.flatMap { day(after, month, date: $0) } ?? day(after, month, date: "01") }
      if let before, isYear(before) { return after.flatMap { day(before, month, date: $0) } ?? day(before, month, date: "01") }
      // A year of two digits could be a day before the turn of the century.
      if let after, after.count == 2, let short = Int(after), (10...49).contains(short) {
        return day("20" + after, month, date: "01")
      }
    }
    return nil
  }

  /// Returns the runs of letters and the runs of digits.
  private static func words(in name: String) -> [String] {
    var words: [String] = []
    var isOpen = false
    for character in name {
      let isDigit = character.isASCII && character.isNumber
      guard isDigit || character.isLetter else {
        isOpen = false
        continue
      }
      if isOpen, let last = words.last?.last, (last.isASCII && last.isNumber) == isDigit {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      isOpen = true
    }
    return words
  }

  // MARK: - Numbers

  /// The date that ends with a year: day and month before it, or the month alone.
  private static func before(_ place: Int, _ numbers: [Number], year: String) -> Int64? {
    guard numbers[place].isJoined, place > 0, numbers[place - 1].digits.count <= 2 else { return nil }
    let last = numbers[place - 1]
    // `v12 2023` is the twelfth version.
    guard last.gap.last.map({ !$0.isLetter }) ?? true || last.gap.last == "年" else { return nil }
    // One digit after a blank is a number of a copy rather than a month.
    let isMonth = last.digits.count == 2 || ["."].contains(numbers[place].gap)
    if last.isJoined, place > 1, numbers[place - 2].digits.count <= 2 {
      let first = numbers[place - 2].digits
      if let moment = day(year, last.digits, date: first) ?? day(year, first, date: last.digits) { return moment }
    }
    return isMonth ? day(year, last.digits, date: "01") : nil
  }

  /// Returns the digits of a month or day after a year; a single digit counts only with the words for year
  /// and month.
  private static func part(_ numbers: [Number], _ place: Int) -> String? {
    guard numbers.indices.contains(place), numbers[place].isJoined else { return nil }
    let number = numbers[place]
    let isNamed = number.gap == "年" || number.gap == "月"
    return number.digits.count == 2 || (isNamed && number.digits.count == 1) ? number.digits : nil
  }

  private static func compact(_ digits: String) -> Int64? {
    let (first, second) = (digits.prefix(2), digits.dropFirst(2).prefix(2))
    return day(digits.prefix(4), digits.dropFirst(4).prefix(2), date: digits.suffix(2))
      ?? day(digits.suffix(4), second, date: first) ?? day(digits.suffix(4), first, date: second)
  }

  private static func numbers(in name: String) -> [Number] {
    var numbers: [Number] = []
    var digits = ""
    var gap = ""
    for character in name + "." {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty {
        numbers.append(Number(digits: digits, gap: gap))
        gap = ""
        digits = ""
      }
      gap.append(character)
    }
    return numbers
  }

  private static func isYear(_ digits: some StringProtocol) -> Bool {
    Int(digits).map { (1970...2100).contains($0) } ?? false
  }

  private static func day(
    _ year: some StringProtocol, _ month: some StringProtocol, date: some StringProtocol
  ) -> Int64? {
    guard isYear(year), Int(month).map({ (1...12).contains($0) }) ?? false, let number = Int(date),
      (1...31).contains(number)
    else { return nil }
    func two(_ text: some StringProtocol) -> String { text.count < 2 ? "0\(text)" : String(text) }
    return GitDate.read("\(year)-\(two(month))-\(two(date))T12:00:00Z", defaultOffset: 0)?.seconds
  }
}
