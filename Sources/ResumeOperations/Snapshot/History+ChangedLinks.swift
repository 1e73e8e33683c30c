import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumeProject

extension History {
  /// Returns the links of a document that differ between a commit and the disk, without absolute links and
  /// those in .gitignore.
  func changedLinks(of document: Document, since commit: ObjectID?) throws(UserError) -> [TreeEntry] {
    guard let root = workTree else { return [] }
    var changed: [TreeEntry] = []
    for path in document.links {
      guard let target = Files.linkTarget(root + path), !target.hasPrefix("/") else { continue }
      try git { () throws(GitError) in
        guard try repository.status(of: path) != .ignored else { return }
        let entry = TreeEntry(id: try repository.writeBlob(Array(target.utf8)), mode: 0o120000, path: path)
        let old = try commit.flatMap { commit throws(GitError) in try repository.entry(at: path, in: commit) }
        if old != entry { changed.append(entry) }
      }
    }
    return changed
  }
}
