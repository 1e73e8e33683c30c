import GitStore
package import Host
import ResumeProject

extension History {
  /// Returns a mark that changes with every branch, tag and switch, and with the size or time of the documents on disk. It
  /// reads no document, so a caller can poll it once a second.
  package func stateMark() throws(UserError) -> String {
    var text = try git { () throws(GitError) in
      let head = try repository.head()
      var text = "\(head.branch ?? "") \(head.commit?.description ?? "")\n"
      for reference in try repository.references(matching: "refs/*") {
        text += "\(reference.target) \(reference.name)\n"
      }
      return text
    }
    if let root = workTree {
      // A repository without a document has a mark as well: its page reports the missing document.
      let paths = ((try? documents()) ?? []).flatMap(\.paths) + [ConfigurationFile.name]
      for path in paths { text += "\(Files.stamp(root + path) ?? "missing") \(path)\n" }
    }
    return String(SHA256.hex(Array(text.utf8)).prefix(20))
  }
}
