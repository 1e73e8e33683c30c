import ChildProcesses
import ResumeModel

/// Chooses a pager as git does: `GIT_PAGER`, `core.pager`, `PAGER`, else `less`; none if git called resver.
enum Pager {
  /// The pager's command with its arguments, or nil when the text should go straight to the terminal.
  static func command(_ environment: [String: String], for bytes: [UInt8]) -> [String]? {
    guard Screen.isTerminal(1), environment["GIT_PAGER_IN_USE"] == nil,
      environment["TERM"] != "dumb"
    else { return nil }
    if let rows = Screen.rows(1), bytes.count(where: { $0 == .newline }) < rows { return nil }
    let chosen =
      environment["RESVER_PAGER"] ?? environment["GIT_PAGER"] ?? configured(environment)
      ?? environment["PAGER"] ?? "less"
    // Split at blanks and run directly: no shell sees it.
    let words = chosen.split(separator: " ").map(String.init)
    guard let first = words.first, first != "cat" else { return nil }
    return words
  }

  /// The value of `core.pager`, read from git only if a terminal is about to be filled.
  private static func configured(_ environment: [String: String]) -> String? {
    let result = try? ChildProcess.run(["git", "config", "--get", "core.pager"], environment: environment)
    guard let result, result.status == 0 else { return nil }
    let value = String(decoding: result.output, as: UTF8.self).split(separator: "\n").first
    return value.map(String.init)
  }
}
