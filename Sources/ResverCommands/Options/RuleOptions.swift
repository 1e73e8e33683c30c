import ArgumentParser
import ResumeTailoring

/// A role's rules as options.
struct RuleOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The job ad; resver copies one from outside the repository to jobs/.", valueName: "file"),
    completion: .file())
  var job: String?

  @Option(help: "The title of the job.")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "Leave parts out: an address, @tag, or a pattern with *; separate several with commas.", valueName: "part"),
    completion: Candidates.parts)
  var omit: [String] = []

  @Option(
    help: ArgumentHelp("Keep this part and leave out its siblings; separate several with commas.", valueName: "part"),
    completion: Candidates.parts)
  var only: [String] = []

  @Option(
    help: ArgumentHelp("Put this section first; separate several with commas.", valueName: "section"),
    completion: Candidates.parts)
  var order: [String] = []

  @Option(
    name: .customLong("lead-with"),
    help: ArgumentHelp("Put bullets first that cover this term; separate several with commas.", valueName: "term"))
  var leadWith: [String] = []

  @Option(
    help: ArgumentHelp("Treat this term as required, whatever the ad says; separate several with commas.", valueName: "term"))
  var keyword: [String] = []

  @Option(help: ArgumentHelp("Keep at most N bullets per entry.", valueName: "n"))
  var bullets: Int?

  @Option(help: ArgumentHelp("Keep at most N entries per section, the newest.", valueName: "n"))
  var entries: Int?

  @Option(help: ArgumentHelp("Fit the result into at most N pages.", valueName: "n"))
  var pages: Int?

  @Option(help: "Apply the rules only to documents in this language.")
  var language: String?

  @Option(
    help: ArgumentHelp(
      "How to treat new bullets of the base: include, ask or by-relevance.", valueName: "policy"))
  var new: String?

  func validate() throws {
    for count in [bullets, entries, pages].compactMap({ $0 }) where count < 1 || count > 999 {
      throw ValidationError("--bullets, --entries and --pages take a number from 1 to 999.")
    }
    if let new, TailoringRules.Arrivals(rawValue: new) == nil {
      throw ValidationError("--new takes include, ask or by-relevance.")
    }
    if let both = omit.separatedByCommas.first(where: { only.separatedByCommas.contains($0) }) {
      throw ValidationError("--omit and --only both name \(both).")
    }
  }

  /// The rules, without the job ad.
  var rules: TailoringRules {
    var rules = TailoringRules()
    rules.title = title
    rules.omit = omit.separatedByCommas.map { PartSelector($0) }
    rules.only = only.separatedByCommas.map { PartSelector($0) }
    rules.order = order.separatedByCommas.map { PartSelector($0) }
    rules.leadWith = leadWith.separatedByCommas
    rules.keywords = keyword.separatedByCommas
    rules.bullets.usual = bullets
    rules.entries.usual = entries
    rules.pages = pages
    rules.language = language
    if let policy = new.flatMap(TailoringRules.Arrivals.init(rawValue:)) { rules.new = policy }
    return rules
  }

  /// Whether any was given.
  var isGiven: Bool { job != nil || !rules.isEmpty }
}
