package import ResumeModel

/// The words of one language that people write résumés and job ads in.
///
/// A language is a value with no field left out, so that it cannot be known to one half of the program only. Texts are in lower
/// case; words that mean the same are separated by bars, and an empty text says that the language has no such word. They are
/// static strings, because building tables of all languages would take longer than reading a résumé.
package struct Language: Sendable {
  /// The two letters of ISO 639-1, such as `de`.
  package var code: StaticString
  /// What the names of files and folders call the language.
  package var fileMarks: StaticString
  /// True where blanks separate words; false for Chinese and Japanese, where a word is looked for inside longer ones.
  package var separatesWords: Bool
  /// The words of dates and periods.
  package var dates: DateVocabulary
  /// What sections are called, each title whole.
  package var sectionTitles: SectionTitles
  /// Words that tell the key of a section whose title is not known as a whole; the first that is found decides.
  package var sectionHints: [SectionHint]
  /// What a résumé calls itself above the person's name.
  package var documentTitles: StaticString
  /// The words in front of contact details.
  package var contactLabels: ContactLabels
  /// The words that announce private data.
  package var privateWords: PrivateWords
  /// Texts that wait to be replaced.
  package var placeholders: StaticString
  /// Words of positions and degrees, by which a heading's title is told from its organisation.
  package var positions: StaticString
  /// Words of organisations.
  package var organizations: StaticString
  /// What lists inside a job are called.
  package var listLabels: StaticString
  /// Grades as a whole piece of a heading.
  package var grades: StaticString
  /// What grades begin with; where blanks separate no words, what they hold.
  package var gradeStarts: StaticString
  /// Words of grammar that a word diff does not set apart from the words around them.
  package var particles: StaticString
  /// Words that join title, organisation and place in a heading and say nothing by themselves.
  package var joiningWords: StaticString
  /// The most frequent words, by which a text's language is told; none of them is such a word of another language with the
  /// same letters, unless both have it.
  package var frequentWords: StaticString
  /// The words of job ads.
  package var ads: AdVocabulary
}

/// A word of section titles with what it tells.
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
  /// Where the person lives.
  package var address: StaticString
  /// Links and profiles.
  package var link: StaticString
}

/// The words that announce what an employer has no right to know.
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
