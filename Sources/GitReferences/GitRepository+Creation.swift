import Clibgit2
package import GitStore

extension GitRepository {
  /// Creates a repository with the given first branch; opens an existing one.
  package static func create(
    at folder: String, branch: String, environment: [String: String]
  ) throws(GitError) -> GitRepository {
    try GitLibrary.ensureStarted()
    var options = git_repository_init_options()
    git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_EXTERNAL_TEMPLATE.rawValue
    var repository: OpaquePointer?
    let status = branch.withCString { name in
      options.initial_head = name
      return git_repository_init_ext(&repository, folder, &options)
    }
    git_repository_free(repository)
    try GitError.check(status, .create)
    return try open(startingAt: folder, environment: environment)
  }
}

extension GitOperation {
  fileprivate static let create = GitOperation("create the repository")
}
