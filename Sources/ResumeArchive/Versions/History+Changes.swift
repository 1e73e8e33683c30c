package import Host
package import ResumeDiff
package import ResumeModel
package import ResumeProject

/// A version with its changes.
package struct VersionChange: Sendable {
  package var version: Version
  /// The document as the version has it.
  package var resume: Resume
  /// The changes since the previous version; nil for the first.
  package var diff: ResumeDiff?
}

extension History {
  /// Walks the versions of a document with their changes, newest first, along first parents.
  ///
  /// This thread reads the texts, and all cores compare them, a few versions first and then more at a time,
  /// so that the first screen does not wait for the last.
  ///
  /// - Parameters:
  ///   - revision: the start; the current commit if nil.
  ///   - limit: the maximum number of versions.
  ///   - visit: called with each batch, in order; returns false to stop.
  package func walkChanges(
    of document: Document, from revision: String?, limit: Int,
    _ visit: ([VersionChange]) throws(UserError) -> Bool
  ) throws(UserError) {
    try walkBatches(of: document, from: revision, limit: limit) { batch throws(UserError) in
      try visit(History.changes(in: try read(batch, document)) { $0 })
    }
  }

  /// The versions in batches, a few first and then more at a time.
  func walkBatches(
    of document: Document, from revision: String?, limit: Int,
    _ visit: ([(version: Version, previous: Version?)]) throws(UserError) -> Bool
  ) throws(UserError) {
    guard limit > 0 else { return }
    var waiting: [(version: Version, previous: Version?)] = []
    var size = min(limit, 32)
    var left = limit
    try walkVersions(of: document, from: revision) { version, previous throws(UserError) in
      waiting.append((version, previous))
      left -= 1
      guard waiting.count >= size || left == 0 else { return true }
      let batch = waiting
      waiting = []
      size = min(size * 2, 1024)
      return try visit(batch) && left > 0
    }
    if !waiting.isEmpty { _ = try visit(waiting) }
  }

  /// A version whose text is read and waits to be compared.
  struct PendingChange: Sendable {
    var version: Version
    var before: Reading?
    var after: Reading
  }

  /// Reads the texts of some versions; the older side of one is mostly the newer side of the next.
  func read(
    _ batch: [(version: Version, previous: Version?)], _ document: Document
  ) throws(UserError) -> [PendingChange] {
    var known: Reading?
    func take(_ version: Version) throws(UserError) -> Reading {
      if let known, known.commit == version.commitID { return known }
      return try read(version, document)
    }
    var pending: [PendingChange] = []
    for (version, previous) in batch {
      let after = try take(version)
      var before: Reading?
      if let previous { before = try take(previous) }
      if let before { known = before }
      pending.append(PendingChange(version: version, before: before, after: after))
    }
    return pending
  }

  /// Compares on all cores, and returns a result for each change.
  static func changes<Result: Sendable>(
    in batch: [PendingChange], _ make: @Sendable (VersionChange) -> Result
  ) -> [Result] {
    ParallelWork.map(batch, .computes) { run in
      let memory = TextMemory()
      // The older side of one version is the newer side of the next.
      var newer: (commit: String?, resume: Resume)?
      return run.map { pending in
        let after =
          if let newer, newer.commit == pending.after.commit { newer.resume } else { pending.after.resume }
        guard let before = pending.before else {
          return make(VersionChange(version: pending.version, resume: after, diff: nil))
        }
        let resume = before.resume
        newer = (before.commit, resume)
        let diff = ResumeDiff.compare(resume, after, memory: memory)
        return make(VersionChange(version: pending.version, resume: after, diff: diff))
      }
    }
  }
}
