/// The style sheet that the themes share.
///
/// Written for browsers and for weasyprint from version 53: a head is a table row, because older versions lay out flexible
/// boxes wrongly across lines, and colours are written out, because variables in shorthands have no effect there.
enum PageSheet {
  /// Returns the sheet with the fonts of a theme and a language.
  static func text(_ look: PageLook, _ language: PageLanguage) -> String {
    let theme = look.theme
    let size = theme == .compact ? "9.4pt" : theme == .classic ? "11pt" : "10.5pt"
    let lead = theme == .compact ? "1.3" : theme == .classic ? "1.34" : "1.42"
    let (start, end) = language.isRightToLeft ? ("right", "left") : ("left", "right")
    return """
      @page { size: \(look.paper == .a4 ? "A4" : "letter"); margin: 16mm 18mm 15mm;
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #777; } }
      @page :first { @bottom-right { content: none; } }
      * { box-sizing: border-box; }
      html { background: #fff; }
      body { margin: 0 auto; max-width: 50rem; padding: 2.5rem 1.5rem; color: #1d1d1d; overflow-wrap: break-word;
        font-family: \(family(theme, language)); font-size: \(size); line-height: \(lead); font-variant-ligatures: none; }
      h1, h2, h3, h4, h5, h6, p, ul { margin: 0; }
      h1 { font-size: 2.1em; line-height: 1.15; font-weight: 700; color: \(look.colour); }
      .headline { font-size: 1.1em; color: #4d4d4d; margin-top: .15em; }
      header p { margin-top: .5em; }
      .contact { overflow: hidden; color: #4d4d4d; line-height: 1.5; }
      .contact .all { display: block; margin-\(start): -.8em; }
      .contact .all > span { display: inline-block; padding-\(start): .75em; padding-\(end): .5em; line-height: 1.15;
        border-\(start)-width: .6pt; border-\(start)-style: solid; border-\(start)-color: #aaa; }
      .portrait { float: \(end); max-width: 26mm; max-height: 32mm; margin-\(start): 1em; }
      h2 { font-size: 1.2em; line-height: 1.25; font-weight: 700; color: \(look.colour); margin: 1.05em 0 .45em; padding-bottom: .12em;
        border-bottom-width: .6pt; border-bottom-style: solid; border-bottom-color: #9fb0c0; break-after: avoid; }
      h3, h4, h5, h6 { display: table; width: 100%; font-size: 1em; font-weight: 400; break-after: avoid; break-inside: avoid; }
      h3 strong { font-weight: 700; } h4 strong, h5 strong, h6 strong { font-weight: 600; }
      article + article { margin-top: .65em; }
      .what { display: table-cell; }
      .when { display: table-cell; white-space: nowrap; text-align: \(end); padding-\(start): 1.5em; color: #4d4d4d;
        font-variant-numeric: tabular-nums; vertical-align: top; }
      .where { color: #4d4d4d; }
      section > p + p, article > p { margin-top: .15em; } p + ul { break-before: avoid; }
      ul { padding-\(start): 1.15em; list-style: disc; } ul ul { list-style: "–  "; }
      li { margin: .14em 0; break-inside: avoid; } li:first-child { break-before: avoid; }
      p, li { orphans: 2; widows: 2; }
      a { color: inherit; text-decoration: none; }
      main p a, main li a { text-decoration: underline; text-decoration-thickness: .4pt; text-underline-offset: .15em; }
      code { font-family: "Source Code Pro", Menlo, Consolas, "Liberation Mono", monospace; font-size: .92em; }
      img { max-width: 100%; }
      @media screen and (max-width: 32rem) {
        h3, h4, h5, h6 { display: block; } .what { display: inline; } .when { display: block; text-align: start; padding: 0; } }
      @media print { body { padding: 0; max-width: none; } }
      """
  }

  /// The families in the order of preference. One of them has the characters of the language: a browser takes the form of a
  /// Chinese character from the first family that has it, and Japanese forms differ.
  private static func family(_ theme: PageTheme, _ language: PageLanguage) -> String {
    let isSerif = theme == .classic
    let latin =
      isSerif
      ? ["Source Serif 4", "Charter", "Georgia", "Times New Roman", "Liberation Serif", "Noto Serif"]
      : ["Source Sans 3", "Source Sans Pro", "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "Noto Sans"]
    let asian: [String] =
      switch (language.code, isSerif) {
      case ("ja", true): ["Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", "Noto Sans CJK JP"]
      case ("ja", false): ["Hiragino Sans", "Yu Gothic", "Noto Sans CJK JP", "Noto Sans JP"]
      case ("ko", true): ["AppleMyungjo", "Batang", "Noto Serif CJK KR", "Noto Sans CJK KR"]
      case ("ko", false): ["Apple SD Gothic Neo", "Malgun Gothic", "Noto Sans CJK KR", "Noto Sans KR"]
      case (_, true): ["Songti SC", "SimSun", "Noto Serif CJK SC", "Noto Sans CJK SC"]
      case (_, false): ["PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"]
      }
    return (latin + asian).map { "\"\($0)\"" }.joined(separator: ", ") + (isSerif ? ", serif" : ", sans-serif")
  }
}

extension PageLook {
  /// Returns the style sheet of a page in a language.
  package func sheet(for language: PageLanguage) -> String {
    PageSheet.text(self, language) + "\n" + own
  }

  private var own: String {
    let contact = theme == .modern || accent != nil ? ".contact a { color: \(colour); }\n" : ""
    return contact + themed
  }

  private var themed: String {
    switch theme {
    case .modern: ""
    case .classic:
      """
      header { text-align: center; } h1 { font-weight: 400; font-size: 2.3em; letter-spacing: .01em; }
      h2 { font-size: 1.15em; border-bottom-color: #222; } .headline { font-style: italic; }
      .contact .all { margin-left: 0; } .contact .all > span { border-left-width: 0; padding: 0 .65em; }
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
