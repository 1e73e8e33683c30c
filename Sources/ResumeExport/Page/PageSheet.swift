/// The style sheet that the themes share.
///
/// Written for browsers and for weasyprint from version 53: a head is a table row, because older versions lay out flexible
/// boxes wrongly across lines, and colours are written out, because variables in shorthands have no effect there.
enum PageSheet {
  /// Returns the sheet with the fonts of a theme and a language.
  ///
  /// - Parameter name: the person's name, for the foot of the second page and those after it.
  static func text(_ look: PageLook, _ language: PageLanguage, name: String) -> String {
    let (size, lead) = look.theme.measure
    let family = FontFamilies.list(isSerif: look.theme.isSerif, language)
    let (start, end) = language.isRightToLeft ? ("right", "left") : ("left", "right")
    return """
      @page { size: \(look.paper == .a4 ? "A4" : "letter"); margin: 15mm 18mm 16mm;
        @bottom-center { content: \(foot(name)); font-family: \(family); font-size: 8pt; color: #707070; } }
      @page :first { @bottom-center { content: none; } }
      * { box-sizing: border-box; }
      html { background: #fff; }
      body { margin: 0 auto; max-width: 50rem; padding: 2.5rem 1.5rem; color: #1d1d1d; overflow-wrap: break-word;
        font-family: \(family); font-size: \(size); line-height: \(lead); font-variant-ligatures: none; }
      h1, h2, h3, h4, h5, h6, p, ul { margin: 0; }
      h1 { font-size: 2.3em; line-height: 1.15; font-weight: 700; color: \(look.colour); }
      .headline { font-size: 1.1em; color: #4d4d4d; margin-top: .1em; }
      header p { margin-top: .4em; }
      .contact { color: #4d4d4d; line-height: 1.5; font-size: .95em; }
      .contact .all > span { display: inline-block; line-height: 1.2; }
      .contact .all > .dot { display: inline; letter-spacing: 1.1em; background: linear-gradient(#9a9a9a, #9a9a9a) center / 5% .95em no-repeat; }
      .portrait { float: \(end); max-width: 26mm; max-height: 32mm; margin-\(start): 1em; }
      h2 { font-size: 1.22em; line-height: 1.25; font-weight: 700; color: \(look.colour); margin: .95em 0 .4em; padding-bottom: .12em;
        border-bottom-width: .6pt; border-bottom-style: solid; border-bottom-color: #9fb0c0; break-after: avoid; }
      h3, h4, h5, h6 { display: table; width: 100%; font-size: 1em; font-weight: 400; break-after: avoid; break-inside: avoid; }
      h3:last-child, h4:last-child, h5:last-child, h6:last-child { break-after: auto; }
      h3 strong { font-weight: 700; } h4 strong, h5 strong, h6 strong { font-weight: 600; }
      section > * + article { margin-top: .65em; } section > h2 + article { margin-top: 0; }
      .what { display: table-cell; }
      .when { display: table-cell; white-space: nowrap; text-align: \(end); padding-\(start): 1.5em; color: #4d4d4d;
        font-variant-numeric: tabular-nums; vertical-align: top; }
      .where { color: #4d4d4d; }
      section > p + p, article > p { margin-top: .15em; } p + ul { break-before: avoid; }
      ul { padding-\(start): 1.3em; list-style: "•\\2002"; } ul ul { list-style: "–\\2002"; }
      li { margin: .12em 0; break-inside: avoid; } li:first-child, li:nth-child(2), li:last-child { break-before: avoid; }
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

  /// Returns what the foot of a page contains: the name, the page and the number of pages. Printed pages get separated.
  private static func foot(_ name: String) -> String {
    let pages = "counter(page) \" / \" counter(pages)"
    guard !name.isEmpty else { return pages }
    var text = ""
    for character in name {
      switch character {
      case "\\", "\"": text += "\\\(character)"
      // A sign that could end the element of the style sheet.
      case "<": text += "\\3c "
      default: text.append(character)
      }
    }
    return "\"\(text) – \" \(pages)"
  }
}

/// The families of fonts in the order of preference.
enum FontFamilies {
  /// Returns the families for a language. One of them has the characters of the language: a browser takes the form of a
  /// Chinese character from the first family that has it, and Japanese forms differ.
  static func list(isSerif: Bool, _ language: PageLanguage) -> String {
    let latin =
      isSerif
      ? ["Source Serif 4", "Charter", "Georgia", "Times New Roman", "Liberation Serif", "Noto Serif"]
      : [
        "Source Sans 3", "Source Sans Pro", "Open Sans", "Segoe UI", "Helvetica Neue", "Arial", "Liberation Sans", "Noto Sans",
      ]
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
