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
    let roles = try history.roles()
    let diffs =
      try followsVersions
      ? follow(roles, in: document, from: branch, of: history)
      : compare(roles, in: document, with: base, of: history)
    let columns = zip(roles, diffs).map { role, diff in
      RoleMatrix.Column(name: role.name, diff: diff, stale: stale[role.name] ?? [])
    }
    return RoleMatrix(base: base, columns: columns)
  }

  private static func follow(
    _ roles: [Role], in document: Document, from branch: String, of history: History
  ) throws(UserError) -> [ResumeDiff] {
    var diffs: [ResumeDiff] = []
    for role in roles { diffs.append(try history.compare(document, from: branch, to: role.branch).diff) }
    return diffs
  }

  /// Compares the base with each role, on all cores.
  private static func compare(
    _ roles: [Role], in document: Document, with base: Resume, of history: History
  ) throws(UserError) -> [ResumeDiff] {
    var resumes: [Resume] = []
    for role in roles { resumes.append(try history.read(role.branch, document).resume) }
    return ParallelWork.map(resumes, .computes) { resumes in
      let memory = TextMemory()
      return resumes.map { ResumeDiff.compare(base, $0, memory: memory) }
    }
  }
}
