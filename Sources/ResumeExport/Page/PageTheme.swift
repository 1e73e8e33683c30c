/// A look of the page. Every theme has one column of text, dark text and the same order, so that people and programs read
/// them alike.
package enum PageTheme: String, Sendable, CaseIterable {
  /// Sans serif, with a dark blue for titles and links.
  case modern
  /// Serif, with the name in the middle; black only.
  case classic
  /// Sans serif and small, with narrow margins, for one page.
  case compact
  /// Serif, with the organisation on a line below the title; black only.
  case academic
  /// Sans serif with a serif name, and centred titles in a dark red.
  case elegant
  /// Sans serif, with the periods in the left margin and a bar before every title.
  case margin

  /// What the theme looks like, in one sentence.
  package var words: String {
    switch self {
    case .modern: "sans serif, with a dark blue for titles and links"
    case .classic: "serif, with the name in the middle; black only"
    case .compact: "sans serif and small, with narrow margins, for one page"
    case .academic: "serif, with the organisation on a line below the title; black only"
    case .elegant: "sans serif with a serif name, and centred titles in a dark red"
    case .margin: "sans serif, with the periods in the left margin and a bar before every title"
    }
  }

  /// The accents of the theme: of titles, and of links in the line of contact.
  package var accent: String {
    switch self {
    case .modern, .margin: "#1f4e79"
    case .elegant: "#7a1f2b"
    case .classic, .compact, .academic: "#1d1d1d"
    }
  }

  /// Whether the text has serifs.
  var isSerif: Bool { self == .classic || self == .academic }
  /// Whether the name and the lines below it are in the middle.
  var isCentred: Bool { isSerif || self == .elegant }
  /// Whether the name is bold.
  var hasBoldName: Bool { self == .modern || self == .compact || self == .academic }
  /// Whether an organisation is in italics, in scripts that have them.
  var hasItalicOrganization: Bool { isCentred }
}
