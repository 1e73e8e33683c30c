import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver allow [REVISION…]`
struct Allow: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Let this repository run the commands that its resver.yaml names.",
    discussion: """
      A repository that you cloned runs nothing by itself: a command line under `export: engines:` in resver.yaml runs only \
      after you have allowed it here. This prints every such command, of the files on disk, the base, the roles and the \
      revisions named, and remembers your permission in your own configuration ($XDG_CONFIG_HOME/resver or \
      ~/.config/resver), never in the repository. A command that changes, or a script of the repository that it names, \
      asks again. Until then resver's own engines do the work.
      """)

  @Argument(help: ArgumentHelp("Other revisions to look at.", valueName: "revision"))
  var revisions: [String] = []

  @Flag(help: "Only print the commands, and whether they are allowed.")
  var list = false

  @Flag(help: "Take back all that was allowed in this repository.")
  var revoke = false

  func validate() throws {
    if list && revoke { throw ValidationError("--list and --revoke exclude each other.") }
    if revoke && !revisions.isEmpty { throw ValidationError("--revoke takes all back, and no revision.") }
  }

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    if revoke {
      let lines = try history.revokeAllowed()
      for line in lines { Console.print("\(TerminalText.safe(line))\n") }
      Console.print(lines.isEmpty ? "Nothing was allowed here\n" : "No longer allowed here\n")
      return .done
    }
    let wanted = try history.wantedCommands(at: revisions)
    for command in wanted {
      var line = "\(command.place)  makes \(command.target.rawValue): \(command.line)"
      if list { line += command.isAllowed ? "  (allowed)" : "  (not allowed)" }
      Console.print(TerminalText.safe(line) + "\n")
      for path in command.paths {
        Console.print("  with \(TerminalText.safe(path)) as it is now; look into it\n")
      }
    }
    if wanted.isEmpty {
      Console.print("This repository wants to run nothing\n")
    } else if !list {
      try history.allow(wanted)
      Console.print("Allowed here, as it stands; `resver allow --revoke` takes it back\n")
    }
    return .done
  }
}
