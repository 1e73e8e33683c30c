package import GitStore
package import ResumeProject

/// A branch tailored for one kind of job.
package struct Role: Sendable, Equatable {
  /// The name, without `role/`.
  package var name: String
  /// The full name of its base branch.
  package var base: String
  /// The newest commit.
  package var tip: ObjectID

  /// Where it left the base, if known.
  package var fork: Fork?

  /// The place where a branch left another one.
  package struct Fork: Sendable, Equatable {
    /// The newest commit of the other branch at that time.
    package var base: ObjectID
    /// The newest commit that both have; nil without one.
    package var commit: ObjectID?
  }

  /// For a variant that is kept as files on its base branch: the path of each file, by the name of the document that it is a copy of.
  /// Its newest commit then exists in memory alone: the base's, with the copies in the documents' places.
  package var files: [String: String] = [:]

  /// Makes a role.
  package init(name: String, base: String, tip: ObjectID) {
    self.name = name
    self.base = base
    self.tip = tip
  }

  /// The full name of the branch.
  package var branch: String { Role.branchPrefix + name }

  /// The branch that its changes are committed to.
  package var target: String { files.isEmpty ? branch : base }

  /// Returns where the role keeps its text of a document; nil if it has no copy of its own.
  package func path(of document: Document) -> String? {
    files.isEmpty ? document.path : files[document.name]
  }

  /// The base as a person names it.
  package var baseName: String { Role.shortName(base) }

  /// The start of the full name of a role's branch.
  package static let branchPrefix = "refs/heads/role/"

  /// Returns a branch's name without its prefix; a role's own name.
  package static func shortName(_ branch: String) -> String {
    for prefix in [branchPrefix, "refs/heads/"] where branch.hasPrefix(prefix) {
      return String(branch.dropFirst(prefix.count))
    }
    return branch
  }
}
