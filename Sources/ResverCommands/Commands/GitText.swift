import ArgumentParser
import Host
import ResumeArchive
import ResumeFormats
import ResumeReports

/// `resver git-text FILE`: the text that git shows instead of a résumé where it compares lines.
struct GitText: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "git-text", abstract: "The text conversion that git calls; see `resver install`.",
    shouldDisplay: false)

  @Argument var file: String

  /// Prints the outline, or the source if it contains no part, so that git never shows an empty text for a
  /// file with content.
  func perform() throws -> ExitStatus {
    let bytes = try PlainFiles.readBytes(file, Environment.current())
    let format = SourceFormat.detect(bytes, at: file)
    let text = format.flaw(in: bytes) == nil ? OutlineReport.text(format.read(bytes)) : ""
    if text.isEmpty { Console.print(source: bytes) } else { Console.print(text) }
    Console.flush()
    return .done
  }
}
