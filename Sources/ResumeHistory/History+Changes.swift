package import ResumeDiff
package import ResumeModel

/// A version with what changed in it.
package struct VersionChange: Sendable {
  package var version: Version
  /// The document as the version has it.
  package var resume: Resume
  /// What changed since the version before; nil for the first.
  package var diff: ResumeDiff?
}

extension History {
  /// The versions of a document with what changed in each, newest first, along first parents.
  ///
  /// The texts are read on this thread and compared on all cores, a few versions first and then more at a time, so that the
  /// first screen does not wait for the last.
  ///
  /// - Parameters:
  ///   - revision: where to start; the current commit when nil.
  ///   - limit: how many versions at the most.
  ///   - visit: called with each batch, in order; returns false to stop.
  package func walkChanges(
    of document: Document, from revision: String?, limit: Int,
    _ visit: ([VersionChange]) throws(HistoryError) -> Bool
  ) throws(HistoryError) {
    guard limit > 0 else { return }
    var waiting: [Pending] = []
    var size = min(limit, 32)
    var left = limit
    var known: (commit: String, reading: Reading)?
    func take(_ version: Version) throws(HistoryError) -> Reading {
      if let known, known.commit == version.commitID { return known.reading }
      return try read(version, document)
    }
    try walkVersions(of: document, from: revision) { version, previous throws(HistoryError) in
      let after = try take(version)
      var before: Reading?
      if let previous {
        let reading = try take(previous)
        before = reading
        known = (previous.commitID, reading)
      }
      waiting.append(Pending(version: version, before: before, after: after))
      left -= 1
      guard waiting.count >= size || left == 0 else { return true }
      let batch = waiting
      waiting = []
      size = min(size * 2, 1024)
      return try visit(History.changes(in: batch)) && left > 0
    }
    if !waiting.isEmpty { _ = try visit(History.changes(in: waiting)) }
  }

  /// A version whose text is read and waits to be compared.
  private struct Pending: Sendable {
    var version: Version
    var before: Reading?
    var after: Reading
  }

  private static func changes(in batch: [Pending]) -> [VersionChange] {
    ParallelWork.map(batch, .computes) { run in
      let memory = TextMemory()
      // The older side of one version is the newer side of the next.
      var newer: (commit: String?, resume: Resume)?
      return run.map { pending in
        let after =
          if let newer, newer.commit == pending.after.commit { newer.resume } else { pending.after.resume }
        guard let before = pending.before else {
          return VersionChange(version: pending.version, resume: after, diff: nil)
        }
        let resume = before.resume
        newer = (before.commit, resume)
        return VersionChange(
          version: pending.version, resume: after,
          diff: ResumeDiff.compare(resume, after, memory: memory))
      }
    }
  }
}
