import ChildProcesses
import Foundation
import GitStore
import Host
import ResumeArchive
import ResumePlan
import ResumeWorkbench
import TestSupport

@testable import ResumeOperations

/// A repository on which verbs plan in this process, with a fixed clock: the program is not run.
final class Story {
  let folder: TemporaryDirectory
  /// The time of the next command.
  var seconds: Int64 = 1_600_000_000

  /// Makes an empty repository.
  init() throws {
    folder = try TemporaryDirectory()
    var setup = SetupPlan()
    setup.newRepository = folder.path
    try SetupWorkbench(environment).apply(setup)
  }

  static let resume = """
    # Kim Ode

    ## Work

    ### Acme — Clerk (2019 – 2021)

    - Kept the books of 40 boats
    - Sold the boats in three harbours
    - Wrote the letters to the owners

    ## Skills

    - Sailing

    """

  /// A base with two versions and rules; a role that rewords a bullet, of which the base has a change that it withholds, and
  /// one that changed nothing. The base is one version ahead of both.
  static func withRoles() throws -> Story {
    let story = try Story()
    try story.folder.write(resume, to: "resume.md")
    try story.folder.write("roles:\n  clerk:\n    omit: [skills]\n", to: "resver.yaml")
    try story.snapshot()
    try story.git("add", "resver.yaml")
    try story.git("commit", "-q", "-m", "rules")
    try story.apply { history throws(UserError) in try history.addRole("clerk", from: nil).plan }
    try story.apply { history throws(UserError) in try history.addRole("sailor", from: nil).plan }
    try story.git("switch", "-q", "role/clerk")
    try story.edit("Kept the books of 40 boats", "Balanced the books of a small fleet")
    try story.snapshot()
    try story.git("switch", "-q", "main")
    try story.edit("Kept the books of 40 boats", "Kept the books of 45 boats")
    try story.snapshot()
    try story.apply { history throws(UserError) in try history.sync(["clerk"]).plan }
    try story.edit("Sold the boats in three harbours", "Sold the boats in four harbours")
    try story.snapshot()
    return story
  }

  /// Adds a variant that is kept as a file, with rules, a rewording of its own, and changes of the base that it lacks.
  func keepVariantAsFile(isSynced: Bool) throws {
    let text = try folder.read("resume.md").replacing("Wrote the letters", with: "Sealed the letters")
    try folder.write(text, to: "resume_deck.md")
    try folder.write("roles:\n  deck:\n    bullets: 2\nvariants:\n  deck: resume_deck.md\n", to: "resver.yaml")
    try git("add", "resver.yaml", "resume_deck.md")
    try git("commit", "-q", "-m", "a copy")
    try edit("Wrote the letters", "Wrote all the letters")
    try snapshot()
    if isSynced { try apply { history throws(UserError) in try history.sync(["deck"]).plan } }
    try edit("Sailing", "Sailing, rowing")
    try snapshot()
  }

  var environment: Environment {
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": folder.path, "GIT_CONFIG_NOSYSTEM": "1",
      "GIT_CONFIG_GLOBAL": "/dev/null", "LC_ALL": "C.UTF-8",
    ]
    for role in ["AUTHOR", "COMMITTER"] {
      variables["GIT_\(role)_NAME"] = "Test Person"
      variables["GIT_\(role)_EMAIL"] = "test@example.com"
      variables["GIT_\(role)_DATE"] = "@\(seconds) +0000"
    }
    return Environment(directory: folder.path, variables: variables, seconds: seconds, offset: 0)
  }

  /// Opens the history as a command does.
  func history(isRehearsal: Bool = false) throws -> History {
    let history = try History.withVariants(environment)
    history.isRehearsal = isRehearsal
    return history
  }

  /// Plans and applies as a command does, one minute after the command before.
  func apply(_ verb: (History) throws -> Plan) throws {
    seconds += 60
    let history = try history()
    try Workbench(history).apply(try verb(history))
  }

  func snapshot() throws {
    try apply { history throws(UserError) in try history.snapshot(message: nil, warn: { _, _ in }).plan }
  }

  func edit(_ old: String, _ new: String) throws {
    try folder.rewrite("resume.md") { $0.replacingOccurrences(of: old, with: new) }
  }

  @discardableResult
  func git(_ arguments: String...) throws -> String { try output(["git", "-C", folder.path] + arguments) }

  /// Runs any program.
  func run(_ command: String...) throws { _ = try output(command) }

  private func output(_ command: [String]) throws -> String {
    let result = try ChildProcess.run(command, environment: environment.variables)
    guard result.status == 0 else { throw UserError(String(decoding: result.errors, as: UTF8.self)) }
    return String(decoding: result.output, as: UTF8.self)
  }

  /// Every reference with its object, and HEAD.
  var references: [String] {
    get throws {
      try git("for-each-ref", "--format=%(refname) %(objectname)").split(separator: "\n").map(String.init)
        + [try String(decoding: Data(contentsOf: URL(filePath: folder.path + "/.git/HEAD")), as: UTF8.self)]
    }
  }

  /// The files of the work tree with their text.
  var files: [String: String] { get throws { try contents { !$0.hasPrefix(".git/") } } }

  /// Every file below the folder, git's own among them.
  var everything: [String: String] { get throws { try contents { _ in true } } }

  private func contents(_ isWanted: (String) -> Bool) throws -> [String: String] {
    var found: [String: String] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder.path) ?? .init() where isWanted(path) {
      var isFolder: ObjCBool = false
      let whole = folder.path + "/" + path
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      found[path] = try Data(contentsOf: URL(filePath: whole)).base64EncodedString()
    }
    return found
  }

  /// A copy of the repository as it is.
  func copy() throws -> Story {
    let other = try Story(copying: self)
    other.seconds = seconds
    // The copies have other times than the index knows.
    try other.git("update-index", "-q", "--refresh")
    return other
  }

  private init(copying other: Story) throws {
    folder = try TemporaryDirectory()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.copyItem(atPath: other.folder.path, toPath: folder.path)
  }
}
