package import ResumeModel

/// The formats that are read, each with its own scanner.
///
/// The law of every format: `read(bytes).rendered() == bytes`, for any bytes at all.
package enum ResumeFormat: String, Sendable, CaseIterable {
  case markdown
  /// Text that is none of the others: paragraphs and lists, still lossless.
  case text

  /// Reads a source. Never fails: what is not understood is kept as paragraphs.
  package func read(_ source: [UInt8]) -> Resume {
    switch self {
    case .markdown, .text:
      let lines = SourceLines(source).lines
      return StructurePass.read(
        format: rawValue, source: source, lineCount: lines.count,
        blocks: MarkdownScanner.scan(source, lines))
    }
  }

  /// The format of a file, told from its name.
  package static func named(by path: String) -> ResumeFormat {
    let name = path.split(separator: "/").last.map { $0.lowercased() } ?? ""
    for ending in [".md", ".markdown", ".mdown", ".mkd", ".mdx", ".rmd", ".qmd", ".html", ".htm"]
    where name.hasSuffix(ending) {
      return .markdown
    }
    return name.contains(".") ? .text : .markdown
  }
}
