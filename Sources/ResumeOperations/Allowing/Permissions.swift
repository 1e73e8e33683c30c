import Host
import ResumeArchive
import ResumeModel
import ResumePlan
import ResumeProject

/// The permissions that a user has given repositories: one small file per command line, in the user's own
/// configuration.
///
/// The name of the file is a hash of the repository's path, the command line and the files that it names, so
/// a changed word needs a new permission. The file says in words what was allowed. A repository cannot put a
/// file there.
struct Permissions {
  private let folder: String?
  private let repository: String

  /// - Parameter repository: the folder that git keeps the repository in; its work trees share it.
  init(for repository: String, _ environment: Environment) {
    self.repository = Files.resolved(repository) ?? repository
    // A relative path would lead into the repository; https://specifications.freedesktop.org/basedir-spec
    // requires to ignore it.
    let configured = environment.variables["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment.variables["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.config" : nil }
    folder = (configured ?? home).map { $0 + "/resver/allowed" }
  }

  /// Whether the user has allowed a command, with the files that it names.
  func allows(_ command: WantedCommand) -> Bool {
    guard let folder else { return false }
    return Files.kind(of: folder + "/" + hash(of: command)) == .file
  }

  /// Plans to remember that the user allows a command.
  func granting(_ command: WantedCommand) throws(UserError) -> SetupPlan.File {
    guard let folder else {
      throw UserError(
        "Cannot store your permission", causes: ["HOME is not set, and XDG_CONFIG_HOME is not set either"],
        hint: "set HOME to your home folder, as in `export HOME=/home/you`")
    }
    let path = folder + "/" + hash(of: command)
    let words = ([head] + ["makes \(command.target.rawValue): \(command.line)"]).joined(separator: "\n") + "\n"
    return SetupPlan.File(path: path, name: path, bytes: Array(words.utf8))
  }

  /// Plans to revoke every permission in this repository.
  ///
  /// - Returns: the files to remove, and the command lines as they were allowed.
  func revoking() throws(UserError) -> (files: [SetupPlan.File], lines: [String]) {
    guard let folder else { return ([], []) }
    var (files, lines): ([SetupPlan.File], [String]) = ([], [])
    for name in Files.names(in: folder) {
      let path = folder + "/" + name
      guard Files.kind(of: path) == .file else { continue }
      let text = String(decoding: try Files.read(path, called: path), as: UTF8.self)
      guard text.hasPrefix(head + "\n") else { continue }
      files.append(SetupPlan.File(path: path, name: path, bytes: nil))
      lines += text.split(separator: "\n").dropFirst().map(String.init)
    }
    return (files, lines)
  }

  private var head: String { "repository \(repository.split(separator: "\n").joined(separator: "\\n"))" }

  private func hash(of command: WantedCommand) -> String {
    // No text contains the byte 0, so two commands never have the same key.
    var key = ["resver.allow/1", repository, command.target.rawValue] + command.words
    for file in command.files { key += ["file", file.path, SHA256.hex(file.bytes)] }
    return SHA256.hex(Array(key.joined(separator: "\0").utf8))
  }
}
