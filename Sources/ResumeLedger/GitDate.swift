/// Reads dates as git does in `GIT_AUTHOR_DATE`: git's own format, ISO 8601 and RFC 2822.
///
/// Source: https://git-scm.com/docs/git-commit#_date_formats
package enum GitDate {
  /// Reads a date; `defaultOffset`, in minutes east of UTC, applies if the date has no offset.
  package static func read(_ text: String, defaultOffset: Int) -> (seconds: Int64, offset: Int)? {
    let words = text.split(whereSeparator: { $0 == " " || $0 == "T" && text.first?.isNumber == true })
      .map(String.init)
    guard let first = words.first else { return nil }
    let plain = first.hasPrefix("@") ? String(first.dropFirst()) : first
    if words.count <= 2, let seconds = Int64(plain), first.hasPrefix("@") || plain.count >= 9 {
      let offset = words.count == 2 ? zone(words[1]) : defaultOffset
      return offset.map { (seconds, $0) }
    }
    if first.contains("-") || (first.contains(".") && first.count >= 8) {
      return iso(words, defaultOffset)
    }
    return rfc2822(words, defaultOffset)
  }

  private static func iso(_ words: [String], _ defaultOffset: Int) -> (seconds: Int64, offset: Int)? {
    let numbers = words[0].split(whereSeparator: { "-./".contains($0) }).compactMap { Int64($0) }
    guard numbers.count == 3 else { return nil }
    return moment(numbers[0], numbers[1], day: numbers[2], rest: words.dropFirst(), defaultOffset: defaultOffset)
  }

  private static func rfc2822(
    _ words: [String], _ defaultOffset: Int
  ) -> (seconds: Int64, offset: Int)? {
    var words = words[...]
    if let first = words.first, first.hasSuffix(",") { words.removeFirst() }
    guard words.count >= 4, let day = Int64(words.removeFirst()) else { return nil }
    let names = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    guard let month = names.firstIndex(of: words.removeFirst().lowercased()),
      let year = Int64(words.removeFirst())
    else { return nil }
    return moment(year, Int64(month + 1), day: day, rest: words, defaultOffset: defaultOffset)
  }

  private static func moment(
    _ year: Int64, _ month: Int64, day: Int64, rest: ArraySlice<String>, defaultOffset: Int
  ) -> (seconds: Int64, offset: Int)? {
    guard (1...12).contains(month), (1...31).contains(day), (1970...9999).contains(year) else {
      return nil
    }
    var time = rest.first ?? "00:00:00"
    var offset = defaultOffset
    if rest.count >= 2 {
      guard let given = zone(rest[rest.index(after: rest.startIndex)]) else { return nil }
      offset = given
    } else if let sign = time.firstIndex(where: { $0 == "+" || $0 == "-" || $0 == "Z" }) {
      guard let given = zone(String(time[sign...])) else { return nil }
      offset = given
      time = String(time[..<sign])
    }
    let clock = time.split(separator: ":").compactMap { Int64($0.prefix(2)) }
    guard clock.count >= 2, clock[0] < 24, clock[1] < 60 else { return nil }
    let seconds =
      days(year, month, day: day) * 86400 + clock[0] * 3600 + clock[1] * 60
      + (clock.count > 2 ? clock[2] : 0)
    return (seconds - Int64(offset) * 60, offset)
  }

  /// Days from 1970-01-01 to a date of the Gregorian calendar.
  private static func days(_ year: Int64, _ month: Int64, day: Int64) -> Int64 {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146097 + dayOfEra - 719468
  }

  /// Minutes east of UTC of `+0200`, `+02:00`, `Z` or `UTC`.
  private static func zone(_ text: String) -> Int? {
    if text == "Z" || text == "UTC" || text == "GMT" { return 0 }
    let digits = text.dropFirst().filter { $0 != ":" }
    guard let first = text.first, first == "+" || first == "-", let value = Int(digits),
      digits.count == 4 || digits.count == 2
    else { return nil }
    let minutes = digits.count == 2 ? value * 60 : value / 100 * 60 + value % 100
    return first == "-" ? -minutes : minutes
  }

  /// A moment as `YYYY-MM-DD` in its own time zone.
  package static func day(_ seconds: Int64, offset: Int) -> String {
    let local = seconds + Int64(offset) * 60
    let days = local >= 0 ? local / 86400 : (local - 86399) / 86400
    let shifted = days + 719468
    let era = (shifted >= 0 ? shifted : shifted - 146096) / 146097
    let dayOfEra = shifted - era * 146097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    func two(_ number: Int64) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }
}
