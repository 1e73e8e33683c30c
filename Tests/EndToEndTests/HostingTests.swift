import Foundation
import TestSupport
import Testing
import YAMLTree

/// The action, the GitLab template, the hooks and the release workflow, tested without a host.
@Suite struct `Git hosts are served` {
  static let action = ".github/actions/resver/"

  private func yaml(_ path: String) throws -> YAMLNode {
    try #require(try YAMLReader.read(try Fixtures.bytes(path)), "\(path)")
  }

  // MARK: - Form

  @Test func `the action names its inputs, outputs and steps`() throws {
    let action = try yaml(Self.action + "action.yml")
    for key in ["name", "description", "inputs", "outputs", "runs"] { #expect(action[key] != nil, "\(key)") }
    for input in try #require(action["inputs"]?.pairs) {
      #expect(input.value["description"]?.text?.isEmpty == false, "\(input.key)")
    }
    #expect(action["runs"]?["using"]?.text == "composite")
    let text = try Fixtures.text(Self.action + "action.yml")
    let inputs = Set(try #require(action["inputs"]?.pairs).compactMap(\.key.text))
    for name in text.matches(of: /inputs\.([a-z]+)/).map({ String($0.1) }) { #expect(inputs.contains(name), "\(name)") }
    // Text from the repository reaches a command in variables, so that it cannot become part of the command.
    for step in try #require(action["runs"]?["steps"]?.members) {
      if let run = step["run"]?.text {
        #expect(!run.contains("${{") && step["shell"]?.text == "bash", "\(run)")
      } else {
        #expect(step["uses"]?.text?.contains("@v") == true)
      }
    }
    let steps = try Fixtures.text(Self.action + "steps")
    let called = text.matches(of: /steps" ([a-z]+)/).map { String($0.1) }
    #expect(called.count == 5)
    for name in called { #expect(steps.contains(name + "() {") || steps.contains(name + ")"), "\(name)") }
    for name in steps.matches(of: /\$\{?(RESVER_[A-Z_]+)/).map({ String($0.1) }) {
      #expect(text.contains(name + ":"), "no step sets \(name)")
    }
  }

  @Test(arguments: [("release", 4), ("pages", 1)]) func `workflows have jobs whose scripts are there`(name: String, count: Int)
    throws
  {
    let workflow = try yaml(".github/workflows/\(name).yml")
    let push = try #require(workflow["on"]?["push"])
    #expect((push["tags"] ?? push["branches"])?.members?.isEmpty == false)
    #expect(workflow["permissions"]?["contents"]?.text == "read")
    let jobs = try #require(workflow["jobs"]?.pairs)
    let names = jobs.compactMap(\.key.text)
    var scripts = 0
    for job in jobs {
      #expect(job.value["runs-on"] != nil)
      if let need = job.value["needs"]?.text { #expect(names.contains(need)) }
      for step in try #require(job.value["steps"]?.members) {
        #expect((step["uses"] == nil) != (step["run"] == nil))
        if let action = step["uses"]?.text { #expect(action.contains("@v"), "\(action)") }
        for script in (step["run"]?.text ?? "").matches(of: /scripts\/[a-z-]+/).map({ String($0.0) }) {
          scripts += 1
          #expect(FileManager.default.isExecutableFile(atPath: Fixtures.root + "/" + script), "\(script)")
        }
      }
    }
    #expect(scripts == count)
  }

  @Test func `hooks and the other host's template have what they need`() throws {
    for hook in try #require(try yaml(".pre-commit-hooks.yaml").members) {
      for key in ["id", "name", "entry", "language"] { #expect(hook[key]?.text?.isEmpty == false, "\(key)") }
    }
    let job = try #require(try yaml(".gitlab/resver.yml")["resver"])
    for key in ["image", "rules", "before_script", "script", "artifacts"] { #expect(job[key] != nil, "\(key)") }
    for list in ["before_script", "script"] {
      #expect(try #require(job[list]?.members).allSatisfy { $0.text != nil }, "\(list)")
    }
  }

  @Test(arguments: [
    ".github/actions/resver/steps", ".gitlab/resver.yml", ".pre-commit-hooks.yaml", "docs/pull-requests.md",
    "docs/installing.md", "docs/editors.md", "docs/skills/resver/SKILL.md",
  ]) func `every command and option that is run exists`(path: String) throws {
    let dump = try Sandbox().resver("--experimental-dump-help").output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    let commands = (root["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? []
    var options: [String: Set<String>] = [:]
    for command in commands {
      // The options of `role add` count as those of `role`.
      let below = command["subcommands"] as? [[String: Any]] ?? []
      let arguments = ([command] + below).flatMap { $0["arguments"] as? [[String: Any]] ?? [] }
      let names = arguments.flatMap { $0["names"] as? [[String: String]] ?? [] }.compactMap { $0["name"] }
      options[command["commandName"] as? String ?? ""] = Set(names)
    }
    var count = 0
    for line in try Fixtures.text(path).split(separator: "\n") where !line.contains("# ") {
      for call in line.matches(of: /(?:entry: |`|\(|; |then |^ +- | )resver ([a-z-]+)([^|;`&>]*)/) {
        let name = String(call.1)
        // Prose contains `resver` before words that are not commands.
        guard options[name] != nil || !line.contains("`resver \(name)") else {
          Issue.record("no command \(name): \(line)")
          continue
        }
        guard let known = options[name] else { continue }
        count += 1
        for option in String(call.2).matches(of: /\ --([a-z-]+)/).map({ String($0.1) }) {
          #expect(known.contains(option), "\(name) --\(option)")
        }
      }
    }
    #expect(count > 0, "\(path) runs nothing")
  }

  // MARK: - What the action does

  /// A repository with two commits, a release to download, and a stand-in for the host's own program.
  private func runner() throws -> Sandbox {
    let sandbox = try Sandbox()
    let root = sandbox.directory.path
    let release = """
      set -e; d=releases/download/v0.1.0; mkdir -p "$d" tree/bin temp tools
      printf '#!/bin/sh\\nexec %s "$@"\\n' "$1" >tree/bin/resver; chmod +x tree/bin/resver
      tar -cJf "$d/resver-0.1.0-linux-$(uname -m).tar.xz" --transform 's|^tree|resver-0.1.0|' tree
      cd "$d" && sha256sum *.tar.xz >SHA256SUMS
      """
    #expect(try sandbox.run(["sh", "-c", release, "sh", Sandbox.program]).status == 0)
    try sandbox.writeProgram(
      """
      #!/bin/sh
      echo "$*" >>'\(root)/calls'
      case "$*" in
      *--jq*) [ ! -e '\(root)/comment' ] || echo 4711 ;;
      *) for word; do case $word in body=@*) cp "${word#body=@}" '\(root)/comment' ;; esac; done ;;
      esac
      """, to: "tools/gh")
    sandbox.variables = [
      "RUNNER_TEMP": root + "/temp", "GITHUB_OUTPUT": root + "/output", "GITHUB_PATH": root + "/path",
      "GITHUB_STEP_SUMMARY": root + "/summary", "GITHUB_REPOSITORY": "kim/cv", "RESVER_VERSION": "0.1.0",
      "RESVER_RELEASES": "file://" + root + "/releases", "RESVER_PULL_REQUEST": "3",
      "PATH": root + "/tools:/usr/bin:/bin",
    ]
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept 12 books\n- Sold 3 boats\n", to: "resume.md")
    try sandbox.git("add", "resume.md")
    try sandbox.git("commit", "-qm", "one")
    try sandbox.directory.rewrite("resume.md") { $0.replacing("12 books", with: "14 books") }
    try sandbox.git("commit", "-qam", "two")
    return sandbox
  }

  private func step(_ name: String, in sandbox: Sandbox) throws -> CommandOutcome {
    try sandbox.run([Fixtures.root + "/" + Self.action + "steps", name])
  }

  private static var isPossible: Bool {
    #if os(Linux)
      return ["curl", "xz", "bash", "iconv"].allSatisfy(Tools.has) && !FileManager.default.fileExists(atPath: "/usr/bin/resver")
    #else
      return false
    #endif
  }

  @Test(.enabled(if: isPossible)) func `a release is fetched, compared, told once and kept up to date`() throws {
    let sandbox = try runner()
    let installed = try step("install", in: sandbox)
    #expect(installed.status == 0 && installed.output.contains("0.1.0"), "\(installed)")
    let path = try sandbox.directory.read("path").split(separator: "\n").joined()
    sandbox.variables["PATH", default: ""] += ":" + path

    sandbox.variables["RESVER_BASE"] = "HEAD~1"
    let compared = try step("diff", in: sandbox)
    #expect(compared.status == 0, "\(compared)")
    let output = try sandbox.directory.read("output")
    #expect(output.contains("changed=true\n"), "\(output)")
    let report = try #require(output.split(separator: "\n").first { $0.hasPrefix("report=") }?.dropFirst(7))
    sandbox.variables["RESVER_REPORT"] = String(report)
    sandbox.variables["RESVER_CHANGED"] = "false"
    #expect(try step("comment", in: sandbox).status == 0)
    #expect(!FileManager.default.fileExists(atPath: sandbox.directory.path + "/comment"))
    sandbox.variables["RESVER_CHANGED"] = "true"
    #expect(try step("comment", in: sandbox).status == 0)
    let comment = try sandbox.directory.read("comment")
    #expect(comment.hasPrefix("<!-- resver  -->\n") && comment.contains("<del>12</del><ins>14</ins>"), "\(comment)")
    #expect(try sandbox.directory.read("summary").contains("<ins>14</ins>"))
    #expect(try step("comment", in: sandbox).status == 0)
    let calls = try sandbox.directory.read("calls").split(separator: "\n")
    #expect(calls.count == 5 && calls[2].contains("POST repos/kim/cv/issues/3/comments"), "\(calls)")
    #expect(calls[4].contains("PATCH repos/kim/cv/issues/comments/4711"), "\(calls)")

    sandbox.variables["RESVER_FORMATS"] = "txt,md"
    let exported = try step("export", in: sandbox)
    #expect(exported.status == 0, "\(exported)")
    #expect(try sandbox.directory.read("temp/resver/export/resume-main.txt").contains("14 books"))
  }

  @Test(.enabled(if: isPossible)) func `what was tampered with is not run`() throws {
    let sandbox = try runner()
    try sandbox.run(["sh", "-c", "echo x >>releases/download/v0.1.0/resver-0.1.0-linux-$(uname -m).tar.xz"])
    let told = try step("install", in: sandbox)
    #expect(told.status != 0 && !FileManager.default.fileExists(atPath: sandbox.directory.path + "/path"), "\(told)")
  }

  @Test(.enabled(if: isPossible)) func `a first push, a fork's token and a branch without a résumé are no failures`() throws {
    let sandbox = try runner()
    sandbox.variables["PATH", default: ""] += ":" + (try sandbox.folderOfProgram())
    sandbox.variables["RESVER_BASE"] = String(repeating: "0", count: 40)
    let first = try step("diff", in: sandbox)
    #expect(first.status == 0 && first.output.contains("::warning"), "\(first)")
    sandbox.variables["RESVER_BASE"] = "HEAD~1"
    #expect(try step("diff", in: sandbox).status == 0)
    try sandbox.writeProgram("#!/bin/sh\nexit 1\n", to: "tools/gh")
    sandbox.variables["RESVER_REPORT"] = sandbox.directory.path + "/temp/resver/report.md"
    let told = try step("comment", in: sandbox)
    #expect(told.status == 0 && told.output.contains("::warning"), "\(told)")
  }

  @Test(.enabled(if: isPossible)) func `each finding is a mark at its line`() throws {
    let sandbox = try runner()
    sandbox.variables["PATH", default: ""] += ":" + (try sandbox.folderOfProgram())
    try sandbox.directory.rewrite("resume.md") { $0 + "- Kept 14 books\n\n### Kestrel (2024 – 2020)\n\n- Wrote\n" }
    sandbox.variables["RESVER_CHECK"] = "strict"
    let told = try step("check", in: sandbox)
    #expect(told.status == 1 && told.output.hasPrefix("::add-matcher::"), "\(told)")
    let matcher = try JSONSerialization.jsonObject(with: Data(try Fixtures.bytes(Self.action + "problem-matcher.json")))
    let first = ((matcher as? [String: Any])?["problemMatcher"] as? [[String: Any]])?.first
    let pattern = try #require((first?["pattern"] as? [[String: Any]])?.first)
    let expression = try NSRegularExpression(pattern: try #require(pattern["regexp"] as? String))
    let marks = told.output.split(separator: "\n").compactMap { line -> String? in
      let text = String(line)
      guard let match = expression.firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) else { return nil }
      return (1...4).compactMap { Range(match.range(at: $0), in: text).map { String(text[$0]) } }.joined(separator: "|")
    }
    #expect(marks.contains { $0.hasPrefix("resume.md|9|error|") || $0.hasPrefix("resume.md|9|warning|") }, "\(told.output)")
  }
}
