import ArgumentParser
import Host

/// The names of commands on a command line, and what is wrong with them.
struct CommandNames {
  /// The commands that exist, as in `role`, `add`.
  private(set) var path: [String] = []
  /// The error of a line that names a command which does not exist; nil for any other.
  private(set) var problem: UserError?

  /// Words that people know from git and other programs, with the command that does it here.
  private static let elsewhere = [
    "commit": "snapshot", "save": "snapshot", "history": "log", "branch": "role", "merge": "sync", "build": "export",
    "pdf": "export", "render": "export", "lint": "check", "tree": "outline", "serve": "view",
  ]

  /// Reads the words of a command line up to the first that is no command.
  init(_ arguments: [String], root: any ParsableCommand.Type) {
    var command = root
    for word in arguments.first == "help" ? arguments[1...] : arguments[...] {
      let below = command.configuration.subcommands + command.configuration.groupedSubcommands.flatMap(\.subcommands)
      guard !below.isEmpty, !word.hasPrefix("-"), word != "help" else { return }
      guard let next = below.first(where: { $0._commandName == word }) else {
        let names = below.filter { $0.configuration.shouldDisplay }.map { $0._commandName }
        problem = error(word, among: names, asksForHelp: arguments.first == "help")
        return
      }
      command = next
      path.append(word)
    }
  }

  private func error(_ word: String, among names: [String], asksForHelp: Bool) -> UserError {
    let topics = asksForHelp && path.isEmpty ? HelpTopic.all.map(\.name) : []
    let near =
      NearestName.find(word, among: names + topics + (path.isEmpty && !asksForHelp ? ["help"] : []))
      ?? (path.isEmpty ? Self.elsewhere[word.lowercased()] : nil)
    let start = (asksForHelp ? ["resver", "help"] : ["resver"]) + path
    let guess = near.map { "did you mean `\((start + [$0]).joined(separator: " "))`? " } ?? ""
    let list = "`\((["resver", "help"] + path).joined(separator: " "))` lists the commands"
    return UserError(
      "Cannot find the command \(topics.isEmpty ? "" : "or topic ")`\((path + [word]).joined(separator: " "))`",
      hint: guess + list + (topics.isEmpty ? "" : ", `resver help topics` the topics"), kind: .usage)
  }
}
