import Host
import ResumeModel
import YAMLTree

/// A variant that is kept as files on the base branch, beside the documents that it was copied from.
package struct FileVariant: Sendable, Equatable {
  /// The name, as of a role.
  package var name: String
  /// The copy of each document, by the document's name; the empty name is the first document.
  package var files: [String: String]
  /// Its line in resver.yaml.
  package var line: Int

  /// Whether a text can name a variant.
  package static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.first != "-" && text.first != "."
      && text.unicodeScalars.allSatisfy { scalar in
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || "-_.".unicodeScalars.contains(scalar)
      }
  }

  /// Reads `variants:`, which maps names to a path, or to the paths of several documents by the documents' names.
  static func read(_ node: YAMLNode) throws(UserError) -> [FileVariant] {
    guard let pairs = node.pairs else {
      throw ConfigurationFile.failure(node.line, "`variants` must be a mapping, such as `data: cv_data.md`")
    }
    var variants: [FileVariant] = []
    for (key, value) in pairs {
      let name = key.text ?? ""
      guard isName(name), !variants.contains(where: { $0.name == name }) else {
        throw ConfigurationFile.failure(
          key.line, "`\(name)` cannot be the name of a variant; use letters, digits and hyphens, once")
      }
      var files: [String: String] = [:]
      if let path = value.text {
        files[""] = path
      } else {
        for (document, path) in value.pairs ?? [] { files[document.text ?? ""] = path.text }
      }
      guard !files.isEmpty, files.values.allSatisfy({ ConfigurationFile.isInside($0) }) else {
        throw ConfigurationFile.failure(value.line, "the variant `\(name)` needs the path of its file in the repository")
      }
      variants.append(FileVariant(name: name, files: files, line: key.line))
    }
    return variants
  }
}
