package import Host
package import ResumeArchive
import ResumeDiff
import ResumeModel
package import ResumeProject
package import ResumeReports

/// Reads the matrix of parts and roles.
package enum RoleBoard {
  /// Reads the matrix of a document: compares every role with the base and finds its stale facts.
  ///
  /// - Parameter followsVersions: whether to follow bullets through the versions between, as `diff` does. This takes longer and
  ///   matches the same parts as the comparison pages.
  package static func read(
    _ document: Document, _ history: History, followsVersions: Bool = false
  ) throws(UserError) -> RoleMatrix {
    let branch = try history.baseBranch()
    let base = try history.read(branch, document).resume
    var stale: [String: Set<Int>] = [:]
    for fact in try history.staleFacts(among: [document], files: [], includesSent: false)
    where fact.kind == .stale {
      for source in fact.claims.dropFirst().flatMap(\.sources) {
        stale[source.variant, default: []].insert(source.part)
      }
    }
    var columns: [RoleMatrix.Column] = []
    for role in try history.roles() {
      let diff =
        followsVersions
        ? try history.compare(document, from: branch, to: role.branch).diff
        : ResumeDiff.compare(base, try history.read(role.branch, document).resume)
      columns.append(RoleMatrix.Column(name: role.name, diff: diff, stale: stale[role.name] ?? []))
    }
    return RoleMatrix(base: base, columns: columns)
  }
}
