package import Clibgit2

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
  package func with<Result>(
    _ body: (UnsafePointer<git_signature>) throws(GitError) -> Result
  ) throws(GitError) -> Result {
    var made: UnsafeMutablePointer<git_signature>?
    try GitError.check(
      git_signature_new(&made, name, email, seconds, Int32(offset)), .makeSignature)
    guard let made else { throw GitError(.makeSignature, .failed, message: "libgit2 returned nothing") }
    defer { git_signature_free(made) }
    return try body(made)
  }
}

extension Signature {
  /// Returns the variables that make `git` use an author and a committer with their times.
  package static func variables(author: Signature, committer: Signature) -> [String: String] {
    [
      "GIT_AUTHOR_NAME": author.name, "GIT_AUTHOR_EMAIL": author.email,
      "GIT_AUTHOR_DATE": "@\(author.seconds) \(zone(author.offset))",
      "GIT_COMMITTER_NAME": committer.name, "GIT_COMMITTER_EMAIL": committer.email,
      "GIT_COMMITTER_DATE": "@\(committer.seconds) \(zone(committer.offset))",
    ]
  }

  /// An offset in minutes as git writes it, such as `+0200`.
  private static func zone(_ offset: Int) -> String {
    let minutes = abs(offset)
    let digits = minutes / 60 * 100 + minutes % 60
    let text = String(digits)
    return (offset < 0 ? "-" : "+") + String(repeating: "0", count: 4 - text.count) + text
  }
}

extension GitOperation {
  static let makeSignature = GitOperation("use the name and mail address")
}
