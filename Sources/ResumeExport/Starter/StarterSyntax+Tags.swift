import ResumeModel

extension StarterSyntax {
  private static let references: @Sendable (String) -> String = {
    $0.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// A page for browsers, which prints as it is.
  static let html = StarterSyntax(
    opening: { name, language in
      [
        "<!DOCTYPE html>", "<html lang=\"\(language.code)\"\(language.isRightToLeft ? " dir=\"rtl\"" : "")>", "<head>",
        "  <meta charset=\"utf-8\">", "  <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
        "  <title>\(name)</title>", "  <style>",
        "    @page { size: A4; margin: 18mm; }",
        "    body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 11pt/1.4 sans-serif; }",
        "    h1 { margin: 0; font-size: 1.8em; }",
        "    h2 { margin: 1.2em 0 .4em; border-bottom: 1px solid; font-size: 1.2em; }",
        "    h3 { margin: .8em 0 .2em; font-size: 1em; break-after: avoid; }",
        "    p, ul, dl { margin: .2em 0; }",
        "    dt { float: inline-start; margin-inline-end: .5em; font-weight: bold; }",
        "    dt::after { content: \":\"; }", "    dd { margin: 0; }",
        "    .period { font-weight: normal; }",
        "    @media print { body { max-width: none; margin: 0; padding: 0; } }",
        "  </style>", "</head>", "<body>", "  <header>", "    <h1>\(name)</h1>",
      ]
    },
    contact: { pieces in
      let links = pieces.map { piece in address(of: piece).map { "<a href=\"\($0)\">\(piece.text)</a>" } ?? piece.text }
      return ["    <p>\(links.joined(separator: " | "))</p>", "  </header>", "  <main>"]
    },
    section: { title, _ in ["    <section>", "      <h2>\(title)</h2>"] },
    sectionEnd: { _ in ["    </section>"] },
    entry: { head in
      let names = "\(head.organization) — \(head.title)"
      return ["      <article>", "        <h3>\(names) <span class=\"period\">(\(head.period))</span></h3>"]
    },
    entryEnd: { _ in ["      </article>"] },
    paragraph: { ["      <p>\($0)</p>"] },
    field: { label, items in
      ["      <dl>", "        <dt>\(label)</dt>", "        <dd>\(items.joined(separator: ", "))</dd>", "      </dl>"]
    },
    bullet: { "          <li>\($0)</li>" },
    list: (["        <ul>"], ["        </ul>"]),
    closing: ["  </main>", "</body>", "</html>"],
    escaped: references)

  /// XML in words that XMLResume, HR-XML and Europass have in common; sections are named by their titles, in any language.
  static let xml = StarterSyntax(
    opening: { name, language in
      ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<resume xml:lang=\"\(language.code)\">", "  <name>\(name)</name>"]
    },
    contact: { pieces in
      pieces.map { piece in
        switch piece.kind {
        case .email, .phone: "  <\(piece.kind)>\(piece.text)</\(piece.kind)>"
        case .url: "  <url>https://\(piece.text)</url>"
        case .other: "  <address>\(piece.text)</address>"
        }
      }
    },
    section: { title, key in
      // XMLResume's own element holds sets of skills.
      key == .skills ? ["  <skillarea>", "    <title>\(title)</title>"] : ["  <section title=\"\(title)\">"]
    },
    sectionEnd: { [$0 == .skills ? "  </skillarea>" : "  </section>"] },
    entry: { head in
      let place = head.key == .education ? "institution" : "employer"
      return [
        "    <\(element(of: head))>", "      <title>\(head.title)</title>", "      <\(place)>\(head.organization)</\(place)>",
        "      <start>\(head.start)</start>", "      <end>\(head.end)</end>",
      ]
    },
    entryEnd: { ["    </\(element(of: $0))>"] },
    paragraph: { ["    <para>\($0)</para>"] },
    field: { label, items in
      ["    <skillset>", "      <title>\(label)</title>"] + items.map { "      <skill>\($0)</skill>" } + ["    </skillset>"]
    },
    bullet: { "        <item>\($0)</item>" },
    list: (["      <highlights>"], ["      </highlights>"]),
    closing: ["</resume>"],
    escaped: references)

  private static func element(of head: Head) -> String { head.key == .education ? "degree" : "job" }
}
