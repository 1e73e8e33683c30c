import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeDiff
import ResumeFormats
package import ResumeLedger
import ResumeModel
package import ResumeProject
import ResumeWorkbench

extension History {
  /// A decision about a withheld change.
  package enum Decision: Sendable {
    /// The base's change comes into the role.
    case take
    /// The role stays as it is, for good.
    case keep
    /// The role's part becomes another text, in the document's own format.
    case write([UInt8])
  }

  /// Decides a withheld change.
  ///
  /// - Throws: when the result would not be a sound document; nothing is changed then.
  package func decide(
    _ change: WithheldChange, on role: Role, as decision: Decision
  ) throws(UserError) {
    let (document, current) = try place(of: change, on: role)
    var written: (files: [TreeEntry], gone: [String]) = ([], [])
    var verb = "Keep the role's wording over"
    if case .keep = decision {
    } else {
      let (restoring, theirs) = try restoring(role, document, current)
      let bytes: [UInt8]?
      if case .write(let text) = decision {
        verb = "Reword, after"
        bytes = restoring.writing(text, for: change)
      } else {
        verb = "Take"
        bytes = restoring.taking(change)
      }
      guard let bytes else {
        throw UserError(
          "Cannot change `\(change.document)`",
          causes: [restoring.refusal],
          hint: "edit the file on `\(role.branch)` by hand, then keep the change with --keep")
      }
      guard let put = try write(bytes, at: current.entry.path, known: [current, theirs].compactMap({ $0 }))
      else {
        throw UserError(
          "Cannot change `\(change.document)`", causes: ["the result would include a file twice"],
          hint: "edit the files on `\(role.branch)` by hand, then keep the change with --keep")
      }
      written = put
    }
    let message = Trailer.append(
      [Trailer(Trailer.reviewed, change.identity)],
      to: "\(verb): \(change.theirs ?? "removal of \(change.base ?? "")")\n")
    try commit(written.files, removing: written.gone, on: role, message)
  }

  /// Returns the text of the part that a withheld change concerns, for editing: the role's, or else the
  /// base's.
  package func editable(_ change: WithheldChange, on role: Role) throws(UserError) -> [UInt8] {
    let (document, current) = try place(of: change, on: role)
    return try restoring(role, document, current).parts.text(for: change)
  }

  /// The file in which a text is edited, under the git directory.
  package var editPath: String {
    let folder = repository.commonDirectory + "resver"
    Files.makeFolders(folder)
    return folder + "/REVIEW_EDIT"
  }

  private func place(
    of change: WithheldChange, on role: Role
  ) throws(UserError) -> (Document, StoredDocument) {
    guard let document = try documents().first(where: { $0.name == change.document }),
      let current = try content(of: document, in: role.tip)
    else {
      throw UserError("Cannot review `\(change.document)`", causes: ["the role does not contain the document"])
    }
    return (document, current)
  }

  private func restoring(
    _ role: Role, _ document: Document, _ current: StoredDocument
  ) throws(UserError) -> (parts: PartRestoring, theirs: StoredDocument?) {
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base else { throw UserError("Cannot take the change", causes: ["the base branch no longer exists"]) }
    let theirs = try content(of: document, in: base)
    let parts = PartRestoring(
      before: document.read(theirs?.bytes ?? [], at: theirs?.entry.path ?? document.path),
      after: document.read(current.bytes, at: current.entry.path))
    return (parts, theirs)
  }

  /// Commits files on a role's branch, and brings the work tree along when it is at hand.
  func commit(
    _ files: [TreeEntry], removing gone: [String] = [], on role: Role, _ message: String,
    _ what: String = "review"
  ) throws(UserError) {
    let identity = try Identity.read(repository, environment)
    let tree = try git { () throws(GitError) in
      try repository.writeTree(from: role.tip, setting: files, removing: gone)
    }
    let id = try makeCommit(tree, [role.tip], identity, sealed(message))
    if let obstacle = try obstacle(for: role) {
      throw UserError("Cannot write the role `\(role.name)`", causes: [obstacle.why], hint: obstacle.hint)
    }
    try land(id, on: role, what)
  }

  /// Carries one part's wording from a role to its base, without the rest of the tailoring.
  ///
  /// - Returns: the version of the base that contains it.
  package func promote(_ name: String, part address: String, _ document: Document) throws(UserError)
    -> Version
  {
    let role = try role(named: name)
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base, let current = try content(of: document, in: base) else {
      throw UserError("Cannot promote to `\(role.baseName)`", causes: ["it does not contain `\(document.path)`"])
    }
    let old = try read(role.branch, document)
    guard
      let bytes = try PartRestoring.bytes(
        of: current.bytes, taking: address, from: old,
        format: document.format(of: current.bytes, at: current.entry.path)),
      bytes != current.bytes
    else {
      throw UserError("Cannot promote `\(address)`", causes: ["`\(role.baseName)` already has the same text"])
    }
    let identity = try Identity.read(repository, environment)
    let target = Role(name: role.baseName, base: role.base, tip: base)
    let prefix = VersionName.prefix(onBranch: role.base, base: try baseBranch())
    let message = "Promote \(address) from \(role.name)\n"
    let source = try content(of: document, in: role.tip)
    guard
      let written = try write(bytes, at: current.entry.path, known: [current, source].compactMap({ $0 }))
    else {
      throw UserError(
        "Cannot promote `\(address)`", causes: ["the result would include a file twice"],
        hint: "promote the parts inside it one by one")
    }
    let tree = try git { () throws(GitError) in
      try repository.writeTree(from: base, setting: written.files, removing: written.gone)
    }
    let made = try makeCommit(tree, [base], identity, sealed(message))
    if let obstacle = try obstacle(forBranch: role.base) {
      throw UserError("Cannot write `\(role.baseName)`", causes: [obstacle.why], hint: obstacle.hint)
    }
    let version = try nextName(prefix)
    try tag(version, made, identity, message)
    try land(made, on: target, "promote", branch: role.base)
    return Version(name: version, commit: try git { () throws(GitError) in try repository.readCommit(made) })
  }
}
