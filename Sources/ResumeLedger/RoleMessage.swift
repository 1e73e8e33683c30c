import ResumeReports
package import ResumeTailoring

/// The messages of the commits that begin and tailor a role.
package enum RoleMessage {
  /// Returns the message of a commit that begins a role of another role. It is stored in the history, so that
  /// a clone knows it.
  ///
  /// - Parameters:
  ///   - branch: the full name of the role's base branch.
  ///   - shortName: the same name for people.
  package static func start(_ role: String, from branch: String, called shortName: String) -> String {
    Trailer.append([Trailer(Trailer.base, branch)], to: "Start the role \(role) from \(shortName)\n")
  }

  /// Returns the base of a role, if a message names it.
  package static func base(in message: String) -> [String] { Trailer.values(of: Trailer.base, in: message) }

  /// Returns the words of a tailoring, to which `tailored` adds the role.
  package static func tailoring(_ role: String, _ report: TailoringReport) -> String { TailoringText.message(role, report) }

  /// Returns a message marked as the tailoring of a role.
  package static func tailored(_ role: String, _ message: String) -> String {
    Trailer.append([Trailer(Trailer.tailored, role)], to: message)
  }

  /// Returns whether a commit tailored a role.
  package static func isTailoring(_ message: String) -> Bool { !Trailer.values(of: Trailer.tailored, in: message).isEmpty }
}
