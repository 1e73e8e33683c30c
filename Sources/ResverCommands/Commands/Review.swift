import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver review [ROLE]`
struct Review: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what sync withheld, and decide it: take the base's change, or keep the role's wording.",
    discussion:
      "Without --take and --keep it lists, numbered. What was decided is kept in the role's own history.")

  @Argument(help: "The role; all of them when none is named.")
  var role: String?

  @Option(help: ArgumentHelp("Take the change of this number into the role.", valueName: "n"))
  var take: [Int] = []

  @Option(help: ArgumentHelp("Keep the role as it is, for good.", valueName: "n"))
  var keep: [Int] = []

  func validate() throws {
    if role == nil && !(take + keep).isEmpty {
      throw ValidationError("--take and --keep need the role's name.")
    }
    if take.contains(where: { keep.contains($0) }) {
      throw ValidationError("One change cannot be both taken and kept.")
    }
  }

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    let roles =
      try role.map { name throws(HistoryError) in [try history.role(named: name)] } ?? history.roles()
    if let role = roles.first, !(take + keep).isEmpty {
      try decide(history, role)
      history.keepJournal(of: "review \(role.name)")
      return .done
    }
    var count = 0
    for role in roles {
      for (number, change) in try history.withheld(on: role).enumerated() {
        count += 1
        Console.print("\(TerminalText.safe(role.name)) \(number + 1)\n")
        Console.print("  role: \(TerminalText.safe(change.ours ?? "(left out)"))\n")
        Console.print("  base: \(TerminalText.safe(change.theirs ?? "(removed)"))\n")
      }
    }
    if count == 0 { Console.print("Nothing waits for review\n") }
    return .done
  }

  private func decide(_ history: History, _ role: Role) throws {
    let waiting = try history.withheld(on: role)
    for number in (take + keep).sorted() {
      guard waiting.indices.contains(number - 1) else {
        throw HistoryError(
          "Cannot review number \(number)", causes: ["\(waiting.count) changes wait on `\(role.name)`"],
          hint: "list them with `resver review \(role.name)`", kind: .usage)
      }
      // Each decision is a commit, so the role is read again.
      let change = waiting[number - 1]
      try history.decide(change, on: try history.role(named: role.name), takes: take.contains(number))
      let verb = take.contains(number) ? "took" : "kept the role's wording over"
      Console.print("\(verb): \(TerminalText.safe(change.theirs ?? "the removal"))\n")
    }
  }
}
