import ArgumentParser
import Host
import ResumeArchive
import ResumeLedger
import ResumeOperations
import ResumeReports

/// `resver which FILE`
struct Which: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "which",
    abstract: "Identify a file: what you sent to whom, or the version with the most similar text.",
    discussion: """
      Example:
        resver which Downloads/resume.pdf
      """)

  @Argument(help: "A PDF, Word, OpenDocument or text file; - is standard input.", completion: .file())
  var file: String

  @Flag(help: "Print JSON (docs/json.md).")
  var json = false

  @OptionGroup var document: DocumentOptions

  func perform() throws -> ExitStatus {
    let history = try History.withVariants(Environment.current())
    let documents = try document.documents(of: history)
    let answer = try history.which(file, documents)
    if json {
      let value = WhichValue(answer)
      try Console.print(json: value)
      return value.isFound ? .done : .no
    }
    switch answer {
    case .sent(let records):
      for record in records {
        let role = record.role.map { " (\($0))" } ?? ""
        Console.show(
          TerminalText.safe(
            "\(record.tag)  \(record.version)\(role) went to \(record.company) on \(record.day): the very bytes"
          ) + "\n")
      }
    case .version(let name, let path):
      Console.show(TerminalText.safe("\(name)  \(path): the very bytes") + "\n")
    case .near(let versions):
      // Of several documents, which one it is belongs to the answer.
      func place(_ path: String) -> String { documents.count > 1 ? path + "  " : "" }
      guard let best = versions.first else {
        Console.show("No record has these bytes, and no version has a similar text\n")
        return .no
      }
      Console.show(
        TerminalText.safe(
          "\(best.name)  \(place(best.path))nearest by its text (\(Int(best.share * 100))% of the words); no record has these bytes"
        ) + "\n")
      for other in versions.dropFirst() {
        Console.show(TerminalText.safe("\(other.name)  \(place(other.path))\(Int(other.share * 100))%") + "\n")
      }
    }
    return .done
  }
}
