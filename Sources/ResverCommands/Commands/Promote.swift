import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver promote ROLE PART`
struct Promote: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "promote",
    abstract: "Carry one part's wording from a role to its base, without the rest of the tailoring.",
    discussion: """
      The next sync carries the wording to the other roles.

      Example:
        resver promote backend acme/2
      """)

  @Argument(help: "The role.", completion: Candidates.roles)
  var role: String

  @Argument(help: "The address of the part on the role, such as experience/acme/2.", completion: Candidates.parts)
  var part: String

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  /// The output of `--json`: the schema `resver.promote/1`.
  private struct PromotionValue: Encodable {
    var schema = "resver.promote/1"
    var dryRun: Bool
    var role: String
    var part: String
    var made: VersionValue
    var would: PlanValue?
  }

  @OptionGroup var document: DocumentOptions

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let history = try dryRun.open()
    let holder = try history.documentHolding(
      part, at: try history.role(named: role).branch, among: try document.documents(of: history))
    let planned = try history.promote(role, part: part, holder)
    try dryRun.apply(planned.plan, to: history)
    let version = planned.report
    if json {
      try Console.print(
        json: PromotionValue(
          dryRun: dryRun.isDryRun, role: role, part: part, made: VersionValue(version), would: dryRun.would([planned.plan])))
      return .done
    }
    Console.show("\(version.shown)  \(TerminalText.safe(version.subject))\n")
    dryRun.show(planned.plan)
    return .done
  }
}
