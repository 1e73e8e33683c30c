import Clibgit2

/// The sole owner of one C object: freed exactly once, when its scope ends, and never copied.
package struct Handle: ~Copyable {
  private let pointer: OpaquePointer
  private let free: (OpaquePointer?) -> Void

  /// Takes ownership of the object that `make` returns.
  package init(
    _ operation: GitOperation, freedBy free: @escaping (OpaquePointer?) -> Void,
    _ make: (UnsafeMutablePointer<OpaquePointer?>) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    try GitError.check(make(&made), operation)
    guard let made else { throw GitError(operation, .failed, message: "libgit2 returned nothing") }
    pointer = made
    self.free = free
  }

  /// Lends the pointer for one call; the handle outlives the call.
  package borrowing func with<Result: ~Copyable>(
    _ body: (OpaquePointer) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    try body(pointer)
  }

  deinit { free(pointer) }
}
