import ResumeLedger

/// The output of `resver review --json`: the schema `resver.review/1`.
struct ReviewValue: Encodable {
  var schema = "resver.review/1"
  var dryRun: Bool
  /// The decisions of this command, with the numbers that were given.
  var decided: [DecisionValue] = []
  /// The changes that wait, with the numbers that `--take`, `--keep` and `--edit` take next.
  var waiting: [ChangeValue] = []
  /// What the rules of tailored roles would select now.
  var offers: [OfferValue] = []
  var would: PlanValue?

  struct DecisionValue: Encodable {
    /// `take`, `keep`, `edit`, or `none` if the edited text was unchanged.
    var decision: String
    var change: ChangeValue
  }

  struct ChangeValue: Encodable {
    var role: String
    var number: Int
    /// A name that is the same in every clone.
    var id: String
    var document: String
    var path: [String]
    /// The base's text before; absent if the part was new.
    var base: String?
    /// The role's text; absent if the role leaves the part out.
    var ours: String?
    /// The base's text after; absent if the base removed the part.
    var theirs: String?

    init(_ change: WithheldChange, number: Int, role: String) {
      self.role = role
      self.number = number
      id = change.identity
      document = change.document
      path = change.path
      base = change.base
      ours = change.ours
      theirs = change.theirs
    }
  }

  struct OfferValue: Encodable {
    var role: String
    var text: String
  }
}
