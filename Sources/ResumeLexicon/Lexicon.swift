import ResumeModel

/// The words of all languages together.
///
/// A résumé may be written in two languages at once, so words are looked for in all of them. Tables are built
/// on first use.
package enum Lexicon {
  /// The languages, one file each.
  package static let languages: [Language] = [
    .english, .chinese, .japanese, .korean, .german, .french, .spanish, .portuguese, .italian, .dutch, .russian, .polish,
    .arabic, .hebrew,
  ]

  /// The words of one kind in all languages, in their order.
  package static func words(_ kind: (Language) -> StaticString) -> [String] {
    languages.flatMap { split(kind($0)) }
  }

  /// A list of words separated by bars, as single words.
  package static func split(_ list: StaticString) -> [String] {
    list.withUTF8Buffer { text in
      var words: [String] = []
      var start = 0
      for end in 0...text.count where unsafe end == text.count || text[end] == .bar {
        if end > start { unsafe words.append(String(decoding: text[start..<end], as: UTF8.self)) }
        start = end + 1
      }
      return words
    }
  }

  /// The numbers of months by their names, long and short.
  package static let months: WordTable = {
    var table = WordTable(bytes: 4096, lists: 2 * languages.count + FurtherWords.months.count)
    for months in FurtherWords.months { table.addNumbered(months) }
    for language in languages {
      table.addNumbered(language.dates.shortMonths)
      table.addNumbered(language.dates.months)
    }
    return table
  }()

  /// Seasons, terms and parts of a year.
  package static let seasons = table(FurtherWords.seasons) { $0.dates.seasons }

  /// Words for the end of a period that continues.
  package static let now = table(FurtherWords.now) { $0.dates.now }

  /// Words that open a period: 1 for one that continues unless an end follows, 0 for one that needs an end.
  package static let openers = WordTable(
    languages.map { ($0.dates.from, 0) } + languages.map { ($0.dates.since, 1) } + [(FurtherWords.since, 1)])

  /// Words between the two dates of a period.
  package static let until = table(FurtherWords.until) { $0.dates.until }

  /// Words between a month and its year.
  package static let linkers = table("") { $0.dates.linkers }

  /// Words that join two periods.
  package static let conjunctions = table("") { $0.dates.conjunctions }

  /// The school year behind two years, which in a sentence is no stretch of a career.
  package static let schoolYears = WordTable([("学年|學年", 0)])

  /// Words before "now".
  package static let articles = table("") { $0.dates.articles }

  private static func table(_ further: StaticString, _ kind: (Language) -> StaticString) -> WordTable {
    WordTable([(further, 0)] + languages.map { (kind($0), 0) })
  }

  /// The names of eras with the year before the first of each.
  package static let eras: [(name: [UInt8], before: Int)] = words { $0.dates.eras }.compactMap { era in
    let pieces = era.split(separator: "=")
    guard pieces.count == 2, let before = Int(pieces[1]) else { return nil }
    return (Array(pieces[0].utf8), before)
  }
}
