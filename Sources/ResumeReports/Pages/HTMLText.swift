import ResumeModel

/// Writes HTML: every text passes through `escaped`, so that no text of a résumé becomes markup.
package enum HTMLText {
  /// Returns a text for use between tags or in a quoted attribute; control characters become pictures.
  package static func escaped(_ text: String) -> String {
    exact(TerminalText.safe(text))
  }

  /// Returns a text with its markup escaped and every other character as it is, for text that a form sends back.
  package static func exact(_ text: String) -> String {
    guard text.utf8.contains(where: { [.ampersand, .lessThan, .greaterThan, .quote, .apostrophe].contains($0) }) else {
      return text
    }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Returns an element around HTML.
  package static func element(_ name: String, class style: String? = nil, id: String? = nil, _ inner: String)
    -> String
  {
    var tag = "<" + name
    if let style { tag += " class=\"\(escaped(style))\"" }
    if let id { tag += " id=\"\(escaped(id))\"" }
    return tag + ">" + inner + "</\(name)>"
  }

  /// A link to a place on the same page.
  package static func link(to id: String, class style: String? = nil, _ text: String) -> String {
    "<a" + (style.map { " class=\"\(escaped($0))\"" } ?? "")
      + " href=\"#\(escaped(id))\">\(escaped(text))</a>"
  }
}

/// A whole page: one file, no script, nothing loaded from anywhere.
package struct Page {
  private let title: String
  private let body: String

  /// Frames HTML as a page.
  package init(title: String, body: String) {
    self.title = title
    self.body = body
  }

  /// The page's text. Its policy allows a browser this style sheet and nothing else.
  package var text: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(PageStyle.hash)'; base-uri 'none'; form-action 'none'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta name="color-scheme" content="light dark">
    <title>\(HTMLText.escaped(title))</title>
    <style>\(PageStyle.sheet)</style>
    </head>
    <body>
    \(body)
    </body>
    </html>

    """
  }
}
