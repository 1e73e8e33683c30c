package import ResumeModel

/// Finds the meaning of a section from its title, in the languages of résumés.
package enum SectionNames {
  /// Returns the key for a title, or nil when it is not a known section name.
  ///
  /// The whole title may be known (`Work Experience`, `工作经历`), or a part of a short one (`Selected projects`).
  package static func key(for title: String) -> SectionKey? { read(title).key }

  /// Returns the key for a title, and whether the whole title is a known name.
  package static func read(_ title: String) -> (key: SectionKey?, isExact: Bool) {
    let name = TitleWords.normalized(title)
    guard !name.isEmpty else { return (nil, false) }
    if let key = exactKey(for: name) { return (key, true) }
    return (keyByWords(name), false)
  }

  /// Whether the whole title is a known section name.
  package static func isExact(_ title: String) -> Bool { exactKey(for: TitleWords.normalized(title)) != nil }

  private static func keyByWords(_ name: String) -> SectionKey? {
    let words = name.split(separator: " ").map { Array($0.utf8) }
    if words.count <= 5, name.utf8.count <= 60 {
      // The first hint in the lexicon decides, wherever its word is in the title.
      if let place = words.compactMap({ spacedHints.value(of: $0) }).min() { return hintKeys[place] }
    }
    if name.count <= 10 {
      for (word, key) in unspacedHints where name.firstRange(ofBytes: word) != nil { return key }
    }
    return nil
  }

  private static func exactKey(for name: String) -> SectionKey? {
    // No name is longer, in bytes: a whole line need not be looked for.
    guard !name.isEmpty, name.utf8.count <= 64 else { return nil }
    return titles.value(of: Array(name.utf8)).map { SectionKey.allCases[$0] }
  }

  /// The titles of all languages, with the position of their key among all keys; English last, so that its
  /// meaning of a word counts.
  private static let titles: WordTable = {
    let keys = Array(SectionKey.allCases.enumerated())
    let further = FurtherWords.sectionTitles.map { key, words in
      (words: words, value: SectionKey.allCases.firstIndex(of: key) ?? 0)
    }
    return WordTable(
      further
        + Lexicon.languages.reversed().flatMap { language in
          keys.reversed().map { (words: language.sectionTitles[$0.element], value: $0.offset) }
        })
  }()

  private static let hints = Lexicon.languages.filter(\.separatesWords).flatMap(\.sectionHints)
  private static let hintKeys = hints.map(\.key)
  private static let spacedHints = WordTable(hints.enumerated().reversed().map { ($0.element.words, $0.offset) })
  private static let unspacedHints: [(String, SectionKey)] = Lexicon.languages.filter { !$0.separatesWords }
    .flatMap(\.sectionHints).flatMap { hint in Lexicon.split(hint.words).map { ($0, hint.key) } }
}
