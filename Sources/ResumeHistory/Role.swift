import GitStore

/// A branch tailored for one kind of job.
package struct Role: Sendable, Equatable {
  /// The name, without `role/`.
  package var name: String
  /// The full name of the branch it takes its changes from.
  package var base: String
  /// The newest commit.
  var tip: ObjectID

  /// Where it left the base, when that was found along with it.
  var fork: Fork?

  /// Where a branch left another one.
  struct Fork: Sendable, Equatable {
    /// The newest commit of the other at that time.
    var base: ObjectID
    /// The newest commit that both have; nil when there is none.
    var commit: ObjectID?
  }

  /// The full name of the branch.
  package var branch: String { Role.branchPrefix + name }

  /// The base as a person names it.
  package var baseName: String { Role.shortName(base) }

  static let branchPrefix = "refs/heads/role/"

  /// A branch without what every branch begins with; a role by its name.
  package static func shortName(_ branch: String) -> String {
    for prefix in [branchPrefix, "refs/heads/"] where branch.hasPrefix(prefix) {
      return String(branch.dropFirst(prefix.count))
    }
    return branch
  }
}
