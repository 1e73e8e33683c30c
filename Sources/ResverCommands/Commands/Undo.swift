import ArgumentParser
import ResumeHistory
import ResumeReports

/// `resver undo`
struct Undo: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take the last resver command back; twice goes back two.",
    discussion:
      "A branch or tag that has moved since is left alone and named. What a snapshot kept is an unsaved edit again."
  )

  func perform() throws -> ExitStatus {
    let (command, left) = try History.open(Environment.current()).undo()
    Console.print("Took back: \(TerminalText.safe(command))\n")
    for reference in left {
      Console.print("Left alone, it has moved since: \(TerminalText.safe(reference))\n")
    }
    return .done
  }
}
