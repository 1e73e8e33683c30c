import ResumeModel

/// A format in which `resver new` writes a first résumé.
package enum StarterFormat: String, Sendable, CaseIterable {
  case markdown, latex, typst, json, yaml, org

  /// Finds a format by its name or the ending of a file.
  package init?(named name: String) {
    switch name.lowercased() {
    case "md", "markdown": self = .markdown
    case "tex", "latex": self = .latex
    case "typ", "typst": self = .typst
    case "json": self = .json
    case "yaml", "yml", "rendercv": self = .yaml
    case "org": self = .org
    default: return nil
    }
  }

  /// The usual name of a file of the format.
  package var fileName: String {
    switch self {
    case .markdown: "resume.md"
    case .latex: "resume.tex"
    case .typst: "resume.typ"
    case .json: "resume.json"
    case .yaml: "resume.yaml"
    case .org: "resume.org"
    }
  }

  /// Writes a first résumé.
  package func text(_ content: ResumeContent, language code: String?) -> String {
    let language = PageLanguage(code)
    switch self {
    case .markdown: return MarkdownWriter.text(content)
    case .latex: return LaTeXStarter.text(content, language)
    case .typst: return TypstStarter.text(content, language)
    case .json: return JSONResumeWriter(content).text
    case .yaml: return RenderCVWriter(content).text
    case .org: return OrgStarter.text(content)
    }
  }
}

/// Writes a first résumé in Org.
enum OrgStarter {
  /// Returns the text.
  static func text(_ content: ResumeContent) -> String {
    var lines = ["#+TITLE: \(content.name)", "#+OPTIONS: toc:nil num:nil", ""]
    lines += content.contact.map(\.text)
    for section in content.sections {
      lines += ["", "* " + section.title]
      for entry in section.entries {
        if entry.isNamed {
          lines.append(
            "** " + [entry.title, entry.organization].compactMap { $0 }.joined(separator: ", ") + " (\(entry.period?.text ?? ""))"
          )
        }
        lines += entry.paragraphs.map(\.text)
        lines += entry.fields.map { "- \($0.label) :: \($0.value)" }
        lines += entry.bullets.map { "- " + $0.text }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
