import ResumeModel

extension StarterSyntax {
  /// LaTeX, with the class `article` and two commands of the file's own.
  static let latex = StarterSyntax(
    opening: { name, language in
      [
        "\\documentclass[a4paper,11pt]{article}", "\\usepackage[margin=18mm]{geometry}", "\\usepackage[hidelinks]{hyperref}",
        "\\usepackage{enumitem}",
      ] + fonts(language) + [
        "\\setlength{\\parindent}{0pt}", "\\setlist{nosep,leftmargin=1.2em}", "\\pagestyle{empty}", "",
        "% \\resumeSubheading{title}{period}{organization}{place}",
        "\\newcommand{\\resumeSubheading}[4]{\\smallskip\\textbf{#1}, #3 #4 \\hfill #2\\par}",
        "\\newcommand{\\resumeItem}[1]{\\item #1}", "", "\\begin{document}", "", "\\begin{center}",
        "  \\textbf{\\Huge \(name)} \\\\",
      ]
    },
    contact: { pieces in
      let links = pieces.map { piece in
        address(of: piece).map { "\\href{\($0)}{\(commands(piece.text))}" } ?? commands(piece.text)
      }
      return ["  " + links.joined(separator: " $|$ "), "\\end{center}"]
    },
    section: { title, _ in ["", "\\section*{\(title)}"] },
    entry: { ["\\resumeSubheading{\($0.title)}{\($0.period)}{\($0.organization)}{}"] },
    field: { label, items in ["\\textbf{\(label):} \(items.joined(separator: ", "))"] },
    bullet: { "  \\resumeItem{\($0)}" },
    list: (["\\begin{itemize}"], ["\\end{itemize}"]),
    closing: ["", "\\end{document}"],
    escaped: commands)

  /// The packages that have the letters of a language. Only XeLaTeX and LuaLaTeX know the fonts of the system.
  private static func fonts(_ language: PageLanguage) -> [String] {
    switch language.code {
    case "zh": ["\\usepackage[fontset=fandol]{ctex} % xelatex"]
    case "ja": ["\\usepackage{xeCJK} % xelatex", "\\setCJKmainfont{Noto Serif CJK JP}"]
    case "ko": ["\\usepackage{xeCJK} % xelatex", "\\setCJKmainfont{Noto Serif CJK KR}"]
    case "ar":
      ["\\usepackage{polyglossia} % xelatex", "\\setmainlanguage{arabic}", "\\newfontfamily\\arabicfont[Script=Arabic]{Amiri}"]
    case "he":
      [
        "\\usepackage{polyglossia} % xelatex", "\\setmainlanguage{hebrew}",
        "\\newfontfamily\\hebrewfont[Script=Hebrew]{DejaVu Serif}",
      ]
    case "ru": ["\\usepackage[T2A]{fontenc}", "\\usepackage[russian]{babel}"]
    default: ["\\usepackage[T1]{fontenc}", "\\usepackage{lmodern}"]
    }
  }

  private static let commands: @Sendable (String) -> String = { text in
    text.map { character in
      switch character {
      case "&", "%", "$", "#", "_", "{", "}": "\\\(character)"
      case "–": "--"
      default: String(character)
      }
    }.joined()
  }

  /// Typst, with two functions of the file's own and no package.
  static let typst = StarterSyntax(
    opening: { name, language in
      [
        "#set page(paper: \"a4\", margin: 18mm)", "#set text(size: 10.5pt, lang: \"\(language.code)\")",
        "#show heading.where(level: 1): set text(size: 1.4em)",
        "#show heading.where(level: 2): it => block(below: .6em)[#it.body #v(-.7em) #line(length: 100%, stroke: .5pt)]", "",
        "#let work(title: [], company: [], dates: []) = block(below: .6em)[*#title*, #company #h(1fr) #dates]",
        "#let edu(degree: [], institution: [], dates: []) = block(below: .6em)[*#degree*, #institution #h(1fr) #dates]", "",
        "= \(name)", "",
      ]
    },
    contact: { pieces in
      let links = pieces.map { piece in
        address(of: piece).map { "#link(\"\($0)\")[\(marks(piece.text))]" } ?? marks(piece.text)
      }
      return [links.joined(separator: " | ")]
    },
    section: { title, _ in ["", "== \(title)", ""] },
    entry: { head in
      let (name, title, place) = head.key == .education ? ("edu", "degree", "institution") : ("work", "title", "company")
      return ["#\(name)(\(title): [\(head.title)], \(place): [\(head.organization)], dates: [\(head.period)])"]
    },
    entryEnd: { _ in [""] },
    field: { label, items in ["*\(label):* \(items.joined(separator: ", "))"] },
    escaped: marks)

  private static let marks: @Sendable (String) -> String = { text in
    text.map { "#$*_@<>[]\\`".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
