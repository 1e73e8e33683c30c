import GitStore
package import Host
package import ResumeDiff
package import ResumeFormats
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

  /// The errors for which a side is compared as plain text instead of in its format.
  package var flaws: [(path: String, flaw: SourceFlaw)] {
    [(from, diff.before), (to, diff.after)].compactMap { reading, resume in
      reading.flaw(of: resume).map { (reading.path, $0) }
    }
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
  /// The maximum number of commits between two whose text is looked at, if there are more; enough to find as many changes in a
  /// history of a hundred thousand.
  private static let searchedCommits = 320
  /// The maximum number of commits that are walked from one to the other.
  private static let walkedCommits = 20_000

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
    for (commit, key) in try looked(at: commits, for: document) {
      guard let key, key != last else { continue }
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

  /// Returns commits with what the document's text is in each, in their order: all of them, or, of many, those that halve the
  /// stretches in which the text changed, the longest first.
  private func looked(
    at commits: [ObjectID], for document: Document
  ) throws(UserError) -> [(commit: ObjectID, key: String?)] {
    let areMany = commits.count > History.searchedCommits
    var places = areMany ? [0, commits.count - 1] : Array(commits.indices)
    var keys = [String?](repeating: nil, count: commits.count)
    for place in places { keys[place] = try contentKey(of: document, at: document.path, in: commits[place]) }
    if areMany {
      var stretches = [(from: 0, to: commits.count - 1)]
      var next = 0
      while next < stretches.count, places.count < History.searchedCommits {
        let (from, to) = stretches[next]
        next += 1
        guard to - from > 1, keys[from] != keys[to] else { continue }
        let middle = (from + to) / 2
        keys[middle] = try contentKey(of: document, at: document.path, in: commits[middle])
        places.append(middle)
        stretches += [(from, middle), (middle, to)]
      }
      places.sort()
    }
    return places.map { (commits[$0], keys[$0]) }
  }

  /// Returns the commits strictly between two, in the order from one to the other, through their common
  /// ancestor.
  private func path(from: ObjectID, to: ObjectID) throws(GitError) -> [ObjectID] {
    // The common case costs reading one commit: one is the other's parent.
    if try repository.readCommit(to).parents.first == from { return [] }
    if try repository.readCommit(from).parents.first == to { return [] }
    // So does a history without branches: no ancestor has to be searched for.
    if let up = try chain(from: to, downTo: from) { return up.reversed() }
    if let down = try chain(from: from, downTo: to) { return down }
    guard let base = try repository.mergeBase(of: from, and: to) else { return [] }
    let down = try commits(from: from, downTo: base)
    let up = try commits(from: to, downTo: base)
    let middle = base == from || base == to ? [] : [base]
    return down + middle + up.reversed()
  }

  /// The commits between a tip and a commit on its first parents, both left out, newest first; nil if it is not there.
  private func chain(from tip: ObjectID, downTo base: ObjectID) throws(GitError) -> [ObjectID]? {
    var commits: [ObjectID] = []
    var walk = repository.firstParents(from: tip)
    while let commit = try walk.next(), commits.count <= History.walkedCommits {
      if commit.id == base { return commits }
      if commit.id != tip { commits.append(commit.id) }
    }
    return nil
  }

  /// The commits between a tip and an ancestor of it, both left out, newest first.
  private func commits(from tip: ObjectID, downTo base: ObjectID) throws(GitError) -> [ObjectID] {
    guard tip != base else { return [] }
    var commits: [ObjectID] = []
    var walk = repository.firstParents(from: tip)
    while let commit = try walk.next(), commit.id != base {
      if commit.id != tip { commits.append(commit.id) }
      // The ancestor may not be on the first parents; the commits so far still help.
      if commits.count > History.walkedCommits { break }
    }
    return commits
  }
}
