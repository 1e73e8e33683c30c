import ResumeLexicon

/// Words that do not show what a job asks for.
enum EverydayWords {
  /// Words of languages that separate words, in the form in which they are compared.
  static let latin = Set(filler(true).map(TermWord.form))

  private static func filler(_ areSeparated: Bool) -> [String] {
    Lexicon.languages.filter { $0.separatesWords == areSeparated }
      .flatMap { $0.ads.filler.description.split(separator: " ").map(String.init) }
  }

  /// Acronyms that name no skill.
  static let capitals: Set<String> = [
    "USA", "UK", "EU", "EEO", "PTO", "CEO", "CTO", "CFO", "COO", "CIO", "LLC", "PhD", "BSc", "MSc", "MBA",
    "NYC", "SF", "USD", "EUR", "GBP",
    "CET", "EST", "PST", "UTC", "GmbH", "FTE", "HQ", "FAQ", "PDF", "CV", "LGBTQ", "LGBT", "ADA", "WFH", "OTE",
    "KPI", "OKR", "JD", "HR",
    "IT", "ID", "US", "AND", "THE", "FOR", "YOU", "NOT", "BS", "MS", "BA", "MA", "RSU", "RSUs", "ESOP",
    "LinkedIn",
  ]

  /// Words of languages that do not separate them.
  private static let han = Set(filler(false))

  /// Returns the length of the longest everyday Chinese word at a position; nil without one.
  static func hanLength(_ words: [TermWord], at index: Int) -> Int? {
    for length in [3, 2, 1] where index + length <= words.count {
      if han.contains(words[index..<index + length].map(\.form).joined()) { return length }
    }
    return nil
  }
}
