import ArgumentParser
import ChildProcesses
import ResumeFormats
import ResumeHistory
import ResumeMerge

/// `resver merge-driver BASE OURS THEIRS [MARKER-SIZE] [PATH]`: what git calls as `%O %A %B %L %P`.
struct MergeDriver: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-driver", abstract: "The merge driver that git calls; see install.",
    shouldDisplay: false)

  @Argument var base: String
  @Argument var ours: String
  @Argument var theirs: String
  @Argument var markerSize: Int = 7
  @Argument var path: String?

  /// Never ends without having written a result: git would take our side for the merge, and theirs would be lost.
  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    guard let readings = try? [base, ours, theirs].map({ name in try PlainFiles.read(name, environment) })
    else {
      return lineMerge(environment)
    }
    let format = ResumeFormat.of(readings[1].bytes, at: path ?? ours)
    let merged = ResumeMerge.merge(
      base: format.read(readings[0].bytes), ours: format.read(readings[1].bytes),
      theirs: format.read(readings[2].bytes),
      policy: MergePolicy(labels: ("ours", "base", "theirs"), markerSize: max(1, markerSize)))
    if merged.isMarkupBroken { return lineMerge(environment) }
    guard (try? PlainFiles.write(merged.bytes, to: ours, environment)) != nil else {
      return lineMerge(environment)
    }
    MergeNotes.tell(merged.report, about: path ?? ours)
    return merged.report.conflicts.isEmpty ? .done : .no
  }

  /// Git's own line merge, for what cannot be read as a résumé.
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
