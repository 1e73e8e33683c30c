import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumeReports

/// `resver install`
struct Install: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "install",
    abstract: "Make git compare and merge the résumé by meaning.",
    discussion: """
      Sets git's attributes and configuration, in this repository or with --global for all of yours; tracked files do not \
      change. git diff, merge, rebase, cherry-pick and stash pop then use resver for the résumé, git difftool and mergetool \
      with -t resver. git show, git blame and other programs that compare lines show its outline as lines of text; with \
      --ext-diff git show compares by meaning, with --no-textconv all of them show the source.

      Examples:
        resver install
        resver install --uninstall
      """)

  @Flag(name: .customLong("global"), help: "Install for all repositories of this user.")
  var isGlobal = false

  @Flag(name: .customLong("local"), help: "Install for this repository. (default)")
  var isLocal = false

  @Flag(help: "Remove the integration.")
  var uninstall = false

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  /// The output of `--json`: the schema `resver.install/1`.
  private struct InstallationValue: Encodable {
    var schema = "resver.install/1"
    var installed: Bool
    var scope: String
    var patterns: [String]
    /// In a dry run, what it would change, in words.
    var would: [String]?
  }

  @OptionGroup var dryRun: DryRunOptions

  func validate() throws {
    if isGlobal && isLocal { throw ValidationError("--global and --local exclude each other.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let installation = Installation(environment, isGlobal: isGlobal)
    let (plan, patterns) = uninstall ? try installation.removing() : try installation.adding()
    try dryRun.apply(plan, environment)
    if json {
      try Console.print(
        json: InstallationValue(
          installed: !uninstall, scope: isGlobal ? "global" : "local", patterns: patterns, would: dryRun.would(plan)))
      return .done
    }
    if dryRun.isDryRun { return .done }
    let words = uninstall ? "git compares and merges by lines again" : "git now compares and merges by meaning"
    Console.show("\(words): \(TerminalText.safe(patterns.joined(separator: ", ")))\n")
    return .done
  }
}
