import ArgumentParser

/// `resver completions SHELL`
struct Completions: ParsableCommand, RootReadingCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print a completion script for a shell.",
    discussion: """
      Your shell then completes commands, options, files, versions, roles, addresses of parts, documents, formats, \
      stages and companies. Packages of resver bring these scripts along.

      Examples:
        resver completions bash >~/.local/share/bash-completion/completions/resver
        resver completions zsh >~/.zfunc/_resver    (with fpath+=~/.zfunc before compinit)
        resver completions fish >~/.config/fish/completions/resver.fish
      """)

  /// The shells that resver knows.
  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  @Flag(help: "Print the script inside JSON (docs/json.md).")
  var json = false

  /// The output of `--json`: the schema `resver.completions/1`.
  private struct ScriptValue: Encodable {
    var schema = "resver.completions/1"
    var shell: String
    var script: String
  }

  func perform(root: any ParsableCommand.Type) throws -> ExitStatus {
    let topics = root.configuration.subcommandNames + HelpTopic.all.map(\.name) + ["topics"]
    let kind = CompletionShell(rawValue: shell.rawValue) ?? .bash
    let script = HelpCompletion.adding(topics, to: root.completionScript(for: kind), kind)
    // Bash and zsh source the script, so it needs no interpreter line.
    let text = script.hasPrefix("#!") ? String(script.drop { $0 != "\n" }.dropFirst()) : script
    let whole = text.hasSuffix("\n") ? text : text + "\n"
    if json {
      try Console.print(json: ScriptValue(shell: shell.rawValue, script: whole))
    } else {
      Console.print(whole)
    }
    Console.flush()
    return .done
  }
}
