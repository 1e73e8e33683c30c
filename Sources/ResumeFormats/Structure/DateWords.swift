/// The words of dates in the languages that résumés are written in: English, German, French, Spanish, Chinese,
/// Japanese and Korean. All lower case.
enum DateWords {
  /// What stands between the two dates of a period, hyphens and tildes apart.
  static let rangeMarks: [StaticString] = [
    "–", "—", "−", "‒", "～", "〜", "→", "to", "until", "till", "through", "bis", "au", "à", "hasta",
    "至", "到", "から",
  ]

  /// The month named at an index, and the index after its name.
  static func month(in text: [UInt8], at index: Int) -> (Int, Int)? {
    guard index < text.count, text[index].isLetter else { return nil }
    var end = index
    while end < text.count, text[end].isLetter || text[end].isWide { end += 1 }
    guard end - index >= 3, end - index <= 11 else { return nil }
    guard let month = months[String(decoding: text[index..<end], as: UTF8.self)] else { return nil }
    return (month, end)
  }

  /// The index after the name of a season.
  static func season(in text: [UInt8], at index: Int) -> Int? {
    guard text[index].isLetter else { return nil }
    for word: StaticString in ["spring", "summer", "autumn", "fall", "winter"]
    where text.has(word, at: index) {
      return index + word.utf8CodeUnitCount
    }
    return nil
  }

  /// The index after a word that means "now".
  static func present(in text: [UInt8], at index: Int) -> Int? {
    for word in presentWords where text.has(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      if text[index].isLetter, end < text.count, text[end].isLetter { continue }
      return end
    }
    return nil
  }

  /// The index after a word such as "since" that opens a period without an end.
  static func opener(in text: [UInt8], at index: Int) -> (Int, Bool)? {
    for word: StaticString in ["since", "seit", "depuis", "desde", "from"] where text.has(word, at: index) {
      let end = index + word.utf8CodeUnitCount
      if end < text.count, text[end].isBlank { return (end, word.utf8CodeUnitCount == 4) }
    }
    return nil
  }

  private static let presentWords: [StaticString] = [
    "present", "now", "current", "currently", "ongoing", "today", "to date", "date", "heute", "aujourd",
    "présent", "actualidad", "actual", "至今", "今", "现在", "現在", "目前", "现今", "현재", "in progress",
  ]

  private static let months: [String: Int] = {
    let names: [[String]] = [
      ["jan", "january", "januar", "janvier", "enero", "ene"],
      ["feb", "february", "februar", "février", "fevrier", "febrero", "fév"],
      ["mar", "march", "märz", "maerz", "mars", "marzo", "mär"],
      ["apr", "april", "avril", "abril", "abr"],
      ["may", "mai", "mayo"],
      ["jun", "june", "juni", "juin", "junio"],
      ["jul", "july", "juli", "juillet", "julio"],
      ["aug", "august", "août", "aout", "agosto", "ago"],
      ["sep", "sept", "september", "septembre", "septiembre"],
      ["oct", "october", "oktober", "octobre", "octubre", "okt"],
      ["nov", "november", "novembre", "noviembre"],
      ["dec", "december", "dezember", "décembre", "decembre", "diciembre", "dez", "dic"],
    ]
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words { months[word] = index + 1 }
    }
    return months
  }()
}
