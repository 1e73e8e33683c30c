import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeProject
import ResumeReports

/// `resver allow [REVISION…]`
struct Allow: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "allow",
    abstract: "Allow the commands that resver.yaml names to run on this machine.",
    discussion: """
      A command line under `export: engines:` in resver.yaml runs only after you have allowed it, so a repository that you \
      cloned runs nothing by itself. `resver allow` prints every such command in the files on disk, on the base, on the roles \
      and in the revisions you name, and allows them. It stores your permission in your own configuration \
      ($XDG_CONFIG_HOME/resver or ~/.config/resver), never in the repository. If a command changes, or a script in the \
      repository that it names, resver asks again. Until you allow a command, resver's own engines do the work.

      Examples:
        resver allow --list
        resver allow
      """)

  @Argument(
    help: ArgumentHelp("Further revisions whose commands to allow.", valueName: "revision"), completion: Candidates.versions)
  var revisions: [String] = []

  @Flag(help: "Print the commands and whether they are allowed; change nothing.")
  var list = false

  @Flag(help: "Revoke every permission in this repository.")
  var revoke = false

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    if list && revoke { throw ValidationError("--list and --revoke exclude each other.") }
    if revoke && !revisions.isEmpty { throw ValidationError("--revoke revokes every permission; name no revision with it.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.withVariants(environment)
    if revoke {
      let (plan, lines) = try history.revokeAllowed()
      try dryRun.apply(plan, environment)
      if json {
        try Console.print(
          json: AllowValue(action: "revoke", commands: [], revoked: lines, would: dryRun.would(plan)))
        return .done
      }
      for line in lines { Console.show("\(TerminalText.safe(line))\n") }
      if dryRun.isDryRun { return .done }
      Console.print(lines.isEmpty ? "Nothing was allowed here\n" : "No longer allowed here\n")
      return .done
    }
    let wanted = try history.wantedCommands(at: revisions)
    if json {
      let plan = list ? SetupPlan() : try history.allow(wanted)
      try dryRun.apply(plan, environment)
      let isAllowed = !list && !dryRun.isDryRun
      try Console.print(
        json: AllowValue(
          action: list ? "list" : "allow", commands: wanted.map { .init($0, isAllowed: isAllowed) }, would: dryRun.would(plan)))
      return .done
    }
    for command in wanted {
      var line = "\(command.place)  makes \(command.target.rawValue): \(command.line)"
      if list { line += command.isAllowed ? "  (allowed)" : "  (not allowed)" }
      Console.show(TerminalText.safe(line) + "\n")
      for path in command.paths {
        Console.show("  with \(TerminalText.safe(path)) as it is now; read it before you rely on it\n")
      }
    }
    if wanted.isEmpty {
      Console.show("This repository names no command to run\n")
    } else if !list {
      try dryRun.apply(try history.allow(wanted), environment)
      if dryRun.isDryRun { return .done }
      Console.show("Allowed, exactly as printed; `resver allow --revoke` revokes it\n")
    }
    return .done
  }
}
