package import GitStore

/// A handle that holds new objects in memory, with the objects from which all of them can be reached.
///
/// Unchecked, because libgit2's handles may be passed to another thread and never shared by two: a plan is applied after its
/// verb has returned, and each holder is read by one thread.
package struct ObjectHolder: @unchecked Sendable {
  package let repository: GitRepository
  package var roots: [ObjectID]

  /// Names the objects to keep of a handle.
  package init(_ repository: GitRepository, roots: [ObjectID]) {
    self.repository = repository
    self.roots = roots
  }
}
