package import GitStore
package import Host
import ResumeLedger
package import ResumeProject

/// A repository that contains a résumé: its documents, versions and branches.
package final class History {
  package let repository: GitRepository
  /// The current folder, the time and the variables of the command.
  package let environment: Environment
  package var configuration: Configuration
  /// The checks that resver.yaml switches off, by their names.
  package var checksOff: Set<String> { configuration.checksOff }
  /// The documents, once they were asked for.
  package var knownDocuments: [Document]?
  /// Reads the variants that are kept as files, as roles; nil if resver.yaml names none. Such roles have commits in memory, which this
  /// target cannot make.
  package var readFileVariants: ((History) throws(UserError) -> [Role])?
  /// Whether nothing that this command plans will be applied: git then signs nothing.
  package var isRehearsal = false

  private init(
    _ repository: GitRepository, _ environment: Environment, configuration: Configuration
  ) {
    self.repository = repository
    self.environment = environment
    self.configuration = configuration
  }

  /// Opens the repository around the current folder.
  ///
  /// - Throws: with git's own advice if there is none, if it belongs to another user, and if only `git`
  ///   itself can open it.
  package static func open(_ environment: Environment) throws(UserError) -> History {
    let repository: GitRepository
    do {
      repository = try GitRepository.open(
        startingAt: environment.directory, environment: environment.variables)
    } catch {
      throw explain(error, environment)
    }
    return History(repository, environment, configuration: try configuration(of: repository))
  }

  /// Returns false where no repository can be around the current folder; cheap.
  package static func mayOpen(_ environment: Environment) -> Bool {
    GitRepository.mayBeAround(environment.directory, environment: environment.variables)
  }

  /// Opens the repository once more, for work beside the command's own history.
  package static func another(
    _ environment: Environment, _ configuration: Configuration
  ) throws(UserError) -> History {
    do {
      return History(
        try GitRepository.open(startingAt: environment.directory, environment: environment.variables), environment,
        configuration: configuration)
    } catch {
      throw UserError(error)
    }
  }

  /// Runs work on all cores, each with its own history, because handles and caches must stay on one thread.
  ///
  /// - Parameter work: takes a run of elements, and returns equally many results, in order.
  /// - Throws: the first error; objects that other runs stored themselves stay.
  package func onAllCores<Element: Sendable, Made: Sendable>(
    _ elements: [Element],
    _ work: @Sendable (History, ArraySlice<Element>) throws(UserError) -> [Made]
  ) throws(UserError) -> [Made] {
    let (environment, configuration) = (environment, configuration)
    let results = ParallelWork.map(elements, .computes) { run -> [Result<Made, UserError>] in
      do throws(UserError) {
        return try work(try History.another(environment, configuration), run).map { .success($0) }
      } catch {
        return run.map { _ in .failure(error) }
      }
    }
    var made: [Made] = []
    for result in results { made.append(try result.get()) }
    return made
  }

  private static func configuration(
    of repository: GitRepository
  ) throws(UserError) -> Configuration {
    if let workTree = repository.workTree {
      let path = workTree + ConfigurationFile.name
      guard Files.kind(of: path) != .missing else { return Configuration() }
      return try Configuration.read(
        try Files.read(ConfigurationFile.name, in: workTree, called: ConfigurationFile.name))
    }
    do {
      guard let head = try repository.head().commit,
        let entry = try repository.entry(at: ConfigurationFile.name, in: head)
      else { return Configuration() }
      return try Configuration.read(try repository.readBlob(entry.id))
    } catch let error as GitError {
      throw UserError(error)
    } catch let error as UserError {
      throw error
    } catch {
      return Configuration()
    }
  }

  private static func explain(_ error: GitError, _ environment: Environment) -> UserError {
    let folder = environment.directory
    if error.isForeignOwner {
      return UserError(
        "Cannot open the repository", causes: ["`\(folder)` belongs to someone else"],
        hint: "if you trust it, run `git config --global --add safe.directory \(folder)`")
    }
    if error.code == .notFound {
      return UserError(
        "Cannot find a repository", causes: ["neither `\(folder)` nor a folder above it is a git repository"],
        hint: "create one with `resver init`, or compare plain files with `resver diff OLD NEW`",
        kind: .noRepository)
    }
    if error.isUnsupportedFormat {
      return UserError(
        "Cannot open the repository", causes: [error.message],
        hint: "only git itself can read its format (SHA-256, reftable, …); make a copy with "
          + "`git clone --no-local --ref-format=files` or `git fast-export`, and use resver there")
    }
    return UserError(error)
  }

  /// Runs git work and words its errors for the user.
  package func git<Result>(
    _ what: String? = nil, _ body: () throws(GitError) -> Result
  ) throws(UserError) -> Result {
    do {
      return try body()
    } catch {
      throw UserError(error, doing: what)
    }
  }

  /// The folder of the files with a slash at its end; nil in a bare repository.
  package var workTree: String? { repository.workTree }

  /// The full name of the base branch: the one in resver.yaml, or else `main` or `master`, or else the
  /// current branch.
  package func baseBranch() throws(UserError) -> String {
    if let base = configuration.base { return "refs/heads/" + base }
    return try git { () throws(GitError) in
      for name in ["refs/heads/main", "refs/heads/master"]
      where try repository.commit(ofReference: name) != nil {
        return name
      }
      return try repository.head().branch ?? "refs/heads/main"
    }
  }

  /// A path as typed, from the root of the repository.
  ///
  /// - Throws: when it leaves the repository.
  package func pathInRepository(_ typed: String) throws(UserError) -> String {
    guard let root = workTree else { return typed }
    let path = resolved(typed)
    guard path.hasPrefix(root) else {
      throw UserError(
        "Cannot use `\(typed)`", causes: ["it is outside the repository `\(root)`"],
        hint: "copy the file into the repository first")
    }
    let inside = String(path.dropFirst(root.count))
    if let module = submodule(holding: inside) {
      throw UserError(
        "Cannot use `\(typed)`", causes: ["`\(module)` is a separate repository with its own versions"],
        hint: "run `cd \(module)`, then the same command")
    }
    return inside
  }

  /// Whether a path, as typed, leads out of the work tree; false in a bare repository.
  package func isOutside(_ typed: String) -> Bool { workTree.map { !resolved(typed).hasPrefix($0) } ?? false }

  /// Returns the absolute path without `.` and `..`.
  private func resolved(_ typed: String) -> String {
    var steps: [Substring] = []
    for step in environment.absolute(typed).split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return "/" + steps.joined(separator: "/")
  }

  /// Returns the submodule, or other repository, that contains a path of the work tree; nil if the path is in
  /// this one.
  func submodule(holding path: String) -> String? {
    guard let root = workTree else { return nil }
    let steps = path.split(separator: "/").dropLast()
    return steps.indices.map { steps[...$0].joined(separator: "/") }
      .first { Files.kind(of: root + $0) == .folder && Files.kind(of: root + $0 + "/.git") != .missing }
  }
}
