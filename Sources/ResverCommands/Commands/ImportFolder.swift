import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver import DIR`
struct ImportFolder: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a folder of dated files into versions.",
    discussion:
      "cv-2021.md, cv-2022-03.md, resume_final.pdf (by its text), oldest first; in a new or an empty repository."
  )

  @Argument(help: ArgumentHelp("The folder.", valueName: "folder"))
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
