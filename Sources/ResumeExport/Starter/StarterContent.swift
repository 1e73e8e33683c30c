import ResumeLexicon
import ResumeModel

extension ResumeContent {
  /// Returns a first résumé to replace word by word: every kind of part, about a person who does not exist.
  ///
  /// - Parameters:
  ///   - language: the code of its language; English if nil or unknown.
  ///   - year: the year of today, from which the dates are counted.
  package static func starter(language code: String?, year: Int) -> ResumeContent {
    let language = PageLanguage(code)
    let sample = language.sample
    func period(_ start: Period.Date, _ end: Period.End) -> Period {
      var period = Period(start: start, end: end, text: "")
      period.text = language.dates(of: period)
      return period
    }
    func entry(_ title: StaticString, at organization: StaticString, _ period: Period, bullets: [String] = []) -> Entry {
      var entry = Entry(heading: "\(organization) — \(title) (\(period.text))", links: [])
      entry.title = title.description
      entry.organization = organization.description
      entry.period = period
      entry.body = bullets.map { .bullet(Claim(text: $0, links: [])) }
      return entry
    }
    func section(_ key: SectionKey, _ entries: [Entry]) -> Section {
      Section(title: language.title(of: key), key: key, entries: entries)
    }
    var about = Entry(heading: "", links: [])
    about.body = [.paragraph(Claim(text: sample.summary.description, links: []))]
    var skills = Entry(heading: "", links: [])
    skills.body = [
      .field(
        Field(label: sample.toolsLabel.description, items: ["PostgreSQL", "Python", "Git"], value: "PostgreSQL, Python, Git"))
    ]
    return ResumeContent(
      name: sample.name.description,
      contact: ["name@example.com | +00 000 000 00 | github.com/example"].map { Claim(text: $0, links: []) },
      sections: [
        section(.basics, [about]),
        section(
          .work,
          [
            entry(
              sample.title, at: sample.organization, period(Period.Date(year: year - 3, month: 3), .present),
              bullets: Lexicon.split(sample.bullets)),
            entry(
              sample.earlierTitle, at: sample.earlierOrganization,
              period(Period.Date(year: year - 6, month: 8), .date(Period.Date(year: year - 3, month: 2))),
              bullets: [sample.earlierBullet.description]),
          ]),
        section(
          .education,
          [entry(sample.degree, at: sample.school, period(Period.Date(year: year - 9), .date(Period.Date(year: year - 6))))]),
        section(.skills, [skills]),
      ])
  }
}
