/// The words of job ads in one language.
package struct AdVocabulary: Sendable {
  /// In headings above what an ad asks for.
  package var requiredHeadings: StaticString
  /// In headings above what an ad would welcome.
  package var preferredHeadings: StaticString
  /// In headings above what the work is.
  package var workHeadings: StaticString
  /// In headings above the company, its offers and how to apply.
  package var boilerplateHeadings: StaticString
  /// In sentences that ask for something.
  package var required: StaticString
  /// In sentences that welcome something.
  package var preferred: StaticString
  /// In sentences that any ad has.
  package var boilerplate: StaticString
  /// Words that say nothing about what a job asks for, separated by blanks.
  package var filler: StaticString
}
