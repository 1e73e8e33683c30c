import ResumeDiff
import ResumeFacts
import ResumeFormats
import ResumeLexicon
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// The same cases for all languages, made of the words of the lexicon: what is true of English is true of each.
@Suite struct `Every language is read, compared and merged alike` {
  /// One language, with its words ready to be written into a text.
  struct Words: Sendable, CustomTestStringConvertible {
    var language: Language
    var testDescription: String { language.code.description }

    static let all = Lexicon.languages.map { Words(language: $0) }

    /// The first word of a list that is not everyday.
    func first(_ list: StaticString) -> String {
      Lexicon.split(list).first { !$0.hasSuffix("?") } ?? ""
    }

    /// Every way to write a month of a year.
    func dates(month: Int, year: Int) -> [String] {
      let lists = [language.dates.months, language.dates.shortMonths].map { list in
        list.description.split(separator: ";", omittingEmptySubsequences: false)
      }
      let names = lists.filter { $0.count == 12 }.flatMap { $0[month - 1].split(separator: "|") }
      if names.isEmpty, language.code.description == "ko" { return ["\(year)년 \(month)월"] }
      if names.isEmpty, !language.separatesWords { return ["\(year)年\(month)月"] }
      return names.map { "\($0.last == "?" ? $0.dropLast() : $0) \(year)" }
    }

    /// An entry of the first known title for jobs, with its period in brackets.
    func resume(_ period: String, _ bullet: String = "Wrote the tide tables of the harbour") -> Resume {
      let title = first(language.sectionTitles.work)
      return SourceFormat.markdown.read(Array("# Oda\n\n## \(title)\n\n### Halden Labs (\(period))\n\n- \(bullet)\n".utf8))
    }
  }

  @Test(arguments: Words.all)
  func `months, long and short, from one to now`(words: Words) {
    for month in 1...12 {
      for date in words.dates(month: month, year: 2019) {
        for now in Lexicon.split(words.language.dates.now) {
          let text = "\(date) – \(now.last == "?" ? String(now.dropLast()) : now)"
          let period = words.resume(text).parts.first { $0.kind == .entry }?.entryHeading?.period
          #expect(period?.start == Period.Date(year: 2019, month: month) && period?.end == .present, "\(text)")
        }
      }
    }
  }

  @Test(arguments: Words.all)
  func `a period that resver writes is read again`(words: Words) {
    let page = words.language.page
    for month in 1...12 {
      let text = "\(page.date(year: 2019, month: month)) – \(page.present)"
      let period = words.resume(text).parts.first { $0.kind == .entry }?.entryHeading?.period
      #expect(period?.start == Period.Date(year: 2019, month: month) && period?.end == .present, "\(text)")
    }
  }

  @Test(arguments: Words.all)
  func `months with the words between and before them`(words: Words) {
    let (from, to) = (words.dates(month: 3, year: 2018)[0], words.dates(month: 11, year: 2020)[0])
    var texts = Lexicon.split(words.language.dates.until).map { "\(from) \($0) \(to)" } + ["\(from) – \(to)"]
    texts += Lexicon.split(words.language.dates.from).map { "\($0) \(from) – \(to)" }
    for text in texts {
      let period = words.resume(text).parts.first { $0.kind == .entry }?.entryHeading?.period
      #expect(period?.start?.text == "2018-03" && period?.endText == "2020-11", "\(text)")
    }
    for since in Lexicon.split(words.language.dates.since) where since != "החל מ" {
      let period = words.resume("\(since) \(from)").parts.first { $0.kind == .entry }?.entryHeading?.period
      #expect(period?.start?.text == "2018-03" && period?.endText == "present", "\(since) \(from)")
    }
  }

  @Test(arguments: Words.all)
  func `titles of sections are known, each whole`(words: Words) {
    for key in SectionKey.allCases {
      for title in Lexicon.split(words.language.sectionTitles[key]) {
        #expect(SectionNames.isExact(title), "\(title)")
        // Where two languages share a word, one meaning holds; the usual title of a language is no such word.
        #expect(title != words.first(words.language.sectionTitles[key]) || SectionNames.key(for: title) == key, "\(title)")
      }
    }
    for title in Lexicon.split(words.language.documentTitles) { #expect(DocumentTitle.isGeneric(title), "\(title)") }
  }

  @Test(arguments: Words.all)
  func `a date that changed is one fact`(words: Words) {
    let (old, new) = (words.dates(month: 10, year: 2021)[0], words.dates(month: 11, year: 2021)[0])
    let diff = ResumeDiff.compare(
      words.resume("\(old) – 2023", "Tide tables, \(old), for all"), words.resume("\(old) – 2023", "Tide tables, \(new), for all")
    )
    #expect(diff.changes.map(\.facts.count) == [1], "\(diff.changes)")
  }

  @Test(arguments: Words.all)
  func `a date that the base corrects is carried into a bullet that a role reworded`(words: Words) throws {
    let (old, new) = (words.dates(month: 10, year: 2021)[0], words.dates(month: 11, year: 2021)[0])
    let base = words.resume("2020 – 2023", "Tide tables of the harbour, \(old), for the pilots")
    let ours = words.resume("2020 – 2023", "Printed tide tables of the whole harbour, \(old), for the pilots")
    let theirs = words.resume("2020 – 2023", "Tide tables of the harbour, \(new), for the pilots")
    let merged = ResumeMerge.merge(base: base, ours: ours, theirs: theirs)
    #expect(merged.report.conflicts.isEmpty)
    #expect(
      merged.bytes == words.resume("2020 – 2023", "Printed tide tables of the whole harbour, \(new), for the pilots").source)
  }

  @Test(arguments: Words.all)
  func `a job that ended is carried into a heading that a role reworded`(words: Words) throws {
    let start = words.dates(month: 2, year: 2019)[0]
    let now = words.first(words.language.dates.now)
    let end = words.dates(month: 9, year: 2024)[0]
    func entry(_ name: String, _ end: String) -> Resume {
      let title = words.first(words.language.sectionTitles.work)
      return SourceFormat.markdown.read(
        Array("# Oda\n\n## \(title)\n\n### \(name) (\(start) – \(end))\n\n- Wrote tide tables\n".utf8))
    }
    let merged = ResumeMerge.merge(
      base: entry("Halden Labs, engineer", now), ours: entry("Halden Labs, lead engineer", now),
      theirs: entry("Halden Labs, engineer", end))
    #expect(merged.report.conflicts.isEmpty)
    #expect(String(decoding: merged.bytes, as: UTF8.self).contains("### Halden Labs, lead engineer (\(start) – \(end))"))
  }

  @Test(
    arguments: Words.all.filter { $0.language.dates.shortMonths.utf8CodeUnitCount > 0 && $0.language.code.description != "he" })
  func `long and short months in one text are two styles`(words: Words) {
    let dates = words.dates(month: 10, year: 2019)
    let text = """
      ## \(words.first(words.language.sectionTitles.work))

      ### Halden Labs (\(dates[0]) – 2020)

      - Tables

      ### Orrin Works (\(dates[dates.count - 1]) – 2021)

      - Looms

      ### Brae Mill (\(dates[0]) – 2022)

      - Flour

      """
    let rules = ResumeChecks.run(
      SourceFormat.markdown.read(Array(text.utf8)), as: .markdown, today: Period.Date(year: 2026, month: 11, day: 24),
      off: ["missing-contact", "overlap", "gap"])
    #expect(rules.map(\.rule) == ["date-style"], "\(dates)")
  }
}
