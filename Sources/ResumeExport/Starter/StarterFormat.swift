package import ResumeFormats
import ResumeModel

/// A format in which `resver new` writes a first résumé.
package struct StarterFormat: Sendable {
  /// The format in the registry.
  package let format: SourceFormat
  /// The ending of a file of the format, without the dot.
  package let ending: String
  /// Other words that people type for it.
  private var words: [String] = []
  private let write: @Sendable (ResumeContent, PageLanguage) -> String

  /// One for each format in which a person keeps a résumé, in the order of the registry. Bibliographies and tables are parts of one.
  package static let all: [StarterFormat] = SourceFormat.all.compactMap { format in writers.first { $0.format == format } }

  private static let writers: [StarterFormat] = [
    StarterFormat("markdown", "md") { content, _ in MarkdownWriter.text(content) },
    StarterFormat("latex", "tex") { StarterSyntax.latex.text($0, $1) },
    StarterFormat("json", "json", or: "jsonresume") { content, _ in JSONResumeWriter(content).text },
    StarterFormat("yaml", "yaml", or: "rendercv") { content, _ in RenderCVWriter(content).text },
    StarterFormat("toml", "toml") { content, _ in TOMLWriter.text(JSONResumeWriter(content).value) },
    StarterFormat("org", "org") { StarterSyntax.org.text($0, $1) },
    StarterFormat("typst", "typ") { StarterSyntax.typst.text($0, $1) },
    StarterFormat("text", "txt") { content, _ in PlainTextWriter.text(content) },
    StarterFormat("asciidoc", "adoc") { StarterSyntax.asciidoc.text($0, $1) },
    StarterFormat("rst", "rst") { StarterSyntax.rst.text($0, $1) },
    StarterFormat("html", "html") { StarterSyntax.html.text($0, $1) },
    StarterFormat("rmarkdown", "Rmd") { content, language in
      let title = "---\ntitle: \(content.name)\nlang: \(language.code)\noutput: html_document\nformat: html\n---\n\n"
      var rest = content
      rest.name = ""
      return title + MarkdownWriter.text(rest)
    },
    StarterFormat("xml", "xml") { StarterSyntax.xml.text($0, $1) },
  ].compactMap { $0 }

  /// - Parameter name: the format's name in the registry; nil is returned for one that it lacks.
  private init?(
    _ name: String, _ ending: String, or word: String? = nil,
    write: @escaping @Sendable (ResumeContent, PageLanguage) -> String
  ) {
    guard let format = SourceFormat.called(name) else { return nil }
    self.format = format
    self.ending = ending
    words = word.map { [$0] } ?? []
    self.write = write
  }

  /// The name of the format of a file that has no name yet.
  package static let usual = SourceFormat.unnamed.name

  /// Finds a format by its name or the ending of a file; nil for any other word.
  package init?(named name: String) {
    let name = name.lowercased()
    let found = Self.all.first { starter in
      let format = starter.format
      let names = [format.name] + format.words + format.files.searched + format.files.searchedLast + starter.words
      return names.contains(name)
    }
    guard let found else { return nil }
    self = found
  }

  /// Its name, such as `markdown`.
  package var name: String { format.name }

  /// The usual name of a file of the format.
  package var fileName: String { "resume." + ending }

  /// Writes a first résumé.
  ///
  /// - Parameter code: the code of its language; English if nil or unknown.
  package func text(_ content: ResumeContent, language code: String?) -> String { write(content, PageLanguage(code)) }
}
