package import Host
import ResumeFacts
import ResumeModel
package import YAMLTree

/// The keys that resver.yaml may contain, block by block. A misspelt key is refused: if it were ignored, its
/// setting would have no effect.
package enum KnownKeys {
  /// At the top.
  package static let root = ["base", "documents", "variants", "roles", "checks", "export"]
  /// In each of `documents:`.
  package static let document = ["path", "file", "name", "language", "format"]
  /// In `export:`.
  package static let export = ["css", "theme", "paper", "accent", "engines"]
  /// In `checks:`.
  package static let checks = CheckRegistry.names

  /// Throws for the first name of a block that is not known, with the nearest one that is.
  package static func refuseUnknown(_ node: YAMLNode, _ known: [String], block: String) throws(UserError) {
    for (key, _) in node.pairs ?? [] {
      let name = key.text ?? ""
      if known.contains(name) { continue }
      let near = known.min { EditDistance.between($0, name) < EditDistance.between($1, name) }
      let hint = near.map { EditDistance.between($0, name) <= 3 ? "; did you mean `\($0)`?" : "" } ?? ""
      throw ConfigurationFile.failure(key.line, "\(block)`\(name)` is not a known key\(hint)")
    }
  }
}
