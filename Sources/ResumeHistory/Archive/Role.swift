import GitStore

/// A branch tailored for one kind of job.
package struct Role: Sendable, Equatable {
  /// The name, without `role/`.
  package var name: String
  /// The full name of its base branch.
  package var base: String
  /// The newest commit.
  var tip: ObjectID

  /// Where it left the base, if known.
  var fork: Fork?

  /// The place where a branch left another one.
  struct Fork: Sendable, Equatable {
    /// The newest commit of the other branch at that time.
    var base: ObjectID
    /// The newest commit that both have; nil without one.
    var commit: ObjectID?
  }

  /// The full name of the branch.
  package var branch: String { Role.branchPrefix + name }

  /// The base as a person names it.
  package var baseName: String { Role.shortName(base) }

  static let branchPrefix = "refs/heads/role/"

  /// Returns a branch's name without its prefix; a role's own name.
  package static func shortName(_ branch: String) -> String {
    for prefix in [branchPrefix, "refs/heads/"] where branch.hasPrefix(prefix) {
      return String(branch.dropFirst(prefix.count))
    }
    return branch
  }
}
