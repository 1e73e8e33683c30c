import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports

/// `resver import DIR`
struct ImportFolder: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a folder of dated files into versions.",
    discussion:
      """
      The files become versions, oldest first, in a new or empty repository. Names such as cv-2021.md and cv-2022-03.md give \
      the dates; a file without one has the date of its last change. A PDF becomes its text (docs/adopting.md).

      Example:
        resver import ~/old-cvs
      """
  )

  @Argument(help: ArgumentHelp("The folder with the dated files.", valueName: "folder"), completion: .directory)
  var folder: String

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = dryRun.isDryRun ? try dryRun.open(environment) : try History.openOrMake(environment)
    let planned = try history.importFolder(folder)
    try dryRun.apply(planned.plan, to: history)
    for made in planned.report {
      Console.print(TerminalText.safe("\(made.version)  \(made.day)  \(made.file)") + "\n")
    }
    dryRun.tell(planned.plan)
    return .done
  }
}
