import GitStore
import Host
import ResumeProject

/// Follows symbolic links to documents; the links are kept with the text they lead to.
extension History {
  /// Returns the links along a path of the work tree, in the order of the path.
  func links(on path: String) -> [String] {
    guard let root = workTree else { return [] }
    var links: [String] = []
    var steps = path.split(separator: "/").map(String.init)
    var done: [String] = []
    while !steps.isEmpty, links.count < 16 {
      let step = steps.removeFirst()
      if step == ".." {
        _ = done.popLast()
        continue
      }
      let here = (done + [step]).joined(separator: "/")
      guard Files.kind(of: root + here) == .link else {
        done.append(step)
        continue
      }
      links.append(here)
      // An absolute link is valid only on this machine.
      guard let target = Files.linkTarget(root + here), !target.hasPrefix("/") else { break }
      steps = target.split(separator: "/").map(String.init).filter { $0 != "." } + steps
    }
    return links
  }

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
