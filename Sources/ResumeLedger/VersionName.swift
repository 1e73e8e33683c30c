import ResumeModel

/// Names of versions: `v<N>` on the base, `<role>/v<N>` on a role.
package enum VersionName {
  /// Returns the prefix before `v<N>` on a branch: empty on the base, the role or branch and a slash
  /// elsewhere.
  package static func prefix(onBranch branch: String?, base: String) -> String {
    guard let branch, branch != base else { return "" }
    for prefix in ["refs/heads/role/", "refs/heads/"] where branch.hasPrefix(prefix) {
      return branch.dropFirst(prefix.count) + "/"
    }
    return ""
  }

  /// Whether a tag's name is a version's, of the base or of any role.
  package static func isVersion(_ name: String) -> Bool {
    number(of: name.split(separator: "/").last ?? "", prefix: "") != nil
  }

  /// Returns the number of a version name with a prefix; nil for any other name.
  package static func number(of name: some StringProtocol, prefix: String) -> Int? {
    guard name.hasPrefix(prefix + "v") else { return nil }
    let digits = name.dropFirst(prefix.count + 1)
    guard !digits.isEmpty, digits.utf8.allSatisfy({ UInt8.digits.contains($0) }) else { return nil }
    return Int(digits)
  }
}
