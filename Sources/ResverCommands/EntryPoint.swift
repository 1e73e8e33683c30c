import ArgumentParser
import Host
import ResumeArchive

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The start of the program: parses, runs, and turns every error into a message and a status.
package enum EntryPoint {
  /// Runs the command line of this process and exits.
  package static func run() -> Never {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let status: ExitStatus
    Console.speaksJSON = arguments.prefix { $0 != "--" }.contains("--json")
    do {
      if arguments == ["--version"] {
        Console.print(Release.version + "\n")
        Console.flush()
        exit(ExitStatus.done.rawValue)
      }
      if arguments.isEmpty {
        status = try Guide(Environment.current()).show()
        Console.flush()
        exit(status.rawValue)
      }
      let plain: (any PlainCommand)? = PlainDiff(arguments) ?? PlainLog(arguments) ?? PlainHelp(arguments)
      if let plain {
        status = try plain.run()
      } else {
        status = try parseAndRun(arguments)
      }
    } catch {
      status = Failure(error).report()
    }
    Console.flush()
    exit(status.rawValue)
  }

  /// The command that the first argument names, parsed by itself: a parser that looks at all commands takes longer than most of them
  /// run. Returns nil for anything but a complete command line; the whole parser then words what is wrong, and help.
  private static func direct(_ arguments: [String]) -> (any ParsableCommand)? {
    let asksParser = ["-h", "--help", "--help-hidden", "--version", "--experimental-dump-help"]
    guard let name = arguments.first, !arguments.contains(where: { asksParser.contains($0) }) else { return nil }
    let commands = ResverCommand.configuration.groupedSubcommands.flatMap(\.subcommands)
    guard let command = commands.first(where: { $0._commandName == name }) else { return nil }
    return try? command.parseAsRoot(Array(arguments.dropFirst()))
  }

  private static func parseAndRun(_ arguments: [String]) throws -> ExitStatus {
    do {
      if let command = DirectCommands.read(arguments) { return try command.perform() }
      if arguments.first == "help", let problem = CommandNames(arguments, root: ResverCommand.self).problem { throw problem }
      var command = try direct(arguments) ?? ResverCommand.parseAsRoot(arguments)
      if let command = command as? any StatusCommand { return try command.perform() }
      if let command = command as? any RootReadingCommand { return try command.perform(root: ResverCommand.self) }
      try command.run()
      return .done
    } catch let error as UserError {
      throw error
    } catch let error as ExitCode {
      return ExitStatus(rawValue: error.rawValue)
    } catch {
      if ResverCommand.exitCode(for: error) == .success {
        let text = UsageText.fitted(
          ResverCommand.fullMessage(for: error), width: Appearances.width(of: 1, Environment.current()))
        Console.print(text.hasSuffix("\n") ? text : text + "\n")
        return .done
      }
      let names = CommandNames(arguments, root: ResverCommand.self)
      return Failure(names.problem ?? UsageText.error(ResverCommand.message(for: error), in: names.path)).report()
    }
  }
}
