import ResumeReports

/// Writes a page as a Word document (ECMA-376): styles by their usual names, lists as lists, periods at a tab stop on the
/// right, titles kept with the text below them.
///
/// The name has the style Title and sections have Heading 1, so that the document can serve as a template
/// (`pandoc --reference-doc`), and a person's own look needs changes of styles only.
package struct WordWriter {
  private var targets: [String] = []
  private let page: HousePage
  private let look: PageLook

  /// Returns the document's bytes.
  package static func document(_ page: HousePage, look: PageLook) -> [UInt8] {
    var writer = WordWriter(page, look)
    let body = writer.body
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", WordParts.contentTypes)
    zip.add("_rels/.rels", WordParts.relations)
    zip.add("docProps/core.xml", WordParts.core(title: page.name, language: page.language.code))
    zip.add("word/document.xml", WordParts.document(body, WordStyle(look)))
    zip.add("word/styles.xml", WordStyle(look).styles(page.language))
    zip.add("word/numbering.xml", WordParts.numbering)
    zip.add("word/footer1.xml", WordParts.footer(name: page.name))
    zip.add("word/settings.xml", WordParts.settings)
    zip.add("word/_rels/document.xml.rels", WordParts.relations(to: writer.targets))
    return zip.archive
  }

  private init(_ page: HousePage, _ look: PageLook) {
    self.page = page
    self.look = look
  }

  private var body: String {
    mutating get {
      var text = page.name.isEmpty ? "" : paragraph("Title", [HousePage.Run(text: page.name)])
      for line in page.headline { text += paragraph("Subtitle", line) }
      if !page.contact.isEmpty {
        let dot = [HousePage.Run(text: " · ")]
        text += paragraph("Contact", Array(page.contact.joined(separator: dot)))
      }
      for line in page.about { text += paragraph("BodyText", line) }
      for section in page.sections {
        if !section.title.isEmpty { text += paragraph("Heading1", [HousePage.Run(text: section.title)]) }
        for (place, block) in section.blocks.enumerated() {
          // The last line of a head stays with the first bullet.
          var isBullet = false
          if place + 1 < section.blocks.count, case .bullet = section.blocks[place + 1] { isBullet = true }
          text += self.text(of: block, keepsNext: isBullet)
        }
      }
      return text
    }
  }

  private mutating func text(of block: HousePage.Block, keepsNext: Bool) -> String {
    switch block {
    case .head(let head): return heading(head)
    case .paragraph(let line): return paragraph("BodyText", line, keepsNext: keepsNext)
    case .bullet(let line, let depth): return paragraph("ListBullet", line, depth: min(depth, 2))
    case .field(let label, let value):
      return paragraph("BodyText", [HousePage.Run(text: label + page.language.colon, isStrong: true)] + value)
    // A picture would need its bytes; its words are none.
    case .picture: return ""
    }
  }

  private mutating func heading(_ head: HousePage.Head) -> String {
    var line = head.title.map { run in
      var run = run
      run.isStrong = true
      return run
    }
    if !head.organization.isEmpty { line += [HousePage.Run(text: page.language.comma)] + organization(of: head) }
    if !head.place.isEmpty { line.append(HousePage.Run(text: page.language.comma + head.place)) }
    let tab = head.period.isEmpty ? "" : "<w:r><w:tab/></w:r>" + run(HousePage.Run(text: head.period))
    return paragraph("Heading\(min(3, head.depth + 2))", line, after: tab)
  }

  /// Italics as on the page: a script without them gets slanted letters.
  private func organization(of head: HousePage.Head) -> HousePage.Line {
    guard look.theme.hasItalicOrganization, !["zh", "ja", "ko"].contains(page.language.code) else { return head.organization }
    return head.organization.map { run in
      var run = run
      run.isEmphasis = true
      return run
    }
  }

  private mutating func paragraph(
    _ style: String, _ line: HousePage.Line, depth: Int? = nil, keepsNext: Bool = false, after: String = ""
  ) -> String {
    var properties = "<w:pStyle w:val=\"\(style)\"/>"
    if keepsNext { properties += "<w:keepNext/>" }
    if let depth { properties += "<w:numPr><w:ilvl w:val=\"\(depth)\"/><w:numId w:val=\"1\"/></w:numPr>" }
    if page.language.isRightToLeft { properties += "<w:bidi/>" }
    return "<w:p><w:pPr>\(properties)</w:pPr>" + line.map { run($0) }.joined() + after + "</w:p>\n"
  }

  private mutating func run(_ run: HousePage.Run) -> String {
    var properties = ""
    if run.link != nil { properties += "<w:rStyle w:val=\"Hyperlink\"/>" }
    if run.isCode { properties += "<w:rFonts w:ascii=\"Consolas\" w:hAnsi=\"Consolas\"/>" }
    if run.isStrong { properties += "<w:b/>" }
    if run.isEmphasis { properties += "<w:i/>" }
    if page.language.isRightToLeft { properties += "<w:rtl/>" }
    let text =
      "<w:r>" + (properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>")
      + "<w:t xml:space=\"preserve\">\(HTMLText.escaped(run.text))</w:t></w:r>"
    guard let link = run.link else { return text }
    let number = targets.firstIndex(of: link) ?? targets.count
    if number == targets.count { targets.append(link) }
    return "<w:hyperlink r:id=\"link\(number)\" w:history=\"1\">\(text)</w:hyperlink>"
  }
}
