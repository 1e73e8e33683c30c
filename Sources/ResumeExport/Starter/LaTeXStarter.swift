import ResumeModel

/// Writes a first résumé in LaTeX, with the class `article` and two commands of its own.
enum LaTeXStarter {
  /// Returns the text.
  static func text(_ content: ResumeContent, _ language: PageLanguage) -> String {
    var lines = [
      "\\documentclass[a4paper,11pt]{article}", "\\usepackage[margin=18mm]{geometry}", "\\usepackage[hidelinks]{hyperref}",
      "\\usepackage{enumitem}",
    ]
    lines += fonts(language)
    lines += [
      "\\setlength{\\parindent}{0pt}", "\\setlist{nosep,leftmargin=1.2em}", "\\pagestyle{empty}", "",
      "% \\resumeSubheading{title}{period}{organization}{place}",
      "\\newcommand{\\resumeSubheading}[4]{\\smallskip\\textbf{#1}, #3 #4 \\hfill #2\\par}",
      "\\newcommand{\\resumeItem}[1]{\\item #1}", "", "\\begin{document}", "", "\\begin{center}",
      "  \\textbf{\\Huge \(escaped(content.name))} \\\\",
      "  "
        + content.contact.flatMap { ContactLine.pieces($0.text) }.map { linked($0.kind, $0.text) }.joined(separator: " $|$ "),
      "\\end{center}", "",
    ]
    for section in content.sections {
      lines += ["\\section*{\(escaped(section.title))}"]
      for entry in section.entries {
        if entry.isNamed {
          lines.append(
            "\\resumeSubheading{\(escaped(entry.title ?? ""))}{\(escaped(entry.period?.text ?? ""))}{\(escaped(entry.organization ?? ""))}{}"
          )
        }
        lines += entry.paragraphs.map { escaped($0.text) }
        lines += entry.fields.map { "\\textbf{\(escaped($0.label)):} \(escaped($0.value))" }
        if !entry.bullets.isEmpty {
          lines += ["\\begin{itemize}"] + entry.bullets.map { "  \\resumeItem{\(escaped($0.text))}" } + ["\\end{itemize}"]
        }
      }
      lines.append("")
    }
    return (lines + ["\\end{document}", ""]).joined(separator: "\n")
  }

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

  private static func linked(_ kind: ContactLine.Kind, _ text: String) -> String {
    switch kind {
    case .email: "\\href{mailto:\(text)}{\(escaped(text))}"
    case .url: "\\href{https://\(text)}{\(escaped(text))}"
    case .phone, .other: escaped(text)
    }
  }

  private static func escaped(_ text: String) -> String {
    text.map { character in
      switch character {
      case "&", "%", "$", "#", "_", "{", "}": "\\\(character)"
      case "–": "--"
      default: String(character)
      }
    }.joined()
  }
}
