import GitStore

/// The commits of a base branch that change a document, read from the newest as far back as a role needs them.
///
/// Many roles have one base: its history is read once for all of them.
struct BaseCommits {
  private let repository: GitRepository
  private let paths: [String]
  private var walk: GitRepository.FirstParents
  /// For each commit that was read: how many newer ones change a document.
  private var ahead: [ObjectID: Int] = [:]
  /// The last commit that was read. It is compared with its parent only if a role comes from an older one.
  private var last: Commit?
  /// The documents of the commit that is read next.
  private var known: (commit: ObjectID, documents: [ObjectID?])?
  private var count = 0
  private var subjects: [String] = []

  /// - Parameter paths: the files of all documents.
  init(from tip: ObjectID, changing paths: [String], in repository: GitRepository) {
    self.repository = repository
    self.paths = paths
    walk = repository.firstParents(from: tip)
  }

  /// Returns how many commits that change a document are newer than a commit of the base, and the subjects of the newest, at most
  /// three.
  ///
  /// - Parameter fork: nil, or a commit that is not on the base, counts them all.
  mutating func newer(than fork: ObjectID?) throws(GitError) -> (count: Int, subjects: [String]) {
    while fork.map({ ahead[$0] == nil }) ?? true {
      if let last, try changesDocument(last) {
        count += 1
        if subjects.count < 3 { subjects.append(last.subject) }
      }
      last = try walk.next()
      guard let last else { break }
      ahead[last.id] = count
    }
    let count = fork.flatMap { ahead[$0] } ?? self.count
    return (count, Array(subjects.prefix(count)))
  }

  /// Whether a commit changes a document. One that has none under today's names may have one under another name.
  private mutating func changesDocument(_ commit: Commit) throws(GitError) -> Bool {
    guard let parent = commit.parents.first else { return true }
    let after = known?.commit == commit.id ? known?.documents ?? [] : try documents(in: commit.id)
    var before: [ObjectID?]
    do {
      before = try documents(in: parent)
    } catch {
      // A shallow clone lacks the parent.
      guard error.code == .notFound else { throw error }
      before = []
    }
    known = (parent, before)
    return after != before || after.allSatisfy { $0 == nil }
  }

  private func documents(in commit: ObjectID) throws(GitError) -> [ObjectID?] {
    var found: [ObjectID?] = []
    for path in paths { found.append(try repository.entry(at: path, in: commit)?.id) }
    return found
  }
}
