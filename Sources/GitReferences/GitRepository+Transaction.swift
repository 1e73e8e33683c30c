import ChildProcesses
import GitObjects
package import GitStore

extension GitRepository {
  /// Updates references by compare-and-swap, all or none, with two flushes of the disk for all of them.
  ///
  /// libgit2 flushes four times per reference: the new value, its folder, the log and the log's folder. Here
  /// git writes all values beside the old ones (`git update-ref --stdin`, "prepare"), the file system is
  /// flushed, git puts the values in place ("commit"), and the file system is flushed again. A reference has
  /// the old or the new value whenever the power fails.
  ///
  /// - Parameter message: the line for the reflogs.
  /// - Throws: git's message; then no reference has changed, unless `commit` itself was interrupted.
  package func moveReferences(
    _ moves: [ReferenceMove], by signature: Signature, message: String
  ) throws(GitError) {
    markWork()
    do {
      try moveReferencesOnce(moves, by: signature, message: message)
    } catch {
      guard takeBackLocks(of: moves.map(\.name)) else { throw error }
      try moveReferencesOnce(moves, by: signature, message: message)
    }
  }

  private func moveReferencesOnce(
    _ moves: [ReferenceMove], by signature: Signature, message: String
  ) throws(GitError) {
    let operation = GitOperation.moveReferences(moves.count)
    // The ids are full ones: git need not look for branches with such names, which would take half of its
    // time.
    let arguments = ["-c", "core.warnAmbiguousRefs=false", "update-ref", "-m", message, "--stdin"]
    var transactions: [ChildProcess.Dialogue] = []
    for share in shares(of: moves) {
      let transaction = try converse(arguments, by: signature, operation)
      transactions.append(transaction)
      var lines = "start\n"
      for move in share { lines += "update \(move.name) \(move.to) \(move.from)\n" }
      _ = transaction.send(Array((lines + "prepare\n").utf8))
    }
    // All are prepared before the first is committed; a prepared transaction without a commit releases its
    // locks.
    var isMoved = transactions.allSatisfy { $0.answer() == "start: ok" && $0.answer() == "prepare: ok" }
    if isMoved {
      FileSystem.flush(with: commonDirectory)
      for transaction in transactions { isMoved = transaction.send(Array("commit\n".utf8)) && isMoved }
    }
    var words: [String] = []
    for transaction in transactions {
      let end = transaction.finish()
      if end.status != 0 { words.append(String(decoding: end.errors, as: UTF8.self)) }
    }
    guard isMoved, words.isEmpty else {
      throw GitError(operation, .failed, message: words.first { !$0.isEmpty } ?? "git ended early")
    }
    FileSystem.flush(with: commonDirectory)
  }

  /// As many runs of moves as two programs can work on at the same time; few are not worth a second program.
  private func shares(of moves: [ReferenceMove]) -> [ArraySlice<ReferenceMove>] {
    guard moves.count >= 64 else { return [moves[...]] }
    let half = moves.count / 2
    return [moves[..<half], moves[half...]]
  }
}

extension GitOperation {
  static func moveReferences(_ count: Int) -> GitOperation { GitOperation("move \(count) branches") }
}
