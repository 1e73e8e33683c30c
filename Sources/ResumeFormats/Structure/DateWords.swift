import ResumeLexicon

/// The words of dates at a place of a text in lower case, in the languages that résumés are written in.
enum DateWords {
  /// The marks between the two dates of a period, besides hyphens and tildes.
  private static let rangeMarks: [StaticString] = [
    "–", "—", "−", "‒", "―", "‐", "‑", "ー", "～", "〜", "→", "➔", "⟶",
  ]

  /// Returns the index after the separator between two dates, and whether it is a word.
  static func rangeMark(in text: [UInt8], at index: Int) -> (end: Int, isWord: Bool)? {
    if text[index] >= 0xE2, let mark = rangeMarks.first(where: { text.has($0, at: index) }) {
      return (index + mark.utf8CodeUnitCount, false)
    }
    return Lexicon.until.match(in: text, at: index).map { ($0.end, WordTable.isLetter(text[index])) }
  }

  /// The month named at an index, and the index after its name.
  static func month(in text: [UInt8], at index: Int) -> (Int, Int)? {
    guard index < text.count, WordTable.isLetter(text[index]), let found = Lexicon.months.match(in: text, at: index),
      !found.isAmbiguous || mayBeMonth(in: text, at: index)
    else { return nil }
    return (found.value, found.end)
  }

  /// Whether an everyday word can be a month's name: "phased out 2019" has none, "set 2018 – out 2019" has
  /// two.
  private static func mayBeMonth(in text: [UInt8], at index: Int) -> Bool {
    var end = index
    while end > 0, text[end - 1].isBlank { end -= 1 }
    guard end > 0, WordTable.isLetter(text[end - 1]) || text[end - 1] & 0xC0 == 0x80 else { return true }
    var start = end
    while start > 0, !text[start - 1].isBlank, text[start - 1].isLetter || text[start - 1].isWide { start -= 1 }
    let word = Array(text[start..<end])
    return Lexicon.openers.whole(word) != nil || rangeMark(in: word, at: 0)?.end == word.count
  }

  /// The index after the name of a season or of a term.
  static func season(in text: [UInt8], at index: Int) -> Int? { Lexicon.seasons.match(in: text, at: index)?.end }

  /// The index after a quarter or a half, as in `Q3`.
  static func quarter(in text: [UInt8], at index: Int) -> Int? {
    guard index + 1 < text.count, text[index] == UInt8(ascii: "q") || text[index] == UInt8(ascii: "h"),
      (UInt8(ascii: "1")...UInt8(ascii: "4")).contains(text[index + 1]),
      index + 2 == text.count || !text[index + 2].isWordByte
    else { return nil }
    return index + 2
  }

  /// The index after a word that means "now", at the end of a period.
  static func present(in text: [UInt8], at index: Int) -> Int? { Lexicon.now.match(in: text, at: index)?.end }

  /// The index after a word such as "since" that opens a period, and whether that period has no end unless one follows.
  static func opener(in text: [UInt8], at index: Int) -> (Int, Bool)? {
    followed(Lexicon.openers.match(in: text, at: index), in: text).map { ($0.end, $0.value == 1) }
  }

  /// Returns the index after a word between a month and its year, and the blank after it.
  static func linker(in text: [UInt8], at index: Int) -> Int? {
    followed(Lexicon.linkers.match(in: text, at: index), in: text)?.end
  }

  /// The index after an article or a preposition before "now".
  static func article(in text: [UInt8], at index: Int) -> Int? {
    followed(Lexicon.articles.match(in: text, at: index), in: text)?.end
  }

  /// The index after a word that joins two periods.
  static func conjunction(in text: [UInt8], at index: Int) -> Int? {
    guard let match = Lexicon.conjunctions.match(in: text, at: index) else { return nil }
    return WordTable.isLetter(text[index]) ? followed(match, in: text)?.end : match.end
  }

  /// A match that a blank follows; nil for another.
  private static func followed(_ match: WordTable.Match?, in text: [UInt8]) -> WordTable.Match? {
    guard let match, match.end < text.count, text[match.end].isBlank else { return nil }
    return match
  }
}
