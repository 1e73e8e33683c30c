import Clibgit2

/// The operation during which git's store failed, in words that follow "Cannot".
///
/// Each file declares its own operations at its end.
package struct GitOperation: Sendable, Equatable {
  /// A verb and its object, as in "open the repository".
  package let words: String

  /// Names an operation.
  package init(_ words: String) { self.words = words }
}

/// The one error of this target: the operation, libgit2's code and class, and its words.
package struct GitError: Error, Sendable, Equatable {
  /// The error code of libgit2; the raw value is its number.
  package enum Code: Int32, Sendable {
    case failed = -1
    case notFound = -3
    case exists = -4
    case ambiguous = -5
    case invalidName = -12
    case locked = -14
    case modified = -15
    case invalid = -21
    case foreignOwner = -36
  }

  /// The operation that failed.
  package var operation: GitOperation
  /// The answer, `failed` for any that has no name here.
  package var code: Code
  /// The number of the failed subsystem in libgit2 (`git_error_t`); 0 if libgit2 gave none.
  package var category: Int32
  /// The message of libgit2, or a sentence for the code if libgit2 gave none.
  package var message: String

  /// Makes an error that does not come from libgit2.
  package init(_ operation: GitOperation, _ code: Code, message: String) {
    self.operation = operation
    self.code = code
    category = 0
    self.message = message
  }

  /// Throws if a C call returned an error.
  ///
  /// Reads libgit2's last error and clears it, so that old messages never appear with the next failure.
  package static func check(_ status: Int32, _ operation: GitOperation) throws(GitError) {
    guard status < 0 else { return }
    throw last(status, operation)
  }

  /// The error for a status, with libgit2's words.
  package static func last(_ status: Int32, _ operation: GitOperation) -> GitError {
    let code = Code(rawValue: status) ?? .failed
    var error = GitError(operation, code, message: "libgit2 answered \(status)")
    if let last = git_error_last() {
      error.category = Int32(last.pointee.klass)
      if let message = last.pointee.message { error.message = String(cString: message) }
    }
    git_error_clear()
    return error
  }

  /// True when an object of the repository is missing, empty or cannot be unpacked.
  package var isDamage: Bool {
    [GIT_ERROR_ODB, GIT_ERROR_ZLIB, GIT_ERROR_OBJECT].contains { Int32(bitPattern: $0.rawValue) == category }
      && (code == .failed || code == .notFound)
  }

  /// Whether the repository belongs to another user and `safe.directory` does not name it.
  ///
  /// Without any such setting, libgit2 1.5 reports that the setting was not found.
  package var isForeignOwner: Bool {
    code == .foreignOwner
      || (operation == .open && code == .notFound && category == Int32(GIT_ERROR_CONFIG.rawValue))
  }

  /// True when a newer feature of the repository keeps libgit2 from opening it (SHA-256, reftable, …).
  package var isUnsupportedFormat: Bool {
    category == Int32(GIT_ERROR_REPOSITORY.rawValue) && operation == .open && code == .failed
  }
}
