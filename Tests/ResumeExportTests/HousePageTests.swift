import Foundation
import ResumeExport
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@Suite struct `Every source becomes one page` {
  private func page(_ text: String, _ format: SourceFormat = .markdown, language: String? = nil) -> HousePage {
    HousePage(ResumeContent(format.read(Array(text.utf8))), language: language)
  }

  private func words(_ line: HousePage.Line) -> String { line.map(\.text).joined() }

  private func heads(_ page: HousePage) -> [String] {
    page.sections.flatMap(\.blocks).compactMap { block in
      guard case .head(let head) = block else { return nil }
      return [words(head.title), words(head.organization), head.place, head.period].filter { !$0.isEmpty }
        .joined(separator: " | ")
    }
  }

  private func bullets(_ page: HousePage) -> [HousePage.Line] {
    page.sections.flatMap(\.blocks).compactMap { if case .bullet(let line, _) = $0 { line } else { nil } }
  }

  @Test(arguments: [
    ("nora-vance/14-quill-energy/resume.md", SourceFormat.markdown),
    ("nora-vance-json/14-quill-energy/resume.json", .json),
    ("nora-vance-yaml/14-quill-energy/Nora_Vance_CV.yaml", .yaml),
    ("nora-vance-latex/14-quill-energy/resume.tex", .latex), ("nora-vance-typst/14-quill-energy/resume.typ", .typst),
  ]) func `with the same heads and the same line of contact`(path: String, format: SourceFormat) throws {
    let page = HousePage(ResumeContent(format.read(try Fixtures.bytes("history/" + path))), language: "en")
    #expect(page.name == "Nora Vance")
    #expect(page.contact.map(words) == ["nora.vance@example.com", "+44 20 7946 0112", "github.com/noravance"])
    #expect(
      heads(page).prefix(4) == [
        "Principal Engineer | Quill Energy | Jan 2022 – Present", "Staff Engineer | Halden Systems | Apr 2021 – Dec 2021",
        "Software Engineer | Tidewater Logistics | Sep 2017 – Mar 2021", "Junior Developer | Brightfold | Jul 2015 – Aug 2017",
      ])
    #expect(page.sections.contains { $0.title == "Experience" })
  }

  @Test func `also from tags of people's own`() {
    let page = page(
      """
      # <to_left>Ida Moen</to_left>  <side><to_right>[ +47 40551234](tel://004740551234)</to_right><br> <to_right>[ida@moen.example](ida@moen.example) </to_right><br><to_right><b>Github: </b> [https://github.com/ida-moen](https://github.com/ida-moen)</to_right></side>

      Work Experience
      --------
      - <datetime>2023.05 - Now </datetime> <head_><head_title> Senior Pilot, Harbour and Coast </head_title> @ Fjordline </head_>
      <description><small>
      <ul>
      <li> Guided <b>40 ships</b> a day. </li>
      </ul>
      </small></description>
      """)
    #expect(page.name == "Ida Moen")
    #expect(page.contact.map(words) == ["+47 40551234", "ida@moen.example", "github.com/ida-moen"])
    #expect(page.contact.map { $0[0].link } == ["tel:+4740551234", "mailto:ida@moen.example", "https://github.com/ida-moen"])
    #expect(heads(page) == ["Senior Pilot, Harbour and Coast | Fjordline | May 2023 – Present"])
    #expect(bullets(page).first?.first { $0.isStrong }?.text == "40 ships")
  }

  @Test(arguments: [
    ("en", "2019-03 – 2021-11", "Mar 2019 – Nov 2021"), ("de", "03/2019 – heute", "März 2019 – heute"),
    ("fr", "2012-2015", "2012 – 2015"), ("zh", "2019.3 - Now", "2019.03 – 至今"), ("ja", "2019-03 – 現在", "2019年3月 – 現在"),
    ("en", "Summer 2019", "Summer 2019"), ("en", "2019 - 2021, part time", "2019 – 2021"), ("xx", "since 2019", "2019 – Present"),
  ]) func `with months in its language`(language: String, written: String, shown: String) {
    let page = page("# Ida\n\n## Work\n\n### Pilot, Fjordline (\(written))\n\n- Guided ships\n", language: language)
    #expect(heads(page).first?.contains(shown) == true, "\(heads(page))")
  }

  @Test func `whose contact has labels only where a value needs one`() {
    let page = page(
      """
      # Ida Moen

      Harbour engineer

      E-mail: ida@moen.example | Phone: +47 40 55 12 34 | website: ida.example.org | Driving licence: B |
      [Portfolio](https://tides.example.net/maps) · [GitHub](https://github.com/ida) · Born: 12/3/1990

      ## Work
      """)
    #expect(page.headline.map(words) == ["Harbour engineer"])
    #expect(
      page.contact.map(words) == [
        "ida@moen.example", "+47 40 55 12 34", "ida.example.org", "Driving licence: B", "tides.example.net/maps",
        "github.com/ida", "Born: 12/3/1990",
      ])
  }

  @Test func `whose contact is divided at addresses where only blanks are between`() {
    let page = page("# \u{3000}Ida Moen\n\nBergen, Norway ida@moen.example github.com/ida\n\n## Work\n")
    #expect(page.name == "Ida Moen")
    #expect(page.contact.map(words) == ["Bergen, Norway", "ida@moen.example", "github.com/ida"])
  }

  @Test func `that says no period twice`() {
    let page = page("# Ida\n\n## Work\n\n### Fjordline, Pilot\n\n*March 2020 - August 2022*\n\n- Guided ships\n")
    #expect(heads(page) == ["Pilot | Fjordline | Mar 2020 – Aug 2022"])
    #expect(!page.texts.joined(separator: "\n").contains("March 2020"))
  }

  @Test(arguments: [
    ("*March 2020 - August 2022, Bergen*", "Pilot | Fjordline | Bergen | Mar 2020 – Aug 2022", ""),
    ("Oslo, Norway | March 2020 - August 2022", "Pilot | Fjordline | Oslo, Norway | Mar 2020 – Aug 2022", ""),
    ("March 2020 - August 2022 (2 years)", "Pilot | Fjordline | Mar 2020 – Aug 2022", "2 years"),
    (
      "March 2020 - August 2022, thesis on clocks in small ferries", "Pilot | Fjordline | Mar 2020 – Aug 2022", "thesis on clocks"
    ),
    ("March 2020 - August 2022 on ferries", "Pilot | Fjordline | Mar 2020 – Aug 2022", "March 2020 - August 2022 on ferries"),
  ]) func `that says no period twice beside other words`(line: String, head: String, below: String) {
    let page = page("# Ida\n\n## Work\n\n**Fjordline** — Pilot\n\(line)\n\n- Guided ships\n")
    #expect(heads(page) == [head])
    let texts = page.texts.joined(separator: "\n")
    #expect(below.isEmpty || texts.contains(below), "\(texts)")
    if !below.hasPrefix("March") { #expect(!texts.contains("March 2020"), "\(texts)") }
  }

  @Test func `without the keys of data and the settings of front matter`() {
    let json = page(
      """
      {"basics": {"name": "Ida Moen", "label": "Pilot", "profiles": [{"network": "GitHub", "username": "ida"}]},
       "work": [{"name": "Fjordline", "position": "Pilot", "url": "https://fjord.example", "startDate": "2020-01", "summary": "Ships."}],
       "skills": [{"name": "Radar", "level": "90", "keywords": [], "meta": {"display": true, "aim": false}},
        {"name": "Sonar", "level": "70", "keywords": [], "meta": {"display": false, "aim": true}}]}
      """, .json, language: "fr")
    #expect(json.headline.map(words) == ["Pilot"] && json.contact.map(words) == ["github.com/ida"])
    #expect(json.sections.map(\.title) == ["Expérience", "Compétences"])
    let texts = json.texts.joined(separator: "\n")
    for key in ["url", "display", "true", "level", "work"] { #expect(!texts.contains(key), "\(key): \(texts)") }
    #expect(texts.contains("Radar (90), Sonar (70)"))
    #expect(json.losses.isEmpty)
    let site = page("---\nlayout: default\nphone: +47 40551234\n---\n\n# Ida Moen\n\n## Work\n\n- Ships\n")
    #expect(site.contact.map(words) == ["+47 40551234"] && site.losses == ["`layout`: a setting, not a text"])
  }

  @Test(arguments: [
    (
      SourceFormat.markdown,
      "# Ida\n\n## Work\n\n- Led **four** pilots of [Fjord](https://fjord.example), see https://x.example/a.\n"
    ),
    (
      .latex,
      "\\documentclass{article}\\begin{document}\\section{Work}\\begin{itemize}\n\\item Led \\textbf{four} pilots of \\href{https://fjord.example}{Fjord}, see \\url{https://x.example/a}.\n\\end{itemize}\\end{document}\n"
    ),
    (.typst, "= Work\n\n- Led *four* pilots of #link(\"https://fjord.example\")[Fjord], see https://x.example/a.\n"),
    (.org, "* Work\n\n- Led *four* pilots of [[https://fjord.example][Fjord]], see https://x.example/a.\n"),
    (.asciidoc, "== Work\n\n* Led *four* pilots of https://fjord.example[Fjord], see https://x.example/a.\n"),
    (.rst, "Work\n====\n\n- Led **four** pilots of `Fjord <https://fjord.example>`_, see https://x.example/a.\n"),
  ]) func `with the bold words and the links of its source`(format: SourceFormat, text: String) throws {
    let line = try #require(bullets(page(text, format)).first)
    #expect(line.first { $0.isStrong }?.text == "four", "\(line)")
    #expect(line.filter { $0.link != nil }.map(\.text) == ["Fjord", "https://x.example/a"], "\(line)")
    #expect(words(line) == "Led four pilots of Fjord, see https://x.example/a.")
  }

  @Test func `with the bullets inside a bullet that RenderCV writes into one text`() {
    let yaml = """
      cv:
        name: Ida Moen
        sections:
          experience:
            - company: Fjordline
              position: Pilot
              start_date: 2019-03
              end_date: 2021-04
              highlights:
                - Guided ships at night
                  - 40 a day
                  - none lost
                - Wrote charts - by hand
          summary:
            - Pilots ships in narrow water.
      """
    let page = page(yaml, .yaml)
    #expect(bullets(page).map(words) == ["Guided ships at night", "40 a day", "none lost", "Wrote charts - by hand"])
    #expect(page.sections[0].blocks.count { if case .bullet(_, 1) = $0 { true } else { false } } == 2)
    #expect(ResumePageWriter.page(page, look: PageLook(), style: nil).contains("<p>Pilots ships in narrow water.</p>"))
  }

  @Test func `whose links lead to the web, to mail and to telephones alone`() {
    let text =
      "# Ida\n\n## Work\n\n- [one](javascript:alert) [two](file:///etc/passwd) [three](HTTPS://x.example) [four](cv.pdf)\n"
    #expect(bullets(page(text))[0].compactMap(\.link) == ["HTTPS://x.example"])
  }

  @Test func `on the paper and in the colour of one's choice, in Word, too`() throws {
    let look = PageLook(theme: .classic, paper: .letter, accent: "#7a1f3d")
    let file = try #require(PackedFile(WordWriter.document(page("# Ida\n\n## Work\n\n- Ships\n"), look: look)))
    let texts = file.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    #expect(texts.contains("w:w=\"12240\" w:h=\"15840\"") && texts.contains("w:val=\"7A1F3D\"") && !texts.contains("11906"))
  }

  @Test(arguments: PageTheme.allCases) func `and a Word document with the name once`(theme: PageTheme) throws {
    let page = page("# Ida Moen\n\nida@moen.example\n\n## Work\n\n### Pilot, Fjordline (2019 – 2021)\n\n- A & B\n  - C < D\n")
    let file = try #require(PackedFile(WordWriter.document(page, look: PageLook(theme: theme))))
    func text(_ name: String) -> String {
      file.files.first { $0.name == name }.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    }
    let document = text("word/document.xml")
    #expect(document.components(separatedBy: "Ida Moen").count == 2 && text("docProps/core.xml").contains("<dc:title>Ida Moen<"))
    #expect(document.contains("A &amp; B") && document.contains("C &lt; D") && document.contains("<w:tab/>"))
    #expect(text("word/_rels/document.xml.rels").contains("mailto:ida@moen.example"))
    #expect(text("word/styles.xml").contains("<w:keepNext/>"))
  }

  @Test func `from right to left where its language is`() {
    let page = page("# עדה\n\n## ניסיון\n\n- ספינות\n", language: "he")
    #expect(ResumePageWriter.page(page, look: PageLook(), style: nil).contains("<html lang=\"he\" dir=\"rtl\">"))
  }
}
