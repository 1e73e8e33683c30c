import ResumeReports

/// The fixed parts of a Word document.
enum WordParts {
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static let contentTypes =
    WordXML.declaration + """
      <Types xmlns="\(package)/content-types">\
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>\
      <Override PartName="/word/document.xml" ContentType="\(word).document.main+xml"/>\
      <Override PartName="/word/styles.xml" ContentType="\(word).styles+xml"/>\
      <Override PartName="/word/numbering.xml" ContentType="\(word).numbering+xml"/>\
      <Override PartName="/word/footer1.xml" ContentType="\(word).footer+xml"/>\
      <Override PartName="/word/settings.xml" ContentType="\(word).settings+xml"/>\
      <Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>
      """

  static let relations =
    WordXML.declaration + """
      <Relationships xmlns="\(package)/relationships">\
      <Relationship Id="document" Type="\(WordXML.office)/relationships/officeDocument" Target="word/document.xml"/>\
      <Relationship Id="core" Type="\(package)/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
      """

  static let settings = WordXML.declaration + "<w:settings \(WordXML.namespace)><w:defaultTabStop w:val=\"720\"/></w:settings>"

  /// Bullets in three depths.
  static let numbering: String = {
    let levels = ["•", "–", "·"].enumerated().map { depth, mark in
      """
      <w:lvl w:ilvl="\(depth)"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\(mark)"/><w:lvlJc w:val="left"/>\
      <w:pPr><w:ind w:left="\(284 * (depth + 1))" w:hanging="227"/></w:pPr></w:lvl>
      """
    }.joined()
    return WordXML.declaration + """
      <w:numbering \(WordXML.namespace)><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>\(levels)</w:abstractNum>\
      <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>
      """
  }()

  static func core(title: String, language: String) -> String {
    WordXML.declaration + """
      <cp:coreProperties xmlns:cp="\(package)/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">\
      <dc:title>\(HTMLText.escaped(title))</dc:title><dc:creator>\(HTMLText.escaped(title))</dc:creator>\
      <dc:language>\(HTMLText.escaped(language))</dc:language></cp:coreProperties>
      """
  }

  static func document(_ body: String, _ style: WordStyle) -> String {
    let (vertical, horizontal) = style.margins
    return WordXML.declaration + """
      <w:document \(WordXML.namespace)><w:body>
      \(body)<w:sectPr><w:footerReference w:type="default" r:id="footer"/><w:pgSz w:w="\(style.sheet.width)" w:h="\(style.sheet.height)"/><w:pgMar w:top="\(vertical)" w:right="\(horizontal)" w:bottom="\(vertical)" \
      w:left="\(horizontal)" w:header="400" w:footer="400" w:gutter="0"/>\
      <w:titlePg/></w:sectPr></w:body></w:document>
      """
  }

  /// Returns the foot of the second page and those after it: the name, the page and the number of pages.
  static func footer(name: String) -> String {
    func run(_ text: String) -> String { "<w:r><w:t xml:space=\"preserve\">\(HTMLText.escaped(text))</w:t></w:r>" }
    func field(_ code: String) -> String { "<w:fldSimple w:instr=\"\(code)\">\(run("2"))</w:fldSimple>" }
    return WordXML.declaration + """
      <w:ftr \(WordXML.namespace)><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
      \(name.isEmpty ? "" : run(name + " – "))\(field("PAGE"))\(run(" / "))\(field("NUMPAGES"))</w:p></w:ftr>
      """
  }

  /// Returns the relations of the document: its styles, and the targets of its links.
  static func relations(to targets: [String]) -> String {
    let own = [("styles", "styles.xml"), ("numbering", "numbering.xml"), ("settings", "settings.xml"), ("footer", "footer1.xml")]
      .map {
        "<Relationship Id=\"\($0.0)\" Type=\"\(WordXML.office)/relationships/\($0.0)\" Target=\"\($0.1)\"/>"
      }
    let links = targets.enumerated().map {
      "<Relationship Id=\"link\($0.offset)\" Type=\"\(WordXML.office)/relationships/hyperlink\" Target=\"\(HTMLText.escaped($0.element))\" TargetMode=\"External\"/>"
    }
    return WordXML.declaration + "<Relationships xmlns=\"\(package)/relationships\">\((own + links).joined())</Relationships>"
  }
}
