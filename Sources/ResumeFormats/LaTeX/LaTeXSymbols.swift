/// The characters that LaTeX's commands print, as résumés use them.
enum LaTeXSymbols {
  /// Commands that are words or marks.
  static let words: [String: String] = [
    "LaTeX": "LaTeX", "TeX": "TeX", "LaTeXe": "LaTeX2e", "XeLaTeX": "XeLaTeX", "BibTeX": "BibTeX",
    "slashsep": " / ",
    "textbullet": "•", "bullet": "•", "cdot": "·", "textperiodcentered": "·", "times": "×", "rightarrow": "→",
    "to": "→", "Rightarrow": "⇒", "leftarrow": "←", "sim": "~", "textasciitilde": "~", "approx": "≈",
    "geq": "≥",
    "ge": "≥", "leq": "≤", "le": "≤", "pm": "±", "textbar": "|", "vert": "|", "mid": "|", "textendash": "–",
    "textemdash": "—", "ldots": "…", "dots": "…", "textregistered": "®", "texttrademark": "™",
    "copyright": "©",
    "textbackslash": "\\", "textquotesingle": "'", "euro": "€", "EUR": "€", "pounds": "£",
    "textsterling": "£",
    "textdollar": "$", "textless": "<", "textgreater": ">", "textunderscore": "_", "textasciicircum": "^",
    "slash": "/", "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø",
    "O": "Ø",
    "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "degree": "°", "textdegree": "°", "alpha": "α", "beta": "β",
    "lambda": "λ", "mu": "µ", "textmu": "µ", "infty": "∞", "star": "★", "checkmark": "✓", "S": "§",
    "dag": "†",
    "textsuperscript": "", "and": "|", "textcopyright": "©", "guillemotleft": "«", "guillemotright": "»",
    "lq": "‘",
    "rq": "’",
  ]

  /// Commands whose arguments are invisible, with the number of arguments.
  static let swallowed: [String: Int] = [
    "vspace": 1, "vspace*": 1, "hspace": 1, "hspace*": 1, "color": 1, "textcolor": 1, "fontsize": 2,
    "selectfont": 0,
    "includegraphics": 1, "label": 1, "ref": 1, "cite": 1, "nocite": 1, "faIcon": 1, "faIcon*": 1, "rule": 2,
    "raisebox": 1, "setlength": 2, "addtolength": 2, "setcounter": 2, "hypersetup": 1, "phantom": 1,
    "hphantom": 1,
    "vphantom": 1, "multicolumn": 2, "parbox": 1, "makebox": 0, "colorbox": 1, "fcolorbox": 2, "fontfamily": 1,
    "fontseries": 1,
    "fontshape": 1, "pagestyle": 1, "thispagestyle": 1, "cvtag": 0, "fontspec": 1, "scalebox": 1,
    "resizebox": 2,
    "pagenumbering": 1, "linespread": 1, "urlstyle": 1, "definecolor": 3, "colorlet": 2,
    "bibliographystyle": 1,
    "bibliography": 1,
    "hyperlink": 1, "hypertarget": 1, "input": 1, "include": 1, "vskip": 0, "kern": 0, "faicon": 1, "mbox": 0,
    "pdfbookmark": 2, "phantomsection": 0, "multirow": 2, "enlargethispage": 1, "needspace": 1, "Needspace": 1, "cline": 1,
    "arrayrulecolor": 1, "rowcolor": 1, "cellcolor": 1, "columncolor": 1, "svg": 1, "simpleicon": 1,
    "titlespacing": 4, "titlespacing*": 4, "renewcommand": 2, "renewcommand*": 2, "newcommand": 2,
  ]

  /// Commands that change the look of the words behind them, and do not end a text.
  static let setsLook: Set<String> = ["color", "fontsize", "selectfont"]

  /// The colours that xcolor defines without options (its manual, section 2.4).
  static let colours: Set<String> = [
    "black", "blue", "brown", "cyan", "darkgray", "gray", "green", "lightgray", "lime", "magenta", "olive", "orange", "pink",
    "purple", "red", "teal", "violet", "white", "yellow",
  ]

  /// The accents as combining marks.
  static let accents: [String: String] = [
    "'": "\u{301}", "`": "\u{300}", "^": "\u{302}", "\"": "\u{308}", "~": "\u{303}", "=": "\u{304}",
    ".": "\u{307}",
    "c": "\u{327}", "v": "\u{30C}", "u": "\u{306}", "H": "\u{30B}", "k": "\u{328}", "r": "\u{30A}",
    "d": "\u{323}",
  ]

  /// Letters with a combining accent, and the single characters that they are: Swift's strings are equal in both forms,
  /// so each character is its own key.
  static let composed: [String: String] = {
    var composed: [String: String] = [:]
    for scalar in (0xC0...0x17F as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init) {
      composed[String(Character(scalar))] = String(Character(scalar))
    }
    return composed
  }()
}
