/// A look of the page. Every theme has one column, black text and the same order, so that people and programs read them
/// alike.
package enum PageTheme: String, Sendable, CaseIterable {
  /// Sans serif, with a dark blue for titles and links.
  case modern
  /// Serif, with the name in the middle; black only.
  case classic
  /// Sans serif and small, with narrow margins, for one page.
  case compact

  /// What the theme looks like, in one sentence.
  package var words: String {
    switch self {
    case .modern: "sans serif, with a dark blue for titles and links"
    case .classic: "serif, with the name in the middle; black only"
    case .compact: "sans serif and small, with narrow margins, for one page"
    }
  }

  /// The accents of the theme: of titles, and of links in the line of contact.
  package var accent: String { self == .modern ? "#1f4e79" : "#1d1d1d" }

  /// Returns the style sheet of a page in a language.
  package func sheet(for language: PageLanguage) -> String {
    PageSheet.text(self, language) + "\n" + own
  }

  private var own: String {
    switch self {
    case .modern: ".contact a { color: \(accent); }"
    case .classic:
      """
      header { text-align: center; } h1 { font-weight: 400; font-size: 2.3em; letter-spacing: .01em; }
      h2 { font-size: 1.15em; border-bottom-color: #222; } .headline { font-style: italic; }
      .contact .all { margin-left: 0; } .contact .all > span { border-left-width: 0; padding: 0 .8em; }
      header p:not(.contact):not(.headline) { text-align: start; }
      .at { font-style: italic; } :lang(zh) .at, :lang(ja) .at, :lang(ko) .at { font-style: normal; }
      """
    case .compact:
      """
      @page { margin: 11mm 13mm 10mm; }
      h1 { font-size: 1.75em; } h2 { font-size: 1.08em; margin: .75em 0 .3em; }
      article + article { margin-top: .4em; } li { margin: .05em 0; } .contact { margin-top: .2em; }
      """
    }
  }
}
