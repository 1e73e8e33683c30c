import Host
import ResumeArchive
import ResumeReports

/// An error as the user sees it: what could not be done, why, and what to type next.
struct Failure {
  private let status: ExitStatus
  private let message: String
  private let causes: [String]
  private let hint: String?

  /// Words an error of the layers below.
  ///
  /// - Parameter status: the status to exit with; nil for the usual one of the error.
  init(_ error: any Error, status: ExitStatus? = nil) {
    if let error = error as? UserError {
      message = error.message
      causes = error.causes
      hint = error.hint
      let usual: ExitStatus =
        switch error.kind {
        case .failed, .noRepository: .no
        case .usage: .usage
        case .unreadable: .unreadable
        }
      self.status = status ?? usual
    } else {
      message = "An unexpected error occurred in resver"
      causes = [String(describing: error)]
      hint = "this is a bug in resver; please report it with the command you typed"
      self.status = status ?? .bug
    }
  }

  /// The error in JSON.
  var value: ErrorValue {
    ErrorValue(
      what: message, cause: causes.isEmpty ? nil : causes.joined(separator: "\n"), hint: hint, exit: status.rawValue)
  }

  /// Prints the failure to standard error and returns the status to exit with.
  func report() -> ExitStatus {
    if Console.speaksJSON {
      Console.complain(json: ErrorValue.Document(error: value))
      return status
    }
    var text = "error: \(TerminalText.safe(message))\n"
    for cause in causes {
      for line in cause.split(separator: "\n") { text += "  \(TerminalText.safe(String(line)))\n" }
    }
    if let hint { text += "Hint: \(TerminalText.safe(hint))\n" }
    Console.complain(text)
    return status
  }
}
