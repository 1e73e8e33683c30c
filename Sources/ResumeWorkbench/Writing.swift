import GitObjects
import GitReferences
package import GitStore
package import Host
package import ResumeArchive
import ResumeLedger

/// Every change of references, tags, the index and checked-out files goes through this folder; nothing else of the target calls
/// the writing functions of the store. `Tests/HouseRulesTests` checks it.
extension History {
  /// Updates several branches together, and notes them for `undo`.
  ///
  /// - Returns: the names of the updated branches. Those that git would not update together are left to be updated one by one, each
  ///   with its own error.
  package func updateTogether(_ updates: [ReferenceMove], by identity: Identity, reason: String) -> Set<String> {
    var done: Set<String> = []
    do {
      try repository.moveReferences(updates, by: identity.committer, message: "resver: " + reason)
      done.formUnion(updates.map(\.name))
    } catch {
      // Cut short, it may have updated some.
      for update in updates where (try? repository.commit(ofReference: update.name)) == update.to { done.insert(update.name) }
    }
    for update in updates where done.contains(update.name) { note(update.name, from: update.from, to: update.to) }
    return done
  }

  /// Writes an annotated tag, signed if git is configured so, and notes it for `undo`.
  package func tag(
    _ name: String, _ commit: ObjectID, _ identity: Identity, _ message: String
  ) throws(UserError) {
    try git("Cannot name the version `\(name)`") { () throws(GitError) in
      if try repository.isConfigured("tag.gpgsign") {
        return try repository.makeSignedTag(
          name: name, on: commit, by: identity.committer, message: message)
      }
      try writeTag(name, on: commit, by: identity, message: message, reason: "name \(name)")
    }
  }

  /// Writes an annotated tag without a signature.
  package func writeTag(
    _ name: String, on commit: ObjectID, by identity: Identity, message: String, reason: String
  ) throws(GitError) {
    let tag = try repository.writeTag(name: name, on: commit, by: identity.committer, message: message)
    try moveReference(
      "refs/tags/" + name, to: tag, expecting: nil, by: identity.committer, message: "resver: " + reason)
  }

  /// Removes a tag that this command wrote, if it still names the commit.
  package func withdrawTag(_ name: String, _ commit: ObjectID) {
    let reference = "refs/tags/" + name
    let target = try? repository.references(matching: reference).first { $0.name == reference }?.target
    guard let target, (try? repository.commit(ofReference: reference)) == commit,
      (try? repository.removeReference(reference, expecting: target)) != nil
    else { return }
    updates.removeAll { $0.reference == reference }
  }

  /// Makes the index agree with files of a commit.
  package func stage(_ files: [TreeEntry], removing gone: [String] = []) throws(UserError) {
    for path in gone { try git { () throws(GitError) in try repository.unstage(path) } }
    for file in files { try git { () throws(GitError) in try repository.stage(file) } }
    repository.refreshIndex()
  }

  /// Commits files with `git commit`, so that hooks run.
  package func commitWithHooks(
    _ paths: [String], author: Signature, committer: Signature, message: String
  ) throws(GitError) {
    try repository.commitWithHooks(paths, author: author, committer: committer, message: message)
  }

  /// Lets git record which files on disk match the index.
  package func refreshIndex() { repository.refreshIndex() }
}
