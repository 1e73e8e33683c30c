import ArgumentParser

/// Completes the commands and the topics after `resver help`.
///
/// ArgumentParser makes the command `help` itself, hides its argument, and so offers nothing after it.
enum HelpCompletion {
  /// Returns a shell's script with the words that follow `resver help`.
  static func adding(_ words: [String], to script: String, _ shell: CompletionShell) -> String {
    let list = words.joined(separator: " ")
    switch shell {
    case .bash:
      return replacing(
        "    __resver_offer_flags_options -1\n",
        by: "    __resver_offer_flags_options -1\n    COMPREPLY+=($(compgen -W '\(list)' -- \"${cur}\"))\n", in: script)
    case .zsh:
      return replacing("        '*:subcommands:'\n", by: "        '1:topic:(\(list))'\n", in: script)
    default:
      let condition = "__resver_should_offer_completions_for_positional \"resver help\" -ge 1"
      return script + "\ncomplete -c 'resver' -n '\(condition)' -fa '\(list)'\n"
    }
  }

  /// Replaces the first text after the head of the function for `help`.
  private static func replacing(_ text: String, by other: String, in script: String) -> String {
    guard let head = script.firstRange(of: "\n_resver_help() {\n"),
      let place = script[head.upperBound...].firstRange(of: text)
    else { return script }
    return String(script[..<place.lowerBound]) + other + script[place.upperBound...]
  }
}

extension CommandConfiguration {
  /// The names of the subcommands that help lists, in its order.
  var subcommandNames: [String] {
    var names: [String] = []
    for group in groupedSubcommands {
      for command in group.subcommands where command.configuration.shouldDisplay { names.append(command._commandName) }
    }
    return names
  }
}
