import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver review [ROLE]`
struct Review: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "List what sync withheld, and decide it: take the base's change, or keep the role's wording.",
    discussion: """
      On a terminal it asks for each change; elsewhere it lists them, numbered, for --take and --keep. What was \
      decided is kept in the role's own history.
      """)

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
    if Console.isTerminal(0) && Console.isTerminal(1) { return try ask(history, roles) }
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

  /// Asks for each change; an answer that is none of the three skips, and the end of input ends.
  private func ask(_ history: History, _ roles: [Role]) throws -> ExitStatus {
    var count = 0
    for role in roles {
      for change in try history.withheld(on: role) {
        count += 1
        Console.print("\n\(TerminalText.safe(role.name))\n")
        Console.print("  role: \(TerminalText.safe(change.ours ?? "(left out)"))\n")
        Console.print("  base: \(TerminalText.safe(change.theirs ?? "(removed)"))\n")
        Console.print("Take the base's, keep the role's, or skip? [t/k/s] ")
        Console.flush()
        guard let answer = readLine()?.lowercased() else { break }
        guard answer.hasPrefix("t") || answer.hasPrefix("k") else { continue }
        try history.decide(change, on: try history.role(named: role.name), takes: answer.hasPrefix("t"))
      }
      history.keepJournal(of: "review \(role.name)")
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
