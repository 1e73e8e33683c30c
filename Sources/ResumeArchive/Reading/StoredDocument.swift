package import GitStore
package import Host
import ResumeFormats
package import ResumeModel
package import ResumeProject

/// A document in a commit: its root and the files included in place of their names.
package struct StoredDocument {
  /// The root's place in the tree.
  package var entry: TreeEntry
  /// The whole text, files in place (`SourceFiles`).
  package var bytes: [UInt8]
  /// The places of the files in the tree.
  package var files: [TreeEntry] = []

  /// A key that differs between two contents of a document.
  package var key: String { ([entry] + files).map { $0.path + " " + $0.id.description }.joined(separator: "\n") }
}

extension History {
  /// Returns a document's entry and bytes in a commit; nil if the commit does not contain it.
  ///
  /// - Parameter excluded: files that are not included in place of their names but are separate documents.
  package func content(
    of document: Document, in commit: ObjectID, excluding excluded: Set<String> = []
  ) throws(UserError) -> StoredDocument? {
    guard let path = try path(of: document, in: commit) else { return nil }
    let found = try git { () throws(GitError) in try repository.entry(at: path, in: commit) }
    guard let entry = found else { return nil }
    let bytes = try git("Cannot read `\(path)`") { () throws(GitError) in try repository.text(of: entry) }
    var stored = StoredDocument(entry: entry, bytes: bytes)
    guard document.mayHaveFiles(bytes, at: path) else { return stored }
    let apart = try separatePaths(of: document).union(excluded)
    var entries: [String: TreeEntry] = [:]
    let whole = try SourceComposition.compose(
      bytes, at: path, as: document.format(of: bytes, at: path), excluding: apart
    ) { path throws(UserError) in
      try git { () throws(GitError) in
        guard let entry = try repository.entry(at: path, in: commit), entry.isFile else { return nil }
        entries[path] = entry
        return try repository.text(of: entry)
      }
    }
    stored.bytes = whole.bytes
    stored.files = whole.files.compactMap { entries[$0] }
    return stored
  }

  /// A document read at a commit; nil when it was not there.
  package func resume(of document: Document, in commit: ObjectID) throws(UserError) -> Resume? {
    try content(of: document, in: commit).map { document.read($0.bytes, at: $0.entry.path) }
  }

  /// A document's text on disk with its files in place of their names.
  func composed(_ bytes: [UInt8], of document: Document, _ root: String) throws(UserError)
    -> SourceComposition
  {
    guard document.mayHaveFiles(bytes, at: document.path) else { return SourceComposition(bytes) }
    return try SourceComposition.compose(
      bytes, at: document.path, as: document.format(of: bytes, at: document.path),
      excluding: try separatePaths(of: document)
    ) { path throws(UserError) in
      // A link may lead out of the repository.
      guard Files.kind(of: root + path) == .file, Files.isInside(path, root) else { return nil }
      let bytes = try Files.read(root + path, called: path)
      return try git { () throws(GitError) in try repository.text(onDisk: bytes, for: path) }
    }
  }

  /// Returns the files that are separate documents although another one names them; empty while the documents
  /// are being found.
  private func separatePaths(of document: Document) throws(UserError) -> Set<String> {
    Set((knownDocuments ?? []).map(\.path)).subtracting([document.path])
  }

  /// Returns a key that differs between a document's contents in two commits, without reading them.
  func contentKey(of document: Document, at path: String, in commit: ObjectID) throws(UserError) -> String? {
    try git { () throws(GitError) in
      guard let entry = try repository.entry(at: path, in: commit), entry.isFile else { return nil }
      var key = entry.id.description
      for file in document.files {
        key += try repository.entry(at: file, in: commit)?.id.description ?? "-"
      }
      return key
    }
  }
}
