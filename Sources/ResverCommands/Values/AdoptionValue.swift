import ResumeArchive
import ResumeOperations

/// The output of `resver adopt --json`: the schema `resver.adopt/1`.
struct AdoptionValue: Encodable {
  var schema = "resver.adopt/1"
  var dryRun: Bool
  var inPlace: Bool
  var bases: [FileValue]
  var variants: [FileValue]
  /// The files that are made from others, and those that have too little in common with a base.
  var generated: [String]
  var strangers: [String]
  var branches: [BranchValue]
  /// The roles whose branches existed before.
  var kept: [String]
  var wroteConfiguration: Bool
  var would: PlanValue?

  struct FileValue: Encodable {
    var path: String
    var role: String?
    var language: String
    /// The share of the words that the base has, too, from 0 to 1.
    var share: Double
    var commits: Int
    /// The base's edits that were made here by hand, too.
    var carried: [String]
    /// The number of the base's edits that are missing here.
    var forgotten: Int

    init(_ member: Family.Member) {
      path = member.path
      role = member.role
      language = member.language
      share = (member.share * 1000).rounded() / 1000
      commits = member.commits
      carried = member.carried
      forgotten = member.forgotten
    }
  }

  struct BranchValue: Encodable {
    var role: String
    var commits: Int
  }

  init(_ adoption: Adoption, isDryRun: Bool, would: PlanValue?) {
    dryRun = isDryRun
    inPlace = adoption.isInPlace
    bases = adoption.family.bases.map(FileValue.init)
    variants = adoption.family.members.filter { $0.role != nil }.map(FileValue.init)
    generated = adoption.family.generated
    strangers = adoption.family.strangers
    branches = adoption.branches.map { BranchValue(role: $0.role, commits: $0.commits) }
    kept = adoption.kept
    wroteConfiguration = adoption.wroteConfiguration
    self.would = would
  }
}
