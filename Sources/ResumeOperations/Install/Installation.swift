import ChildProcesses
import GitStore
package import Host
import ResumeArchive
import ResumeFormats
import ResumeModel
package import ResumePlan
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

  /// Plans to set attributes and configuration; doing so twice changes nothing.
  ///
  /// - Returns: the plan, and the paths or patterns that the drivers are for.
  package func adding() throws(UserError) -> (plan: SetupPlan, patterns: [String]) {
    let (file, patterns) = try target()
    var plan = SetupPlan()
    plan.isGlobal = isGlobal
    plan.settings = settings.map { .set($0.name, to: $0.value) }
    var lines = try attributeLines(file).filter { !$0.hasSuffix(Installation.attributes) }
    lines += patterns.map { "\(quoted($0)) \(Installation.attributes)" }
    plan.files = [written(lines, to: file)]
    return (plan, patterns)
  }

  /// Plans to remove attributes and configuration.
  ///
  /// - Returns: the plan, and the patterns that were set.
  package func removing() throws(UserError) -> (plan: SetupPlan, patterns: [String]) {
    let (file, patterns) = try target()
    var plan = SetupPlan()
    plan.isGlobal = isGlobal
    plan.settings = ["diff.resver", "merge.resver", "difftool.resver", "mergetool.resver"].map { .removeSection($0) }
    let lines = try attributeLines(file)
    let rest = lines.filter { !$0.hasSuffix(Installation.attributes) }
    if rest.count != lines.count { plan.files = [written(rest, to: file)] }
    return (plan, patterns)
  }

  /// Returns the attributes file to write, and the patterns for it.
  private func target() throws(UserError) -> (file: String, patterns: [String]) {
    if isGlobal {
      if let file = setting(["--global", "--type=path", "core.attributesFile"]) {
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
      try (history.documents().flatMap(\.paths) + history.configuration.variantPaths).map { "/" + $0 }
    )
  }

  private func attributeLines(_ file: String) throws(UserError) -> [String] {
    guard Files.kind(of: file) != .missing else { return [] }
    return String(decoding: try Files.read(file, called: file), as: UTF8.self).split(separator: "\n").map(
      String.init)
  }

  private func written(_ lines: [String], to file: String) -> SetupPlan.File {
    SetupPlan.File(path: file, name: file, bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// Returns a pattern for an attributes file: quoted if it contains blanks.
  private func quoted(_ pattern: String) -> String {
    guard pattern.contains(where: { $0 == " " || $0 == "\"" || $0 == "\t" }) else { return pattern }
    return "\"" + pattern.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined() + "\""
  }

  /// Returns the answer of `git config`; nil if the setting is missing.
  private func setting(_ arguments: [String]) -> String? {
    guard let result = try? ChildProcess.run(["git", "config"] + arguments, environment: environment.variables),
      result.status == 0
    else { return nil }
    let words = String(decoding: result.output, as: UTF8.self).trimmedOfBlanks
    return words.isEmpty ? nil : words
  }
}
