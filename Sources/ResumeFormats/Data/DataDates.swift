import ResumeLexicon
import ResumeModel

/// Joins dates whose year, month and day have separate keys, as in `{year: 2008, month: 4}` or `start_year`,
/// `start_month`.
enum DataDates {
  /// Returns the values with each date joined under the key of its year, `2008-04` or `April 2008`, and the
  /// keys of the joined months and days.
  static func joined(_ values: [(key: String, value: String)]) -> (
    values: [(key: String, value: String)], pieces: Set<String>
  ) {
    var months: [String: String] = [:]
    var days: [String: String] = [:]
    var years: Set<String> = []
    for (key, value) in values where !value.isEmpty {
      guard let piece = piece(of: key) else { continue }
      switch piece.unit {
      case .year: years.insert(piece.date)
      case .month: months[piece.date] = value
      case .day: days[piece.date] = value
      }
    }
    guard !months.isEmpty else { return (values, []) }
    var pieces: Set<String> = []
    let joined: [(key: String, value: String)] = values.compactMap { key, value in
      guard let piece = piece(of: key), years.contains(piece.date), let month = months[piece.date] else {
        return (key, value)
      }
      if piece.unit == .year { return (key, text(year: value, month: month, day: days[piece.date] ?? "")) }
      pieces.insert(key)
      return nil
    }
    return (joined, pieces)
  }

  private enum Unit { case year, month, day }

  private static let units: [(name: StaticString, unit: Unit)] = [
    ("years", .year), ("year", .year), ("年", .year), ("jahr", .year), ("année", .year), ("año", .year), ("anno", .year),
    ("month", .month), ("月", .month), ("monat", .month), ("mois", .month), ("mes", .month), ("day", .day), ("日", .day),
  ]
  /// The key prefixes of an entry's dates; "" for its only one.
  private static let dates = WordTable([
    ("start|begin|from|end|to|until|finish|入学|卒業|开始|结束|開始|終了|graduation", 0)
  ])

  private static func piece(of key: String) -> (date: String, unit: Unit)? {
    let form = EntryKeys.bytes(of: key)
    for (name, unit) in units {
      let length = name.utf8CodeUnitCount
      guard form.count >= length else { continue }
      let rest = form.count - length
      if form.has(name, at: rest), let date = date(form, 0..<rest) { return (date, unit) }
      if form.has(name, at: 0), let date = date(form, length..<form.count) { return (date, unit) }
    }
    return nil
  }

  /// A stretch of a key, if it is the prefix of a date.
  private static func date(_ form: [UInt8], _ range: Range<Int>) -> String? {
    range.isEmpty || dates.whole(form, in: range) != nil ? String(decoding: form[range], as: UTF8.self) : nil
  }

  private static func text(year: String, month: String, day: String) -> String {
    guard let number = Int(month.filter { $0 != "月" }), (1...12).contains(number), year.allSatisfy(\.isNumber) else {
      return month.allSatisfy(\.isNumber) ? year + "-" + month : month + " " + year
    }
    let padded = number < 10 ? "0\(number)" : "\(number)"
    guard let day = Int(day), (1...31).contains(day) else { return year + "-" + padded }
    return year + "-" + padded + "-" + (day < 10 ? "0\(day)" : "\(day)")
  }
}
