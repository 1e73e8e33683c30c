import GitStore
package import Host
import ResumeProject

extension History {
  /// Why a role cannot be written now: checked out with unsaved edits, or elsewhere.
  package func obstacle(for role: Role) throws(UserError) -> (why: String, hint: String)? {
    try obstacle(forBranch: role.target)
  }

  /// Why a branch cannot be written now.
  package func obstacle(forBranch branch: String) throws(UserError) -> (why: String, hint: String)? {
    try obstacle(to: try git { () throws(GitError) in try repository.workTrees(on: branch) })
  }

  /// Returns why a branch that is checked out in some folders cannot be written now.
  package func obstacle(to folders: [String]) throws(UserError) -> (why: String, hint: String)? {
    guard let folder = folders.first else { return nil }
    guard folders.count == 1, folder == workTree else {
      let other = folders.first { $0 != workTree } ?? folder
      return ("it is checked out in `\(other)`", "run the same command there")
    }
    for path in try documents().flatMap(\.paths) + configuration.variantPaths {
      let status = try git { () throws(GitError) in try repository.status(of: path) }
      guard status == .unchanged else {
        return ("`\(path)` has unsaved edits", "save them with `resver snapshot`, then try again")
      }
    }
    return nil
  }
}
