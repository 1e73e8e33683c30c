import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver install`
struct Install: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make git itself compare and merge the résumé by meaning.",
    discussion: """
      Sets attributes and configuration, so that git diff, merge, rebase, cherry-pick and stash pop use resver for the \
      résumé, and git difftool and mergetool offer it (-t resver). git log and git show compare by meaning with --ext-diff. \
      In this repository unless --global is given; nothing that is tracked changes.
      """)

  @Flag(name: .customLong("global"), help: "For every repository of this user.")
  var isGlobal = false

  @Flag(name: .customLong("local"), help: "For this repository. (default)")
  var isLocal = false

  @Flag(help: "Take it back.")
  var uninstall = false

  func validate() throws {
    if isGlobal && isLocal { throw ValidationError("--global and --local exclude each other.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let installation = Installation(environment, isGlobal: isGlobal)
    let patterns = uninstall ? try installation.remove() : try installation.add()
    let words = uninstall ? "git is back to lines for" : "git now compares and merges by meaning"
    Console.print("\(words): \(TerminalText.safe(patterns.joined(separator: ", ")))\n")
    return .done
  }
}
