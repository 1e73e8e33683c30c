import ChildProcesses
import Host
import ResumeFormats
import ResumeModel
import ResumeReports

/// The only writer to the two outputs: data to standard output, everything else to standard error.
///
/// Used from the main thread only. Output is held until the command ends or much has gathered, so that a
/// pager can take it whole.
enum Console {
  nonisolated(unsafe) private static var held: [UInt8] = []
  nonisolated(unsafe) private static var viewer: ChildProcess.Viewer?
  /// Whether the command line asks for JSON: then standard error, too, has one object per line.
  nonisolated(unsafe) static var speaksJSON = false

  /// Read once: a command may print thousands of lines, and a process keeps its variables.
  private static let environment = Environment.current()

  /// A message on standard error: the schema `resver.note/1`.
  private struct NoteValue: Encodable {
    var schema = "resver.note/1"
    var note: String
  }

  /// Writes data to standard output.
  static func print(_ text: String) { print(Array(text.utf8)) }

  /// Writes sentences to standard output, with lines that fit the terminal.
  static func show(_ text: String) { print(fitted(text, to: 1)) }

  /// Returns the text with its lines broken at the columns of the terminal on a descriptor; the rest of a line is indented like its
  /// start.
  private static func fitted(_ text: String, to descriptor: Int32) -> String {
    let width = Appearances.width(of: descriptor, environment)
    guard width > 0 else { return text }
    let ending = text.hasSuffix("\n") ? "" : "\n"
    let lines = text.dropLast(ending.isEmpty ? 1 : 0).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let rest = line.drop { $0 == " " }
      return ReportLine(indent: line.count - rest.count, [Span(String(rest))])
    }
    let fitted = TerminalText.render(lines, Appearance(hasColor: false, width: width))
    return ending.isEmpty ? fitted : String(fitted.dropLast())
  }

  /// Writes a value to standard output, as JSON on one line.
  static func print(json value: some Encodable) throws { print(try JSONText.encode(value) + "\n") }

  /// Writes bytes to standard output unchanged.
  static func print(_ bytes: [UInt8]) {
    held += bytes
    if held.count > 1 << 20, !Screen.isTerminal(1) { flush() }
  }

  /// Writes a résumé's own bytes to standard output; on a terminal, control sequences in it are shown and not obeyed.
  static func print(source bytes: [UInt8]) {
    guard Screen.isTerminal(1) else { return print(bytes) }
    let lines = String(decoding: SourceFormat.utf8(of: bytes), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in
        line.split(separator: "\t", omittingEmptySubsequences: false).map { TerminalText.safe(String($0)) }
          .joined(separator: "\t")
      }
    print(lines.joined(separator: "\n"))
  }

  /// Writes words to standard error.
  static func complain(_ text: String) {
    if speaksJSON { return complain(json: NoteValue(note: text.trimmedOfBlanks)) }
    flush()
    _ = Files.send(Array(fitted(text, to: 2).utf8), to: 2)
  }

  /// Writes a value to standard error, as JSON on one line.
  static func complain(json value: some Encodable) {
    flush()
    guard let text = try? JSONText.encode(value) else { return }
    _ = Files.send(Array((text + "\n").utf8), to: 2)
  }

  /// Writes the held output; on a terminal, through the user's pager if it is longer than the screen.
  static func flush(environment: [String: String]? = nil) {
    if let environment { openPager(environment) }
    let bytes = held
    held = []
    if let pager = viewer {
      viewer = nil
      _ = pager.send(bytes)
      _ = pager.finish()
    } else if !bytes.isEmpty {
      _ = Files.send(bytes, to: 1)
    }
  }

  /// Writes the held part of an output that continues; opens the user's pager once there is more than a
  /// screen.
  ///
  /// - Returns: false if nobody reads any longer.
  static func stream(environment: [String: String]) -> Bool {
    openPager(environment)
    guard viewer != nil || !Screen.isTerminal(1) else { return true }
    let bytes = held
    held = []
    return viewer?.send(bytes) ?? Files.send(bytes, to: 1)
  }

  private static func openPager(_ environment: [String: String]) {
    guard viewer == nil, !held.isEmpty, let command = Pager.command(environment, for: held) else { return }
    var environment = environment
    if environment["LESS"] == nil { environment["LESS"] = "FRX" }
    // Without a pager, the text is written unchanged.
    viewer = try? ChildProcess.Viewer(command, environment: environment)
  }
}
