import ChildProcesses
import Foundation
import ResumeExport
import ResumeFacts
import ResumeFormats
import ResumeLexicon
import ResumeModel
import TestSupport
import Testing

@Suite struct `A first résumé is read as it was written` {
  static let languages = Lexicon.languages.map(\.code.description)

  /// A format that resver looks for and cannot write would send a person who has no résumé to another one.
  @Test func `in every format in which a person keeps a résumé`() {
    let kept = SourceFormat.all.filter { !($0.files.searched + $0.files.searchedLast).isEmpty }
    #expect(StarterFormat.all.map(\.format) == kept)
    for format in kept {
      let words = [format.name] + format.words + format.files.searched + format.files.searchedLast
      for word in words { #expect(StarterFormat(named: word)?.format == format, "\(word)") }
    }
  }

  @Test(arguments: StarterFormat.all, languages)
  func `with the same parts as the Markdown one`(starter: StarterFormat, language: String) throws {
    let content = ResumeContent.starter(language: language, year: 2026)
    func read(_ starter: StarterFormat) -> (text: String, resume: Resume, format: SourceFormat) {
      let text = starter.text(content, language: language)
      let format = SourceFormat.detect(Array(text.utf8), at: starter.fileName)
      return (text, format.read(Array(text.utf8)), format)
    }
    let markdown = read(try #require(StarterFormat(named: "markdown")))
    let (text, resume, format) = read(starter)
    #expect(format == starter.format && format.flaw(in: Array(text.utf8)) == nil)
    #expect(Self.parts(of: resume) == Self.parts(of: markdown.resume), "\(text)")
    #expect(ResumeContent(resume).name == content.name, "\(text)")
    // Formats whose keys are a standard's have no titles in other languages.
    let titles = { (resume: Resume) in ResumeContent(resume).sections.filter { $0.key != .basics }.map { $0.title.lowercased() } }
    let areKeys = titles(resume) == ["work", "education", "skills"]
    #expect(titles(resume) == titles(markdown.resume) || (areKeys && format.layout.isKeyed), "\(text)")
    // The page to send shows the same, whatever the format.
    #expect(Self.heads(of: resume, language) == Self.heads(of: markdown.resume, language), "\(text)")
    func findings(_ resume: Resume, _ format: SourceFormat) -> [String] {
      ResumeChecks.run(resume, as: format, today: Period.Date(year: 2026, month: 11, day: 24), off: []).map(\.rule)
    }
    #expect(findings(resume, format) == findings(markdown.resume, markdown.format), "\(text)")
  }

  /// The parts below the header, each on a line, with dates in place of the words for them.
  private static func parts(of resume: Resume) -> [String] {
    let content = ResumeContent(resume)
    var summary: [String] = content.contact.map(\.text).filter { ContactLine.pieces($0).contains { $0.kind == .other } }
    var parts: [String] = []
    for section in content.sections {
      if section.key == .basics {
        // JSON Resume keeps it with the name.
        summary += section.entries.flatMap(\.allClaims)
        continue
      }
      parts.append("section \(section.key?.rawValue ?? section.title)")
      for entry in section.entries {
        let dates = [entry.period?.start?.text, entry.period?.endText].compactMap { $0 }.joined(separator: " to ")
        if entry.isNamed { parts.append("entry \(entry.title ?? ""), \(entry.organization ?? ""), \(dates)") }
        parts += entry.paragraphs.map { "paragraph " + $0.text } + entry.bullets.map { "bullet " + $0.text }
        parts += entry.fields.map { "field \($0.label): \($0.items.joined(separator: ", "))" }
      }
    }
    return summary + parts
  }

  private static func heads(of resume: Resume, _ language: String) -> Set<String> {
    let page = HousePage(ResumeContent(resume), language: language)
    return Set(
      page.sections.flatMap(\.blocks).compactMap { block in
        guard case .head(let head) = block else { return nil }
        return "\(head.title.map(\.text).joined()), \(head.organization.map(\.text).joined()), \(head.period)"
      })
  }

  /// Programs that others wrote judge what is sound.
  @Test(
    arguments: [
      ("toml", ["python3", "-c", "import sys, tomllib; tomllib.load(open(sys.argv[1], 'rb'))"]),
      ("rst", ["python3", "-m", "docutils", "--halt=1", "--report=1"]),
      ("xml", ["xmllint", "--noout"]),
      ("asciidoc", ["asciidoctor", "--failure-level=INFO", "-v", "-o", "/dev/null"]),
      ("json", ["python3", "-m", "json.tool"]),
    ])
  func `and by the programs of the format, where they are installed`(name: String, command: [String]) throws {
    guard Tools.has(command[0]) else { return }
    let starter = try #require(StarterFormat(named: name))
    let folder = try TemporaryDirectory()
    for language in Self.languages {
      try folder.write(starter.text(.starter(language: language, year: 2026), language: language), to: starter.fileName)
      let run = try ChildProcess.run(
        command + [folder.path + "/" + starter.fileName], environment: ProcessInfo.processInfo.environment)
      let words = String(decoding: run.errors, as: UTF8.self)
      if words.contains("No module named") { return }
      #expect(run.status == 0, "\(name) \(language): \(words)")
    }
  }
}
