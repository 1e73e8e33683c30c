import GitObjects
package import GitStore
package import Host
package import ResumeArchive
package import ResumeFormats
import ResumeLedger
import ResumeModel
package import ResumePlan
package import ResumeProject

/// The result of a snapshot.
package enum SnapshotOutcome: Sendable {
  /// A new version was made.
  case recorded(Version)
  /// The documents were committed before without a version name; the commit got one.
  case named(Version)
  /// Nothing changed since this version.
  case unchanged(Version)
}

extension SnapshotOutcome {
  /// Returns the outcome with the commit that git made, if hooks could change it.
  package func after(_ hooked: ObjectID?, in history: History) throws(UserError) -> SnapshotOutcome {
    guard let hooked, case .recorded(var version) = self else { return self }
    version.commit = try history.git { () throws(GitError) in try history.repository.readCommit(hooked) }
    return .recorded(version)
  }
}

extension History {
  /// A document's new content and its path.
  struct Content {
    var document: Document
    var bytes: [UInt8]
    /// The same, file by file.
    var files: [SourceFiles.File]
  }

  /// Plans to save the documents as they are on disk as a new version.
  ///
  /// Commits only the documents; other staged changes stay staged. The tag comes before the branch, so that an
  /// interrupted command leaves nothing wrong behind.
  ///
  /// - Parameters:
  ///   - message: the commit message; if nil, it is written from the changes.
  ///   - warn: called for a document that cannot be read in its format; it is saved nevertheless.
  package func snapshot(
    message: String?, warn: (Document, SourceFlaw) -> Void
  ) throws(UserError) -> Planned<SnapshotOutcome> {
    guard workTree != nil else {
      throw UserError(
        "Cannot take a snapshot", causes: ["the repository is bare: it has no work tree"],
        hint: "clone it, edit the clone, and run `resver snapshot` there")
    }
    try refuseWhenBusy()
    var contents: [Content] = []
    for document in try documents() + fileCopies() {
      let reading = try readWork(document)
      try refuseUnfit(reading)
      if let flaw = document.flaw(in: reading.bytes) { warn(document, flaw) }
      contents.append(Content(document: document, bytes: reading.bytes, files: reading.files))
    }
    return try record(contents, message: message, in: Plan(.record("snapshot", keepsFiles: true)))
  }

  /// The variants that are kept as files on disk, as documents of their own.
  private func fileCopies() throws(UserError) -> [Document] {
    guard let root = workTree else { return [] }
    let known = Set(try documents().flatMap(\.paths))
    return configuration.variants.flatMap { variant in
      variant.files.sorted { $0.key < $1.key }.map { document, path in
        Document(name: document.isEmpty ? variant.name : "\(variant.name) \(document)", path: path)
      }
    }.filter { !known.contains($0.path) && Files.kind(of: root + $0.path) == .file }
  }

  /// Refuses while a merge, a rebase or a similar command is unfinished.
  func refuseWhenBusy() throws(UserError) {
    let isBusy = try git { () throws(GitError) in try repository.isBusy }
    guard isBusy else { return }
    throw UserError(
      "Cannot take a snapshot", causes: ["a merge, a rebase or a similar command is unfinished"],
      hint: "finish or abort it first; `git status` shows how")
  }

  private func refuseUnfit(_ reading: Reading) throws(UserError) {
    if reading.bytes.allSatisfy({ [.space, .tab, .newline, .carriageReturn].contains($0) }) {
      throw UserError(
        "Cannot take a snapshot of `\(reading.path)`", causes: ["the file is empty"],
        hint: "bring the last version back with `resver restore \((try lastVersion())?.shown ?? "VERSION")`",
        kind: .unreadable)
    }
    for file in reading.files {
      guard let line = ConflictMarkers.line(in: file.bytes) else { continue }
      throw UserError(
        "Cannot take a snapshot of `\(file.path)`",
        causes: ["\(file.path):\(line) is a conflict marker"],
        hint: "resolve the conflict in the file, then run `resver snapshot` again", kind: .unreadable)
    }
  }

  private func mode(of path: String) -> UInt32 {
    workTree.map { Files.isExecutable($0 + path) } == true ? 0o100755 : 0o100644
  }

  /// Plans contents as a new version of the current branch, with its name, and the index that fits it.
  func record(
    _ contents: [Content], message: String?, in plan: Plan
  ) throws(UserError) -> Planned<SnapshotOutcome> {
    try holdObjects()
    var plan = plan
    let head = try git { () throws(GitError) in try repository.head() }
    var files: [TreeEntry] = []
    var changed: [(Document, Resume?, Resume)] = []
    for content in contents {
      var isChanged = false
      for part in content.files {
        let mode = mode(of: part.path)
        let (file, old) = try git { () throws(GitError) in
          let old = try head.commit.flatMap { commit throws(GitError) in
            try repository.entry(at: part.path, in: commit)
          }
          let blob = try repository.writeText(part.bytes, for: part.path, like: old)
          return (TreeEntry(id: blob, mode: mode, path: part.path), old)
        }
        files.append(file)
        isChanged = isChanged || old?.id != file.id || old?.mode != file.mode
      }
      let links = try changedLinks(of: content.document, since: head.commit)
      files += links
      isChanged = isChanged || !links.isEmpty
      guard isChanged else { continue }
      let before =
        if let commit = head.commit { try resume(of: content.document, in: commit) } else { nil as Resume? }
      changed.append(
        (content.document, before, content.document.read(content.bytes, at: content.document.path)))
    }
    let base = try baseBranch()
    let prefix = VersionName.prefix(onBranch: head.branch, base: base)
    guard !changed.isEmpty else {
      let outcome = try nameOrKeep(head, files, prefix: prefix, message: message, in: &plan)
      return Planned(finished(plan), outcome)
    }
    let identity = try Identity.read(repository, environment)
    let known = try documents()
    let isVariant = changed.contains { document, _, _ in !known.contains(document) }
    let text =
      if let message { message + "\n" } else {
        try sealed(SnapshotMessage.text(changed.map { ($0.name, $1, $2) }, names: isVariant) + "\n")
      }
    let gone = try renamedAway(contents, head)
    let version = try commit(files, removing: gone, head, identity: identity, message: text, prefix: prefix, in: &plan)
    plan.workTree.staged = files
    plan.workTree.unstaged = gone
    plan.workTree.refreshesIndex = true
    return Planned(finished(plan), .recorded(version))
  }

  /// The former paths of documents that were renamed on disk: they go with the commit that brings the new ones.
  private func renamedAway(_ contents: [Content], _ head: Head) throws(UserError) -> [String] {
    guard let root = workTree, let tip = head.commit else { return [] }
    // A part of the résumé that is no longer included, and is gone from the disk.
    let dropped = try formerPaths(in: tip).filter { Files.kind(of: root + $0) == .missing }
    guard let document = contents.first?.document,
      let old = try path(of: document, in: tip), old != document.path, Files.kind(of: root + old) == .missing
    else { return dropped }
    return dropped + [old]
  }

  /// Nothing changed on disk: the current commit is a version already, or gets a name.
  private func nameOrKeep(
    _ head: Head, _ files: [TreeEntry], prefix: String, message: String?, in plan: inout Plan
  ) throws(UserError) -> SnapshotOutcome {
    guard let tip = head.commit else {
      throw UserError("Cannot take a snapshot", causes: ["there is nothing to save"])
    }
    if let last = try lastVersion(), last.name != nil {
      let isSame = try git { () throws(GitError) in
        for file in files {
          let entry = try repository.entry(at: file.path, in: last.commit.id)
          if entry?.id != file.id { return false }
        }
        return true
      }
      if isSame { return .unchanged(last) }
    }
    let identity = try Identity.read(repository, environment)
    let commit = try git { () throws(GitError) in try repository.readCommit(tip) }
    let name = try nextName(prefix)
    plan.committer = identity.committer
    plan.updates.append(try tagging(name, tip, identity: identity, message: message.map { $0 + "\n" } ?? commit.message))
    return .named(Version(name: name, commit: commit))
  }

  // MARK: - Commit, tag, branch

  private func commit(
    _ files: [TreeEntry], removing gone: [String], _ head: Head, identity: Identity, message: String,
    prefix: String, in plan: inout Plan
  ) throws(UserError) -> Version {
    plan.committer = identity.committer
    let parents = head.commit.map { [$0] } ?? []
    let tree = try git { () throws(GitError) in
      try repository.writeTree(from: head.commit, setting: files, removing: gone)
    }
    let name = try nextName(prefix)
    if try needsHooks() {
      plan.hooked = HookedCommit(
        files.map(\.path) + gone, author: identity.author, committer: identity.committer, message: message,
        branch: head.branch, parent: head.commit)
      let isSigned = try git { () throws(GitError) in try repository.isConfigured("tag.gpgsign") }
      plan.updates.append(
        ReferenceUpdate(
          "refs/tags/" + name, from: nil, to: .tagOnHookedCommit(isSigned: isSigned), reason: "resver: name \(name)",
          failure: "Cannot name the version `\(name)`"))
    } else if let version = try unfinishedVersion(tree, parents, prefix: prefix) {
      move(head, to: version.commit.id, version.commit.message, in: &plan)
      return version
    }
    guard plan.hooked == nil else {
      // What git's commit will be if the hooks change nothing.
      let id = try git { () throws(GitError) in
        try repository.writeCommit(
          tree: tree, parents: parents, author: identity.author, committer: identity.committer, message: message)
      }
      return Version(name: name, commit: try git { () throws(GitError) in try repository.readCommit(id) })
    }
    let id = try makeCommit(tree, parents, identity: identity, message: message)
    plan.updates.append(try tagging(name, id, identity: identity, message: message))
    move(head, to: id, message, in: &plan)
    let made = try git { () throws(GitError) in try repository.readCommit(id) }
    return Version(name: name, commit: made)
  }

  private func needsHooks() throws(UserError) -> Bool {
    repository.workTree == nil ? false : try git { () throws(GitError) in try repository.hasCommitHooks }
  }

  private func move(_ head: Head, to commit: ObjectID, _ message: String, in plan: inout Plan) {
    let subject = message.split(separator: "\n").first.map(String.init) ?? ""
    plan.updates.append(
      ReferenceUpdate(head.branch ?? "HEAD", from: head.commit, to: .object(commit), reason: "resver: " + subject))
  }
}

/// Finds conflict markers that a failed merge left in a text.
enum ConflictMarkers {
  /// Returns the first line, from 1, that opens a conflict which is also closed; nil without one.
  static func line(in bytes: [UInt8]) -> Int? {
    let lines = bytes.split(separator: .newline, omittingEmptySubsequences: false)
    func starts(_ line: ArraySlice<UInt8>, _ mark: UInt8) -> Bool {
      line.count >= 7 && line.prefix(7).allSatisfy { $0 == mark }
        && (line.count == 7 || line.dropFirst(7).first == .space)
    }
    guard let first = lines.firstIndex(where: { starts($0, .lessThan) }),
      lines[first...].contains(where: { starts($0, .greaterThan) })
    else { return nil }
    return first + 1
  }
}
