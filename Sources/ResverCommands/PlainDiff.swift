import ResumeHistory
import ResumeReports

/// The everyday `resver diff A B` without options, run without the argument parser.
///
/// Exists for speed alone: the parser's protocol look-ups cost as much as the whole comparison. Anything that starts
/// with a hyphen goes to the parser, so both ways mean the same.
struct PlainDiff {
  private let sides: [String]

  /// Takes a command line that is `diff` and up to two revisions; nil for any other.
  init?(_ arguments: [String]) {
    guard arguments.first == "diff", arguments.count <= 3,
      !arguments.dropFirst().contains(where: { $0.hasPrefix("-") })
    else { return nil }
    sides = Array(arguments.dropFirst())
  }

  /// Compares and prints.
  func run() throws -> ExitStatus {
    let environment = Environment.current()
    let scope = ReportScope(
      includesFormat: Appearances.isSet("RESVER_FORMAT_CHANGES", environment.variables),
      includesMoves: !Appearances.isSet("RESVER_NO_MOVES", environment.variables))
    let printer = DiffPrinter(
      style: .terminal, scope: scope,
      appearance: Appearances.choose(color: nil, width: nil, environment))
    _ = try printer.print(
      try Comparing.compare(sides, environment) { history throws(HistoryError) in
        try history.documents()
      })
    Console.flush(environment: environment.variables)
    return .done
  }
}
