import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeModel
import ResumeOperations
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

  func validate() throws {
    let all = take + keep + edit
    if role == nil && !all.isEmpty {
      throw ValidationError("--take, --keep and --edit need the name of the role.")
    }
    if Set(all).count != all.count { throw ValidationError("--take, --keep and --edit name the same change twice.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.open(environment)
    let roles =
      try role.map { name throws(UserError) in [try history.role(named: name)] } ?? history.roles()
    if let role = roles.first, !(take + keep + edit).isEmpty {
      try decide(history, role, environment)
      history.keepJournal(of: "review \(role.name)")
      return .done
    }
    if Console.isTerminal(0) && Console.isTerminal(1) { return try ask(history, roles, environment) }
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
  private func ask(_ history: History, _ roles: [Role], _ environment: Environment) throws -> ExitStatus {
    var count = 0
    for role in roles {
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
        case "t": try history.decide(change, on: now, as: .take)
        case "k": try history.decide(change, on: now, as: .keep)
        case "e": try write(change, history, now, environment)
        default: continue
        }
      }
      history.keepJournal(of: "review \(role.name)")
    }
    if count == 0 { Console.print("Nothing waits for review\n") }
    return .done
  }

  private func decide(_ history: History, _ role: Role, _ environment: Environment) throws {
    let waiting = try history.withheld(on: role)
    for number in (take + keep + edit).sorted() {
      guard waiting.indices.contains(number - 1) else {
        throw UserError(
          "Cannot review number \(number)", causes: ["`\(role.name)` has \(Plural.of(waiting.count, "change")) to review"],
          hint: "list them with `resver review \(role.name)`", kind: .usage)
      }
      // Each decision is a commit, so the role is read again.
      let now = try history.role(named: role.name)
      let change = waiting[number - 1]
      let verb: String
      if edit.contains(number) {
        verb = try write(change, history, now, environment) ? "reworded, after" : "left as it is"
      } else {
        try history.decide(change, on: now, as: take.contains(number) ? .take : .keep)
        verb = take.contains(number) ? "took" : "kept the role's wording over"
      }
      Console.print("\(verb): \(TerminalText.safe(change.theirs ?? "the removal"))\n")
    }
  }

  /// Lets the user rewrite the part; returns false if the text was unchanged or emptied.
  @discardableResult
  private func write(
    _ change: WithheldChange, _ history: History, _ role: Role, _ environment: Environment
  ) throws -> Bool {
    let before = try history.editable(change, on: role)
    let notes = [
      "The base says:", change.theirs ?? "(removed)", "The role says:", change.ours ?? "(left out)",
    ]
    let after = try Editor.edit(before, notes: notes, at: history.editPath, environment)
    guard after != before, after.contains(where: { $0 > 0x20 }) else { return false }
    try history.decide(change, on: role, as: .write(after))
    return true
  }
}
