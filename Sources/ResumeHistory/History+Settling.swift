import GitStore
import ResumeFormats
import ResumeMerge

extension History {
  /// One document of a role after a sync.
  struct Settled {
    var path: String
    var bytes: [UInt8]
    var report: MergeReport
  }

  /// Merges one document of the base into a role; a new name, and a new format, are carried where the role has none of
  /// its own.
  func settle(
    _ document: Document, _ ours: (entry: TreeEntry, bytes: [UInt8]),
    _ theirs: (entry: TreeEntry, bytes: [UInt8]),
    _ ancestor: (entry: TreeEntry, bytes: [UInt8])?, _ cache: SyncCache
  ) -> Settled {
    let format = document.format(of: ours.bytes, at: ours.entry.path)
    let theirFormat = document.format(of: theirs.bytes, at: theirs.entry.path)
    // A role that renamed its document keeps the name.
    let path = ours.entry.path == ancestor?.entry.path ? theirs.entry.path : ours.entry.path
    guard format != theirFormat else {
      let changes = cache.changes(from: ancestor, to: theirs, as: format)
      let result = ResumeMerge.merge(
        format.read(ours.bytes), with: changes, policy: MergePolicy(oursWins: true))
      return Settled(path: path, bytes: result.bytes, report: result.report)
    }
    let line = MergeReport.Line(
      reason: "the base is written in \(theirFormat.rawValue) now, the role in \(format.rawValue)",
      path: [theirs.entry.path])
    if ours.entry.id == ancestor?.entry.id {
      return Settled(path: theirs.entry.path, bytes: theirs.bytes, report: MergeReport(applied: [line]))
    }
    return Settled(path: ours.entry.path, bytes: ours.bytes, report: MergeReport(withheld: [line]))
  }

  /// A file of a résumé in several that only one side has: a new one comes, one that the base gave up goes unless the role
  /// changed it.
  func settleOneSided(
    _ document: Document, _ commits: (tip: ObjectID, base: ObjectID), _ ancestor: ObjectID?,
    _ files: inout [TreeEntry], _ removed: inout [String]
  ) throws(HistoryError) {
    if let theirs = try content(of: document, in: commits.base)?.entry {
      if ancestor == nil { files.append(theirs) }
    } else if let ours = try content(of: document, in: commits.tip)?.entry, ours.id == ancestor {
      removed.append(ours.path)
    }
  }
}
