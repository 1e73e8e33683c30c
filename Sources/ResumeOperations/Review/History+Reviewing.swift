import GitObjects
import GitStore
package import Host
package import ResumeArchive
import ResumeDiff
import ResumeFormats
package import ResumeLedger
import ResumeModel
package import ResumePlan
package import ResumeProject

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

  /// Plans a decision about a withheld change: a commit on the role.
  ///
  /// - Returns: the role with the decision in it, for the next decision.
  /// - Throws: when the result would not be a sound document.
  package func decide(
    _ change: WithheldChange, on role: Role, as decision: Decision
  ) throws(UserError) -> Planned<Role> {
    try holdObjects()
    let (document, current) = try place(of: change, on: role)
    var written: (files: [TreeEntry], gone: [String]) = ([], [])
    var verb = "Keep the role's wording over"
    if case .keep = decision {
    } else {
      let (restoring, theirs) = try restoring(role, document, current: current)
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
          hint: "edit the file on `\(Role.shortName(role.target))` by hand, then keep the change with --keep")
      }
      guard let put = try write(bytes, at: current.entry.path, known: [current, theirs].compactMap({ $0 }))
      else {
        throw UserError(
          "Cannot change `\(change.document)`", causes: ["the result would include a file twice"],
          hint: "edit the files on `\(Role.shortName(role.target))` by hand, then keep the change with --keep")
      }
      written = put
    }
    let message = Trailer.append(
      [Trailer(Trailer.reviewed, change.identity)],
      to: "\(verb): \(change.theirs ?? "removal of \(change.base ?? "")")\n")
    let tree = try git { () throws(GitError) in
      try repository.writeTree(from: role.tip, setting: written.files, removing: written.gone)
    }
    let id = try makeCommit(tree, [role.tip], identity: try Identity.read(repository, environment), message: sealed(message))
    if let obstacle = try obstacle(for: role) {
      throw UserError("Cannot write the role `\(role.name)`", causes: [obstacle.why], hint: obstacle.hint)
    }
    var plan = Plan(.record("review \(role.name)", keepsFiles: false))
    try self.plan(id, of: role, reason: "review", in: &plan)
    var decided = role
    decided.tip = id
    return Planned(finished(plan), decided)
  }

  /// Returns the text of the part that a withheld change concerns, for editing: the role's, or else the
  /// base's.
  package func editable(_ change: WithheldChange, on role: Role) throws(UserError) -> [UInt8] {
    let (document, current) = try place(of: change, on: role)
    return try restoring(role, document, current: current).parts.text(for: change)
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
    _ role: Role, _ document: Document, current: StoredDocument
  ) throws(UserError) -> (parts: PartRestoring, theirs: StoredDocument?) {
    let base = try git { () throws(GitError) in try repository.commit(ofReference: role.base) }
    guard let base else { throw UserError("Cannot take the change", causes: ["the base branch no longer exists"]) }
    let theirs = try content(of: document, in: base)
    let parts = PartRestoring(
      before: document.read(theirs?.bytes ?? [], at: theirs?.entry.path ?? document.path),
      after: document.read(current.bytes, at: current.entry.path))
    return (parts, theirs)
  }

  /// Plans to carry one part's wording from a role to its base, without the rest of the tailoring.
  ///
  /// - Returns: the version of the base that contains it.
  package func promote(_ name: String, part address: String, _ document: Document) throws(UserError)
    -> Planned<Version>
  {
    try holdObjects()
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
    if let obstacle = try obstacle(forBranch: role.base) {
      throw UserError("Cannot write `\(role.baseName)`", causes: [obstacle.why], hint: obstacle.hint)
    }
    var plan = Plan(.record("promote \(name) \(address)", keepsFiles: false))
    plan.committer = identity.committer
    let tree = try git { () throws(GitError) in
      try repository.writeTree(from: base, setting: written.files, removing: written.gone)
    }
    if let version = try unfinishedVersion(tree, [base], prefix: prefix) {
      try self.plan(version.commit.id, on: role.base, from: base, called: role.baseName, reason: "promote", in: &plan)
      return Planned(finished(plan), version)
    }
    let made = try makeCommit(tree, [base], identity: identity, message: sealed(message))
    let version = try nextName(prefix)
    plan.updates.append(try tagging(version, made, identity: identity, message: message))
    try self.plan(made, on: role.base, from: base, called: role.baseName, reason: "promote", in: &plan)
    let commit = try git { () throws(GitError) in try repository.readCommit(made) }
    return Planned(finished(plan), Version(name: version, commit: commit))
  }
}
