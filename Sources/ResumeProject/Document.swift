package import ResumeFormats
package import ResumeModel

/// One tracked text of a résumé.
package struct Document: Sendable, Equatable {
  /// The name in reports: the one given in resver.yaml, or the file's name without its ending.
  package var name: String
  /// The path from the root of the repository, with forward slashes.
  package var path: String
  /// The language, such as `en` or `zh`, if resver.yaml gives it.
  package var language: String?
  /// The format, if resver.yaml gives it; otherwise name and content decide.
  package var format: SourceFormat?

  /// The paths of the files that are read in place of their names, as the document is now.
  package var files: [String] = []

  /// The document's own path and those of its files.
  package var paths: [String] { [path] + files }

  /// The paths of the symbolic links of the work tree that lead to the document; `path` is their target.
  package var links: [String] = []

  /// Whether another document names the file without including its text; the file may be missing from a
  /// version.
  package var isIncluded = false

  /// Makes a document.
  package init(name: String, path: String, language: String? = nil) {
    self.name = name
    self.path = path
    self.language = language
  }

  /// Returns the format of the document's bytes; if it was another file then, that file's format.
  package func format(of bytes: [UInt8], at path: String) -> SourceFormat {
    path == self.path ? format ?? .detect(bytes, at: path) : .detect(bytes, at: path)
  }

  /// Reads the document's bytes as they were at a path.
  package func read(_ bytes: [UInt8], at path: String) -> Resume { format(of: bytes, at: path).read(bytes) }

  /// The first syntax error for the document's format; nil without one.
  package func flaw(in bytes: [UInt8]) -> SourceFlaw? { format(of: bytes, at: path).flaw(in: bytes) }

  /// Whether the document's bytes can include files.
  package func mayHaveFiles(_ bytes: [UInt8], at path: String) -> Bool {
    let known = path == self.path ? format ?? .named(by: path) : .named(by: path)
    guard SourceIncludes.arePossible(in: known) else { return false }
    return !SourceIncludes.find(in: bytes, as: known ?? .detect(bytes, at: path)).isEmpty
  }

  /// A document called after its file.
  package init(path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    self.init(name: stem, path: path)
  }
}
