package import Host

/// The file in which a repository configures resver.
package enum ConfigurationFile {
  /// The file's name, at the root of the repository.
  package static let name = "resver.yaml"

  /// An error that names a line of the file.
  package static func failure(_ line: Int, _ cause: String) -> UserError {
    UserError(
      "Cannot read `\(name):\(line)`", causes: [cause],
      hint: "docs/resver-yaml.md describes the file", kind: .unreadable)
  }

  /// Whether a path stays in the repository, and out of its `.git`.
  static func isInside(_ path: String) -> Bool {
    let steps = path.split(separator: "/", omittingEmptySubsequences: false)
    return !path.isEmpty && !path.hasPrefix("/") && !steps.contains("..") && !steps.contains("")
      && !steps.contains(".git")
  }
}
