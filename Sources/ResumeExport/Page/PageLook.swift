/// How resver's own page looks: a theme, with what a person may change about it without a style sheet.
package struct PageLook: Sendable, Equatable {
  /// The size of a sheet.
  package enum Paper: String, Sendable, CaseIterable {
    case a4, letter

    /// Width and height in twentieths of a point, as Word counts.
    var twips: (width: Int, height: Int) { self == .a4 ? (11906, 16838) : (12240, 15840) }
  }

  /// The fonts, the places and the sizes.
  package var theme: PageTheme
  /// The sheet that the page is printed on.
  package var paper: Paper
  /// The colour of titles and links in the line of contact, as `#1f4e79`; nil for the theme's.
  package var accent: String?

  /// Makes a look.
  package init(theme: PageTheme = .modern, paper: Paper = .a4, accent: String? = nil) {
    self.theme = theme
    self.paper = paper
    self.accent = accent
  }

  /// The colour of titles, as a style sheet and, without `#`, Word writes it.
  var colour: String { accent ?? theme.accent }

  /// Whether a text is a colour, such as `#1f4e79`.
  package static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy { $0.isASCII && $0.isHexDigit }
  }
}
