/// The styles of a Word document by the look of the page.
struct WordStyle {
  private let look: PageLook
  private var theme: PageTheme { look.theme }

  init(_ look: PageLook) { self.look = look }

  private var family: String { theme.isSerif ? "Georgia" : "Calibri" }
  private var asian: String { theme.isSerif ? "Songti SC" : "Microsoft YaHei" }
  private var accent: String { look.colour.dropFirst().uppercased() }
  /// The size of the text in half points.
  private var size: Int { theme == .compact ? 19 : 21 }
  /// The margins of the page in twentieths of a point: above and below, left and right.
  var margins: (vertical: Int, horizontal: Int) { theme == .compact ? (624, 737) : (907, 1021) }
  /// Width and height of the sheet in twentieths of a point.
  var sheet: (width: Int, height: Int) { look.paper.twips }
  /// The width of the text in twentieths of a point.
  var width: Int { sheet.width - 2 * margins.horizontal }

  /// Returns `word/styles.xml`.
  func styles(_ language: PageLanguage) -> String {
    let centred = theme.isCentred ? "<w:jc w:val=\"center\"/>" : ""
    let rule =
      [.elegant, .margin].contains(theme)
      ? "" : "<w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"9A9A9A\"/></w:pBdr>"
    let gap = theme == .compact ? 80 : 130
    let tabs = "<w:tabs><w:tab w:val=\"right\" w:pos=\"\(width)\"/></w:tabs>"
    let asianLanguage = ["ja": "ja-JP", "ko": "ko-KR"][language.code] ?? "zh-CN"
    return WordXML.declaration + """
      <w:styles \(WordXML.namespace)>
      <w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="\(family)" w:hAnsi="\(family)" w:cs="\(family)" w:eastAsia="\(asian)"/>\
      <w:color w:val="1D1D1D"/><w:sz w:val="\(size)"/><w:szCs w:val="\(size)"/>\
      <w:lang w:val="\(language.code)" w:eastAsia="\(asianLanguage)"/></w:rPr></w:rPrDefault>\
      <w:pPrDefault><w:pPr><w:spacing w:after="0" w:line="\(theme == .compact ? 247 : 264)" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
      \(style("Normal", "Normal", isDefault: true, paragraph: "", run: ""))
      \(style("BodyText", "Body Text", paragraph: "<w:spacing w:before=\"30\"/>", run: ""))
      \(style("Title", "Title", paragraph: centred, run: "\(bold(theme.hasBoldName))<w:color w:val=\"\(accent)\"/><w:sz w:val=\"\(size * 2)\"/><w:szCs w:val=\"\(size * 2)\"/>"))
      \(style("Subtitle", "Subtitle", paragraph: centred, run: "<w:color w:val=\"4D4D4D\"/><w:sz w:val=\"\(size + 2)\"/>"))
      \(style("Contact", "Contact", paragraph: "<w:spacing w:before=\"60\"/>" + centred, run: "<w:color w:val=\"4D4D4D\"/>"))
      \(style("Heading1", "heading 1", paragraph: "<w:keepNext/><w:keepLines/>\(rule)<w:spacing w:before=\"\(gap * 2)\" w:after=\"60\"/>\(theme == .elegant ? centred : "")<w:outlineLvl w:val=\"0\"/>", run: "\(bold([.modern, .classic, .compact].contains(theme)))<w:color w:val=\"\(accent)\"/><w:sz w:val=\"\(size + 4)\"/><w:szCs w:val=\"\(size + 4)\"/>"))
      \(style("Heading2", "heading 2", paragraph: "<w:keepNext/><w:keepLines/>\(tabs)<w:spacing w:before=\"\(gap)\"/><w:outlineLvl w:val=\"1\"/>", run: ""))
      \(style("Heading3", "heading 3", paragraph: "<w:keepNext/><w:keepLines/>\(tabs)<w:spacing w:before=\"\(gap / 2)\"/><w:outlineLvl w:val=\"2\"/>", run: ""))
      \(style("Footer", "footer", paragraph: "<w:jc w:val=\"center\"/>", run: "<w:color w:val=\"707070\"/><w:sz w:val=\"16\"/><w:szCs w:val=\"16\"/>"))
      \(style("ListBullet", "List Bullet", paragraph: "<w:spacing w:before=\"20\"/>", run: ""))
      <w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="\(accent)"/></w:rPr></w:style>
      </w:styles>
      """
  }

  private func bold(_ isBold: Bool) -> String { isBold ? "<w:b/>" : "" }

  private func style(_ id: String, _ name: String, isDefault: Bool = false, paragraph: String, run: String) -> String {
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/><w:qFormat/>"
    return "<w:style w:type=\"paragraph\"\(isDefault ? " w:default=\"1\"" : "") w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      + base + "<w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>"
  }
}
