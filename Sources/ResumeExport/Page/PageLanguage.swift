import ResumeLexicon
package import ResumeModel

/// The language in which resver writes the words that it adds to a page: months, "present", titles of sections.
package struct PageLanguage: Sendable {
  private let language: Language

  /// Finds a language by its code; English if it is unknown.
  ///
  /// - Parameter code: as in `de` or `zh-CN`.
  package init(_ code: String?) {
    let letters = String((code ?? "").lowercased().prefix { $0.isLetter })
    language = Lexicon.languages.first { $0.code.description == letters } ?? Lexicon.languages[0]
  }

  /// The codes of all languages.
  package static let codes = Lexicon.languages.map(\.code.description)

  /// The code of the language.
  package var code: String { language.code.description }
  /// Whether lines run from right to left.
  package var isRightToLeft: Bool { ["ar", "he"].contains(code) }
  /// The mark between a label and its value.
  package var colon: String { language.separatesWords ? ": " : "：" }
  /// The mark between the members of a list.
  package var listComma: String { language.separatesWords ? ", " : "、" }
  /// The mark between a title and its organisation.
  package var comma: String { language.separatesWords ? ", " : " · " }

  /// Returns the usual title of a section.
  package func title(of key: SectionKey) -> String {
    let titles = Lexicon.split(language.sectionTitles[key])
    // A key of the schema that readers do not write as a title.
    let title = titles.first { $0 != "work" } ?? key.rawValue
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  /// Returns a period with months in this language; as it was written if it says more than its two dates.
  package func text(of period: Period) -> String {
    PeriodWords.areDates(period) ? dates(of: period) : period.shownText
  }

  /// The words of a first résumé.
  var sample: SampleResume { language.sample }

  /// Returns the dates of a period, without looking at its text.
  func dates(of period: Period) -> String {
    let isRange = period.end != nil
    var texts = period.start.map { [text(of: $0, isAlone: !isRange)] } ?? []
    switch period.end {
    case .date(let date) where date == period.start: break
    case .date(let date): texts.append(text(of: date, isAlone: false))
    case .present: texts.append(language.page.present.description)
    case nil: break
    }
    return texts.joined(separator: " – ")
  }

  /// A day matters for a single event; a period is read by its months.
  private func text(of date: Period.Date, isAlone: Bool) -> String {
    guard let month = date.month else { return String(date.year) }
    guard isAlone, date.day != nil else { return language.page.date(year: date.year, month: month) }
    return date.text
  }
}
