import ArgumentParser
import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
import ResumeOperations
import ResumeProject
import ResumeReports

/// `resver outline [FILE]`
struct Outline: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "outline",
    abstract: "Show the résumé as resver reads it: sections, entries, bullets and their lines.",
    discussion: """
      Other commands address a part by the names in this tree, as in experience/acme/2.

      Examples:
        resver outline
        resver outline cv.tex --json
      """)

  @Argument(help: "A file or revision. (default: the résumé on disk)", completion: Candidates.revisions)
  var source: String?

  @Flag(help: "Print the tree as JSON (docs/outline-json.md).")
  var json = false

  @Flag(help: "Write the text back from its parts, byte for byte.")
  var render = false

  @OptionGroup var document: DocumentOptions
  @OptionGroup var report: ReportOptions

  func validate() throws {
    if json && render { throw ValidationError("--json and --render exclude each other.") }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    for (reading, files) in try readings(environment) {
      if render {
        // The files of a résumé in several come one after the other, the root first.
        let bytes = reading.rendered()
        let parts = files.isEmpty ? nil : SourceFiles.split(bytes, root: "")
        Console.print(source: parts?.flatMap(\.bytes) ?? bytes)
      } else if json {
        try Console.print(json: OutlineDocument(reading))
      } else {
        Console.print(
          TerminalText.render(OutlineReport.lines(reading), report.appearance(environment)))
      }
    }
    Console.flush(environment: environment.variables)
    return .done
  }

  private func readings(_ environment: Environment) throws -> [(Resume, files: [String])] {
    if let source, FileImport.isDocument(source), PlainFiles.exists(source, environment) {
      return [(try FileImport.reading(source, environment).resume, [])]
    }
    // A plain file needs no repository, and any bytes at all are read back.
    if let source, source == "-" || PlainFiles.exists(source, environment) {
      let bytes = try PlainFiles.readBytes(source, environment)
      let format = SourceFormat.detect(bytes, at: source)
      let resume = format.read(bytes)
      if let flaw = format.flaw(of: resume) { Flaws.show(flaw, path: source) }
      return [(resume, [])]
    }
    let history = try NamedFiles.history([source], environment)
    return try document.documents(of: history).map { document in
      (try history.read(source ?? "WORK", document).resume, document.files)
    }
  }
}
