import ChildProcesses

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The result of a command, as one value to compare.
package struct CommandOutcome: Sendable {
  package var status: Int32
  package var output: String
  package var errors: String
}

/// A folder with its own home and git configuration, and a clock that ticks once per command.
package final class Sandbox {
  /// The folder in which commands run.
  package let directory: TemporaryDirectory
  private let home: TemporaryDirectory
  private var seconds = 1_600_000_000
  /// Variables for every command, on top of the fixed ones.
  package var variables: [String: String] = [:]

  /// Makes a sandbox, by default with an identity.
  package init(hasIdentity: Bool = true) throws {
    directory = try TemporaryDirectory()
    home = try TemporaryDirectory()
    if hasIdentity {
      try home.write("[user]\n\tname = Test Person\n\temail = test@example.com\n", to: ".gitconfig")
    }
  }

  /// The built program.
  package static let program: String = {
    if let given = ProcessInfo.processInfo.environment["RESVER_BINARY"] { return given }
    let tests = ProcessInfo.processInfo.arguments[0]
    let beside = tests.split(separator: "/").dropLast().joined(separator: "/")
    let candidate = "/" + beside + "/resver"
    return FileManager.default.isExecutableFile(atPath: candidate)
      ? candidate : Fixtures.root + "/.build/debug/resver"
  }()

  /// The folder of the built program, for git to find it in.
  package func folderOfProgram() throws -> String {
    "/" + Sandbox.program.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// Runs resver in the sandbox's folder, or one below it.
  @discardableResult
  package func resver(
    _ arguments: String..., in folder: String = "", input: String = ""
  ) throws -> CommandOutcome {
    try run([Sandbox.program] + arguments, folder, input)
  }

  /// Runs resver with arguments in a list.
  @discardableResult
  package func resver(_ arguments: [String], in folder: String, input: String = "") throws -> CommandOutcome {
    try run([Sandbox.program] + arguments, folder, input)
  }

  /// Runs git in the sandbox's folder, or one below it.
  @discardableResult
  package func git(_ arguments: String..., in folder: String = "") throws -> CommandOutcome {
    try run(["git"] + arguments, folder, "")
  }

  /// Runs any program in the sandbox's folder, or one below it.
  @discardableResult
  package func run(_ command: [String], in folder: String = "") throws -> CommandOutcome { try run(command, folder, "") }

  /// Writes a program that other programs will start, such as a hook.
  ///
  /// Another process writes it: while a test runner with many threads holds a file open for writing, a child started by
  /// another thread may inherit it, and the kernel refuses to start the file ("Text file busy").
  package func writeProgram(_ text: String, to name: String) throws {
    let write = """
      mkdir -p "$(dirname "$1")" && cat >"$1.new" && chmod +x "$1.new" && mv "$1.new" "$1"
      """
    let outcome = try run(["sh", "-c", write, "sh", name], "", text)
    guard outcome.status == 0 else { throw Fixtures.Missing(what: outcome.errors) }
  }

  /// Builds a repository from a life under history/ in a folder of the sandbox.
  package func replay(_ life: String, to folder: String) throws {
    variables["RESVER"] = Sandbox.program
    defer { variables["RESVER"] = nil }
    let outcome = try run([Fixtures.root + "/scripts/replay-history", life, directory.path + "/" + folder])
    guard outcome.status == 0 else { throw Fixtures.Missing(what: outcome.errors) }
  }

  private func run(_ command: [String], _ folder: String, _ input: String) throws -> CommandOutcome {
    seconds += 60
    var environment = [
      "HOME": home.path, "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_DATE": "@\(seconds) +0000",
      "GIT_COMMITTER_DATE": "@\(seconds) +0000", "TZ": "UTC", "LC_ALL": "C.UTF-8",
    ]
    for key in ["LD_LIBRARY_PATH", "LLVM_PROFILE_FILE", "ASAN_OPTIONS"] {
      environment[key] = ProcessInfo.processInfo.environment[key]
    }
    environment.merge(variables) { $1 }
    // A shell only to change the folder: nothing the test passes is expanded.
    let place = folder.isEmpty ? directory.path : directory.path + "/" + folder
    let result = try ChildProcess.run(
      ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", place] + command,
      environment: environment, input: Array(input.utf8))
    return CommandOutcome(
      status: result.status, output: String(decoding: result.output, as: UTF8.self),
      errors: String(decoding: result.errors, as: UTF8.self))
  }
}
