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
}
