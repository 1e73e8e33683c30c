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
    for document in try holders(of: address, at: typed, among: wanted) {
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

  /// Of a résumé in several files, the one whose old version has the part; all of them for a whole version.
  private func holders(
    of address: String?, at typed: String, among documents: [Document]
  ) throws(HistoryError) -> [Document] {
    guard let address, documents.count > 1 else { return documents }
    for document in documents {
      if case .found = try read(typed, document).resume.part(at: address) { return [document] }
    }
    return [documents[0]]
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

/// Brings one part of an old version back into a newer text.
enum PartRestoring {
  /// Returns the newer text with the part as it was: in place of its match, else beside its old neighbours.
  ///
  /// - Throws: when the old version has no part at the address, with the nearest addresses.
  static func bytes(
    of current: [UInt8], taking address: String, from old: Reading, format: ResumeFormat
  ) throws(HistoryError) -> [UInt8]? {
    let before = old.resume
    let after = format.read(current)
    let part: Int
    switch before.part(at: address) {
    case .found(let index): part = index
    case .missing(let suggestions):
      let near = suggestions.map { "`\($0)`" }.joined(separator: " or ")
      throw HistoryError(
        "Cannot find `\(address)` at `\(old.revision ?? old.path)`", causes: ["no part has that address"],
        hint: near.isEmpty ? "see the addresses with `resver outline`" : "did you mean \(near)?")
    }
    return bytes(of: current, taking: part, in: ResumeDiff.compare(before, after))
  }

  /// Returns a text with a part of an older one in place of its match, or else beside its old neighbours.
  static func bytes(of current: [UInt8], taking part: Int, in diff: ResumeDiff) -> [UInt8] {
    let before = diff.before
    let taken = Array(before.source[before.parts[part].bytes])
    var bytes = current
    if let match = diff.matching.forward[part] {
      bytes.replaceSubrange(diff.after.parts[match].bytes, with: taken)
      return bytes
    }
    let at = place(for: part, in: diff)
    var insertion = taken
    if insertion.last != 0x0A { insertion.append(0x0A) }
    if at > 0, bytes[at - 1] != 0x0A { insertion.insert(0x0A, at: 0) }
    if before.parts[part].kind.isContainer, at > 1, bytes[at - 2] != 0x0A { insertion.insert(0x0A, at: 0) }
    bytes.insert(contentsOf: insertion, at: at)
    return bytes
  }

  /// Where a part that is gone stood: after the nearest sibling before it that is left, else at its parent's start.
  private static func place(for part: Int, in diff: ResumeDiff) -> Int {
    guard let parent = diff.before.parts[part].parent else { return diff.after.source.count }
    for sibling in diff.before.children(of: parent).reversed() where sibling < part {
      if let match = diff.matching.forward[sibling] { return diff.after.parts[match].bytes.upperBound }
    }
    for sibling in diff.before.children(of: parent) where sibling > part {
      if let match = diff.matching.forward[sibling] { return diff.after.parts[match].bytes.lowerBound }
    }
    guard let match = diff.matching.forward[parent], match != 0 else { return diff.after.source.count }
    return diff.after.parts[match].bytes.upperBound
  }
}
