import Foundation
import ResumeExport
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `The look of the page` {
  private static let resume = """
    # Ida Moen

    Pilot | ida@moen.example | +47 40 55 12 34

    ## Work

    ### Engineer, Fjordline, Bergen (2019 – 2021)

    - Guided ships
    """

  private func page(_ text: String, _ format: SourceFormat = .markdown, language: String? = nil) -> HousePage {
    HousePage(ResumeContent(format.read(Array(text.utf8))), language: language)
  }

  private func html(_ text: String, _ theme: PageTheme = .modern, language: String? = nil) -> String {
    ResumePageWriter.page(page(text, language: language), look: PageLook(theme: theme), style: nil)
  }

  @Test(arguments: PageTheme.allCases) func `has the name and the number at the foot of later pages`(theme: PageTheme) {
    let html = html(Self.resume, theme)
    #expect(html.contains("content: \"Ida Moen – \" counter(page) \" / \" counter(pages);"))
    #expect(html.contains("@page :first { @bottom-center { content: none; } }"))
  }

  @Test func `keeps a hostile name inside the text of its foot`() {
    let json = #"{"basics": {"name": "Ida \"; } body { color: red < 3 \\ }"}, "work": [{"name": "Fjordline"}]}"#
    let html = ResumePageWriter.page(page(json, .json), look: PageLook(), style: nil)
    #expect(html.contains("content: \"Ida \\\"; } body { color: red \\3c  3 \\\\ } – \" counter(page)"), "\(html)")
  }

  @Test func `has marks between contact details that end no line`() {
    #expect(
      html(Self.resume).contains("<span>Pilot</span><span class=\"dot\"> </span><span><a href=\"mailto:ida@moen.example\">"))
  }

  @Test func `has the commas of a head where a theme can hide them`() {
    #expect(
      html(Self.resume, .academic).contains(
        "<strong>Engineer</strong><span class=\"sep\">, </span><span class=\"at\">Fjordline</span>"
          + "<span class=\"sep\">, </span><span class=\"where\">Bergen</span>"))
  }

  @Test func `has periods at the side where lines begin`() {
    #expect(html(Self.resume, .margin).contains("main { padding-left: 43mm; }"))
    #expect(html(Self.resume, .margin, language: "ar").contains("main { padding-right: 43mm; }"))
  }

  @Test func `has telephone numbers from left to right in every language`() {
    let rule = "a[href^=\"tel:\"], a[href^=\"mailto:\"], .contact a { direction: ltr; unicode-bidi: isolate; }"
    #expect(html(Self.resume, language: "ar").contains(rule) && !html(Self.resume, language: "fr").contains(rule))
  }

  @Test(arguments: PageTheme.allCases) func `has the same foot in Word`(theme: PageTheme) throws {
    let file = try #require(PackedFile(WordWriter.document(page(Self.resume), look: PageLook(theme: theme))))
    func text(_ name: String) -> String {
      file.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    #expect(text("word/footer1.xml").contains("Ida Moen – ") && text("word/footer1.xml").contains("w:instr=\"NUMPAGES\""))
    #expect(text("word/document.xml").contains("<w:footerReference w:type=\"default\" r:id=\"footer\"/>"))
    #expect(text("word/document.xml").contains("<w:titlePg/>") && text("[Content_Types].xml").contains("/word/footer1.xml"))
    #expect(text("word/_rels/document.xml.rels").contains("Id=\"footer\""))
  }

  @Test(arguments: PageTheme.allCases) func `is in the documentation with its words`(theme: PageTheme) throws {
    let page = try Fixtures.text("docs/export.md")
    #expect(page.contains("| `\(theme.rawValue)` | \(theme.words) |"))
  }
}
