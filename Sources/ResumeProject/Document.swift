package import ResumeFormats
package import ResumeModel

/// One tracked text of a résumé.
package struct Document: Sendable, Equatable {
  /// What reports call it: the name given in resver.yaml, or the file's name without its ending.
  package var name: String
  /// The path from the root of the repository, with forward slashes.
  package var path: String
  /// The language it is written in, such as `en` or `zh`, when resver.yaml says so.
  package var language: String?
  /// The format it is read as, when resver.yaml says so; else it is told from name and content.
  package var format: ResumeFormat?

  /// The files that stand in place of their names in the document as it is now, by their paths.
  package var files: [String] = []

  /// The document's own path and those of its files.
  package var paths: [String] { [path] + files }

  /// The symbolic links of the work tree by which the document is reached, by their paths; what they lead to is `path`.
  package var links: [String] = []

  /// True for a file that another document includes without its text standing there; it may be missing from a version.
  package var isIncluded = false

  /// Makes a document.
  package init(name: String, path: String, language: String? = nil) {
    self.name = name
    self.path = path
    self.language = language
  }

  /// The format of the document's bytes; where it was another file, that file's.
  package func format(of bytes: [UInt8], at path: String) -> ResumeFormat {
    path == self.path ? format ?? .of(bytes, at: path) : .of(bytes, at: path)
  }

  /// Reads the document's bytes as they stood at a path.
  package func read(_ bytes: [UInt8], at path: String) -> Resume { format(of: bytes, at: path).read(bytes) }

  /// What keeps the document's bytes from being read as of its format; nil when nothing does.
  package func flaw(in bytes: [UInt8]) -> SourceFlaw? { format(of: bytes, at: path).flaw(in: bytes) }

  /// Whether the document's bytes can name files that stand in their place.
  package func mayHaveFiles(_ bytes: [UInt8], at path: String) -> Bool {
    let known = path == self.path ? format ?? .named(by: path) : .named(by: path)
    guard SourceIncludes.arePossible(in: known) else { return false }
    return !SourceIncludes.find(in: bytes, as: known ?? .of(bytes, at: path)).isEmpty
  }

  /// A document called after its file.
  package init(path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    self.init(name: stem, path: path)
  }
}
