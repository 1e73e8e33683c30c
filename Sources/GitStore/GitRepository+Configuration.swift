import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

extension GitRepository {
  /// Returns a configuration value as git would find it; nil if it is not set.
  ///
  /// `GIT_CONFIG_COUNT` and its pairs come first, as in git; libgit2 does not know them.
  package func configuration(_ name: String) throws(GitError) -> String? {
    let count = environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
    for index in (0..<max(0, count)).reversed()
    where environment["GIT_CONFIG_KEY_\(index)"]?.lowercased() == name.lowercased() {
      return environment["GIT_CONFIG_VALUE_\(index)"]
    }
    if let known = knownConfiguration[name] { return known }
    let value = try read(name)
    knownConfiguration[name] = .some(value)
    return value
  }

  private func read(_ name: String) throws(GitError) -> String? {
    try handle.with { repository throws(GitError) in
      let config = try Handle(.readConfiguration, freedBy: git_config_free) {
        git_repository_config_snapshot($0, repository)
      }
      return try config.with { config throws(GitError) in
        var value: UnsafePointer<CChar>?
        let status = git_config_get_string(&value, config, name)
        if status == GIT_ENOTFOUND.rawValue {
          git_error_clear()
          return nil
        }
        try GitError.check(status, .readConfiguration)
        return value.map { String(cString: $0) }
      }
    }
  }

  /// A yes-or-no configuration value; false when it is not set.
  package func isConfigured(_ name: String) throws(GitError) -> Bool {
    guard let value = try configuration(name)?.lowercased() else { return false }
    return ["true", "yes", "on", "1", ""].contains(value)
  }

  /// Makes libgit2 follow `GIT_CONFIG_GLOBAL`, `GIT_CONFIG_SYSTEM` and `GIT_CONFIG_NOSYSTEM`, which it does not read.
  func applyEnvironment() throws(GitError) {
    try handle.with { repository throws(GitError) in
      var config: OpaquePointer?
      for (name, level) in [
        ("GIT_CONFIG_SYSTEM", GIT_CONFIG_LEVEL_SYSTEM), ("GIT_CONFIG_GLOBAL", GIT_CONFIG_LEVEL_GLOBAL),
      ] {
        guard let path = environment[name] else { continue }
        if config == nil {
          try GitError.check(git_repository_config(&config, repository), .readConfiguration)
        }
        // An empty file means "none": git accepts /dev/null for that.
        let status = git_config_add_file_ondisk(config, path, level, repository, 1)
        if status < 0 { git_error_clear() }
      }
      git_config_free(config)
    }
  }

  /// The folder of the hooks: `core.hooksPath`, or `hooks` beside the objects.
  package var hooksDirectory: String {
    get throws(GitError) {
      guard let path = try configuration("core.hookspath") else { return commonDirectory + "hooks" }
      if path.hasPrefix("/") { return path }
      if path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
      return (workTree ?? commonDirectory) + path
    }
  }

  /// Whether an executable hook exists that git runs for a commit.
  package var hasCommitHooks: Bool {
    get throws(GitError) {
      let folder = try hooksDirectory
      let names = [
        "pre-commit", "prepare-commit-msg", "commit-msg", "post-commit", "reference-transaction",
      ]
      return names.contains { access("\(folder)/\($0)", X_OK) == 0 }
    }
  }
}

extension GitOperation {
  static let readConfiguration = GitOperation("read git's configuration")
}
