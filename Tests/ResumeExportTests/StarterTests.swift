import ResumeExport
import ResumeFormats
import ResumeLexicon
import ResumeModel
import Testing

@Suite struct `A first résumé is read as it was written` {
  @Test(arguments: StarterFormat.allCases, Lexicon.languages.map(\.code.description))
  func `in every format and language`(starter: StarterFormat, language: String) throws {
    let wanted = ResumeContent.starter(language: language, year: 2026)
    let text = starter.text(wanted, language: language)
    let format = SourceFormat.detect(Array(text.utf8), at: starter.fileName)
    #expect(format.name == starter.rawValue && format.flaw(in: Array(text.utf8)) == nil)
    let read = ResumeContent(format.read(Array(text.utf8)))
    func jobs(_ content: ResumeContent) -> [ResumeContent.Entry] {
      content.sections.filter { $0.key == .work }.flatMap(\.entries).filter(\.isNamed)
    }
    #expect(read.name == wanted.name, "\(text)")
    #expect(jobs(read).map(\.bullets.count) == [2, 1], "\(text)")
    #expect(jobs(read).map { $0.period?.start } == jobs(wanted).map { $0.period?.start }, "\(text)")
    #expect(jobs(read).map { $0.period?.end } == jobs(wanted).map { $0.period?.end }, "\(text)")
    let keys = Set(read.sections.compactMap(\.key))
    #expect(keys.isSuperset(of: [.work, .education, .skills]), "\(text)")
    // The page shows the same heads whatever the format.
    func heads(_ content: ResumeContent) -> [[String]] {
      HousePage(content, language: language).sections.flatMap(\.blocks).compactMap { block in
        guard case .head(let head) = block else { return nil }
        let names = (head.title + head.organization).map(\.text)
        return [names.joined(separator: " ").filter { $0.isLetter }, head.period]
      }
    }
    let found = Set(heads(read).map { $0[1] })
    #expect(found == Set(heads(wanted).map { $0[1] }), "\(text)")
  }
}
