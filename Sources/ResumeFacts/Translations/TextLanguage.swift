import ResumeLexicon
package import ResumeModel

/// Recognises the language of a résumé, as far as needed to decide whether words can be compared.
package enum TextLanguage {
  /// Everyday words that distinguish a language in Latin letters from the others.
  private static let words: [(language: String, words: Set<String>)] = Lexicon.languages.filter(isLatin).map {
    ($0.code.description, Set(Lexicon.split($0.frequentWords)))
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
    var scripts: [String: Int] = [:]
    for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0x3040...0x30FF: scripts["ja", default: 0] += FactCosts.kanaWeight
      case 0x4E00...0x9FFF: scripts["zh", default: 0] += FactCosts.hanWeight
      case 0xAC00...0xD7A3: scripts["ko", default: 0] += FactCosts.hanWeight
      case 0x0400...0x04FF: scripts["ru", default: 0] += 1
      case 0x0600...0x06FF: scripts["ar", default: 0] += 1
      case 0x0590...0x05FF: scripts["he", default: 0] += 1
      default: scripts["latin", default: 0] += 1
      }
    }
    // A few kana make a text of Chinese characters Japanese.
    if let kana = scripts["ja"], let han = scripts["zh"], kana * FactCosts.kanaShare > han { scripts["ja"] = kana + han }
    guard let script = scripts.max(by: { ($0.value, $1.key) < ($1.value, $0.key) })?.key else { return nil }
    guard script == "latin" else { return script }
    let found = text.split { !$0.isLetter }.map(String.init)
    let counts = words.map { entry in (entry.language, found.count { entry.words.contains($0) }) }
    guard let best = counts.max(by: { $0.1 < $1.1 }), best.1 >= FactCosts.tellingWords else { return "latin" }
    return best.0
  }
}
