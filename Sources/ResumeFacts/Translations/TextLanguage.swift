import ResumeLexicon
package import ResumeModel

/// Recognises the language of a résumé, as far as needed to decide whether words can be compared.
package enum TextLanguage {
  /// Everyday words that distinguish a language in Latin letters from the others.
  private static let words: [(language: String, words: Set<String>)] = Lexicon.languages.filter(isLatin).map {
    ($0.code.description, Set(Lexicon.split($0.frequentWords)))
  }

  /// The places in `words` of the languages that have an everyday word.
  private static let languagesByWord: [String: [Int]] = words.enumerated().reduce(into: [:]) { places, entry in
    for word in entry.element.words { places[word, default: []].append(entry.offset) }
  }

  private static func isLatin(_ language: Language) -> Bool {
    language.frequentWords.utf8CodeUnitCount > 0
      && Lexicon.split(language.frequentWords).allSatisfy { $0.unicodeScalars.allSatisfy { $0.value < 0x250 } }
  }

  /// Whether two languages are known to be two: an unknown one in Latin letters may be any of those.
  static func areTwo(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, one != other else { return false }
    let latin = Set(words.map(\.language)).union(["latin"])
    return !(latin.contains(one) && latin.contains(other) && (one == "latin" || other == "latin"))
  }

  /// Returns the language of a text: `latin` if its letters show no more; nil for an empty text.
  package static func detect(_ resume: Resume) -> String? {
    // Addresses and names are written the same in every language.
    var inHeader: Set<Int> = []
    for index in resume.parts.indices where resume.parts[index].kind == .header {
      inHeader.formUnion(resume.subtree(of: index))
    }
    let text = resume.parts.indices.filter {
      resume.parts[$0].isContent && !resume.parts[$0].isHidden && !inHeader.contains($0)
    }.map { resume.parts[$0].text }.joined(separator: " ").lowercased()
    guard let script = Script.most(of: text) else { return nil }
    guard script == .latin else { return script.code }
    var counts = [Int](repeating: 0, count: words.count)
    for word in text.split(whereSeparator: { !$0.isLetter }) {
      for language in languagesByWord[String(word)] ?? [] { counts[language] += 1 }
    }
    guard let best = counts.max(), best >= FactCosts.tellingWords, let place = counts.firstIndex(of: best) else { return "latin" }
    return words[place].language
  }
}
