import ArgumentParser
import Host
import ResumeArchive
import ResumeOperations
import ResumePlan
import ResumeReports
import ResumeWorkbench

/// `resver import FILE | FOLDER`
struct ImportFolder: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn a file of another program into a résumé, or a folder of dated files into versions.",
    discussion:
      """
      A Word file, a PDF, JSON Resume or a LinkedIn data export (the ZIP file or its folder) becomes one Markdown file. \
      Any other folder is a history: its files become versions, oldest first, in a new or empty repository. Names such as cv-2021.md and \
      "CV March 2022.docx" give the dates; a file without one has the date of its last change (docs/adopting.md).

      Examples:
        resver import cv.docx
        resver import Basic_LinkedInDataExport.zip -o resume.md
        resver import ~/old-cvs
      """
  )

  @Argument(help: ArgumentHelp("The file, or the folder with the dated files.", valueName: "file-or-folder"), completion: .file())
  var folder: String

  @Option(name: .shortAndLong, help: "Where to write the Markdown of a single file.", completion: .file())
  var output = "resume.md"

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var dryRun: DryRunOptions

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    guard PlainFiles.exists(folder, environment) else {
      throw UserError(
        "Cannot import `\(folder)`", causes: ["there is no such file or folder"],
        hint: "name a file of another program, or a folder of dated files", kind: .usage)
    }
    if let imported = try FileImport.read(folder, environment) {
      try show(imported, environment)
      return .done
    }
    if try History.openIfThere(environment) == nil {
      var setup = SetupPlan()
      setup.newRepository = environment.directory
      // A folder that cannot be imported leaves no repository behind.
      let planned = try SetupWorkbench(environment).withNewRepository { history throws(UserError) in
        history.isRehearsal = true
        return try history.importFolder(folder)
      }
      try dryRun.apply(setup, environment)
      if dryRun.isDryRun {
        try show(planned)
        return .done
      }
    }
    let history = try dryRun.open(environment)
    let planned = try history.importFolder(folder)
    try dryRun.apply(planned.plan, to: history)
    try show(planned)
    return .done
  }

  private func show(_ planned: Planned<[ImportedVersion]>) throws {
    if json {
      return try Console.print(json: ImportValue(planned.report, isDryRun: dryRun.isDryRun, would: dryRun.would([planned.plan])))
    }
    for made in planned.report {
      Console.print(TerminalText.safe("\(made.version)  \(made.day)  \(made.file)") + "\n")
    }
    dryRun.show(planned.plan)
  }

  /// Writes the Markdown of one file, or prints it in a dry run.
  private func show(_ imported: FileImport.Imported, _ environment: Environment) throws {
    if dryRun.isDryRun {
      if json { return try Console.print(json: ImportValue(imported, writtenTo: nil)) }
      return Console.print(source: Array(imported.markdown.utf8))
    }
    guard !PlainFiles.exists(output, environment) else {
      throw UserError(
        "Cannot write `\(output)`", causes: ["it exists, and resver overwrites no file"],
        hint: "name another file with `-o FILE`")
    }
    Files.makeFolder(of: environment.absolute(output))
    try PlainFiles.write(Array(imported.markdown.utf8), to: output, environment)
    if json { return try Console.print(json: ImportValue(imported, writtenTo: output)) }
    Console.print(TerminalText.safe("\(output)  from \(imported.kind)") + "\n")
    for loss in imported.losses { Console.print(TerminalText.safe("  not carried: \(loss)") + "\n") }
    Console.complain("Next: `resver outline \(TerminalText.safe(output))` shows what resver reads; then `resver init`\n")
  }
}
