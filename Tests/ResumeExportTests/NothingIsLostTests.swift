import Foundation
import ResumeExport
import ResumeFormats
import ResumeLexicon
import ResumeModel
import TestSupport
import Testing

/// Every visible word is in a copy, or in the list of what was not carried.
@Suite struct `An export loses no word` {
  static let paths: [String] = {
    let files = FileManager.default
    let fixtures = ["markdown", "latex", "json", "yaml", "typst"].flatMap { folder in
      ((try? files.contentsOfDirectory(atPath: Fixtures.root + "/Tests/Fixtures/" + folder)) ?? [])
        .filter { !$0.hasSuffix(".outline") }.map { "Tests/Fixtures/\(folder)/\($0)" }
    }
    let lives = ["history/nora-vance/14-quill-energy/resume.md", "history/lin-zhiyuan/07-bilingual/resume.md"]
    return (fixtures + lives.filter { files.fileExists(atPath: Fixtures.root + "/" + $0) }).sorted()
  }()

  private func words(_ text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber) }.map { $0.lowercased() }
  }

  /// The words of a Word document and the targets of its links.
  private func words(ofWord page: HousePage) throws -> String {
    let files = try #require(PackedFile(WordWriter.document(page, look: PageLook()))).files
    return files.filter { $0.name.contains("word/document") || $0.name.contains("_rels") }
      .map {
        String(decoding: $0.bytes, as: UTF8.self).replacing(/<\/?w:[rt][^>]*>/, with: "").replacing(
          /<w:rPr>.*?<\/w:rPr>/, with: "")
      }
      .joined(separator: "\n")
  }

  @Test(arguments: paths) func `whatever the format`(path: String) throws {
    let bytes = try Fixtures.bytes(path)
    let resume = SourceFormat.detect(bytes, at: path).read(bytes)
    let content = ResumeContent(resume)
    let page = HousePage(content, language: nil)
    let json = JSONResumeWriter(content)
    let yaml = RenderCVWriter(content)
    let copies: [(name: String, text: String)] = [
      ("txt", PlainTextWriter.text(content)), ("md", MarkdownWriter.text(content)),
      ("html", ResumePageWriter.page(page, look: PageLook(), style: "") + page.losses.joined(separator: "\n")),
      ("docx", try words(ofWord: page) + page.losses.joined(separator: "\n")),
      ("json", json.text + json.losses.joined(separator: "\n")),
      ("yaml", yaml.text + "\n" + yaml.losses.joined(separator: "\n")),
    ]
    var seen: [String] = []
    for (index, part) in resume.parts.enumerated() {
      let isHidden = part.isHidden || resume.ancestors(of: index).contains { resume.parts[$0].isHidden }
      // A section's title becomes a key, or another title of the same meaning.
      guard part.isContent, !isHidden, part.kind != .section, !DocumentTitle.isGeneric(part.text) else { continue }
      // A period is written as a copy's format has it.
      let holder = resume.holder(of: index)
      let period = part.entryHeading?.period?.text ?? resume.parts[holder].entryHeading?.period?.text ?? ""
      seen += words(period.isEmpty ? part.text : part.text.replacing(period, with: " "))
    }
    // A value with a key in the format needs no label.
    seen.removeAll { ["email", "phone", "title", "name", "headline", "web", "姓名", "氏名", "名前", "电话", "邮箱"].contains($0) }
    for copy in copies {
      let text = copy.text.replacing("&amp;", with: "&").replacing("\\", with: "")
      let there = Set(words(text))
      let whole = text.lowercased()
      // RenderCV's key for it is `location`; a page shows a value that speaks for itself without its label.
      let isPage = ["html", "docx"].contains(copy.name)
      let labels: Set<String> =
        isPage
        ? ["url", "website", "location", "label", "address", "keywords", "authors"]
        : copy.name == "yaml" && whole.contains("location:") ? ["address"] : []
      let lost = Set(seen).subtracting(labels).filter {
        !there.contains($0) && !whole.contains($0) && $0.count > 1 && Int($0) == nil
      }
      #expect(lost.isEmpty, "\(copy.name) of \(path): \(lost.sorted())")
    }
  }
}
