import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
import ResumeProject

extension History {
  /// Writes a document's text into the store, divided into its files.
  ///
  /// - Parameters:
  ///   - path: the root's new path.
  ///   - known: the same document on the sides, for the modes of its files; the first one counts.
  /// - Returns: the files for the tree, and the paths that the first side had and that are gone; nil if the
  ///   text cannot be divided into its files.
  func write(
    _ bytes: [UInt8], at path: String, known: [StoredDocument]
  ) throws(UserError) -> (files: [TreeEntry], gone: [String])? {
    let entries = known.flatMap { [$0.entry] + $0.files }
    guard known.contains(where: { !$0.files.isEmpty }) else {
      let blob = try git { () throws(GitError) in
        try repository.writeText(bytes, for: path, like: entries.first)
      }
      return ([TreeEntry(id: blob, mode: entries.first?.mode ?? 0o100644, path: path)], [])
    }
    guard let parts = SourceFiles.split(bytes, root: path),
      parts.dropFirst().allSatisfy({ file in entries.contains { $0.path == file.path } })
    else { return nil }
    var files: [TreeEntry] = []
    for part in parts {
      let old = entries.first { $0.path == part.path }
      let mode = old?.mode ?? entries.first?.mode ?? 0o100644
      let blob = try git { () throws(GitError) in
        try repository.writeText(part.bytes, for: part.path, like: old)
      }
      files.append(TreeEntry(id: blob, mode: mode, path: part.path))
    }
    let gone = (known.first?.files ?? []).map(\.path).filter { old in !files.contains { $0.path == old } }
    return (files, gone)
  }
}
