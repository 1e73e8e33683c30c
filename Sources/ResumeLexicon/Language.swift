package import ResumeModel

/// The words of one language in which people write résumés and job ads.
///
/// A language is a value without optional fields, so that no half of the program can know it alone. Texts are
/// in lower case; synonyms are separated by bars, and an empty text means that the language has no such word.
/// They are static strings, because building tables of all languages would take longer than reading a résumé.
package struct Language: Sendable {
  /// The two letters of ISO 639-1, such as `de`.
  package var code: StaticString
  /// The abbreviations of the language in names of files and folders.
  package var fileMarks: StaticString
  /// Whether blanks separate words; false for Chinese and Japanese, where a word is looked for inside longer
  /// ones.
  package var separatesWords: Bool
  /// The words of dates and periods.
  package var dates: DateVocabulary
  /// The words that resver writes on a page.
  package var page: PageWords
  /// A first résumé for `resver new`.
  package var sample: SampleResume
  /// The titles of sections, each title whole.
  package var sectionTitles: SectionTitles
  /// Words that show the key of a section with an unknown title; the first that is found decides.
  package var sectionHints: [SectionHint]
  /// The titles of the document itself above the person's name.
  package var documentTitles: StaticString
  /// The words in front of contact details.
  package var contactLabels: ContactLabels
  /// The words that announce private data.
  package var privateWords: PrivateWords
  /// Texts that wait to be replaced.
  package var placeholders: StaticString
  /// Words of positions and degrees, which distinguish a heading's title from its organisation.
  package var positions: StaticString
  /// Words of organisations.
  package var organizations: StaticString
  /// The labels of lists inside a job.
  package var listLabels: StaticString
  /// Grades as a whole piece of a heading.
  package var grades: StaticString
  /// The beginnings of grades; if blanks separate no words, their contents.
  package var gradeStarts: StaticString
  /// Function words, which a word diff does not separate from the words around them.
  package var particles: StaticString
  /// Words that join title, organisation and place in a heading and have no meaning alone.
  package var joiningWords: StaticString
  /// The most frequent words, by which the language of a text is recognised. None of them is frequent in
  /// another language with the same letters, unless both list it.
  package var frequentWords: StaticString
  /// The words of job ads.
  package var ads: AdVocabulary
}

/// A word of section titles with the key that it shows.
package struct SectionHint: Sendable {
  package var key: SectionKey
  /// Words separated by bars.
  package var words: StaticString

  /// Makes a hint.
  package init(_ key: SectionKey, _ words: StaticString) {
    self.key = key
    self.words = words
  }
}

/// The words in front of contact details, without their colon.
package struct ContactLabels: Sendable {
  /// In front of the person's name.
  package var name: StaticString
  package var email: StaticString
  package var phone: StaticString
  /// Labels of the person's address.
  package var address: StaticString
  /// Links and profiles.
  package var link: StaticString
}

/// Words that announce private data, which an employer has no right to know.
package struct PrivateWords: Sendable {
  package var birth: StaticString
  /// Numbers of identity cards, passports and social security.
  package var identity: StaticString
  package var maritalStatus: StaticString
  package var religion: StaticString
  /// Ethnicity, origin and party.
  package var affiliation: StaticString
  package var bankAccount: StaticString
}
