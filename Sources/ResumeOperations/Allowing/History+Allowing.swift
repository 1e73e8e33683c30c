import GitStore
package import Host
package import ResumeArchive
import ResumeModel
package import ResumePlan
package import ResumeProject

extension History {
  /// Returns every command line that the repository wants to run: on disk, on the base, on the roles, and at
  /// the given revisions.
  ///
  /// Equal commands whose files are equal byte for byte are listed once.
  package func wantedCommands(at revisions: [String]) throws(UserError) -> [WantedCommand] {
    var commits: [(place: String, commit: ObjectID?)] = []
    if workTree != nil { commits.append(("", nil)) }
    for typed in revisions {
      guard let commit = try commit(typed) else {
        throw UserError(
          "Cannot find `\(typed)`", causes: ["it is not a version, a branch or a git revision"],
          hint: "`resver log` lists the versions")
      }
      commits.append((typed + ":", commit))
    }
    let base = try baseBranch()
    let tip = try git { () throws(GitError) in try repository.commit(ofReference: base) }
    if let tip { commits.append((Role.shortName(base) + ":", tip)) }
    for role in try roles() { commits.append(("role/\(role.name):", role.tip)) }
    var wanted: [WantedCommand] = []
    for (place, commit) in commits {
      for command in try wantedCommands(in: commit, place)
      where !wanted.contains(where: {
        ($0.target, $0.words) == (command.target, command.words) && $0.files == command.files
      }) {
        wanted.append(command)
      }
    }
    return wanted
  }

  /// Plans to allow commands in this repository.
  package func allow(_ commands: [WantedCommand]) throws(UserError) -> SetupPlan {
    var plan = SetupPlan()
    for command in commands { plan.files.append(try permissions.granting(command)) }
    return plan
  }

  /// Plans to revoke every permission in this repository.
  ///
  /// - Returns: the plan, and the command lines.
  package func revokeAllowed() throws(UserError) -> (plan: SetupPlan, lines: [String]) {
    let (files, lines) = try permissions.revoking()
    var plan = SetupPlan()
    plan.files = files
    return (plan, lines)
  }

  private var permissions: Permissions { Permissions(for: repository.commonDirectory, environment) }

  /// The user's command for a file that is about to be made, with whether it may run.
  func wantedCommand(
    for target: ExportFormat, of document: Document, in commit: ObjectID?, called revision: String
  ) throws(UserError) -> WantedCommand? {
    guard let engine = configuration.export.engines[target] else { return nil }
    return try wanted(engine, target, document: document, commit: commit, place: "", revision: commit == nil ? nil : revision)
  }

  private func wantedCommands(
    in commit: ObjectID?, _ place: String
  ) throws(UserError) -> [WantedCommand] {
    guard let bytes = try committedOrOnDisk(ConfigurationFile.name, in: commit),
      // An unreadable file cannot name a command to run.
      let settings = commit == nil ? configuration : try? Configuration.read(bytes)
    else { return [] }
    var wanted: [WantedCommand] = []
    for target in ExportFormat.allCases {
      guard let engine = settings.export.engines[target] else { continue }
      let documents = try documents().filter { !$0.isIncluded }
      let paths = documents.isEmpty ? [Document(path: "resume.md")] : documents
      for document in paths {
        let command = try self.wanted(engine, target, document: document, commit: commit, place: place)
        if !wanted.contains(where: { $0.target == target && $0.files == command.files }) {
          wanted.append(command)
        }
      }
    }
    return wanted
  }

  private func wanted(
    _ engine: ExportSettings.Engine, _ target: ExportFormat, document: Document, commit: ObjectID?,
    place: String, revision: String? = nil
  ) throws(UserError) -> WantedCommand {
    var command = WantedCommand(
      place: "\(place)\(ConfigurationFile.name):\(engine.line)", target: target, words: engine.words)
    let folder = document.path.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    for path in WantedCommand.paths(in: engine.words, from: folder)
    where !document.paths.contains(path) {
      guard let bytes = try committedOrOnDisk(path, in: commit) else { continue }
      command.files.append(SourceFiles.File(path: path, bytes: bytes))
    }
    if !command.files.isEmpty { command.revision = revision }
    command.isAllowed = permissions.allows(command)
    return command
  }

  /// Returns a file as an engine would find it: of a commit, or on disk if there is a work tree.
  private func committedOrOnDisk(_ path: String, in commit: ObjectID?) throws(UserError) -> [UInt8]? {
    if commit == nil, let root = workTree {
      guard Files.kind(of: root + path) == .file, Files.isInside(path, root) else { return nil }
      return try Files.read(root + path, called: path)
    }
    return try git { () throws(GitError) in
      var commit = commit
      if commit == nil { commit = try repository.head().commit }
      guard let commit, let entry = try repository.entry(at: path, in: commit), entry.isFile else {
        return nil as [UInt8]?
      }
      return try repository.readBlob(entry.id)
    }
  }
}
