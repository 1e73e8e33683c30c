import ChildProcesses
import Host
import ResumeFormats
import ResumeReports

/// The only writer to the two outputs: data to standard output, everything else to standard error.
///
/// Used from the main thread only. Output is held until the command ends or much has gathered, so that a
/// pager can take it whole.
enum Console {
  nonisolated(unsafe) private static var held: [UInt8] = []
  nonisolated(unsafe) private static var viewer: ChildProcess.Viewer?

  /// Writes data to standard output.
  static func print(_ text: String) { print(Array(text.utf8)) }

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
    flush()
    _ = Files.send(Array(text.utf8), to: 2)
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
