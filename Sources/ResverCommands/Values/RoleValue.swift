import ResumeArchive

/// The output of `resver role add --json` and `resver role rename --json`.
struct RoleValue: Encodable {
  var schema: String
  var dryRun: Bool
  var name: String
  var base: String
  /// The name before.
  var formerName: String?
  /// The files that were written: resver.yaml, and the copy of a job ad.
  var written: [String]?
  var would: PlanValue?

  init(
    _ schema: String, _ role: Role, written: [String]? = nil, formerName: String? = nil, isDryRun: Bool, would: PlanValue?
  ) {
    self.schema = schema
    dryRun = isDryRun
    name = role.name
    base = role.baseName
    self.formerName = formerName
    self.written = written
    self.would = would
  }
}
