import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeFormats
import ResumeLedger
import ResumeModel
package import ResumePlan
import ResumeProject
import ResumeRendering

/// One file of a folder that became a version.
package struct ImportedVersion: Sendable {
  /// The file's name.
  package var file: String
  /// The day that it is filed under, as `YYYY-MM-DD`.
  package var day: String
  /// The version's name.
  package var version: String
}

extension History {
  /// Plans versions, oldest first, from a folder of dated files.
  ///
  /// The date of a file is in its name (`cv-2021.md`, `resume_2022-03.pdf`), or else is the time of its last
  /// change. A PDF becomes the text that a program reads in it, a word processor's document Markdown.
  package func importFolder(_ typed: String) throws(UserError) -> Planned<[ImportedVersion]> {
    try holdObjects()
    let folder = environment.absolute(typed)
    guard Files.kind(of: folder) == .folder else {
      throw UserError(
        "Cannot import `\(typed)`", causes: ["it is not a folder"], hint: "name a folder of dated files",
        kind: .usage)
    }
    let head = try git { () throws(GitError) in try repository.head() }
    if let tip = head.commit, let known = try? documents().first, try content(of: known, in: tip) != nil {
      throw UserError(
        "Cannot import `\(typed)` here", causes: ["`\(known.path)` has versions already"],
        hint: "import into a new folder: `mkdir new && cd new && git init && resver import \(typed)`")
    }
    var files: [(name: String, moment: Int64)] = []
    for name in Files.names(in: folder) where Files.kind(of: folder + "/" + name) == .file {
      guard History.isImported(name) else { continue }
      files.append((name, DatedName.moment(of: name) ?? Files.changed(folder + "/" + name)))
    }
    guard !files.isEmpty else {
      let endings = SourceFormat.all.compactMap(\.files.searched.first).map { "." + $0 }
      throw UserError(
        "Cannot import `\(typed)`", causes: ["it contains no résumé"],
        hint: "resver reads \(endings.joined(separator: ", ")), .docx, .odt, .rtf and the text of .pdf")
    }
    let identity = try Identity.read(repository, environment)
    var plan = Plan(.record("import", keepsFiles: false))
    plan.committer = identity.committer
    // A command that was killed before it moved the branch leaves versions; the same files make the same commits.
    let there = try versionTags("")
    var number = there.map(\.number).max() ?? 0
    var made: [ImportedVersion] = []
    var tip = head.commit
    var last: (path: String, bytes: [UInt8])?
    for file in files.sorted(by: { ($0.moment, $0.name) < ($1.moment, $1.name) }) {
      let bytes = try importedText(folder + "/" + file.name, called: file.name)
      let ending = History.importedEnding(of: file.name)
      let path = "resume." + ending
      if last?.path == path, last?.bytes == bytes { continue }
      var author = identity.author
      author.seconds = file.moment
      var committer = identity.committer
      committer.seconds = file.moment
      let (parent, former) = (tip, last?.path)
      let commit = try git { () throws(GitError) in
        let blob = try repository.writeText(bytes, for: path)
        let tree = try repository.writeTree(
          from: parent, setting: [TreeEntry(id: blob, mode: 0o100644, path: path)],
          removing: former.map { $0 == path ? [] : [$0] } ?? [])
        return try repository.writeCommit(
          tree: tree, parents: parent.map { [$0] } ?? [], author: author, committer: committer,
          message: "Import \(file.name)\n")
      }
      var name = there.first { $0.commit == commit }.map { "v\($0.number)" }
      if name == nil {
        number += 1
        name = "v\(number)"
        plan.updates.append(
          try tagging(
            "v\(number)", commit, identity: Identity(author: author, committer: committer), message: "Import \(file.name)\n"))
      }
      made.append(
        ImportedVersion(file: file.name, day: GitDate.day(file.moment, offset: author.offset), version: name ?? ""))
      tip = commit
      last = (path, bytes)
    }
    guard let end = tip, let file = last else { return Planned(plan, made) }
    plan.updates.append(
      ReferenceUpdate(
        head.branch ?? "HEAD", from: head.commit, to: .object(end), reason: "resver: import",
        failure: "Cannot move the branch"))
    if let root = workTree, Files.kind(of: root + file.path) == .missing {
      plan.workTree.files.append(noted(file.path, before: nil, after: file.bytes))
      let entry = try git { () throws(GitError) in try repository.entry(at: file.path, in: end) }
      plan.workTree.staged = entry.map { [$0] } ?? []
    }
    plan.workTree.refreshesIndex = true
    return Planned(finished(plan), made)
  }

  /// Whether a file becomes a version: a format shows in its name, or its ending is one of plain text, PDF or a word processor.
  private static func isImported(_ name: String) -> Bool {
    SourceFormat.named(by: name) != nil || isMade(name)
      || SourceFormat.plain.files.searched.contains { name.hasSuffix("." + $0) }
  }

  /// Whether a text is made of a file by another program.
  private static func isMade(_ name: String) -> Bool { name.lowercased().hasSuffix(".pdf") || FileImport.isDocument(name) }

  /// The ending of a file as it is stored.
  private static func importedEnding(of name: String) -> String {
    if isMade(name) { return SourceFormat.unnamed.files.searched.first ?? "" }
    return name.split(separator: ".").last.map(String.init) ?? "txt"
  }

  private func importedText(_ path: String, called name: String) throws(UserError) -> [UInt8] {
    guard History.isMade(name) else { return try Files.read(path, called: name) }
    do {
      return Array((try FileImport.read(path, called: name, environment)?.markdown ?? "").utf8)
    } catch {
      var error = error
      error.hint = (error.hint.map { $0 + ", or " } ?? "") + "move the file out of the folder"
      throw error
    }
  }
}
