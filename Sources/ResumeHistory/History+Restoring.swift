import GitStore
import ResumeDiff
import ResumeFormats
import ResumeModel

extension History {
  /// Makes a new version equal to an old one, or with one part of it brought back. Destroys nothing.
  ///
  /// - Throws: when the files hold edits that no version has; they would be lost.
  package func restore(
    _ typed: String, part address: String?, documents wanted: [Document], message: String?
  ) throws(HistoryError) -> SnapshotOutcome {
    guard let root = workTree else {
      throw HistoryError(
        "Cannot restore `\(typed)`", causes: ["the repository is bare: it has no files of its own"],
        hint: "clone it and restore there")
    }
    try refuseWhenBusy()
    var contents: [Content] = []
    var wanted = wanted
    // A whole version brings back the files that it included then, too.
    if address == nil, try wanted == documents(), let commit = try commit(typed) {
      wanted += try formerDocuments(in: commit)
    }
    if let address { wanted = [try documentHolding(address, at: typed, among: wanted)] }
    for document in wanted {
      let old = try read(typed, document)
      // A file that the version did not have yet stays; its text then does not ask for it.
      if document.isIncluded && old.bytes.isEmpty { continue }
      try refuseUnsaved(document, root)
      var bytes = old.bytes
      if let address {
        let isThere = Files.kind(of: root + document.path) != .missing
        let current = isThere ? try readWork(document).bytes : []
        guard
          let merged = try PartRestoring.bytes(
            of: current, taking: address, from: old, format: document.format(of: current, at: document.path))
        else { continue }
        bytes = merged
      }
      let mode: UInt32 = Files.isExecutable(root + document.path) ? 0o100755 : 0o100644
      contents.append(Content(document: document, bytes: bytes, mode: mode))
    }
    let what = address.map { "\($0) from \(typed)" } ?? typed
    let outcome = try record(contents, message: message ?? "Restore \(what)") { _ in "Restore \(what)" }
    for content in contents {
      let path = root + content.document.path
      if Files.kind(of: path) == .missing {
        Files.makeFolders(path.split(separator: "/").dropLast().joined(separator: "/"))
      }
      let bytes = try git { () throws(GitError) in
        try repository.checkedOut(content.bytes, for: content.document.path)
      }
      try Files.write(bytes, to: path, called: content.document.path)
    }
    repository.refreshIndex()
    return outcome
  }

  /// Of a résumé in several files, the one that has the part at an address of a version; the first where none has it.
  package func documentHolding(
    _ address: String, at typed: String, among documents: [Document]
  ) throws(HistoryError) -> Document {
    for document in documents where documents.count > 1 {
      if case .found = try read(typed, document).resume.part(at: address) { return document }
    }
    return documents[0]
  }

  /// Refuses when a document on disk differs from the current commit.
  private func refuseUnsaved(_ document: Document, _ root: String) throws(HistoryError) {
    guard Files.kind(of: root + document.path) != .missing else { return }
    let work = try readWork(document)
    let saved = try git { () throws(GitError) in
      guard let head = try repository.head().commit,
        let entry = try repository.entry(at: document.path, in: head)
      else { return nil as [UInt8]? }
      return try repository.readBlob(entry.id)
    }
    guard saved != work.bytes else { return }
    throw HistoryError(
      "Cannot restore over `\(document.path)`", causes: ["it has edits that no version holds"],
      hint: "keep them first with `resver snapshot`")
  }
}
