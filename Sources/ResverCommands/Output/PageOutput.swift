import Host
import ResumeArchive
import ResumeReports

/// Writes pages to the file that the user names.
enum PageOutput {
  /// Writes a page to a file as typed, at once; `-` is standard output.
  static func write(_ page: String, to typed: String, _ environment: Environment) throws(UserError) {
    if typed == "-" {
      Console.print(page)
    } else {
      try PlainFiles.write(Array(page.utf8), to: typed, environment)
      Console.complain("Wrote \(TerminalText.safe(typed))\n")
    }
  }
}
