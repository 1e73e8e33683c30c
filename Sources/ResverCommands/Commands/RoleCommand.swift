import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver role`
struct RoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "role", abstract: "Add, list, rename or remove roles: branches tailored for one kind of job.",
    discussion: """
      The role NAME is the branch role/NAME.

      Examples:
        resver role add backend --job ad.html --bullets 4
        resver role list
      """,
    subcommands: [Add.self, List.self, Rename.self, Remove.self])

  /// `resver role add NAME`
  struct Add: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Create a role branch from the base, a version or another role.",
      discussion: """
        The current branch stays checked out; `git switch role/NAME` switches to the role. resver writes the rules to \
        resver.yaml on disk.

        Examples:
          resver role add backend
          resver role add lead --from backend --bullets 4 --omit hobbies
          resver role add data --file resume_data.md
        """)

    @Argument(help: "The name of the role, such as backend.")
    var name: String

    @Option(
      help: ArgumentHelp(
        "Where the branch starts; a role becomes the new role's base. (default: the base)", valueName: "revision"),
      completion: Candidates.versions)
    var from: String?

    @Option(
      help: "Keep the variant as this file beside the base, and not as a branch; resver copies the base if it is missing.",
      completion: .file())
    var file: String?

    @OptionGroup(title: "Rules, written to resver.yaml (docs/tailoring.md)") var rules: RuleOptions

    @Flag(help: "Print JSON (docs/json.md).")
    var json = false

    @OptionGroup var dryRun: DryRunOptions

    func validate() throws {
      if file != nil && from != nil { throw ValidationError("--file copies the base; it excludes --from.") }
    }

    func perform() throws -> ExitStatus {
      let history = try dryRun.open()
      let given = rules.isGiven ? (rules.rules, rules.job) : nil
      let planned =
        if let file { try history.addFileVariant(name, at: file, rules: given) } else {
          try history.addRole(name, from: from, rules: given)
        }
      try dryRun.apply(planned.plan, to: history)
      let role = planned.report.role
      if json {
        try Console.print(
          json: RoleValue(
            "resver.role-add/1", role, written: planned.report.written, isDryRun: dryRun.isDryRun,
            would: dryRun.would([planned.plan])))
        return .done
      }
      let place = file.map { "\(role.name), kept as \($0)," } ?? "role/\(role.name)"
      Console.show(TerminalText.safe("\(place) is based on \(role.baseName)") + "\n")
      defer { dryRun.show(planned.plan) }
      guard !dryRun.isDryRun else { return .done }
      if file == nil, !rules.isGiven {
        Console.complain("Next: `git switch role/\(TerminalText.safe(role.name))`, edit the résumé, `resver snapshot`.\n")
      }
      for path in planned.report.written {
        Console.show("wrote \(TerminalText.safe(path)); commit it when you are ready\n")
      }
      if rules.isGiven { Console.show("Next: `resver tailor \(TerminalText.safe(role.name))` applies the rules\n") }
      return .done
    }
  }

  /// `resver role list`
  struct List: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the roles with the base of each.",
      discussion: """
        Example:
          resver role list
        """)

    @Flag(help: "Print JSON (docs/json.md).")
    var json = false

    /// The output of `--json`: the schema `resver.role-list/1`.
    private struct RoleListValue: Encodable {
      var schema = "resver.role-list/1"
      var roles: [ItemValue]

      struct ItemValue: Encodable {
        var name: String
        var base: String
        /// The files of a variant that is kept as files.
        var files: [String]?

        init(_ role: Role) {
          name = role.name
          base = role.baseName
          files = role.files.isEmpty ? nil : role.files.values.sorted()
        }
      }
    }

    func perform() throws -> ExitStatus {
      let roles = try History.withVariants(Environment.current()).roles()
      if json {
        try Console.print(json: RoleListValue(roles: roles.map(RoleListValue.ItemValue.init)))
        return .done
      }
      for role in roles {
        let files = role.files.isEmpty ? "" : ", kept as \(role.files.values.sorted().joined(separator: ", "))"
        Console.show(TerminalText.safe("\(role.name)  from \(role.baseName)\(files)") + "\n")
      }
      return .done
    }
  }

  /// `resver role rename OLD NEW`
  struct Rename: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "rename",
      abstract: "Rename a role and its versions.",
      discussion: """
        Example:
          resver role rename backend platform
        """)

    @Argument(help: "The current name.", completion: Candidates.roles)
    var old: String

    @Argument(help: "The new name.")
    var new: String

    @Flag(help: "Print JSON (docs/json.md).")
    var json = false

    @OptionGroup var dryRun: DryRunOptions

    func perform() throws -> ExitStatus {
      let history = try dryRun.open()
      let planned = try history.renameRole(old, to: new)
      try dryRun.apply(planned.plan, to: history)
      if json {
        try Console.print(
          json: RoleValue(
            "resver.role-rename/1", planned.report, formerName: old, isDryRun: dryRun.isDryRun,
            would: dryRun.would([planned.plan])))
        return .done
      }
      Console.show("role/\(TerminalText.safe(planned.report.name))\n")
      dryRun.show(planned.plan)
      return .done
    }
  }

  /// `resver role remove NAME`
  struct Remove: ParsableCommand, StatusCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Remove a role branch, and keep its commits under a tag.",
      discussion: """
        Example:
          resver role remove backend
        """)

    @Argument(help: "The role.", completion: Candidates.roles)
    var name: String

    /// The output of `--json`: the schema `resver.role-remove/1`.
    private struct RemovalValue: Encodable {
      var schema = "resver.role-remove/1"
      var dryRun: Bool
      var name: String
      var keptAs: String
      var would: PlanValue?
    }

    @Flag(help: "Print JSON (docs/json.md).")
    var json = false

    @OptionGroup var dryRun: DryRunOptions

    func perform() throws -> ExitStatus {
      let history = try dryRun.open()
      let planned = try history.removeRole(name)
      try dryRun.apply(planned.plan, to: history)
      if json {
        try Console.print(
          json: RemovalValue(
            dryRun: dryRun.isDryRun, name: name, keptAs: planned.report, would: dryRun.would([planned.plan])))
        return .done
      }
      Console.show("kept as \(TerminalText.safe(planned.report))\n")
      dryRun.show(planned.plan)
      return .done
    }
  }
}
