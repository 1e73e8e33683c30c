import ArgumentParser
import ResumeTailoring

/// A role's rules as options.
struct RuleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The job ad; one outside the repository is copied to jobs/.", valueName: "file"))
  var job: String?

  @Option(help: "What the job is called.")
  var title: String?

  @Option(help: ArgumentHelp("Leave a part out: an address, @tag, or a pattern with *.", valueName: "part"))
  var omit: [String] = []

  @Option(help: ArgumentHelp("Keep this part, and nothing beside it.", valueName: "part"))
  var only: [String] = []

  @Option(help: ArgumentHelp("A section that comes first; several in their order.", valueName: "section"))
  var order: [String] = []

  @Option(
    name: .customLong("lead-with"),
    help: ArgumentHelp("Put bullets first that cover this.", valueName: "term"))
  var leadWith: [String] = []

  @Option(help: ArgumentHelp("Count this as asked for, whatever the ad says.", valueName: "term"))
  var keyword: [String] = []

  @Option(help: ArgumentHelp("At most so many bullets an entry.", valueName: "n"))
  var bullets: Int?

  @Option(help: ArgumentHelp("At most so many entries a section, the newest.", valueName: "n"))
  var entries: Int?

  @Option(help: ArgumentHelp("At most so many pages.", valueName: "n"))
  var pages: Int?

  @Option(help: "The language of the documents that the rules are for.")
  var language: String?

  @Option(
    help: ArgumentHelp(
      "What becomes of bullets that the base gains: include, ask or by-relevance.", valueName: "policy"))
  var new: String?

  func validate() throws {
    for count in [bullets, entries, pages].compactMap({ $0 }) where count < 1 || count > 999 {
      throw ValidationError("--bullets, --entries and --pages take a number from 1.")
    }
    if let new, TailoringRules.Arrivals(rawValue: new) == nil {
      throw ValidationError("--new takes include, ask or by-relevance.")
    }
    if let both = omit.first(where: { only.contains($0) }) {
      throw ValidationError("--omit and --only both name \(both).")
    }
  }

  /// The rules, without the job ad.
  var rules: TailoringRules {
    var rules = TailoringRules()
    rules.title = title
    rules.omit = omit.map { PartSelector($0) }
    rules.only = only.map { PartSelector($0) }
    rules.order = order.map { PartSelector($0) }
    rules.leadWith = leadWith
    rules.keywords = keyword
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
