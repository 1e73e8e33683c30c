/// The program's exit status.
package struct ExitStatus: Equatable, Sendable {
  /// The number that the shell sees.
  package let rawValue: Int32

  /// Done.
  package static let done = ExitStatus(rawValue: 0)
  /// A negative answer, such as differences with `--exit-code`, or a failed request.
  package static let no = ExitStatus(rawValue: 1)
  /// Bad usage.
  package static let usage = ExitStatus(rawValue: 64)
  /// The résumé, or resver.yaml, cannot be read.
  package static let unreadable = ExitStatus(rawValue: 65)
  /// A bug in resver.
  package static let bug = ExitStatus(rawValue: 70)

  /// The number of conflicts that a merge left, as `git merge-file` counts them: at most 127.
  package static func conflicts(_ count: Int) -> ExitStatus { ExitStatus(rawValue: Int32(min(127, count))) }
  /// A merge that could not be done.
  package static let mergeFailed = ExitStatus(rawValue: 255)
}
