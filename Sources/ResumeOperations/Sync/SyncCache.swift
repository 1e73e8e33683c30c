import GitStore
import Host
import ResumeArchive
import ResumeDiff
import ResumeFormats
import ResumeModel
import ResumeTailoring

/// Caches shared by all roles of one sync; most roles forked at the same commit.
final class SyncCache {
  private var diffs: [String: ResumeDiff] = [:]
  private var plain: [String: Bool] = [:]
  private var knownRules: [String: TailoringRules]?
  private var tips: [String: ObjectID] = [:]
  /// The branches that an earlier level of this sync moves, with their new commits.
  var planned: [String: ObjectID] = [:]
  /// The features of the documents' texts; most are the same in every role.
  let memory = TextMemory()
  /// The branches that are checked out, with their work trees.
  let checkedOut: [String: [String]]
  /// Who makes the merge commits, and when.
  let identity: Identity

  init(checkedOut: [String: [String]], identity: Identity) {
    self.checkedOut = checkedOut
    self.identity = identity
  }

  /// The base's changes between two contents of a document; an ancestor without it is empty.
  func changes(
    from ancestor: StoredDocument?, to theirs: StoredDocument, as format: SourceFormat
  ) -> ResumeDiff {
    let key = [ancestor?.key ?? "", theirs.key, format.name].joined(separator: "\n")
    if let known = diffs[key] { return known }
    let diff = ResumeDiff.compare(
      format.read(ancestor?.bytes ?? []), format.read(theirs.bytes), memory: memory)
    diffs[key] = diff
    return diff
  }

  /// The newest commit of a base.
  package func tip(
    of base: String, _ find: () throws(UserError) -> ObjectID?
  ) throws(UserError) -> ObjectID? {
    if let known = planned[base] ?? tips[base] { return known }
    let found = try find()
    tips[base] = found
    return found
  }

  /// The rules of all roles.
  func rules(
    _ find: () throws(UserError) -> [String: TailoringRules]
  ) throws(UserError) -> [String: TailoringRules] {
    if let knownRules { return knownRules }
    let found = try find()
    knownRules = found
    return found
  }

  /// Whether nothing but documents changed between two commits of the base.
  func isPlain(
    _ fork: ObjectID, _ base: ObjectID, find: () throws(UserError) -> Bool
  ) throws(UserError) -> Bool {
    let key = "\(fork) \(base)"
    if let known = plain[key] { return known }
    let found = try find()
    plain[key] = found
    return found
  }
}
