import GitStore
import Host
import ResumeArchive
import ResumeLedger

extension History {
  /// Returns the highest number of a version; nil without versions.
  func lastNumber(_ prefix: String) throws(UserError) -> Int? {
    try git { () throws(GitError) in
      try repository.references(matching: "refs/tags/\(prefix)v*")
        .compactMap { VersionName.number(of: $0.name.dropFirst("refs/tags/".count), prefix: prefix) }
        .max()
    }
  }

  /// Returns the versions with their numbers and commits.
  func versionTags(_ prefix: String) throws(UserError) -> [(number: Int, commit: ObjectID)] {
    try git { () throws(GitError) in
      var tags: [(number: Int, commit: ObjectID)] = []
      for tag in try repository.references(matching: "refs/tags/\(prefix)v*") {
        guard let number = VersionName.number(of: tag.name.dropFirst("refs/tags/".count), prefix: prefix),
          let commit = try repository.commit(behind: tag.target)
        else { continue }
        tags.append((number, commit))
      }
      return tags
    }
  }

  func nextName(_ prefix: String) throws(UserError) -> String {
    "\(prefix)v\((try lastNumber(prefix) ?? 0) + 1)"
  }

  /// Returns the last version if it has a tree and parents, and no branch: a command that was killed between the tag and the
  /// branch is finished, not repeated.
  func unfinishedVersion(
    _ tree: ObjectID, _ parents: [ObjectID], prefix: String
  ) throws(UserError) -> Version? {
    guard let number = try lastNumber(prefix) else { return nil }
    let name = "\(prefix)v\(number)"
    let commit = try git { () throws(GitError) in
      guard let id = try repository.commit(ofReference: "refs/tags/" + name) else { return nil as Commit? }
      return try repository.readCommit(id)
    }
    guard let commit, commit.tree == tree, commit.parents == parents else { return nil }
    return Version(name: name, commit: commit)
  }
}
