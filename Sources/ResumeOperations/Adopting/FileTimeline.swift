import GitStore
import Host
import ResumeArchive

/// The states of one file in a list of commits, oldest first.
struct FileTimeline: Sendable {
  /// The commits, by their numbers, at which the file changed, with what it was from then on; nil where it was gone.
  private(set) var changes: [(number: Int, entry: TreeEntry?)] = []

  /// The first commit, by its number, that contains the file.
  var first: Int? { changes.first { $0.entry != nil }?.number }

  /// Returns the file at a commit.
  func entry(at number: Int) -> TreeEntry? {
    let later = changes.partitioningIndex { $0.number > number }
    return later == 0 ? nil : changes[later - 1].entry
  }

  fileprivate mutating func note(_ entry: TreeEntry?, at number: Int) {
    if entry?.id != changes.last?.entry?.id { changes.append((number, entry)) }
  }
}

extension History {
  /// Returns the timelines of files by their paths: one walk for all of them.
  ///
  /// - Parameter commits: the oldest first.
  func timelines(of paths: Set<String>, in commits: [Commit]) throws(UserError) -> [String: FileTimeline] {
    let ordered = paths.sorted()
    var timelines = Array(repeating: FileTimeline(), count: ordered.count)
    try git { () throws(GitError) in
      for (number, commit) in commits.enumerated() {
        for (place, entry) in try repository.entries(at: ordered, in: commit.id).enumerated() {
          timelines[place].note(entry, at: number)
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: zip(ordered, timelines))
  }
}

extension Array {
  /// Returns the first place whose element fulfils a condition that holds from some place to the end.
  fileprivate func partitioningIndex(where isLate: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
