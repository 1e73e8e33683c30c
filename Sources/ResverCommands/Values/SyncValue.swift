import ResumeArchive
import ResumeLedger
import ResumeMerge
import ResumeOperations
import ResumeProject
import ResumeReports

/// The output of `resver sync --json`: the schema `resver.sync/1`.
struct SyncValue: Encodable {
  var schema = "resver.sync/1"
  var dryRun: Bool
  var roles: [RoleValue]
  var totals: [String: Int]
  var would: PlanValue?

  struct RoleValue: Encodable {
    var role: String
    var base: String
    /// `up-to-date`, `merged`, `left` or `refused`.
    var result: String
    /// The abbreviated name of the merge commit.
    var commit: String?
    /// Why a role was left alone.
    var why: String?
    var hint: String?
    var documents: [DocumentValue]
    /// Other files that both sides changed.
    var contested: [ContestedValue]

    init(_ outcome: SyncOutcome) {
      role = outcome.role.name
      base = outcome.role.baseName
      switch outcome.result {
      case .upToDate: result = "up-to-date"
      case .merged(let commit): (result, self.commit) = ("merged", commit)
      case .left(let why, let hint): (result, self.why, self.hint) = ("left", why, hint)
      case .refused(let why, let hint): (result, self.why, self.hint) = ("refused", why, hint)
      }
      documents = outcome.reports.map { DocumentValue(document: $0.document.name, $0.report) }
      contested = outcome.contested.map { ContestedValue(path: $0, advice: SyncMessage.advice($0)) }
    }
  }

  struct DocumentValue: Encodable {
    var document: String
    var applied: [MergeDocument.LineValue]
    var kept: [MergeDocument.LineValue]
    var withheld: [MergeDocument.LineValue]

    init(document: String, _ report: MergeReport) {
      self.document = document
      applied = report.applied.map { MergeDocument.LineValue(line: $0) }
      kept = report.kept.map { MergeDocument.LineValue(line: $0) }
      withheld = report.withheld.map { MergeDocument.LineValue(line: $0) }
    }
  }

  struct ContestedValue: Encodable {
    var path: String
    var advice: String
  }

  init(_ outcomes: [SyncOutcome], isDryRun: Bool, would: PlanValue?) {
    dryRun = isDryRun
    roles = outcomes.map(RoleValue.init)
    let documents = roles.flatMap(\.documents)
    totals = [
      "applied": documents.reduce(0) { $0 + $1.applied.count }, "kept": documents.reduce(0) { $0 + $1.kept.count },
      "withheld": documents.reduce(0) { $0 + $1.withheld.count },
    ]
    self.would = would
  }
}
