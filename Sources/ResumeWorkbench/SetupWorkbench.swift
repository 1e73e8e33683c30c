import GitReferences
import GitStore
package import Host
package import ResumeArchive
package import ResumePlan

/// Applies the plans of `init`, `install` and `allow`: the only code that creates repositories and changes git's
/// configuration.
package struct SetupWorkbench {
  private let environment: Environment

  /// Prepares a workbench for the current folder.
  package init(_ environment: Environment) { self.environment = environment }

  /// Applies a plan: the repository first, then the configuration, then the files. Doing so twice changes nothing more.
  package func apply(_ plan: SetupPlan) throws(UserError) {
    if let folder = plan.newRepository { try create(folder) }
    let scope = plan.isGlobal ? GitConfiguration.Scope.global : .local
    for setting in plan.settings {
      switch setting {
      case .set(let name, let value):
        do {
          try GitConfiguration.set(name, to: value, scope: scope, environment: environment.variables)
        } catch {
          guard let words = error.words else {
            throw UserError("Cannot run git", hint: "install git, or add its folder to PATH")
          }
          throw UserError("Cannot set git's configuration", causes: [words])
        }
      case .removeSection(let name):
        GitConfiguration.removeSection(name, scope: scope, environment: environment.variables)
      }
    }
    for file in plan.files {
      guard let bytes = file.bytes else {
        Files.remove(file.path)
        continue
      }
      Files.makeFolder(of: file.path)
      try Files.write(bytes, to: file.path, called: file.name)
    }
  }

  /// Lets a command plan as if the current folder were a repository; the real one is made when the plan is applied.
  package func withNewRepository<Result>(
    _ body: (History) throws(UserError) -> Result
  ) throws(UserError) -> Result {
    let folder = try Files.makeTemporaryFolder(environment)
    defer { Files.removeFolder(folder) }
    try create(folder)
    var rehearsal = environment
    rehearsal.variables["GIT_DIR"] = folder + "/.git"
    rehearsal.variables["GIT_WORK_TREE"] = environment.directory
    return try body(try History.open(rehearsal))
  }

  private func create(_ folder: String) throws(UserError) {
    do {
      _ = try GitRepository.create(at: folder, branch: "main", environment: environment.variables)
    } catch {
      throw UserError(error)
    }
  }
}
