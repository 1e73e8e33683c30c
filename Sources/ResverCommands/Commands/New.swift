import ArgumentParser
import Host
import ResumeArchive
import ResumeExport
import ResumeLedger
import ResumeReports

/// `resver new [FILE]`
struct New: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Write a first résumé to fill in, in the format and language you choose.",
    discussion: """
      The file has a section of every usual kind, about a person who does not exist. JSON and TOML have the keys of JSON Resume, \
      YAML those of RenderCV; LaTeX and Typst need no template. resver never overwrites a file.

      Examples:
        resver new
        resver new lebenslauf.tex --language de
        resver new --format typst
        resver new cv.adoc
      """)

  @Argument(help: "Where to write. (default: resume.md, or the usual name of the format)", completion: .file())
  var file: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("\(Self.formats). (default: by the file's name)"),
    completion: .list(StarterFormat.all.map(\.name)))
  var format: String?

  @Option(
    name: .shortAndLong, help: "The language of the text, by its two letters, such as de or zh.",
    completion: .list(PageLanguage.codes))
  var language = "en"

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  /// The output of `--json`: the schema `resver.new/1`.
  private struct NewValue: Encodable {
    var schema = "resver.new/1"
    var path: String
    var format: String
    var language: String
  }

  private static let formats = StarterFormat.all.map(\.name).joined(separator: ", ")

  func validate() throws {
    if let format, StarterFormat(named: format) == nil { throw ValidationError("--format takes \(Self.formats).") }
    guard PageLanguage.codes.contains(language.lowercased()) else {
      throw ValidationError("--language takes \(PageLanguage.codes.joined(separator: ", ")).")
    }
  }

  func perform() throws -> ExitStatus {
    let environment = Environment.current()
    let ending = file.map { $0.split(separator: ".").last.map(String.init) ?? "" }
    guard let chosen = StarterFormat(named: format ?? ending ?? StarterFormat.usual) else {
      let endings = StarterFormat.all.map { "." + $0.ending }.joined(separator: ", ")
      throw UserError(
        "Cannot choose a format for `\(file ?? "")`", causes: ["its name ends in none that resver writes"],
        hint: "give it one of the endings \(endings), or name a format with --format", kind: .usage)
    }
    let path = file ?? chosen.fileName
    guard !PlainFiles.exists(path, environment) else {
      throw UserError(
        "Cannot write `\(path)`", causes: ["it exists, and resver overwrites no file"],
        hint: "name another file: `resver new FILE`; to use this one: `resver init \(path)`")
    }
    let code = language.lowercased()
    let today = GitDate.day(environment.seconds, offset: environment.offset)
    let content = ResumeContent.starter(language: code, year: Int(today.prefix(4)) ?? 2000)
    Files.makeFolder(of: environment.absolute(path))
    try PlainFiles.write(Array(chosen.text(content, language: code).utf8), to: path, environment)
    if json {
      try Console.print(json: NewValue(path: path, format: chosen.name, language: code))
      return .done
    }
    Console.print(TerminalText.safe(path) + "\n")
    Console.complain("Next: replace its words, then `resver init \(TerminalText.safe(path))` and `resver snapshot`\n")
    return .done
  }
}
