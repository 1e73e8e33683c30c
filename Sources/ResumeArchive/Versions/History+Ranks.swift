import GitStore
package import Host

extension History {
  /// Returns the positions of commits in the order of a branch, from 0 for the newest, along first parents.
  ///
  /// Dates do not show which commit came first: they are wrong after a rebase, and between machines.
  ///
  /// - Parameters:
  ///   - commits: ids in hexadecimal.
  ///   - revision: the start; the current commit if nil.
  package func ranks(of commits: [String], from revision: String?) throws(UserError) -> [String: Int] {
    var wanted = Set(commits)
    let start: ObjectID?
    if let revision, case .commit(let commit, _) = try resolve(revision) {
      start = commit
    } else {
      start = try git { () throws(GitError) in try repository.head().commit }
    }
    guard let start else { return [:] }
    var ranks: [String: Int] = [:]
    try git { () throws(GitError) in
      var walk = repository.firstParents(from: start)
      var rank = 0
      while !wanted.isEmpty, let commit = try walk.next() {
        let id = commit.id.description
        if wanted.remove(id) != nil { ranks[id] = rank }
        rank += 1
      }
    }
    return ranks
  }
}
