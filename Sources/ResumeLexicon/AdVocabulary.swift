/// The words of job ads in one language.
package struct AdVocabulary: Sendable {
  /// Words of headings above the requirements of an ad.
  package var requiredHeadings: StaticString
  /// Words of headings above the preferences of an ad.
  package var preferredHeadings: StaticString
  /// Words of headings above the description of the work.
  package var workHeadings: StaticString
  /// In headings above the company, its offers and how to apply.
  package var boilerplateHeadings: StaticString
  /// In sentences that ask for something.
  package var required: StaticString
  /// In sentences that welcome something.
  package var preferred: StaticString
  /// In sentences that any ad has.
  package var boilerplate: StaticString
  /// Words that do not show what a job asks for, separated by blanks.
  package var filler: StaticString
}
