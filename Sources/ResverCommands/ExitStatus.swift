/// What the program's exit status says (docs/design: section 4).
package enum ExitStatus: Int32, Sendable {
  /// Done.
  case done = 0
  /// The answer is no: differences with `--exit-code`. Also a request that failed.
  case no = 1
  /// Bad usage.
  case usage = 64
  /// The résumé, or resver.yaml, cannot be read.
  case unreadable = 65
  /// A bug in resver.
  case bug = 70
}
