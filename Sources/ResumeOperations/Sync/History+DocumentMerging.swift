import GitStore
import Host
import ResumeArchive
import ResumeFormats
import ResumeMerge
import ResumeModel
import ResumeProject
import ResumeTailoring

extension History {
  /// One document of a role after a sync.
  struct MergedDocument {
    var path: String
    var bytes: [UInt8]
    var report: MergeReport
    /// Why the merged text cannot be written; nil if it can.
    var refusal: String?
  }

  /// The three sides of one document in a sync.
  struct Sides {
    var ancestor: StoredDocument?
    var ours: StoredDocument?
    var theirs: StoredDocument?

    var all: [StoredDocument] { [ours, theirs, ancestor].compactMap { $0 } }
  }

  /// Returns the three sides of a document. A file that one side has and does not include in place of its
  /// name is a separate file on all sides.
  ///
  /// - Returns: the sides, and the separate files.
  func sides(
    of document: Document, _ commits: (fork: ObjectID, tip: ObjectID, base: ObjectID)
  ) throws(UserError) -> (sides: Sides, apart: Set<String>) {
    var apart: Set<String> = []
    while true {
      let sides = Sides(
        ancestor: try content(of: document, in: commits.fork, excluding: apart),
        ours: try content(of: document, in: commits.tip, excluding: apart),
        theirs: try content(of: document, in: commits.base, excluding: apart))
      let known = apart.count
      for (side, commit) in [
        (sides.ancestor, commits.fork), (sides.ours, commits.tip), (sides.theirs, commits.base),
      ] {
        guard let side else { continue }
        for path in Set(sides.all.flatMap(\.files).map(\.path)).subtracting(side.files.map(\.path)) {
          let entry = try git { () throws(GitError) in try repository.entry(at: path, in: commit) }
          if entry != nil { apart.insert(path) }
        }
      }
      if apart.count == known { return (sides, apart) }
    }
  }

  /// Merges one document of the base into a role. A new name and a new format are carried unless the role has
  /// its own.
  func mergeDocument(
    _ document: Document, _ ours: StoredDocument, theirs: StoredDocument, ancestor: StoredDocument?,
    cache: SyncCache, policy: MergePolicy
  ) -> MergedDocument {
    let format = document.format(of: ours.bytes, at: ours.entry.path)
    let theirFormat = document.format(of: theirs.bytes, at: theirs.entry.path)
    // A role that renamed its document keeps the name.
    let path = ours.entry.path == ancestor?.entry.path ? theirs.entry.path : ours.entry.path
    guard format != theirFormat else {
      let changes = cache.changes(from: ancestor, to: theirs, as: format)
      let result = ResumeMerge.merge(
        format.read(ours.bytes), with: changes, policy: policy, memory: cache.memory)
      let refusal =
        result.isMarkupBroken ? "the base's edits of `\(path)` do not fit together with the role's" : nil
      return MergedDocument(path: path, bytes: result.bytes, report: result.report, refusal: refusal)
    }
    let line = MergeReport.Line(
      reason: "the base is written in \(theirFormat.name) now, the role in \(format.name)",
      path: [theirs.entry.path])
    if ours.key == ancestor?.key {
      return MergedDocument(path: theirs.entry.path, bytes: theirs.bytes, report: MergeReport(applied: [line]))
    }
    return MergedDocument(path: ours.entry.path, bytes: ours.bytes, report: MergeReport(withheld: [line]))
  }

  /// The influence of a role's rules on its syncs.
  struct RoleInfluence {
    var policy: MergePolicy
    /// The last tailoring's base, and the result of its rules alone; nil if the role was never tailored.
    var past: PastTailoring?
  }

  /// Returns the influence of a role's rules on a sync.
  func influence(
    of role: Role, from tip: ObjectID, base: ObjectID, _ rules: [String: TailoringRules]
  ) throws(UserError) -> RoleInfluence {
    var policy = MergePolicy(oursWins: true)
    policy.holdsAdditions = rules[role.name]?.new == .ask
    // A role without rules was hardly tailored by them; its history need not be read.
    let past = rules[role.name] == nil ? nil : try tailorings(of: role, from: tip, base: base)
    return RoleInfluence(policy: policy, past: past)
  }

  /// Reports parts that a rule left out as such.
  private func reportRules(
    _ role: RoleInfluence, _ document: Document, report: inout MergeReport
  ) throws(UserError) {
    guard let past = role.past, !report.kept.isEmpty, let pure = try resume(of: document, in: past.rulesOnly)
    else {
      return
    }
    let texts = Set(pure.parts.map(\.text))
    for place in report.kept.indices {
      guard let text = report.kept[place].base, !texts.contains(text) else { continue }
      report.kept[place].reason = "left out by a rule"
    }
  }

  /// The files of a role's tree that a sync sets and removes.
  struct MergedFiles {
    var files: [TreeEntry] = []
    var removed: [String] = []
    var reports: [(document: Document, report: MergeReport)] = []
    /// The paths that were merged by meaning.
    var paths: Set<String> = []
    /// Why the role cannot be written at all; nil if it can.
    var refusal: String?
  }

  /// Merges a document into a role, and its separate files.
  func mergeDocument(
    _ document: Document, _ commits: (fork: ObjectID, tip: ObjectID, base: ObjectID), cache: SyncCache,
    role: RoleInfluence, into mergedFiles: inout MergedFiles
  ) throws(UserError) {
    let (sides, apart) = try sides(of: document, commits)
    for path in apart.sorted() where !mergedFiles.paths.contains(path) {
      var file = Document(path: path)
      file.isIncluded = true
      try mergeDocument(file, commits, cache: cache, role: role, into: &mergedFiles)
    }
    guard let ours = sides.ours, let theirs = sides.theirs else {
      mergeOneSided(sides, into: &mergedFiles)
      return
    }
    var merged = mergeDocument(document, ours, theirs: theirs, ancestor: sides.ancestor, cache: cache, policy: role.policy)
    if let refusal = merged.refusal {
      mergedFiles.refusal = mergedFiles.refusal ?? refusal
      return
    }
    try reportRules(role, document, report: &merged.report)
    let known = merged.bytes == theirs.bytes ? [theirs, ours] : [ours, theirs]
    guard let written = try write(merged.bytes, at: merged.path, known: known) else {
      // The result cannot be divided into its files.
      mergedFiles.refusal =
        mergedFiles.refusal
        ?? "the base and the role include the files of `\(ours.entry.path)` in ways that exclude each other"
      return
    }
    mergedFiles.reports.append((document, merged.report))
    mergedFiles.files += written.files
    let kept = Set(written.files.map(\.path))
    let former = Set(sides.all.flatMap { [$0.entry.path] + $0.files.map(\.path) })
    mergedFiles.removed += former.subtracting(kept).sorted()
    mergedFiles.paths.formUnion(former)
  }

  /// Merges a separate file that only one side has: a new one is added, and one that the base removed is
  /// removed unless the role changed it.
  private func mergeOneSided(_ sides: Sides, into mergedFiles: inout MergedFiles) {
    if let theirs = sides.theirs {
      if sides.ancestor == nil { mergedFiles.files += [theirs.entry] + theirs.files }
    } else if let ours = sides.ours, ours.key == sides.ancestor?.key {
      mergedFiles.removed += ([ours.entry] + ours.files).map(\.path)
    }
  }
}
