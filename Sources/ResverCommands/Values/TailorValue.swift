import ResumeArchive
import ResumeOperations
import ResumeTailoring

/// The output of `resver tailor --json`: the schema `resver.tailor/1`.
struct TailorValue: Encodable {
  var schema = "resver.tailor/1"
  var dryRun: Bool
  var role: String
  var base: String
  /// Whether the rules change the role.
  var changed: Bool
  var commit: String?
  /// How many commits of the base were merged into the role first.
  var synced: Int
  var rules: [RuleValue]
  var choices: [ChoiceValue]
  var notes: [String]
  var would: PlanValue?

  struct RuleValue: Encodable {
    var rule: String
    /// Its line in resver.yaml; absent for a rule from elsewhere.
    var line: Int?
    /// Absent for a rule that did nothing.
    var effect: String?
    var hint: String?

    init(_ line: TailoringReport.RuleLine) {
      rule = line.rule
      self.line = line.line > 0 ? line.line : nil
      effect = line.effect
      hint = line.hint
    }
  }

  struct ChoiceValue: Encodable {
    /// `kept`, `omitted` or `first`.
    var action: String
    var path: [String]
    var text: String
    var reason: String

    init(_ choice: TailoringReport.Choice) {
      action = choice.action.rawValue
      path = choice.path
      text = choice.text
      reason = choice.reason
    }
  }

  init(_ outcome: TailorOutcome, isDryRun: Bool, would: PlanValue?) {
    dryRun = isDryRun
    role = outcome.role.name
    base = outcome.role.baseName
    changed = outcome.isChanged
    commit = outcome.commit
    synced = outcome.synced
    rules = outcome.report.rules.map(RuleValue.init)
    choices = outcome.report.choices.map(ChoiceValue.init)
    notes = outcome.report.notes
    self.would = would
  }
}
