import GitStore
package import Host
package import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeModel
package import ResumePlan
package import ResumeProject

extension History {
  /// Plans a new version equal to an old one, or with one part of it brought back. Nothing is lost.
  ///
  /// - Throws: if the files have edits that no version contains, because they would be lost.
  package func restore(
    _ typed: String, part address: String?, documents wanted: [Document], message: String?
  ) throws(UserError) -> Planned<SnapshotOutcome> {
    guard let root = workTree else {
      throw UserError(
        "Cannot restore `\(typed)`", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it and restore there")
    }
    try refuseWhenBusy()
    var contents: [Content] = []
    var wanted = wanted
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
      guard let files = SourceFiles.split(bytes, root: document.path) else {
        throw UserError(
          "Cannot bring `\(address ?? typed)` back", causes: ["the result would include a file twice"],
          hint: "restore the whole version with `resver restore \(typed)`")
      }
      contents.append(Content(document: document, bytes: bytes, files: files))
    }
    // A whole version brings back the files that it included then, too.
    if address == nil, try documents().allSatisfy({ wanted.contains($0) }), let commit = try commit(typed) {
      let covered = Set(contents.flatMap(\.files).map(\.path))
      for path in try formerPaths(in: commit) where !covered.contains(path) {
        let document = Document(path: path)
        guard let bytes = try content(of: document, in: commit)?.bytes else { continue }
        contents.append(
          Content(document: document, bytes: bytes, files: [SourceFiles.File(path: path, bytes: bytes)]))
      }
    }
    let what = address.map { "\($0) from \(typed)" } ?? typed
    let own = try sealed("Restore \(what)\n").trimmedOfBlanks
    var planned = try record(
      contents, message: message ?? own, in: Plan(.record("restore \(typed)", keepsFiles: false)))
    for file in contents.flatMap(\.files) {
      let bytes = try git { () throws(GitError) in try repository.onDisk(file.bytes, for: file.path) }
      planned.plan.workTree.files.append(WorkTreeChange.File(path: file.path, bytes: bytes))
    }
    planned.plan.workTree.refreshesIndex = true
    return planned
  }

  /// Returns the files of a variant in the place of documents.
  ///
  /// - Throws: if the variant is a branch, whose documents are restored there.
  package func files(of name: String, among documents: [Document]) throws(UserError) -> [Document] {
    let role = try role(named: name)
    guard !role.files.isEmpty else {
      throw UserError(
        "Cannot restore the files of `\(name)`", causes: ["it is a branch"],
        hint: "switch to it with `git switch role/\(name)` and restore there", kind: .usage)
    }
    guard try isAtHand(role.target) else {
      throw UserError(
        "Cannot restore the files of `\(name)`", causes: ["they are on `\(role.baseName)`, which is not checked out"],
        hint: "switch to it with `git switch \(role.baseName)`")
    }
    let copies = documents.compactMap { document in
      role.files[document.name].map { path in
        var copy = document
        (copy.name, copy.path, copy.files, copy.links) = (documents.count > 1 ? "\(name) \(document.name)" : name, path, [], [])
        return copy
      }
    }
    guard !copies.isEmpty else {
      throw UserError(
        "Cannot restore the files of `\(name)`", causes: ["it has no file for these documents"],
        hint: "name another one with --doc", kind: .usage)
    }
    return copies
  }

  /// Returns, for a résumé in several files, the document with the part at an address in a version; the first
  /// if none has it.
  package func documentHolding(
    _ address: String, at typed: String, among documents: [Document]
  ) throws(UserError) -> Document {
    for document in documents where documents.count > 1 {
      if case .missing = try read(typed, document).resume.part(at: address) { continue }
      return document
    }
    return documents[0]
  }

  /// Whether one of the last versions contains a file as it is on disk, as an interrupted restore leaves it.
  private func isKept(_ file: SourceFiles.File) throws(UserError) -> Bool {
    try git { () throws(GitError) in
      guard let head = try repository.head().commit else { return false }
      var walk = repository.firstParents(from: head)
      var count = 0
      while count < 50, let commit = try walk.next() {
        count += 1
        if let entry = try repository.entry(at: file.path, in: commit.id),
          try repository.text(of: entry) == file.bytes
        {
          return true
        }
      }
      return false
    }
  }

  /// Refuses when a document on disk differs from the current commit and from every version before it.
  private func refuseUnsaved(_ document: Document, _ root: String) throws(UserError) {
    guard Files.kind(of: root + document.path) != .missing else { return }
    for file in try readWork(document).files {
      let saved = try git { () throws(GitError) in
        guard let head = try repository.head().commit,
          let entry = try repository.entry(at: file.path, in: head)
        else { return nil as [UInt8]? }
        return try repository.text(of: entry)
      }
      guard saved != file.bytes, try !isKept(file) else { continue }
      throw UserError(
        "Cannot restore over `\(file.path)`", causes: ["it has unsaved edits"],
        hint: "save them first with `resver snapshot`")
    }
  }
}
