import Clibgit2
import GitObjects
package import GitStore

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitRepository {
  /// Updates a reference by compare-and-swap, or creates it.
  ///
  /// - Parameters:
  ///   - expected: the value that was read; nil if the reference must not exist yet.
  ///   - message: the line for the reflog.
  /// - Throws: `modified` or `exists` if another process changed it; `locked` if another process holds it for
  ///   longer than about two seconds.
  package func setReference(
    _ name: String, to target: ObjectID, expecting expected: ObjectID?, message: String
  ) throws(GitError) {
    markWork()
    let lock = commonDirectory + name + ".lock"
    var seen: Int?
    var attempt = 0
    while true {
      let error = setReferenceOnce(name, target, expected: expected, message: message)
      guard let error else { return }
      guard error.code == .locked, attempt < 12 else { throw error }
      // A lock that is unchanged after a quarter of a second, and that a killed resver may have made, belongs
      // to no process.
      if attempt == 0 { seen = WorkMark.written(lock) }
      if attempt >= 9, WorkMark.removeLock(lock, seen: seen, marksIn: markFolder) { continue }
      // Doubling waits from 0.5 ms, about two seconds in all; a stale lock must not block for ever.
      usleep(UInt32(500 << attempt))
      attempt += 1
    }
  }

  /// Removes the locks of references that a killed resver may have made: those that have not changed after a
  /// quarter of a second.
  ///
  /// - Returns: whether there were any.
  func takeBackLocks(of names: [String]) -> Bool {
    let locks = names.map { commonDirectory + $0 + ".lock" }
    let seen = locks.map { WorkMark.written($0) }
    guard seen.contains(where: { $0 != nil }) else { return false }
    usleep(250_000)
    var wasRemoved = false
    for (lock, seen) in zip(locks, seen) where seen != nil {
      wasRemoved = WorkMark.removeLock(lock, seen: seen, marksIn: markFolder) || wasRemoved
    }
    return wasRemoved
  }

  private func setReferenceOnce(
    _ name: String, _ target: ObjectID, expected: ObjectID?, message: String
  ) -> GitError? {
    do {
      try handle.with { repository throws(GitError) in
        var oid = target.oid
        // All zeros with "force" means: only if it does not exist.
        var current = expected?.oid ?? git_oid()
        let reference = try Handle(.moveReference(name), freedBy: git_reference_free) {
          git_reference_create_matching($0, repository, name, &oid, 1, &current, message)
        }
        _ = reference
      }
      return nil
    } catch {
      return error
    }
  }

  /// Removes a reference if it still has the value that was read.
  package func removeReference(_ name: String, expecting expected: ObjectID) throws(GitError) {
    try handle.with { repository throws(GitError) in
      let reference = try Handle(.removeReference(name), freedBy: git_reference_free) {
        git_reference_lookup($0, repository, name)
      }
      try reference.with { reference throws(GitError) in
        guard let oid = git_reference_target(reference), ObjectID(oid.pointee) == expected else {
          throw GitError(.removeReference(name), .modified, message: "it has moved since")
        }
        try GitError.check(git_reference_delete(reference), .removeReference(name))
      }
    }
  }
}

extension GitOperation {
  static func moveReference(_ name: String) -> GitOperation { GitOperation("move `\(name)`") }
  static func removeReference(_ name: String) -> GitOperation { GitOperation("remove `\(name)`") }
}
