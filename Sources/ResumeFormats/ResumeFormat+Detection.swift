/// The first error of a text in the format of its file name, with its position.
package struct SourceFlaw: Error, Sendable, Equatable {
  /// The line, from 1.
  package var line: Int
  /// The error, as a clause.
  package var problem: String
}

extension ResumeFormat {
  /// Returns the format of a text: by the name of its file, or else by its content.
  package static func of(_ source: [UInt8], at path: String) -> ResumeFormat {
    named(by: path) ?? told(by: source)
      ?? (path.split(separator: "/").last?.contains(".") == true ? .text : .markdown)
  }

  /// Returns the format of a file name; nil if the name does not show it.
  package static func named(by path: String) -> ResumeFormat? {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[name.index(after: dot)...] {
    case "md", "markdown", "mdown", "mkd", "mdx", "rmd", "qmd", "html", "htm": return .markdown
    case "tex", "ltx", "cls", "sty", "latex": return .latex
    case "json", "json5", "jsonc": return .json
    case "yaml", "yml": return .yaml
    case "typ": return .typst
    case "toml": return .toml
    case "org": return .org
    case "bib": return .bibtex
    default: return nil
    }
  }

  /// Returns the format that the text itself shows; nil for plain text and Markdown, which look alike.
  private static func told(by source: [UInt8]) -> ResumeFormat? {
    let all = 0..<source.count
    func has(_ text: StaticString) -> Bool { source.firstIndex(of: text, in: all) != nil }
    let start = source.trimmed(all)
    guard let first = start.first else { return nil }
    if source[first] == 0x7B, JSONScanner.read(source) != nil { return .json }
    if has("\\documentclass") || has("\\begin{document}") || (has("\\section{") && has("\\item"))
      || has("\\cvsection{")
    {
      return .latex
    }
    if has("#import \"@") || has("#set page(") || has("#set text(") || has("#show: ") { return .typst }
    if has("cv:\n") || has("\nsections:\n") || has("basics:\n"), YAMLScanner.read(source) != nil {
      return .yaml
    }
    return nil
  }

  /// Returns the first syntax error of a text in this format; nil without one. A text with an error is read
  /// line by line instead, and nothing of it is lost.
  package func flaw(in source: [UInt8]) -> SourceFlaw? {
    func flaw(at index: Int, _ problem: String) -> SourceFlaw {
      SourceFlaw(line: source[..<min(index, source.count)].count { $0 == 0x0A } + 1, problem: problem)
    }
    switch self {
    case .json: return JSONScanner.failure(in: source).map { flaw(at: $0, "this is not valid JSON") }
    case .yaml: return YAMLScanner.failure(in: source)
    case .toml: return TOMLScanner.failure(in: source).map { flaw(at: $0, "this is not valid TOML") }
    case .bibtex: return BibTeXScanner.failure(in: source).map { flaw(at: $0, "this entry is not valid BibTeX") }
    case .latex, .typst, .markdown, .org, .text: return nil
    }
  }
}
