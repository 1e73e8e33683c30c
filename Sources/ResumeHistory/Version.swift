import GitStore

/// One state of the résumé in its history.
package struct Version: Sendable {
  /// The version's name, such as `v3` or `backend/v1`; nil for a commit that was made without resver.
  package var name: String?
  /// The commit.
  var commit: Commit
  /// What tells the document's content in it from others; nil where nobody asked.
  var content: String?

  /// The commit's id in hexadecimal.
  package var commitID: String { commit.id.description }

  /// The first line of the commit's message.
  package var subject: String { commit.subject }

  /// The author's name.
  package var author: String { commit.author.name }

  /// When it was made: seconds since 1970-01-01 UTC.
  package var seconds: Int64 { commit.author.seconds }

  /// The day when it was made, where it was made, as `YYYY-MM-DD`.
  package var day: String { GitDate.day(commit.author.seconds, offset: commit.author.offset) }

  /// The name, or the commit's short id.
  package var shown: String { name ?? commit.id.short }
}

/// Names of versions: `v<N>` on the base, `<role>/v<N>` on a role.
enum VersionName {
  /// What stands before `v<N>` on a branch: nothing on the base, the role or branch and a slash elsewhere.
  static func prefix(onBranch branch: String?, base: String) -> String {
    guard let branch, branch != base else { return "" }
    for prefix in ["refs/heads/role/", "refs/heads/"] where branch.hasPrefix(prefix) {
      return branch.dropFirst(prefix.count) + "/"
    }
    return ""
  }

  /// Whether a tag's name is a version's, of the base or of any role.
  static func isVersion(_ name: String) -> Bool {
    number(of: name.split(separator: "/").last ?? "", prefix: "") != nil
  }

  /// The number of a version name with a prefix; nil when it is no version of that line.
  static func number(of name: some StringProtocol, prefix: String) -> Int? {
    guard name.hasPrefix(prefix + "v") else { return nil }
    let digits = name.dropFirst(prefix.count + 1)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    return Int(digits)
  }
}
