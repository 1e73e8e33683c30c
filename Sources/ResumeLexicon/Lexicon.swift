/// What is known of all languages together.
///
/// A résumé may be written in two languages at once, so that words are looked for in all of them. Tables are built when they are
/// first asked for.
package enum Lexicon {
  /// The languages, each a file of its own.
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
    list.description.split(separator: "|").map(String.init)
  }

  /// The numbers of months by their names, long and short.
  package static let months: WordTable = {
    var table = WordTable([])
    for months in FurtherWords.months { table.addNumbered(months) }
    for language in languages {
      table.addNumbered(language.dates.shortMonths)
      table.addNumbered(language.dates.months)
    }
    return table
  }()

  /// Seasons, terms and parts of a year.
  package static let seasons = table(FurtherWords.seasons) { $0.dates.seasons }

  /// What means that a period goes on.
  package static let now = table(FurtherWords.now) { $0.dates.now }

  /// What opens a period: 1 for one that goes on unless an end follows, 0 for one that needs an end.
  package static let openers = WordTable(
    languages.map { ($0.dates.from, 0) } + languages.map { ($0.dates.since, 1) } + [(FurtherWords.since, 1)])

  /// What stands between the dates of a period.
  package static let until = table(FurtherWords.until) { $0.dates.until }

  /// What may stand between a month and its year.
  package static let linkers = table("") { $0.dates.linkers }

  /// What joins two periods.
  package static let conjunctions = table("") { $0.dates.conjunctions }

  /// What may stand before "now".
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
