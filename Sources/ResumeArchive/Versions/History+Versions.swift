package import GitStore
package import Host
import ResumeLedger
package import ResumeProject

extension History {
  /// The version names of every commit that has one: `v<N>` and `<role>/v<N>`.
  package func versionNames() throws(UserError) -> [ObjectID: [String]] {
    try git { () throws(GitError) in
      var names: [ObjectID: [String]] = [:]
      for reference in try repository.references(matching: "refs/tags/*") {
        let name = String(reference.name.dropFirst("refs/tags/".count))
        guard VersionName.isVersion(name) else { continue }
        var commit = reference.peeled
        if commit == nil { commit = try repository.commit(behind: reference.target) }
        if let commit { names[commit, default: []].append(name) }
      }
      return names
    }
  }

  /// The version names of some commits.
  private func versionNames(of commits: [Commit]) throws(UserError) -> [ObjectID: [String]] {
    try git { () throws(GitError) in
      var names: [ObjectID: [String]] = [:]
      for tag in try repository.tags(on: Set(commits.map(\.id))) where VersionName.isVersion(tag.name) {
        names[tag.commit, default: []].append(tag.name)
      }
      return names
    }
  }

  /// Returns the newest version among the ancestors of the current commit; the current commit itself if none
  /// has a name.
  package func lastVersion() throws(UserError) -> Version? {
    let names = try versionNames()
    return try git { () throws(GitError) in
      guard let head = try repository.head().commit else { return nil }
      var walk = repository.firstParents(from: head)
      while let commit = try walk.next() {
        if let name = names[commit.id]?.first { return Version(name: name, commit: commit) }
      }
      return Version(name: nil, commit: try repository.readCommit(head))
    }
  }

  /// Walks the commits that changed a document, newest first, along first parents.
  ///
  /// - Parameters:
  ///   - revision: the start; the current commit if nil.
  ///   - visit: called for each version with the previous version; returns false to stop.
  package func walkVersions(
    of document: Document, from revision: String?,
    _ visit: (Version, _ previous: Version?) throws(UserError) -> Bool
  ) throws(UserError) {
    let start: ObjectID
    if let revision {
      guard case .commit(let commit, _) = try resolve(revision) else {
        throw UserError(
          "Cannot list the versions of `\(revision)`", causes: ["it is not a branch or a version"],
          hint: "`git branch` lists the branches", kind: .usage)
      }
      start = commit
    } else {
      let head = try git { () throws(GitError) in try repository.head().commit }
      guard let head else { return }
      start = head
    }
    var walk = repository.firstParents(from: start)
    // Look ahead 64 commits, so the first screen does not wait for all tags.
    var ahead: [Commit] = []
    try git { () throws(GitError) in
      while ahead.count < 64, let commit = try walk.next() { ahead.append(commit) }
    }
    var names = try versionNames(of: ahead)
    ahead.reverse()
    var path = document.path
    var knowsAll = false
    // The newer of two commits is a version when the document differs between them.
    var pending: (commit: Commit, key: String?)?
    while true {
      var next = ahead.popLast()
      if next == nil {
        next = try git { () throws(GitError) in try walk.next() }
        if next != nil, !knowsAll {
          names = try versionNames()
          knowsAll = true
        }
      }
      guard let commit = next else { break }
      let key = try key(of: document, at: &path, in: commit.id)
      if let newer = pending, newer.key != key || names[newer.commit.id] != nil {
        let version = Version(
          name: names[newer.commit.id]?.first, commit: newer.commit, content: newer.key)
        if newer.key != nil {
          let previous = Version(name: names[commit.id]?.first, commit: commit, content: key)
          guard try visit(version, key == nil ? nil : previous) else { return }
        }
      }
      pending = (commit, key)
      // Further back, commits that say nothing new are passed without being read.
      if ahead.isEmpty, knowsAll, key != nil, names[commit.id] == nil, document.files.isEmpty {
        let names = names
        pending = try git { () throws(GitError) in
          guard let entry = try repository.entry(at: path, in: commit.id),
            let last = try walk.skip(sameAs: entry, isStop: { names[$0] != nil })
          else { return (commit, key) }
          return (try repository.readCommit(last), key)
        }
      }
    }
    if let first = pending, first.key != nil {
      _ = try visit(
        Version(name: names[first.commit.id]?.first, commit: first.commit, content: first.key), nil)
    }
  }

  /// Returns a key of the document's content; `path` follows the document back through renames.
  private func key(
    of document: Document, at path: inout String, in commit: ObjectID
  ) throws(UserError) -> String? {
    if let key = try contentKey(of: document, at: path, in: commit) { return key }
    guard let earlier = try self.path(of: document, in: commit) else { return nil }
    path = earlier
    return try contentKey(of: document, at: earlier, in: commit)
  }

  /// Returns the document at a commit that contains it.
  package func read(_ version: Version, _ document: Document) throws(UserError) -> Reading {
    guard let content = try content(of: document, in: version.commit.id) else {
      throw UserError(
        "Cannot read `\(document.path)` at `\(version.shown)`",
        causes: ["the version does not contain the file"])
    }
    return Reading(
      revision: version.shown, commit: version.commitID, path: content.entry.path, bytes: content.bytes)
  }
}
