import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeModel
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// `resver review [ROLE]`
struct Review: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: "List the changes that sync withheld, and decide them: take the base's, or keep the role's.",
    discussion: """
      On a terminal, resver asks about each change. Elsewhere it lists them with the numbers that --take, --keep and --edit \
      take. It stores every decision in the role's history. --edit opens the editor that git uses.

      Examples:
        resver review
        resver review backend --take 1,3 --keep 2
      """)

  @Argument(help: "The role. (default: all roles)", completion: Candidates.roles)
  var role: String?

  @Option(
    name: .customLong("take"), help: ArgumentHelp("Take change N into the role; also 1,3 or 2-4.", valueName: "n"))
  var takes: [NumberList] = []

  @Option(
    name: .customLong("keep"),
    help: ArgumentHelp("Keep the role's wording instead of change N, for good; also 1,3 or 2-4.", valueName: "n"))
  var keeps: [NumberList] = []

  @Option(
    name: .customLong("edit"),
    help: ArgumentHelp("Write a new wording in your editor instead of change N; also 1,3 or 2-4.", valueName: "n"))
  var edits: [NumberList] = []

  private var take: [Int] { takes.flatMap(\.numbers) }
  private var keep: [Int] { keeps.flatMap(\.numbers) }
  private var edit: [Int] { edits.flatMap(\.numbers) }

  @Flag(help: "Print JSON, and ask nothing (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    let all = take + keep + edit
    if dryRun.isDryRun && all.isEmpty { throw ValidationError("--dry-run shows what --take and --keep would do.") }
    if dryRun.isDryRun && !edit.isEmpty { throw ValidationError("--dry-run and --edit exclude each other.") }
    if role == nil && !all.isEmpty {
      throw ValidationError("--take, --keep and --edit need the name of the role.")
    }
    if Set(all).count != all.count { throw ValidationError("--take, --keep and --edit name the same change twice.") }
  }

  /// A decision about a change: `take`, `keep`, `edit`, or `none` if the edited text was unchanged.
  private struct Decided {
    var number: Int
    var change: WithheldChange
    var decision: String
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    let roles =
      try role.map { name throws(UserError) in [try history.role(named: name)] } ?? history.roles()
    let decides = !(take + keep + edit).isEmpty
    if let role = roles.first, decides {
      try decide(history, role, environment: environment)
    } else if json {
      try print(ReviewValue(dryRun: dryRun.isDryRun), history)
    } else if Screen.isTerminal(0) && Screen.isTerminal(1) {
      try ask(history, roles, environment: environment)
    } else {
      try list(history, roles, environment: environment)
    }
    return .done
  }

  /// Prints the value with what waits now.
  private func print(_ value: ReviewValue, _ history: History) throws {
    var value = value
    let roles =
      try role.map { name throws(UserError) in [try history.role(named: name)] } ?? history.roles()
    for role in roles {
      value.waiting += try history.withheld(on: role).enumerated().map {
        ReviewValue.ChangeValue($0.element, number: $0.offset + 1, role: role.name)
      }
      value.offers += try history.offers(of: role).map { ReviewValue.OfferValue(role: role.name, text: $0) }
    }
    try Console.print(json: value)
  }

  private func list(_ history: History, _ roles: [Role], environment: Environment) throws {
    let appearance = report.appearance(environment)
    var count = 0
    for role in roles {
      for (number, change) in try history.withheld(on: role).enumerated() {
        count += 1
        Console.print(TerminalText.render(ReviewText.lines(change, heading: "\(role.name) \(number + 1)"), appearance))
      }
    }
    for role in roles { count += try offer(history, role) }
    if count == 0 { Console.show("Nothing waits for review\n") }
  }

  /// Prints the parts that a tailored role's rules would select now.
  ///
  /// - Returns: their number.
  private func offer(_ history: History, _ role: Role) throws -> Int {
    let offers = try history.offers(of: role)
    for offer in offers {
      Console.show("\(TerminalText.safe(role.name)) could take this by its rules\n")
      Console.show("  base: \(TerminalText.safe(offer))\n")
    }
    if !offers.isEmpty {
      Console.show("  `resver tailor \(TerminalText.safe(role.name))` takes what the rules select\n")
    }
    return offers.count
  }

  /// Asks about each change; `q` and the end of input end.
  private func ask(_ history: History, _ roles: [Role], environment: Environment) throws {
    let appearance = report.appearance(environment)
    let waiting = try roles.map { role in (role, try history.withheld(on: role)) }
    let total = waiting.reduce(0) { $0 + $1.1.count }
    if total == 0 { Console.show("Nothing waits for review\n") }
    var number = 0
    for (role, changes) in waiting where !changes.isEmpty {
      let workbench = Workbench(history)
      // Decisions before a failed one stay, and can be taken back.
      defer { try? workbench.close(.record("review \(role.name)", keepsFiles: false)) }
      for change in changes {
        number += 1
        Console.print("\n" + TerminalText.render(ReviewText.lines(change, heading: role.name), appearance))
        guard let answer = answer(number, of: total) else { return }
        let now = try history.role(named: role.name)
        switch answer {
        case .take: try workbench.perform(try history.decide(change, on: now, as: .take).plan)
        case .keep: try workbench.perform(try history.decide(change, on: now, as: .keep).plan)
        case .edit:
          if let planned = try write(change, history, role: now, environment: environment) { try workbench.perform(planned.plan) }
        case .skip: continue
        }
      }
    }
  }

  /// What the user answers to the question about a change.
  private enum Answer: String {
    case take = "t"
    case keep = "k"
    case edit = "e"
    case skip = "s"
  }

  /// Asks until the answer is one of the letters; returns nil to quit, and at the end of input.
  private func answer(_ number: Int, of total: Int) -> Answer? {
    while true {
      Console.print(ReviewText.question(number, of: total))
      Console.flush()
      guard let typed = readLine()?.trimmedOfBlanks.lowercased(), typed != "q" else { return nil }
      if let answer = Answer(rawValue: typed) { return answer }
      Console.print(ReviewText.help)
    }
  }

  private func decide(_ history: History, _ role: Role, environment: Environment) throws {
    let waiting = try history.withheld(on: role)
    let workbench = Workbench(history)
    var plans: [Plan] = []
    var decided: [Decided] = []
    // Each decision is a commit after the one before.
    var now = role
    do {
      // Decisions before a failed one stay, and can be taken back.
      defer { if !dryRun.isDryRun { try? workbench.close(.record("review \(role.name)", keepsFiles: false)) } }
      for number in (take + keep + edit).sorted() {
        guard waiting.indices.contains(number - 1) else {
          throw UserError(
            "Cannot review number \(number)", causes: ["`\(role.name)` has \(Plural.phrase(waiting.count, "change")) to review"],
            hint: "list them with `resver review \(role.name)`", kind: .usage)
        }
        let change = waiting[number - 1]
        let planned: Planned<Role>?
        let decision: String
        if edit.contains(number) {
          planned = try write(change, history, role: now, environment: environment)
          decision = planned == nil ? "none" : "edit"
        } else {
          planned = try history.decide(change, on: now, as: take.contains(number) ? .take : .keep)
          decision = take.contains(number) ? "take" : "keep"
        }
        if let planned {
          now = planned.report
          plans.append(planned.plan)
          if !dryRun.isDryRun { try workbench.perform(planned.plan) }
        }
        decided.append(Decided(number: number, change: change, decision: decision))
        if !json { show(decided[decided.count - 1]) }
      }
    }
    if json {
      let values = decided.map {
        ReviewValue.DecisionValue(
          decision: $0.decision, change: ReviewValue.ChangeValue($0.change, number: $0.number, role: role.name))
      }
      try print(ReviewValue(dryRun: dryRun.isDryRun, decided: values, would: dryRun.would(plans)), history)
    } else {
      for plan in plans { dryRun.show(plan) }
    }
  }

  private func show(_ decided: Decided) {
    let verb =
      switch decided.decision {
      case "take": "took"
      case "keep": "kept the role's wording over"
      case "edit": "reworded, after"
      default: "left as it is"
      }
    Console.show("\(verb): \(TerminalText.safe(decided.change.theirs ?? "the removal"))\n")
  }

  /// Lets the user rewrite the part; returns nil if the text was unchanged or emptied.
  private func write(
    _ change: WithheldChange, _ history: History, role: Role, environment: Environment
  ) throws -> Planned<Role>? {
    let before = try history.editable(change, on: role)
    let notes = [
      "The base says:", change.theirs ?? "(removed)", "The role says:", change.ours ?? "(left out)",
    ]
    let after = try Editor.edit(before, notes: notes, at: history.editPath, environment)
    guard after != before, after.contains(where: { $0 > .space }) else { return nil }
    return try history.decide(change, on: role, as: .write(after))
  }
}
