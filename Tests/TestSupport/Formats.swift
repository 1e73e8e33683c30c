package import ResumeFormats

/// The formats by name. Only tests name formats: other targets ask what is true of one.
extension SourceFormat {
  package static let markdown = format("markdown")
  package static let latex = format("latex")
  package static let json = format("json")
  package static let yaml = format("yaml")
  package static let toml = format("toml")
  package static let org = format("org")
  package static let typst = format("typst")
  package static let text = format("text")
  package static let bibtex = format("bibtex")
  package static let asciidoc = format("asciidoc")
  package static let rst = format("rst")
  package static let html = format("html")

  private static func format(_ name: String) -> SourceFormat {
    guard let format = called(name) else { fatalError("no format is called \(name)") }
    return format
  }
}
