import Clibgit2

/// A reference and its object after following every tag.
package struct Reference: Sendable, Equatable {
  /// The full name, as in `refs/tags/v1`.
  package var name: String
  /// The object it names itself: a commit, or an annotated tag.
  package var target: ObjectID
  /// The object after following every tag, if the store gives it without reading the tag, as packed
  /// references do.
  package var peeled: ObjectID? = nil
}

extension GitRepository {
  /// Returns the references whose full name matches a pattern such as `refs/tags/v*`, in the store's order.
  package func references(matching pattern: String) throws(GitError) -> [Reference] {
    var references: [Reference] = []
    try eachReference(matching: pattern) { name, target, peeled throws(GitError) in
      references.append(Reference(name: String(cString: name), target: target, peeled: peeled))
    }
    return references
  }

  /// Returns the commit of an object: itself, or the target of an annotated tag; nil without one.
  package func commit(behind object: ObjectID) throws(GitError) -> ObjectID? {
    try handle.with { repository throws(GitError) in
      var oid = object.oid
      var found: OpaquePointer?
      let status = git_object_lookup(&found, repository, &oid, GIT_OBJECT_ANY)
      guard status == 0 else {
        let error = GitError.last(status, .resolve)
        if error.code == .notFound { return nil }
        throw error
      }
      defer { git_object_free(found) }
      return GitRepository.commit(peeledFrom: found)
    }
  }

  /// Returns the commit that an object is or leads to; nil without one.
  static func commit(peeledFrom object: OpaquePointer?) -> ObjectID? {
    var commit: OpaquePointer?
    guard git_object_peel(&commit, object, GIT_OBJECT_COMMIT) == 0 else {
      git_error_clear()
      return nil
    }
    defer { git_object_free(commit) }
    return git_object_id(commit).map { ObjectID($0.pointee) }
  }

  /// Visits references that name an object directly: the full name, the object, and the object it leads to if
  /// the store gives it.
  private func eachReference(
    matching pattern: String,
    _ visit: (UnsafePointer<CChar>, ObjectID, ObjectID?) throws(GitError) -> Void
  ) throws(GitError) {
    try handle.with { repository throws(GitError) in
      let iterator = try Handle(.listReferences, freedBy: git_reference_iterator_free) {
        git_reference_iterator_glob_new($0, repository, pattern)
      }
      try iterator.with { iterator throws(GitError) in
        while true {
          var next: OpaquePointer?
          let status = git_reference_next(&next, iterator)
          if status == GIT_ITEROVER.rawValue { break }
          try GitError.check(status, .listReferences)
          defer { git_reference_free(next) }
          guard let name = git_reference_name(next), let oid = git_reference_target(next) else { continue }
          try visit(name, ObjectID(oid.pointee), git_reference_target_peel(next).map { ObjectID($0.pointee) })
        }
      }
    }
  }
}

extension GitOperation {
  static let listReferences = GitOperation("list the references")
}
