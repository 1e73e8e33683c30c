import ArgumentParser
import Host
import ResumeArchive
import ResumeDiff
import ResumeProject
import ResumeReports

/// `resver git-diff PATH OLD-FILE OLD-HEX OLD-MODE NEW-FILE NEW-HEX NEW-MODE [NEW-PATH HEADER]`: git's external diff.
struct GitDiff: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-diff", abstract: "The external diff that git calls; see `resver install`.", shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough)
  var arguments: [String] = []

  /// Always exits with 0: git treats any other status as a crash.
  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    guard arguments.count >= 7 else {
      // One argument names a path that is not merged.
      Console.print("* Unmerged path \(TerminalText.safe(arguments.first ?? ""))\n")
      return .done
    }
    let path = arguments.count >= 8 ? arguments[7] : arguments[0]
    let from = reading(arguments[1], arguments[0], environment: environment)
    let to = reading(arguments[4], path, environment: environment)
    guard let from, let to else {
      Console.print("Binary file \(TerminalText.safe(path)) differs\n")
      return .done
    }
    let comparison = Comparison(Document(name: path, path: path), from: from, to: to)
    let printer = DiffPrinter(
      style: .terminal, scope: ReportScope(),
      appearance: Appearances.choose(color: nil, width: nil, environment))
    _ = try? printer.print([comparison])
    return .done
  }

  /// A side that does not exist is `/dev/null`, which reads as an empty résumé.
  private func reading(_ file: String, _ path: String, environment: Environment) -> Reading? {
    guard var reading = try? PlainFiles.read(file, environment) else { return nil }
    reading.path = path
    return reading
  }
}
