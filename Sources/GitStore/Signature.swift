import Clibgit2

/// Who did something and when.
package struct Signature: Sendable, Equatable {
  package var name: String
  package var email: String
  /// Seconds since 1970-01-01 UTC.
  package var seconds: Int64
  /// Minutes east of UTC.
  package var offset: Int

  /// Makes a signature.
  package init(name: String, email: String, seconds: Int64, offset: Int) {
    self.name = name
    self.email = email
    self.seconds = seconds
    self.offset = offset
  }

  init(_ signature: UnsafePointer<git_signature>) {
    name = String(cString: signature.pointee.name)
    email = String(cString: signature.pointee.email)
    seconds = signature.pointee.when.time
    offset = Int(signature.pointee.when.offset)
  }

  /// Lends the signature to one C call.
  func with<Result>(
    _ body: (UnsafePointer<git_signature>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var made: UnsafeMutablePointer<git_signature>?
    try GitError.check(
      git_signature_new(&made, name, email, seconds, Int32(offset)), .makeSignature)
    guard let made else { throw GitError(.makeSignature, .failed, "libgit2 returned nothing") }
    defer { git_signature_free(made) }
    return try body(made)
  }
}

extension GitOperation {
  static let makeSignature = GitOperation("use the name and mail address")
}
