import ArgumentParser
import ChildProcesses
import Host
import ResumeArchive
import ResumeFormats
import ResumeMerge
import ResumeOperations

/// `resver merge-driver BASE OURS THEIRS [MARKER-SIZE] [PATH]`: git calls it with `%O %A %B %L %P`.
struct MergeDriver: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver", abstract: "The merge driver that git calls; see `resver install`.",
    shouldDisplay: false)

  @Argument var base: String
  @Argument var ours: String
  @Argument var theirs: String
  @Argument var markerSize: Int = 7
  @Argument var path: String?

  /// Never ends without having written a result: git would take our side for the merge, and theirs would be lost.
  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let filter = path.flatMap { FilteredPath($0, environment) }
    guard let sides = try? [base, ours, theirs].map({ name in try read(name, through: filter, environment) })
    else {
      return lineMerge(environment)
    }
    let format = SourceFormat.detect(sides[1], at: path ?? ours)
    let merged = ResumeMerge.merge(
      base: format.read(sides[0]), ours: format.read(sides[1]), theirs: format.read(sides[2]),
      policy: MergePolicy(labels: ("ours", "base", "theirs"), markerSize: max(1, markerSize)))
    if merged.isMarkupBroken { return lineMerge(environment) }
    guard let result = try? filter?.stored(merged.bytes) ?? merged.bytes,
      (try? PlainFiles.write(result, to: ours, environment)) != nil
    else {
      return lineMerge(environment)
    }
    MergeNotes.show(merged.report, about: path ?? ours)
    return merged.report.conflicts.isEmpty ? .done : .no
  }

  /// Returns the text of a side; git passes what its filter stored.
  private func read(
    _ name: String, through filter: FilteredPath?, _ environment: Environment
  ) throws(UserError) -> [UInt8] {
    guard let filter else { return try PlainFiles.read(name, environment).bytes }
    return try filter.text(of: try PlainFiles.readBytes(name, environment))
  }

  /// Runs git's own line merge, for texts that cannot be read as a résumé.
  private func lineMerge(_ environment: Environment) -> ExitStatus {
    let result = try? ChildProcess.run(
      [
        "git", "merge-file", "--marker-size=\(max(1, markerSize))", "-L", "ours", "-L", "base", "-L",
        "theirs", ours, base, theirs,
      ],
      environment: environment.variables)
    return result?.status == 0 ? .done : .no
  }
}
