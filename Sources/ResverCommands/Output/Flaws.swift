import ResumeFormats
import ResumeReports

/// Reports on standard error why a text cannot be read in the format of its file name.
enum Flaws {
  /// Prints one line with file, line, the error and the consequence.
  static func show(_ flaw: SourceFlaw, path: String) {
    Console.complain(
      TerminalText.safe(
        "\(path):\(flaw.line): \(flaw.problem); resver reads it as plain text, and nothing is lost") + "\n")
  }
}
