import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver role`
struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Branches tailored for one kind of job: role/NAME.",
    subcommands: [Add.self, List.self, Rename.self, Remove.self])

  /// `resver role add NAME`
  struct Add: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make a role branch from the base, a version or another role.",
      discussion: "No file changes; `git switch role/NAME` checks it out.")

    @Argument(help: "The name, such as backend.")
    var name: String

    @Option(help: ArgumentHelp("Where it starts; a role named here becomes its base.", valueName: "revision"))
    var from: String?

    @OptionGroup(title: "Rules, written to resver.yaml (docs/tailoring.md)") var rules: RuleOptions

    func perform() throws -> ExitStatus {
      let history = try History.open(Environment.current())
      let role = try history.addRole(name, from: from)
      defer { history.keepJournal(of: "role add \(name)") }
      Console.print("role/\(TerminalText.safe(role.name)) takes from \(TerminalText.safe(role.baseName))\n")
      guard rules.isGiven else { return .done }
      let written = try history.writeRules(rules.rules, job: rules.job, of: role.name)
      for path in written {
        Console.print("wrote \(TerminalText.safe(path)): keep it with git when it suits you\n")
      }
      Console.print("now `resver tailor \(TerminalText.safe(role.name))` applies the rules\n")
      return .done
    }
  }

  /// `resver role list`
  struct List: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(abstract: "List the roles with the base of each.")

    func perform() throws -> ExitStatus {
      for role in try History.open(Environment.current()).roles() {
        Console.print("\(TerminalText.safe(role.name))  from \(TerminalText.safe(role.baseName))\n")
      }
      return .done
    }
  }

  /// `resver role rename OLD NEW`
  struct Rename: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(abstract: "Rename a role and its versions.")

    @Argument(help: "The name now.")
    var old: String

    @Argument(help: "The new name.")
    var new: String

    func perform() throws -> ExitStatus {
      let history = try History.open(Environment.current())
      let role = try history.renameRole(old, to: new)
      history.keepJournal(of: "role rename \(old) \(new)")
      Console.print("role/\(TerminalText.safe(role.name))\n")
      return .done
    }
  }

  /// `resver role remove NAME`
  struct Remove: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      abstract: "Remove a role branch; what it held is kept under a tag.")

    @Argument(help: "The role.")
    var name: String

    func perform() throws -> ExitStatus {
      let history = try History.open(Environment.current())
      let tag = try history.removeRole(name)
      history.keepJournal(of: "role remove \(name)")
      Console.print("kept as \(TerminalText.safe(tag))\n")
      return .done
    }
  }
}
