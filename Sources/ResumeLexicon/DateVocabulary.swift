/// The words of dates and periods in one language.
///
/// A question mark behind a word says that it is an everyday word as well, in this language or another: Portuguese `out` for
/// October, Spanish `actual` for now. Such a word counts only where nothing else can be meant: a month before its year and
/// behind no other word, a "now" at the end of a period.
package struct DateVocabulary: Sendable {
  /// The twelve months, separated by semicolons, the long name first; empty where months are numbered.
  package var months: StaticString
  /// Their short names in the same form, without the point behind them.
  package var shortMonths: StaticString
  /// Seasons, terms and parts of a year.
  package var seasons: StaticString
  /// What means that a period goes on.
  package var now: StaticString
  /// What opens a period that goes on unless an end follows, such as "since".
  package var since: StaticString
  /// What opens a period that has an end, such as "from".
  package var from: StaticString
  /// What stands between the two dates of a period, such as "to".
  package var until: StaticString
  /// What may stand between a month and its year, such as "of".
  package var linkers: StaticString
  /// What joins two periods, such as "and".
  package var conjunctions: StaticString
  /// Articles and prepositions in front of "now".
  package var articles: StaticString
  /// The names of eras, each with an equals sign and the year before its first.
  package var eras: StaticString
}
