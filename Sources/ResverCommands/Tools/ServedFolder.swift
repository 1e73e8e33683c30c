import Host

/// The folder that tools may read, with everything below it.
struct ServedFolder: Sendable {
  /// The absolute path, without links.
  let path: String

  /// Takes a folder.
  ///
  /// - Throws: `UserError` if there is no such folder.
  init(_ folder: String, called name: String) throws(UserError) {
    guard let path = Files.resolved(folder), Files.kind(of: path) == .folder else {
      throw UserError(
        "Cannot serve `\(name)`", causes: ["it is not a folder"], hint: "name the folder of the résumé, as in `resver mcp ~/cv`",
        kind: .usage)
    }
    self.path = path
  }

  /// Returns why a word from a client must not become part of a command line; nil if it may.
  ///
  /// Commands take files as well as names, and a client of this server is not the user: a model may do what a job ad tells it.
  func problem(of word: String) -> String? {
    if word.isEmpty { return "is empty" }
    if word.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
      return "contains a control character"
    }
    if word.hasPrefix("-") { return "begins with a hyphen" }
    let steps = word.split(whereSeparator: { $0 == "/" || $0 == ":" })
    let isInside = !word.hasPrefix("/") && !steps.contains("..") && Files.isInside(word, path + "/")
    return isInside ? nil : "leads out of the folder that is served"
  }
}
