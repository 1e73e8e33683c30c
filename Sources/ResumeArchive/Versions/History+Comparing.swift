import GitStore
package import Host
package import ResumeDiff
import ResumeModel
package import ResumeProject

/// Two readings of one document, compared.
package struct Comparison: Sendable {
  package var document: Document
  package var from: Reading
  package var to: Reading
  package var diff: ResumeDiff

  /// Compares two readings, without any history between them.
  package init(_ document: Document, from: Reading, to: Reading) {
    let (before, after) = Reading.resumes(of: from, to)
    self.init(document, from: from, to: to, diff: ResumeDiff.compare(before, after))
  }

  init(_ document: Document, from: Reading, to: Reading, diff: ResumeDiff) {
    self.document = document
    self.from = from
    self.to = to
    self.diff = diff
  }
}

extension History {
  /// The maximum number of versions between two that are followed; of more, an even selection.
  private static let followedVersions = 40

  /// Compares a document at two places, each as the user typed it.
  ///
  /// When both are versions of one history, each bullet is followed through the versions between.
  package func compare(
    _ document: Document, from: String, to: String
  ) throws(UserError) -> Comparison {
    let before = try read(from, document)
    let after = try read(to, document)
    let (old, new) = Reading.resumes(of: before, after)
    let diff = try ResumeDiff.compare(old, new) { () throws(UserError) in
      before.path == after.path ? try versionsBetween(before, after, document: document) : []
    }
    return Comparison(document, from: before, to: after, diff: diff)
  }

  /// The résumés between two readings, oldest first as seen from `before`, without those equal to a neighbour.
  private func versionsBetween(
    _ before: Reading, _ after: Reading, document: Document
  ) throws(UserError) -> [Resume] {
    guard let from = before.commit.flatMap({ ObjectID($0) }) else { return [] }
    let commits = try git { () throws(GitError) in
      let end =
        if let commit = after.commit { ObjectID(commit) } else if after.revision == "WORK" {
          try repository.head().commit
        } else { nil as ObjectID? }
      guard let end, end != from else { return [] as [ObjectID] }
      // The end itself is between the two only if the other side is the work tree.
      return try path(from: from, to: end) + (after.commit == nil ? [end] : [])
    }
    var versions: [ObjectID] = []
    var last: String?
    for commit in commits {
      guard let key = try contentKey(of: document, at: document.path, in: commit), key != last else {
        continue
      }
      last = key
      versions.append(commit)
    }
    if versions.count > History.followedVersions {
      let count = versions.count
      versions = (0..<History.followedVersions).map { versions[$0 * count / History.followedVersions] }
    }
    var resumes: [Resume] = []
    for version in versions {
      guard let bytes = try content(of: document, in: version)?.bytes, bytes != before.bytes,
        bytes != after.bytes, !bytes.isBinary
      else { continue }
      resumes.append(document.read(bytes, at: document.path))
    }
    return resumes
  }

  /// Returns the commits strictly between two, in the order from one to the other, through their common
  /// ancestor.
  private func path(from: ObjectID, to: ObjectID) throws(GitError) -> [ObjectID] {
    // The common case costs reading one commit: one is the other's parent.
    if try repository.readCommit(to).parents.first == from { return [] }
    if try repository.readCommit(from).parents.first == to { return [] }
    guard let base = try repository.mergeBase(of: from, and: to) else { return [] }
    let down = try commits(from: from, downTo: base)
    let up = try commits(from: to, downTo: base)
    let middle = base == from || base == to ? [] : [base]
    return down + middle + up.reversed()
  }

  /// The commits between a tip and an ancestor of it, both left out, newest first.
  private func commits(from tip: ObjectID, downTo base: ObjectID) throws(GitError) -> [ObjectID] {
    guard tip != base else { return [] }
    var commits: [ObjectID] = []
    var walk = repository.firstParents(from: tip)
    while let commit = try walk.next(), commit.id != base {
      if commit.id != tip { commits.append(commit.id) }
      // The ancestor may not be on the first parents; the commits so far still help.
      if commits.count > 20_000 { break }
    }
    return commits
  }
}
