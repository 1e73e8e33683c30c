package import ResumeModel

/// Finds the meaning of a section from its title, in the languages of résumés.
package enum SectionNames {
  /// Returns the key for a title, or nil when it is not a known section name.
  ///
  /// The whole title may be known (`Work Experience`, `工作经历`), or a part of a short one (`Selected projects`).
  package static func key(for title: String) -> SectionKey? { read(title).key }

  /// Returns the key for a title, and whether the whole title is a known name.
  package static func read(_ title: String) -> (key: SectionKey?, isExact: Bool) {
    let name = TitleWords.bytes(of: title)
    guard !name.isEmpty else { return (nil, false) }
    if let key = exactKey(for: name) { return (key, true) }
    return (keyByWords(name), false)
  }

  /// Whether the whole title is a known section name.
  package static func isExact(_ title: String) -> Bool { exactKey(for: TitleWords.bytes(of: title)) != nil }

  private static func keyByWords(_ name: [UInt8]) -> SectionKey? {
    if name.count <= 60 {
      // The first hint in the lexicon decides, wherever its word is in the title.
      var first: Int?
      var words = 0
      var start = 0
      while start < name.count {
        let end = name[start...].firstIndex(of: .space) ?? name.count
        words += 1
        if let place = spacedHints.whole(name, in: start..<end)?.value { first = min(first ?? place, place) }
        start = end + 1
      }
      if words <= 5, let first { return hintKeys[first] }
    }
    // No such word is written in ASCII.
    guard name.contains(where: { $0 >= 0x80 }) else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    if text.count <= 10 {
      for (word, key) in unspacedHints where text.firstRange(ofBytes: word) != nil { return key }
    }
    return nil
  }

  private static func exactKey(for name: [UInt8]) -> SectionKey? {
    // No name is longer, in bytes: a whole line need not be looked for.
    guard !name.isEmpty, name.count <= 64 else { return nil }
    return titles.value(of: name).map { keys[$0] }
  }

  private static let keys = SectionKey.allCases

  /// The titles of all languages, with the position of their key among all keys; English last, so that its
  /// meaning of a word counts.
  private static let titles: WordTable = {
    var lists = FurtherWords.sectionTitles.map { key, words in (words: words, value: keys.firstIndex(of: key) ?? 0) }
    lists.reserveCapacity(lists.count + Lexicon.languages.count * keys.count)
    for language in Lexicon.languages.reversed() {
      for place in keys.indices.reversed() { lists.append((language.sectionTitles[keys[place]], place)) }
    }
    return WordTable(lists)
  }()

  private static let hints = Lexicon.languages.filter(\.separatesWords).flatMap(\.sectionHints)
  private static let hintKeys = hints.map(\.key)
  private static let spacedHints = WordTable(hints.enumerated().reversed().map { ($0.element.words, $0.offset) })
  private static let unspacedHints: [(String, SectionKey)] = Lexicon.languages.filter { !$0.separatesWords }
    .flatMap(\.sectionHints).flatMap { hint in Lexicon.split(hint.words).map { ($0, hint.key) } }
}
