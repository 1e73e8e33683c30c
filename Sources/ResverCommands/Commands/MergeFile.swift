import ArgumentParser
import ChildProcesses
import Host
import ResumeArchive
import ResumeFormats
import ResumeMerge
import ResumeReports

/// `resver merge-file OURS BASE THEIRS`
struct MergeFile: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-file",
    abstract: "Merge three files by meaning, with the arguments of `git merge-file`.",
    discussion: """
      Writes the result to OURS, or to standard output with -p. Conflict markers enclose whole bullets. The exit status is \
      the number of conflicts, at most 127, or 255 after an error.

      Example:
        resver merge-file -p mine.md common.md yours.md
      """)

  @Argument(help: "Our side; resver writes the result here.", completion: .file())
  var ours: String

  @Argument(help: "The common ancestor.", completion: .file())
  var base: String

  @Argument(help: "Their side.", completion: .file())
  var theirs: String

  @Flag(name: [.customShort("p"), .customLong("stdout")], help: "Write the result to standard output.")
  var printsResult = false

  @Option(
    name: [.customShort("L"), .customLong("label")],
    help: "The name of a side in conflict markers; repeat for ours, base, theirs.")
  var labels: [String] = []

  @Option(name: .customLong("marker-size"), help: "The length of the conflict markers.")
  var markerSize = 7

  @Flag(name: .customLong("diff3"), help: "Show the common ancestor in conflicts.")
  var showsBase = false

  @Flag(name: .customLong("ours"), help: "Prefer our side; report withheld changes instead of marking conflicts.")
  var oursWins = false

  @Flag(name: [.short, .long], help: "Do not print warnings about conflicts.")
  var quiet = false

  @Option(
    help: "Write the applied, kept and withheld changes to a file, as JSON (docs/merge-json.md).",
    completion: .file(extensions: ["json"]))
  var report: String?

  @Flag(help: "Print the same JSON to standard output.")
  var json = false

  func validate() throws {
    if json && printsResult { throw ValidationError("--json and --stdout exclude each other.") }
    if labels.count > 3 { throw ValidationError("--label can be given at most three times.") }
    if !(1...200).contains(markerSize) {
      throw ValidationError("--marker-size takes a number from 1 to 200.")
    }
  }

  func perform() throws -> ExitStatus {
    do {
      return try merge(Environment.current())
    } catch {
      return Failure(error, status: .mergeFailed).report()
    }
  }

  private func lineMerge(_ shown: [String], _ environment: Environment) throws -> ExitStatus {
    let options =
      shown.flatMap { ["-L", $0] } + ["--marker-size=\(markerSize)"] + (showsBase ? ["--diff3"] : [])
    let result = try ChildProcess.run(
      ["git", "merge-file", "-p"] + options + [ours, base, theirs].map(environment.absolute),
      environment: environment.variables)
    if printsResult {
      Console.print(result.output)
    } else {
      try PlainFiles.write(result.output, to: ours, environment)
    }
    try show(MergeDocument(conflictsByLines: Int(result.status)), environment)
    if !quiet {
      Console.complain(
        TerminalText.safe("\(ours): merged by lines, because the markup of the two sides does not fit together") + "\n")
    }
    return ExitStatus(rawValue: result.status)
  }

  /// Writes the report where it was asked for.
  private func show(_ document: MergeDocument, _ environment: Environment) throws {
    if let report { try PlainFiles.write(Array((try JSONText.encode(document) + "\n").utf8), to: report, environment) }
    if json { try Console.print(json: document) }
  }

  private func merge(_ environment: Environment) throws -> ExitStatus {
    let names = [ours, base, theirs]
    let readings = try names.map { name in try PlainFiles.read(name, environment) }
    let format = SourceFormat.detect(readings[0].bytes, at: ours)
    let shown = names.enumerated().map { labels.indices.contains($0.offset) ? labels[$0.offset] : $0.element }
    let (base, sides) = ParallelWork.both(
      { [format.read(readings[1].bytes)] }, { [readings[0], readings[2]].map { format.read($0.bytes) } })
    let merged = ResumeMerge.merge(
      base: base[0], ours: sides[0], theirs: sides[1],
      policy: MergePolicy(
        oursWins: oursWins, labels: (shown[0], shown[1], shown[2]), markerSize: markerSize,
        showsBase: showsBase))
    // Without `--ours`, merging by lines is safer if the markup does not fit together.
    if merged.isMarkupBroken && !oursWins { return try lineMerge(shown, environment) }
    if printsResult {
      Console.print(source: merged.bytes)
    } else {
      try PlainFiles.write(merged.bytes, to: ours, environment)
    }
    try show(MergeDocument(merged.report), environment)
    if !quiet && !json { MergeNotes.show(merged.report, about: ours) }
    return .conflicts(merged.report.conflicts.count)
  }
}

/// Reports on standard error what a merge left to a person.
enum MergeNotes {
  /// One line for each conflict and for each edit that was withheld; nothing when all is settled.
  static func show(_ report: MergeReport, about path: String) {
    for line in report.conflicts { show("conflict", line, path: path) }
    for line in report.withheld { show("withheld", line, path: path) }
  }

  private static func show(_ word: String, _ line: MergeReport.Line, path: String) {
    let place = line.path.joined(separator: " › ")
    Console.complain(TerminalText.safe("\(path): \(word): \(place): \(line.reason)") + "\n")
  }
}
