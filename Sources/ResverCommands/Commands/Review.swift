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
    abstract: "List the changes that sync withheld, and decide them: take the base's, or keep the role's.",
    discussion: """
      On a terminal, resver asks about each change. Elsewhere it lists them with the numbers that --take, --keep and --edit \
      take. It stores every decision in the role's history. --edit opens the editor that git uses.

      Examples:
        resver review
        resver review backend --take 1 --keep 2
      """)

  @Argument(help: "The role. (default: all roles)", completion: Candidates.roles)
  var role: String?

  @Option(help: ArgumentHelp("Take change N into the role.", valueName: "n"))
  var take: [Int] = []

  @Option(help: ArgumentHelp("Keep the role's wording instead of change N, for good.", valueName: "n"))
  var keep: [Int] = []

  @Option(help: ArgumentHelp("Write a new wording in your editor instead of change N.", valueName: "n"))
  var edit: [Int] = []

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    let all = take + keep + edit
    if dryRun.isDryRun && all.isEmpty { throw ValidationError("--dry-run shows what --take and --keep would do.") }
    if dryRun.isDryRun && !edit.isEmpty { throw ValidationError("--dry-run and --edit exclude each other.") }
    if role == nil && !all.isEmpty {
      throw ValidationError("--take, --keep and --edit need the name of the role.")
    }
    if Set(all).count != all.count { throw ValidationError("--take, --keep and --edit name the same change twice.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try dryRun.open(environment)
    let roles =
      try role.map { name throws(UserError) in [try history.role(named: name)] } ?? history.roles()
    if let role = roles.first, !(take + keep + edit).isEmpty {
      try decide(history, role, environment: environment)
      return .done
    }
    if Screen.isTerminal(0) && Screen.isTerminal(1) { return try ask(history, roles, environment: environment) }
    var count = 0
    for role in roles {
      for (number, change) in try history.withheld(on: role).enumerated() {
        count += 1
        Console.print("\(TerminalText.safe(role.name)) \(number + 1)\n")
        Console.print("  role: \(TerminalText.safe(change.ours ?? "(left out)"))\n")
        Console.print("  base: \(TerminalText.safe(change.theirs ?? "(removed)"))\n")
      }
    }
    for role in roles { count += try offer(history, role) }
    if count == 0 { Console.print("Nothing waits for review\n") }
    return .done
  }

  /// Prints the parts that a tailored role's rules would select now.
  ///
  /// - Returns: their number.
  private func offer(_ history: History, _ role: Role) throws -> Int {
    let offers = try history.offers(of: role)
    for offer in offers {
      Console.print("\(TerminalText.safe(role.name)) could take this by its rules\n")
      Console.print("  base: \(TerminalText.safe(offer))\n")
    }
    if !offers.isEmpty {
      Console.print("  `resver tailor \(TerminalText.safe(role.name))` takes what the rules select\n")
    }
    return offers.count
  }

  /// Asks about each change; an unknown answer skips, and the end of input ends.
  private func ask(_ history: History, _ roles: [Role], environment: Environment) throws -> ExitStatus {
    var count = 0
    for role in roles {
      let workbench = Workbench(history)
      for change in try history.withheld(on: role) {
        count += 1
        Console.print("\n\(TerminalText.safe(role.name))\n")
        Console.print("  role: \(TerminalText.safe(change.ours ?? "(left out)"))\n")
        Console.print("  base: \(TerminalText.safe(change.theirs ?? "(removed)"))\n")
        Console.print("Take the base's wording, keep the role's, edit, or skip? [t/k/e/s] ")
        Console.flush()
        guard let answer = readLine()?.lowercased() else { break }
        let now = try history.role(named: role.name)
        switch answer.first {
        case "t": try workbench.perform(try history.decide(change, on: now, as: .take).plan)
        case "k": try workbench.perform(try history.decide(change, on: now, as: .keep).plan)
        case "e":
          if let planned = try write(change, history, role: now, environment: environment) { try workbench.perform(planned.plan) }
        default: continue
        }
      }
      try workbench.close(.record("review \(role.name)", keepsFiles: false))
    }
    if count == 0 { Console.print("Nothing waits for review\n") }
    return .done
  }

  private func decide(_ history: History, _ role: Role, environment: Environment) throws {
    let waiting = try history.withheld(on: role)
    let workbench = Workbench(history)
    var plans: [Plan] = []
    // Each decision is a commit after the one before.
    var now = role
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
      let verb: String
      if edit.contains(number) {
        planned = try write(change, history, role: now, environment: environment)
        verb = planned == nil ? "left as it is" : "reworded, after"
      } else {
        planned = try history.decide(change, on: now, as: take.contains(number) ? .take : .keep)
        verb = take.contains(number) ? "took" : "kept the role's wording over"
      }
      if let planned {
        now = planned.report
        plans.append(planned.plan)
        if !dryRun.isDryRun { try workbench.perform(planned.plan) }
      }
      Console.print("\(verb): \(TerminalText.safe(change.theirs ?? "the removal"))\n")
    }
    for plan in plans { dryRun.show(plan) }
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
