import GitObjects
import GitStore
import Host
import ResumeArchive
import ResumeProject

extension History {
  /// Returns a history whose new objects stay in memory, for writing many of them at once.
  static func workshop(
    _ environment: Environment, _ configuration: Configuration
  ) throws(UserError) -> History {
    let history = try History.another(environment, configuration)
    try history.git { () throws(GitError) in try history.repository.holdObjectsInMemory() }
    return history
  }

  /// Writes commits that another handle holds in memory, with their new objects, as one pack.
  func keepObjects(of commits: [ObjectID]) throws(UserError) {
    try git { () throws(GitError) in
      let plain = try GitRepository.open(
        startingAt: environment.directory, environment: environment.variables)
      try plain.keep(commits, heldBy: repository)
    }
  }
}
