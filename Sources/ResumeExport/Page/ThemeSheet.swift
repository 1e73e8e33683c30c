extension PageLook {
  /// Returns the style sheet of a page in a language.
  ///
  /// - Parameter name: the person's name, for the foot of the second page and those after it.
  package func sheet(for language: PageLanguage, name: String) -> String {
    PageSheet.text(self, language, name: name) + "\n" + ThemeSheet(look: self, language: language).text
  }
}

extension PageTheme {
  /// The size of the text and the height of its lines.
  var measure: (size: String, lead: String) {
    switch self {
    case .compact: ("9.4pt", "1.3")
    case .classic: ("10.4pt", "1.3")
    case .academic: ("10.3pt", "1.27")
    case .modern, .elegant, .margin: ("10pt", "1.38")
    }
  }
}

/// What one theme adds to the sheet that all share.
struct ThemeSheet {
  let look: PageLook
  let language: PageLanguage

  var text: String {
    let contact = [.modern, .margin].contains(look.theme) || look.accent != nil ? ".contact a { color: \(look.colour); }\n" : ""
    let centred = look.theme.isCentred ? Self.centred : ""
    let italic = look.theme.hasItalicOrganization ? Self.italic : ""
    return contact + centred + italic + (language.isRightToLeft ? Self.addresses : "") + own
  }

  /// The marks between the contact details are drawn behind blanks, as a part of their width, because a blank has no width at
  /// the end of a line.
  private static let centred = """
    header { text-align: center; }
    header p:not(.contact):not(.headline) { text-align: start; }
    .contact .all > .dot { background: linear-gradient(#777, #777) center / 14% 1.7pt no-repeat; }

    """

  /// The groups of a telephone number run from left to right in every language.
  private static let addresses = """
    a[href^="tel:"], a[href^="mailto:"], .contact a { direction: ltr; unicode-bidi: isolate; }

    """

  private static let italic = """
    .at { font-style: italic; } :lang(zh) .at, :lang(ja) .at, :lang(ko) .at { font-style: normal; }

    """

  private var own: String {
    switch look.theme {
    case .modern: ""
    case .classic:
      """
      h1 { font-weight: 400; }
      h2 { font-size: 1.15em; border-bottom-color: #222; } .headline { font-style: italic; }
      """
    case .compact:
      """
      @page { margin: 11mm 13mm 12mm; }
      h1 { font-size: 1.9em; } h2 { font-size: 1.1em; margin: .7em 0 .28em; }
      section > * + article { margin-top: .4em; } li { margin: .05em 0; } header p.contact { margin-top: .2em; }
      """
    case .academic:
      // The comma after a title becomes the end of its line.
      """
      h1 { font-size: 2.2em; } .headline { font-style: italic; }
      h2 { font-size: 1.2em; font-weight: 400; letter-spacing: .03em; border-bottom-width: .5pt; border-bottom-color: #222; padding-bottom: .05em; }
      .what > strong + .sep { display: block; height: 0; overflow: hidden; }
      .sep, .at, .where { font-style: italic; color: #1d1d1d; } .when { color: #1d1d1d; }
      :lang(zh) .where, :lang(ja) .where, :lang(ko) .where { font-style: normal; }
      section > * + article { margin-top: .5em; } li { margin: .08em 0; }
      """
    case .elegant:
      """
      h1 { font-family: \(FontFamilies.list(isSerif: true, language)); font-weight: 400; font-size: 2.6em; }
      h2 { font-size: 1.3em; font-weight: 400; text-align: center; margin: .8em 0 .3em; padding: 0; border-bottom-width: 0; }
      """
    case .margin: margin
    }
  }

  private var margin: String {
    let start = language.isRightToLeft ? "right" : "left"
    return """
      @page { margin-left: 16mm; margin-right: 16mm; }
      h1 { font-weight: 400; font-size: 2.5em; }
      h2 { font-weight: 400; font-size: 1.35em; margin: .8em 0 .3em; padding: 0; border-bottom-width: 0; }
      main { padding-\(start): 43mm; }
      h2, h3, h4, h5, h6 { position: relative; }
      h2::before { content: ""; position: absolute; \(start): -43mm; top: .45em; width: 39mm; height: 1.4mm; background: \(look.colour); }
      h3, h4, h5, h6 { display: block; } .what { display: inline; }
      .when { display: block; position: absolute; \(start): -43mm; top: 0; width: 39mm; padding: 0; white-space: normal; }
      @media screen and (max-width: 42rem) {
        main { padding-\(start): 0; } h2::before { display: none; } .when { position: static; width: auto; text-align: start; } }
      """
  }
}
