import ArgumentParser
import ResumeHistory
import ResumeModel
import ResumeReports

/// `resver init [FILE]`
struct Init: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Start: find the résumé, or take the one named, and say how it is read.",
    discussion: """
      Makes a repository when there is none. A file whose name does not tell (anything but resume.*, cv.* and the \
      like) is written down in resver.yaml.
      """)

  @Argument(help: "The résumé, when its name does not tell; several where it is kept in several languages.")
  var files: [String] = []

  func perform() throws -> ExitStatus {
    let starts = try History.start(files, in: Environment.current())
    for start in starts { tell(start, isFirst: start.document == starts.first?.document) }
    Console.complain("Next: `resver outline` shows what was read, `resver snapshot` keeps it as v1.\n")
    return .done
  }

  private func tell(_ start: Start, isFirst: Bool) {
    if start.madeRepository, isFirst { Console.complain("Made a git repository here.\n") }
    if start.wroteConfiguration { Console.complain("Named the résumé in resver.yaml.\n") }
    let path = TerminalText.safe(start.document.path)
    if let flaw = start.flaw { Flaws.tell(flaw, path: start.document.path) }
    if let resume = start.resume {
      Console.print("\(path): read as \(resume.format): \(OutlineReport.counts(resume))\n")
    }
    if start.isIgnored {
      Console.complain(
        "\(path) is named by .gitignore: resver keeps it all the same, `git add` does not.\n")
    }
  }
}
