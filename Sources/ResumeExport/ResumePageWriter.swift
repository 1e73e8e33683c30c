import ResumeModel
import ResumeReports

/// A résumé as one HTML page to read, to print and to be read by machines: one column, headings as headings, lists as
/// lists, dates at the right, fonts for Chinese, Japanese and Korean.
package enum ResumePageWriter {
  /// Returns a page with the visible content.
  ///
  /// - Parameter style: the user's own style sheet instead of resver's.
  package static func page(_ content: ResumeContent, style: String?, language: String?) -> String {
    var body = "<header>\n"
    if !content.name.isEmpty { body += "<h1>\(HTMLText.escaped(content.name))</h1>\n" }
    let lines =
      content.contact.map { contact($0.text) }
      + content.contactFields.map { field in
        // An address needs no label.
        ContactLine.kind(field.value) == .other
          ? "\(HTMLText.escaped(field.label)): \(contact(field.value))" : contact(field.value)
      }
    if !lines.isEmpty { body += "<p>" + lines.joined(separator: "<br>\n") + "</p>\n" }
    body += "</header>\n"
    for section in content.sections {
      body += "<section>\n"
      if !section.title.isEmpty { body += "<h2>\(HTMLText.escaped(section.shownTitle))</h2>\n" }
      for entry in section.entries { body += article(entry, level: 3) }
      body += "</section>\n"
    }
    return frame(body, title: content.name, style: style, language: language)
  }

  /// Frames the HTML that another program made of the source.
  package static func frame(_ body: String, title: String, style: String?, language: String?) -> String {
    """
    <!DOCTYPE html>
    <html lang="\(HTMLText.escaped(language ?? "en"))">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="\(policy)">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(HTMLText.escaped(title))</title>
    <style>
    \(safe(style ?? sheet))
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

  private static func article(_ entry: ResumeContent.Entry, level: Int) -> String {
    var html = entry.isNamed ? "<article>\n" + heading(entry, level) : ""
    html += body(entry.body)
    html += entry.entries.map { article($0, level: level + 1) }.joined()
    return html + (entry.isNamed ? "</article>\n" : "")
  }

  /// Paragraphs and lists in their order; neighbours of one kind are one list.
  private static func body(_ pieces: [ResumeContent.Piece]) -> String {
    var html = ""
    var bullets: [ResumeContent.Claim] = []
    var fields: [ResumeContent.Field] = []
    func flush() {
      html += list(bullets)
      if !fields.isEmpty {
        html +=
          "<ul class=\"fields\">\n"
          + fields.map {
            "<li><strong>\(HTMLText.escaped($0.label)):</strong> \(HTMLText.escaped($0.value))</li>\n"
          }.joined() + "</ul>\n"
      }
      (bullets, fields) = ([], [])
    }
    for piece in pieces {
      switch piece {
      case .paragraph(let claim):
        flush()
        html += "<p>\(HTMLText.escaped(claim.text))</p>\n"
      case .bullet(let claim):
        if !fields.isEmpty { flush() }
        bullets.append(claim)
      case .field(let field):
        if !bullets.isEmpty { flush() }
        fields.append(field)
      }
    }
    flush()
    return html
  }

  private static func heading(_ entry: ResumeContent.Entry, _ level: Int) -> String {
    let tag = "h\(min(6, level))"
    let names = [entry.title, entry.organization, entry.place].compactMap { $0 }.filter { !$0.isEmpty }
    guard !names.isEmpty else { return "<\(tag)>\(HTMLText.escaped(entry.heading))</\(tag)>\n" }
    var name = HTMLText.escaped(names[0])
    if let link = entry.links.first, entry.links.count == 1, isWeb(link) {
      name = "<a href=\"\(HTMLText.escaped(link))\">\(name)</a>"
    }
    let rest = names.dropFirst().map(HTMLText.escaped).joined(separator: ", ")
    let when = entry.period.map { "<span class=\"when\">\(HTMLText.escaped($0.shownText))</span>" } ?? ""
    return
      "<\(tag)><span>\(name)\(rest.isEmpty ? "" : "<span class=\"at\">, \(rest)</span>")</span> \(when)</\(tag)>\n"
  }

  private static func list(_ claims: [ResumeContent.Claim]) -> String {
    guard !claims.isEmpty else { return "" }
    return "<ul>\n" + claims.map { "<li>\(HTMLText.escaped($0.text))\(list($0.inner))</li>\n" }.joined()
      + "</ul>\n"
  }

  /// A line of contact with its addresses as links.
  private static func contact(_ line: String) -> String {
    let pieces = ContactLine.pieces(line)
    guard pieces.contains(where: { $0.kind != .other }) else { return HTMLText.escaped(line) }
    return pieces.map { piece in
      let text = HTMLText.escaped(piece.text)
      switch piece.kind {
      case .email: return "<a href=\"mailto:\(text)\">\(text)</a>"
      case .url: return "<a href=\"\(isWeb(piece.text) ? "" : "https://")\(text)\">\(text)</a>"
      case .phone, .other: return text
      }
    }.joined(separator: " · ")
  }

  private static func isWeb(_ link: String) -> Bool {
    link.hasPrefix("https://") || link.hasPrefix("http://")
  }

  private static let sheet = """
    @page { size: A4; margin: 15mm 17mm; }
    body { margin: 0 auto; max-width: 48rem; padding: 2rem 1rem; color: #1b1b1b; background: #fff;
      font: 10.5pt/1.45 "Source Sans 3", "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", "PingFang SC", "Hiragino Sans",
      "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans CJK KR", sans-serif; font-variant-ligatures: none; }
    h1 { font-size: 1.9em; margin: 0 0 .1em; } header p { margin: 0 0 .6em; color: #444; }
    h2 { font-size: 1.15em; margin: 1.1em 0 .4em; padding-bottom: .1em; border-bottom: 1px solid #999; }
    h3, h4, h5 { display: flex; justify-content: space-between; gap: 1em; font-size: 1em; margin: .6em 0 .15em; }
    .at { font-weight: 400; } .when { font-weight: 400; color: #444; white-space: nowrap; }
    p { margin: .2em 0; } ul { margin: .2em 0 .4em; padding-left: 1.2em; } li { margin: .1em 0; }
    .fields { list-style: none; padding-left: 0; } a { color: inherit; } table { border-collapse: collapse; }
    h2, h3, h4 { break-after: avoid; } li, tr { break-inside: avoid; }
    @media print { body { padding: 0; max-width: none; } a { text-decoration: none; } }
    """
}
