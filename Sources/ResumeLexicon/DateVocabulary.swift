/// The words of dates and periods in one language.
///
/// A question mark after a word means that it is also an everyday word, in this language or another:
/// Portuguese `out` for October, Spanish `actual` for now. Such a word counts only where nothing else can be
/// meant: a month before its year and after no other word, a "now" at the end of a period.
package struct DateVocabulary: Sendable {
  /// The twelve months, separated by semicolons, the long name first; empty if months are numbered.
  package var months: StaticString
  /// Their short names in the same form, without the point behind them.
  package var shortMonths: StaticString
  /// Seasons, terms and parts of a year.
  package var seasons: StaticString
  /// Words for the end of a period that continues, such as "present".
  package var now: StaticString
  /// Words that open a period that continues unless an end follows, such as "since".
  package var since: StaticString
  /// Words that open a period with an end, such as "from".
  package var from: StaticString
  /// Words between the two dates of a period, such as "to".
  package var until: StaticString
  /// Words between a month and its year, such as "of".
  package var linkers: StaticString
  /// Words that join two periods, such as "and".
  package var conjunctions: StaticString
  /// Words that may stand before the end of a period: articles and prepositions before "now", "expected" before a date.
  package var articles: StaticString
  /// The names of eras, each with an equals sign and the year before its first.
  package var eras: StaticString
}
