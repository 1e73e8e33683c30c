package import GitStore
import ResumeLedger

/// One state of the résumé in its history.
package struct Version: Sendable {
  /// The version's name, such as `v3` or `backend/v1`; nil for a commit that was made without resver.
  package var name: String?
  /// The commit.
  package var commit: Commit
  /// A key of the document's content; nil if it was not needed.
  package var content: String?

  /// Makes a version.
  package init(name: String?, commit: Commit, content: String? = nil) {
    self.name = name
    self.commit = commit
    self.content = content
  }

  /// The commit's id in hexadecimal.
  package var commitID: String { commit.id.description }

  /// The first line of the commit's message.
  package var subject: String { commit.subject }

  /// The author's name.
  package var author: String { commit.author.name }

  /// When it was made: seconds since 1970-01-01 UTC.
  package var seconds: Int64 { commit.author.seconds }

  /// The day when it was made, in the author's time zone, as `YYYY-MM-DD`.
  package var day: String { GitDate.day(commit.author.seconds, offset: commit.author.offset) }

  /// The name, or the commit's short id.
  package var shown: String { name ?? commit.id.short }
}
