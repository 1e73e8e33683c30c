import ResumeArchive

/// A version in JSON, with the keys of `resver log --json`.
struct VersionValue: Encodable {
  /// The name; absent for a commit that was made without resver.
  var version: String?
  var commit: String
  var author: String
  var date: String
  var subject: String

  init(_ version: Version) {
    self.version = version.name
    commit = version.commitID
    author = version.author
    date = version.day
    subject = version.subject
  }
}
