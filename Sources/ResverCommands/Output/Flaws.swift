import ResumeFormats
import ResumeReports

/// Tells on standard error what keeps a text from being read as the format that its name says.
enum Flaws {
  /// One line with file and line, and what is done instead.
  static func tell(_ flaw: SourceFlaw, path: String) {
    Console.complain(
      TerminalText.safe(
        "\(path):\(flaw.line): \(flaw.problem); resver reads it as plain text, and nothing is lost") + "\n")
  }
}
