import ResumeModel
import ResumeReports

/// Writes a résumé as one HTML page to read, to print and to be read by machines: one column, headings as headings, lists
/// as lists, periods at the right.
package enum ResumePageWriter {
  /// Returns a page with the visible content.
  ///
  /// - Parameters:
  ///   - style: the user's own style sheet instead of a theme.
  ///   - language: the code of the document's language; English if nil.
  package static func page(
    _ content: ResumeContent, look: PageLook = PageLook(), style: String?, language: String?
  ) -> String {
    page(HousePage(content, language: language), look: look, style: style)
  }

  /// Returns a page that is laid out already.
  package static func page(_ page: HousePage, look: PageLook, style: String?) -> String {
    var body = "<header>\n"
    for picture in page.pictures { body += "<img class=\"portrait\" src=\"\(HTMLText.escaped(picture))\" alt=\"\">\n" }
    if !page.name.isEmpty { body += "<h1>\(HTMLText.escaped(page.name))</h1>\n" }
    for line in page.headline { body += "<p class=\"headline\">\(html(line))</p>\n" }
    if !page.contact.isEmpty {
      body +=
        "<p class=\"contact\">"
        + "<span class=\"all\">"
        + page.contact.map { "<span>\(html($0))</span>" }.joined(separator: "<span class=\"dot\"> </span>")
        + "</span></p>\n"
    }
    for line in page.about { body += "<p>\(html(line))</p>\n" }
    body += "</header>\n<main>\n"
    for section in page.sections {
      body += "<section>\n"
      if !section.title.isEmpty { body += "<h2>\(HTMLText.escaped(section.title))</h2>\n" }
      body += blocks(section.blocks, page.language) + "</section>\n"
    }
    return frame(
      body + "</main>\n", title: page.name, style: style ?? look.sheet(for: page.language, name: page.name),
      language: page.language.code,
      isRightToLeft: page.language.isRightToLeft)
  }

  /// Frames the HTML that another program made of the source.
  package static func frame(
    _ body: String, title: String, style: String, language: String?, isRightToLeft: Bool = false
  ) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(language ?? "en"))"\(isRightToLeft ? " dir=\"rtl\"" : "")>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="author" content="\(HTMLText.escaped(title))">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(safe(style))
    </style>
    </head>
    <body>
    \(body)</body>
    </html>

    """
  }

  /// The policy of a page wherever it is opened: show, and run nothing. Pictures and links of the source
  /// stay, as its author wants them.
  private static let policy =
    "script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'"

  /// Prevents a style sheet from ending its own element.
  private static func safe(_ style: String) -> String {
    style.split(separator: "</", omittingEmptySubsequences: false).joined(separator: "<\\/")
  }

  // MARK: - Blocks

  private static func blocks(_ blocks: [HousePage.Block], _ language: PageLanguage) -> String {
    var html = ""
    var open = 0
    func close(to depth: Int) {
      while open > depth {
        html += "</li>\n</ul>\n"
        open -= 1
      }
    }
    var isInEntry = false
    for block in blocks {
      if case .bullet(let line, let depth) = block {
        let wanted = min(depth, open) + 1
        if open >= wanted {
          close(to: wanted)
          html += "</li>\n"
        } else {
          html += "<ul>\n"
          open += 1
        }
        html += "<li>" + self.html(line)
        continue
      }
      close(to: 0)
      switch block {
      case .head(let head):
        if isInEntry { html += "</article>\n" }
        html += "<article>\n" + self.head(head, language)
        isInEntry = true
      case .paragraph(let line): html += "<p>\(self.html(line))</p>\n"
      case .field(let label, let value):
        html += "<p class=\"field\"><strong>\(HTMLText.escaped(label + language.colon))</strong>\(self.html(value))</p>\n"
      case .picture(let address): html += "<p><img src=\"\(HTMLText.escaped(address))\" alt=\"\"></p>\n"
      case .bullet: break
      }
    }
    close(to: 0)
    return html + (isInEntry ? "</article>\n" : "")
  }

  private static func head(_ head: HousePage.Head, _ language: PageLanguage) -> String {
    let tag = "h\(min(6, head.depth + 3))"
    var what = "<strong>\(html(head.title))</strong>"
    let rest = html(head.organization)
    let comma = "<span class=\"sep\">\(HTMLText.escaped(language.comma))</span>"
    if !rest.isEmpty { what += comma + "<span class=\"at\">\(rest)</span>" }
    if !head.place.isEmpty { what += comma + "<span class=\"where\">\(HTMLText.escaped(head.place))</span>" }
    let when = head.period.isEmpty ? "" : " <span class=\"when\">\(HTMLText.escaped(head.period))</span>"
    return "<\(tag)><span class=\"what\">\(what)</span>\(when)</\(tag)>\n"
  }

  /// Returns the runs of a line; every text is escaped.
  private static func html(_ line: HousePage.Line) -> String {
    var html = ""
    var index = 0
    while index < line.count {
      let link = line[index].link
      var words = ""
      repeat {
        words += element(line[index])
        index += 1
      } while index < line.count && line[index].link == link
      html += link.map { "<a href=\"\(HTMLText.escaped($0))\">\(words)</a>" } ?? words
    }
    return html
  }

  private static func element(_ run: HousePage.Run) -> String {
    var html = HTMLText.escaped(run.text)
    if run.isCode { html = "<code>\(html)</code>" }
    if run.isEmphasis { html = "<em>\(html)</em>" }
    if run.isStrong { html = "<strong>\(html)</strong>" }
    return html
  }
}
