package import GitStore

extension GitRepository {
  /// Stores a text for a path, through its filter program if it has one.
  ///
  /// - Parameter old: the previous file. If it has the same text, it is kept, because a program that encrypts
  ///   may write other bytes each time.
  package func writeText(_ text: [UInt8], for path: String, like old: TreeEntry? = nil) throws(GitError) -> ObjectID {
    let filtering = try filtering(of: path)
    if filtering == .none { return try writeBlob(text) }
    if let old, old.path == path, old.isFile, try self.text(of: old) == text { return old.id }
    if case .missing(let name) = filtering {
      // Stored without the filter, the hidden text would be in the repository for good.
      throw GitError(
        .writeFiltered, .failed, message: "`\(path)` is to be stored through the filter `\(name)`, which is not set up here")
    }
    let output = try git(["hash-object", "-w", "--stdin", "--path", path], .writeFiltered, input: text)
    let name = String(decoding: output.prefix { $0 > UInt8(ascii: " ") }, as: UTF8.self)
    guard let id = ObjectID(name) else { throw GitError(.writeFiltered, .failed, message: "git answered `\(name)`") }
    return id
  }
}
