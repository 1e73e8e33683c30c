import ResumeArchive
import ResumeDiff
import ResumeReports

/// Prints versions as lines for people or as JSON.
struct LogPrinter {
  var isJSON: Bool
  var appearance: Appearance

  /// The output of `resver log --json` for one version: the schema `resver.log/1`.
  private struct VersionValue: Encodable {
    var schema = "resver.log/1"
    var document: String?
    var version: String?
    var commit: String
    var author: String
    var date: String
    var subject: String
    var summary: [String: Int]?
    var text: String?
    var path: [String]?
    var kinds: [String]?
  }

  /// Prints one version with its changes.
  func print(
    _ version: Version, summary: String, counts: [String: Int]?, document: String?
  ) {
    if isJSON {
      let value = VersionValue(
        document: document, version: version.name, commit: version.commitID, author: version.author,
        date: version.day, subject: version.subject, summary: counts)
      emit(value)
      return
    }
    let place = document.map { "\($0)  " } ?? ""
    let lines = [
      ReportLine([
        Span(version.shown, .reworded), Span("  \(version.day)  ", .dimmed), Span(place, .dimmed),
        Span(version.subject, .plain),
      ]),
      ReportLine(indent: 4, [Span(summary, .dimmed)]),
    ]
    Console.print(TerminalText.render(lines, appearance))
  }

  /// Prints one station in the life of a part.
  func print(
    _ version: Version, kinds: [String], path: [String], text: String, words: [WordDiff.Run],
    document: String?
  ) {
    if isJSON {
      emit(
        VersionValue(
          document: document, version: version.name, commit: version.commitID,
          author: version.author, date: version.day, subject: version.subject, text: text,
          path: path, kinds: kinds))
      return
    }
    var spans: [Span] = []
    for run in words {
      spans.append(
        Span(run.text, run.mark == .removed ? .removed : run.mark == .added ? .added : .plain))
    }
    if spans.isEmpty { spans = [Span(text)] }
    let lines = [
      ReportLine([
        Span(version.shown, .reworded), Span("  \(version.day)  ", .dimmed),
        Span(kinds.joined(separator: ", "), .heading),
        Span("  " + path.joined(separator: " › "), .dimmed),
      ]),
      ReportLine(indent: 4, spans),
    ]
    Console.print(TerminalText.render(lines, appearance))
  }

  private func emit(_ value: VersionValue) {
    guard let text = try? JSONText.encode(value) else { return }
    Console.print(text + "\n")
  }
}
