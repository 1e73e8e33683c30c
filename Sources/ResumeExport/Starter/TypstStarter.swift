import ResumeModel

/// Writes a first résumé in Typst, with two functions of its own and no package.
enum TypstStarter {
  /// Returns the text.
  static func text(_ content: ResumeContent, _ language: PageLanguage) -> String {
    var lines = [
      "#set page(paper: \"a4\", margin: 18mm)", "#set text(size: 10.5pt, lang: \"\(language.code)\")",
      "#show heading.where(level: 1): set text(size: 1.4em)",
      "#show heading.where(level: 2): it => block(below: .6em)[#it.body #v(-.7em) #line(length: 100%, stroke: .5pt)]", "",
      "#let work(title: \"\", company: \"\", dates: \"\") = block(below: .6em)[*#title*, #company #h(1fr) #dates]",
      "#let edu(degree: \"\", institution: \"\", dates: \"\") = block(below: .6em)[*#degree*, #institution #h(1fr) #dates]", "",
      "= \(escaped(content.name))", "",
    ]
    lines += content.contact.map {
      ContactLine.pieces($0.text).map { linked($0.kind, $0.text) }.joined(separator: " | ")
    }
    for section in content.sections {
      lines += ["", "== \(escaped(section.title))", ""]
      for entry in section.entries {
        if entry.isNamed {
          let (name, title, place) = section.key == .education ? ("edu", "degree", "institution") : ("work", "title", "company")
          lines.append(
            "#\(name)(\(title): \(quoted(entry.title)), \(place): \(quoted(entry.organization)), dates: \(quoted(entry.period?.text)))"
          )
        }
        lines += entry.paragraphs.map { escaped($0.text) }
        lines += entry.fields.map { "*\(escaped($0.label)):* \(escaped($0.value))" }
        lines += entry.bullets.map { "- " + escaped($0.text) }
        if entry.isNamed { lines.append("") }
      }
    }
    while lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func linked(_ kind: ContactLine.Kind, _ text: String) -> String {
    switch kind {
    case .email: "#link(\"mailto:\(text)\")[\(escaped(text))]"
    case .url: "#link(\"https://\(text)\")[\(escaped(text))]"
    case .phone, .other: escaped(text)
    }
  }

  private static func quoted(_ text: String?) -> String {
    "\"" + (text ?? "").map { "\"\\".contains($0) ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private static func escaped(_ text: String) -> String {
    text.map { "#$*_@<>[]\\`".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
