import Clibgit2

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// One repository, to read. The only class of this target; everything it hands out is a value.
///
/// GitObjects adds the calls that make objects, GitReferences those that move references and change the index: a file
/// that does not import them cannot name them.
///
/// Makes no Sendable claim: it may be handed to another task, never shared by two, as libgit2 demands.
package final class GitRepository {
  /// Held while this handle writes: GitObjects' mark of a running process.
  package var workMark: AnyObject?
  /// True once a mark was asked for, had or not.
  package var hasMarked = false
  /// Whether new objects stay in memory.
  package var holdsObjects = false
  package let handle: Handle
  /// The environment that child `git` processes get, and that overrides configuration.
  package let environment: [String: String]
  /// Configuration values asked for before: a command sees one state of it, and reading it costs three files each time.
  var knownConfiguration: [String: String?] = [:]
  /// The filter programs of paths asked for before: a log asks for one path again and again.
  var knownFilters: [String: Filtering] = [:]
  /// Commits of a partial clone whose trees were fetched.
  var fetchedTrees: Set<ObjectID> = []
  /// Git's commit graph, once it was looked for; a shallow clone's histories end elsewhere.
  lazy var commitGraph: CommitGraph? =
    (try? isShallow) == false ? CommitGraph(commonDirectory + "objects/info/commit-graph") : nil
  /// Whether libgit2 can read the index, once it was tried.
  var knowsIndex: Bool?

  private init(_ handle: consuming Handle, environment: [String: String]) {
    self.handle = handle
    self.environment = environment
  }

  /// Opens the repository around a folder, as git finds it: upwards, or where `GIT_DIR` points.
  ///
  /// - Throws: `notFound` without one; `foreignOwner` if it belongs to another user and `safe.directory` does
  ///   not name it.
  package static func open(
    startingAt folder: String, environment: [String: String]
  ) throws(GitError) -> GitRepository {
    try GitLibrary.ensureStarted()
    let handle = try opened(folder, environment)
    if let workTree = environment["GIT_WORK_TREE"] {
      try handle.with { repository throws(GitError) in
        try GitError.check(git_repository_set_workdir(repository, workTree, 0), .open)
      }
    }
    let repository = GitRepository(handle, environment: environment)
    try repository.applyEnvironment()
    try repository.guardLooseObjects()
    return repository
  }

  private static func opened(_ folder: String, _ environment: [String: String]) throws(GitError) -> Handle {
    let given = environment["GIT_DIR"]
    let ceilings = environment["GIT_CEILING_DIRECTORIES"]
    func open() throws(GitError) -> Handle {
      try Handle(.open, freedBy: git_repository_free) { out in
        if let given { return git_repository_open(out, given) }
        return git_repository_open_ext(out, folder, 0, ceilings)
      }
    }
    do throws(GitError) {
      return try open()
    } catch {
      guard error.isForeignOwner, try GitLibrary.trustsAnyOwner() else { throw error }
      return try open()
    }
  }

  /// Returns false where no repository can be around a folder, so that nobody needs to start libgit2 to learn it.
  package static func mayBeAround(_ folder: String, environment: [String: String]) -> Bool {
    if environment["GIT_DIR"] != nil { return true }
    var path = folder
    while true {
      // A work tree has `.git`; a bare repository, and the folder `.git` itself, have HEAD and objects.
      if access(path + "/.git", F_OK) == 0 || access(path + "/HEAD", F_OK) == 0 && access(path + "/objects", F_OK) == 0 {
        return true
      }
      guard let slash = path.lastIndex(of: "/") else { return true }
      if slash == path.startIndex { return access("/.git", F_OK) == 0 }
      path = String(path[..<slash])
    }
  }

  /// The folder of the files, with a slash at its end; nil in a bare repository.
  package var workTree: String? {
    try? handle.with { repository throws(GitError) in
      git_repository_workdir(repository).map { String(cString: $0) }
    }
  }

  /// The repository's own folder; in a linked work tree, the one below `.git/worktrees`.
  package var gitDirectory: String {
    text { git_repository_path($0) }
  }

  /// The folder that all work trees share.
  package var commonDirectory: String {
    text { git_repository_commondir($0) }
  }

  /// True when history was cut off by a shallow clone.
  package var isShallow: Bool {
    get throws(GitError) {
      try handle.with { repository throws(GitError) in git_repository_is_shallow(repository) == 1 }
    }
  }

  /// Whether a merge, a rebase or a similar command is unfinished.
  package var isBusy: Bool {
    get throws(GitError) {
      try handle.with { repository throws(GitError) in git_repository_state(repository) != 0 }
    }
  }

  private func text(_ read: (OpaquePointer) -> UnsafePointer<CChar>?) -> String {
    let found = try? handle.with { repository throws(GitError) in
      read(repository).map { String(cString: $0) }
    }
    return (found ?? nil) ?? ""
  }
}

extension GitOperation {
  static let open = GitOperation("open the repository")
}
