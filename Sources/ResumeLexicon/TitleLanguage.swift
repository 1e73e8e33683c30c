import ResumeModel

/// Recognises the language of a résumé by the titles of its sections.
package enum TitleLanguage {
  /// Returns the code of the language that knows the most of some titles; nil if none knows any, or two know as many.
  package static func language(of titles: [String]) -> String? {
    let wanted = Set(titles.map { $0.lowercased() })
    let counts = Lexicon.languages.map { language in
      let known = Set(SectionKey.allCases.flatMap { Lexicon.split(language.sectionTitles[$0]) })
      return (code: language.code.description, count: wanted.intersection(known).count)
    }
    guard let best = counts.max(by: { $0.count < $1.count }), best.count > 0 else { return nil }
    return counts.count { $0.count == best.count } == 1 ? best.code : nil
  }
}
