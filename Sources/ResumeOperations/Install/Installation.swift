import ChildProcesses
import GitStore
package import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
import ResumeProject

/// The drivers that make git compare and merge a résumé by meaning: attributes that name them, and
/// configuration that defines them.
package struct Installation {
  private let environment: Environment
  private let isGlobal: Bool

  /// The end of the lines that resver writes into an attributes file.
  private static let attributes = "diff=resver merge=resver"
  /// Names that are résumés anywhere.
  private static let globalPatterns = SourceFormat.all.flatMap(\.files.usual)

  /// The settings, with the program's full path: editors, graphical clients and cron jobs have another PATH.
  ///
  /// If the program is missing, git works as without it: it compares and merges by lines, and marks
  /// conflicts.
  private var settings: [(name: String, value: String)] {
    let program = "'" + (ProgramPath.own() ?? "resver").replacing("'", with: "'\\''") + "'"
    let isThere = "command -v \(program) >/dev/null 2>&1"
    return [
      (
        "diff.resver.command",
        "f() { if \(isThere); then \(program) git-diff \"$@\"; "
          + "else git --no-pager diff --no-ext-diff --no-index -- \"$2\" \"$5\"; fi; true; }; f"
      ),
      // For programs that compare lines: git log -p, git show, git blame, graphical clients.
      (
        "diff.resver.textconv",
        "f() { if \(isThere); then \(program) git-text \"$1\"; else cat \"$1\"; fi; }; f"
      ),
      ("merge.resver.name", "résumé merge by section, entry and bullet"),
      (
        "merge.resver.driver",
        "if \(isThere); then \(program) merge-driver %O %A %B %L %P; "
          + "else git merge-file --marker-size=%L %A %O %B; fi"
      ),
      // A virtual ancestor with conflict markers would not be a résumé.
      ("merge.resver.recursive", "binary"),
      ("difftool.resver.cmd", "\(program) diff \"$LOCAL\" \"$REMOTE\""),
      ("mergetool.resver.cmd", "\(program) merge-file -p \"$LOCAL\" \"$BASE\" \"$REMOTE\" > \"$MERGED\""),
      ("mergetool.resver.trustExitCode", "true"),
    ]
  }

  /// Prepares an installation for this repository, or for the user.
  package init(_ environment: Environment, isGlobal: Bool) {
    self.environment = environment
    self.isGlobal = isGlobal
  }

  /// Sets attributes and configuration; doing so twice changes nothing.
  ///
  /// - Returns: the paths or patterns that the drivers are for.
  package func add() throws(UserError) -> [String] {
    let (file, patterns) = try target()
    for (name, value) in settings {
      _ = try git(["config", scope, name, value])
    }
    var lines = try attributeLines(file).filter { !$0.hasSuffix(Installation.attributes) }
    lines += patterns.map { "\(quoted($0)) \(Installation.attributes)" }
    try writeLines(lines, to: file)
    return patterns
  }

  /// Removes attributes and configuration.
  ///
  /// - Returns: the patterns that were set.
  package func remove() throws(UserError) -> [String] {
    let (file, patterns) = try target()
    for section in ["diff.resver", "merge.resver", "difftool.resver", "mergetool.resver"] {
      // A missing section is removed already.
      _ = try? git(["config", scope, "--remove-section", section])
    }
    let lines = try attributeLines(file)
    let rest = lines.filter { !$0.hasSuffix(Installation.attributes) }
    if rest.count != lines.count { try writeLines(rest, to: file) }
    return patterns
  }

  private var scope: String { isGlobal ? "--global" : "--local" }

  /// Returns the attributes file to write, and the patterns for it.
  private func target() throws(UserError) -> (file: String, patterns: [String]) {
    if isGlobal {
      if let file = try? git(["config", "--global", "--type=path", "core.attributesFile"]), !file.isEmpty {
        return (file, Installation.globalPatterns)
      }
      let home = environment.variables["HOME"] ?? ""
      let folder =
        environment.variables["XDG_CONFIG_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? home + "/.config"
      return (folder + "/git/attributes", Installation.globalPatterns)
    }
    let history = try History.open(environment)
    return (
      history.repository.commonDirectory + "info/attributes",
      try history.documents().flatMap(\.paths).map { "/" + $0 }
    )
  }

  private func attributeLines(_ file: String) throws(UserError) -> [String] {
    guard Files.kind(of: file) != .missing else { return [] }
    return String(decoding: try Files.read(file, called: file), as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  private func writeLines(_ lines: [String], to file: String) throws(UserError) {
    Files.makeFolder(of: file)
    try Files.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: file, called: file)
  }

  /// Returns a pattern for an attributes file: quoted if it contains blanks.
  private func quoted(_ pattern: String) -> String {
    guard pattern.contains(where: { $0 == " " || $0 == "\"" || $0 == "\t" }) else { return pattern }
    return "\"" + pattern.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  private func git(_ arguments: [String]) throws(UserError) -> String {
    do {
      let result = try ChildProcess.run(["git"] + arguments, environment: environment.variables)
      let words = String(decoding: result.errors, as: UTF8.self).trimmedOfBlanks
      guard result.status == 0 else {
        throw UserError("Cannot set git's configuration", causes: [words])
      }
      return String(decoding: result.output, as: UTF8.self).trimmedOfBlanks
    } catch let error as UserError {
      throw error
    } catch {
      throw UserError("Cannot run git", hint: "install git, or add its folder to PATH")
    }
  }
}
