import ResumeOperations

/// The output of `resver snapshot --json` and `resver restore --json`.
struct SnapshotValue: Encodable {
  var schema: String
  var dryRun: Bool
  /// `recorded`: a new version; `named`: an existing commit got a name; `unchanged`: no version was made.
  var outcome: String
  /// The version, new or unchanged.
  var made: VersionValue
  var would: PlanValue?

  init(_ schema: String, _ outcome: SnapshotOutcome, isDryRun: Bool, would: PlanValue?) {
    self.schema = schema
    dryRun = isDryRun
    switch outcome {
    case .recorded(let version): (self.outcome, made) = ("recorded", VersionValue(version))
    case .named(let version): (self.outcome, made) = ("named", VersionValue(version))
    case .unchanged(let version): (self.outcome, made) = ("unchanged", VersionValue(version))
    }
    self.would = would
  }
}
