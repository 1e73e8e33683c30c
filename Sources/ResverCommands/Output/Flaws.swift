import ResumeArchive
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

  /// Prints one line for each side that is compared as plain text for its errors.
  static func show(in comparisons: [Comparison]) {
    for (path, flaw) in comparisons.flatMap(\.flaws) { show(flaw, path: path) }
  }
}
