/// One tracked text of a résumé.
package struct Document: Sendable, Equatable {
  /// What reports call it: the name given in resver.yaml, or the file's name without its ending.
  package var name: String
  /// The path from the root of the repository, with forward slashes.
  package var path: String
  /// The language it is written in, such as `en` or `zh`, when resver.yaml says so.
  package var language: String?

  /// Makes a document.
  package init(name: String, path: String, language: String? = nil) {
    self.name = name
    self.path = path
    self.language = language
  }

  /// A document called after its file.
  init(path: String) {
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.split(separator: ".").first.map(String.init) ?? file
    self.init(name: stem, path: path)
  }
}
