import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver restore VERSION [PART]`
struct Restore: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a new version equal to an old one, or bring one part of it back.",
    discussion: "Destroys nothing: the versions between stay, and files with unsaved edits are refused.")

  @Argument(help: "The version to go back to.")
  var version: String

  @Argument(help: "The address of one part, such as experience/acme/2.")
  var part: String?

  @Option(name: [.short, .long], help: "The commit message.")
  var message: String?

  @OptionGroup var document: DocumentOptions

  func perform() throws -> ExitStatus {
    let history = try History.open(Environment.current())
    let outcome = try history.restore(
      version, part: part, documents: try document.documents(of: history), message: message)
    history.keepJournal(of: "restore \(version)")
    switch outcome {
    case .recorded(let made), .named(let made):
      Console.print("\(made.shown)  \(TerminalText.safe(made.subject))\n")
    case .unchanged(let same):
      Console.print("Nothing to restore: \(same.shown) says the same\n")
    }
    return .done
  }
}
