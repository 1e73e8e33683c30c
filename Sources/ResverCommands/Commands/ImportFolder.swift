import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumeReports
import ResumeWorkbench

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

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let history = try History.openOrMake(environment)
    for made in try history.importFolder(folder) {
      Console.print(TerminalText.safe("\(made.version)  \(made.day)  \(made.file)") + "\n")
    }
    history.keepJournal(of: "import")
    return .done
  }
}
