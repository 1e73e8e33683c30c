import Host
import ResumeArchive
import ResumeOperations
import ResumeReports

/// A common command line, run without the argument parser.
///
/// For speed only: the parser's protocol look-ups cost as much as a whole comparison. Any other option goes
/// to the parser, so both ways mean the same.
protocol PlainCommand {
  /// Takes a command line that it understands whole; nil for any other.
  init?(_ arguments: [String])
  /// Does the work.
  func run() throws -> ExitStatus
}

/// `resver diff [A [B]]` without options.
struct PlainDiff: PlainCommand {
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
    let comparisons = try Comparing.compare(sides, environment) { history throws(UserError) in
      try history.documents()
    }
    _ = try printer.print(comparisons)
    Flaws.show(in: comparisons)
    Console.flush(environment: environment.variables)
    return .done
  }
}

/// `resver log [BRANCH] [-n COUNT]` without other options.
struct PlainLog: PlainCommand {
  private var start: String?
  private var limit: Int?

  init?(_ arguments: [String]) {
    guard arguments.first == "log" else { return nil }
    var words = arguments.dropFirst()
    while let word = words.popFirst() {
      if word == "-n" || word == "--max-count" {
        guard limit == nil, let count = words.popFirst().flatMap({ Int($0) }), count >= 0 else { return nil }
        limit = count
      } else if word.hasPrefix("-") || start != nil || word.contains(".") {
        // Of a file's name, too, the parser makes more.
        return nil
      } else {
        start = word
      }
    }
  }

  func run() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.withVariants(environment)
    let appearance = Appearances.choose(color: nil, width: nil, environment)
    let subject = try VersionList.subject(try history.documents(), from: start, in: history)
    try VersionList(history, LogPrinter(isJSON: false, appearance: appearance))
      .show(subject.documents, from: subject.start, limit: limit)
    Console.flush(environment: environment.variables)
    return .done
  }
}
