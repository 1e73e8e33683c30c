import Foundation
import TestSupport
import Testing

/// Tests that every command has `--json`, and that its output is valid by the schema that docs/schemas publishes.
@Suite struct `Every command has JSON` {
  /// A command line, the schema of each line of its output, and its exit status.
  private struct Run {
    var words: [String]
    var schema: String
    var status: Int32
    var folder = "nora"

    init(_ line: String, _ schema: String? = nil, status: Int32 = 0, in folder: String = "nora") {
      words = line.split(separator: " ").map { String($0).replacing("_", with: " ").replacing("JOB", with: Self.job) }
      self.schema = schema ?? words[0]
      self.status = status
      self.folder = folder
    }

    private static let job = Fixtures.root + "/history/nora-vance/jobs/data.html"

    /// The commands that the line names, as in `role add`.
    var command: String { words[0] == "role" ? words.prefix(2).joined(separator: " ") : words[0] }
  }

  /// The life's commands in an order in which each has something to say.
  private static let runs = [
    Run("init"), Run("new first.tex --language de"), Run("status"), Run("outline"), Run("diff v13 v14 --explain"),
    Run("log -n 3"),
    Run("log --follow skills -n 3"), Run("show v1"), Run("show v1 skills"), Run("check"), Run("stale"), Run("matrix"),
    Run("match JOB"), Run("role add clerk --bullets 2 --dry-run", "role-add"), Run("role add clerk --bullets 2", "role-add"),
    Run("role rename clerk scribe", "role-rename"), Run("role remove scribe", "role-remove"), Run("role list", "role-list"),
    Run("sync --dry-run"), Run("sync"), Run("sync"), Run("review"), Run("tailor data --job JOB --dry-run"),
    Run("tailor data --job JOB"),
    Run("promote lead summary/p1 --dry-run"), Run("promote lead summary/p1"), Run("undo --list"), Run("undo --dry-run"),
    Run("undo"),
    Run("redo", "undo"), Run("restore v1 skills"), Run("snapshot"), Run("export -f md,txt,json"), Run("allow --list"),
    Run("allow"),
    Run("allow --revoke"), Run("send Acme --role lead --file resume.md"), Run("send Other_Corp. --dry-run"), Run("sent"),
    Run("sent interview acme"), Run("which resume.md"), Run("which JOB", status: 1),
    Run("merge-file ours.md base.md theirs.md", "merge", status: 1),
    Run("install"), Run("install --uninstall"), Run("completions fish"), Run("import person.json -o imported.md"),
    Run("import person.json --dry-run"), Run("import ../old", in: "new"), Run("adopt --dry-run", in: "copies"),
    Run("adopt --in-place --dry-run", in: "copies"),
    Run("adopt", in: "copies"),
  ]

  /// Validates each line of an output; there must be at least one.
  private func expectValid(_ output: String, by schema: String, _ words: [String]) throws {
    let lines = output.split(separator: "\n")
    #expect(!lines.isEmpty, "\(words) prints nothing")
    let validator = try JSONSchema(named: schema)
    for line in lines {
      let problems = try validator.problems(in: line)
      #expect(problems.isEmpty, "\(words): \(problems.joined(separator: "; "))")
    }
  }

  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "nora")
    try sandbox.replay("mara-lind-copies", to: "copies")
    let person = #"{"basics": {"name": "Ada Roe", "email": "ada@example.com"}, "work": [{"name": "Acme", "position": "Clerk"}]}"#
    try sandbox.directory.write(person, to: "nora/person.json")
    for (name, item) in [("ours", "Sorted the letters"), ("base", "Filed letters"), ("theirs", "Filed all letters")] {
      try sandbox.directory.write("# Ada Roe\n\n## Work\n\n- \(item)\n", to: "nora/\(name).md")
    }
    for year in ["2019", "2020"] {
      try sandbox.directory.write("# Ada Roe\n\n## Work\n\n- Filed letters until \(year)\n", to: "old/cv-\(year).md")
    }
    try sandbox.directory.write("", to: "new/.keep")
    return sandbox
  }

  @Test func `each command's output is valid by its schema`() throws {
    let sandbox = try sandbox()
    for run in Self.runs {
      let outcome = try sandbox.resver(run.words + ["--json"], in: run.folder)
      #expect(outcome.status == run.status, "\(run.words): \(outcome.errors)")
      try expectValid(outcome.output, by: run.schema, run.words)
      for line in outcome.errors.split(separator: "\n") { try expectValid(String(line), by: "note", run.words) }
    }
    let page = try sandbox.run(["timeout", "--preserve-status", "2", Sandbox.program, "view", "--no-open", "--json"], in: "nora")
    try expectValid(page.output, by: "view", ["view"])
  }

  @Test func `a decision says what waits still`() throws {
    let sandbox = try sandbox()
    let clerk = "# Ada Roe\n\n## Work\n\n- Filed letters for three people\n- Ran the office\n"
    try sandbox.directory.write(clerk, to: "clerk/resume.md")
    try sandbox.resver("init", in: "clerk")
    try sandbox.resver("snapshot", in: "clerk")
    try sandbox.resver("role", "add", "north", in: "clerk")
    try sandbox.git("switch", "-q", "role/north", in: "clerk")
    try sandbox.directory.write(
      clerk.replacing("for three people", with: "by hand").replacing("Ran", with: "Held"), to: "clerk/resume.md")
    try sandbox.resver("snapshot", in: "clerk")
    try sandbox.git("switch", "-q", "main", in: "clerk")
    try sandbox.directory.write(
      clerk.replacing("three people", with: "the town").replacing("Ran", with: "Moved"), to: "clerk/resume.md")
    try sandbox.resver("snapshot", in: "clerk")
    try sandbox.resver("sync", in: "clerk")
    let decision = try sandbox.resver("review", "north", "--keep", "1", "--json", in: "clerk")
    try expectValid(decision.output, by: "review", ["review"])
    let value = try JSONSerialization.jsonObject(with: Data(decision.output.utf8)) as? [String: Any]
    #expect((value?["decided"] as? [Any])?.count == 1)
    #expect((value?["waiting"] as? [Any])?.count == 1)
  }

  @Test func `no command is left out`() throws {
    struct Command: Decodable {
      var commandName: String
      var shouldDisplay: Bool?
      var subcommands: [Command]?

      /// The commands that do something, as in `role add`.
      func leaves(_ before: [String] = []) -> [String] {
        guard shouldDisplay != false, commandName != "help" else { return [] }
        let below = (subcommands ?? []).filter { $0.commandName != "help" }
        let name = before + [commandName]
        return below.isEmpty ? [name.dropFirst().joined(separator: " ")] : below.flatMap { $0.leaves(name) }
      }
    }
    struct Dump: Decodable { var command: Command }
    let text = try Sandbox().resver("--experimental-dump-help").output
    let all = try JSONDecoder().decode(Dump.self, from: Data(text.utf8)).command.leaves()
    #expect(all.count > 30)
    #expect(Set(all) == Set(Self.runs.map(\.command)).union(["view", "mcp"]))
    let page = try Fixtures.text("docs/json.md")
    for command in all { #expect(page.contains("`\(command)`"), "docs/json.md does not mention \(command)") }
    for run in Self.runs { #expect(page.contains("schemas/\(run.schema).schema.json"), "\(run.schema)") }
  }

  @Test func `errors are JSON, and the status stays`() throws {
    let sandbox = try sandbox()
    for (line, status) in [
      ("show v99", 1), ("diff v1 v99", 1), ("sync nobody", 1), ("review backend --take 9", 64), ("role add backend", 1),
      ("merge-file gone.md base.md theirs.md", 255), ("snapshot --nonsense", 64), ("outline gone.md", 1), ("nosuch", 64),
      ("log --html a.html", 64), ("undo extra", 64),
    ] as [(String, Int32)] {
      let words = line.split(separator: " ").map(String.init)
      let plain = try sandbox.resver(words, in: "nora")
      let outcome = try sandbox.resver(words + ["--json"], in: "nora")
      #expect(outcome.status == status, "\(line)")
      if line != "log --html a.html" { #expect(plain.status == status, "\(line)") }
      #expect(outcome.output.isEmpty, "\(line)")
      try expectValid(outcome.errors, by: "error", words)
      let value = try JSONSerialization.jsonObject(with: Data(outcome.errors.utf8)) as? [String: Any]
      #expect((value?["error"] as? [String: Any])?["exit"] as? Int32 == status, "\(line)")
    }
  }

  @Test(arguments: [
    #"{"schema": "resver.role-list/1"}"#, #"{"schema": "resver.role-list/2", "roles": []}"#,
    #"{"schema": "resver.role-list/1", "roles": [{"name": "a"}]}"#, #"{"schema": "resver.role-list/1", "roles": [], "more": 1}"#,
    #"{"schema": "resver.role-list/1", "roles": [{"name": "a", "base": 1}]}"#, "[]",
  ])
  func `the validator finds what is wrong`(_ text: String) throws {
    #expect(try !JSONSchema(named: "role-list").problems(in: text).isEmpty)
  }

  @Test func `every schema is one that the validator knows`() throws {
    let names = try Fixtures.paths(below: "docs/schemas", ending: ".schema.json").map { path in
      String(path.split(separator: "/").last?.dropLast(".schema.json".count) ?? "")
    }
    #expect(names.count > 30)
    for name in names where name != "common" {
      // A value that breaks every rule reads all of them.
      #expect(try !JSONSchema(named: name).problems(in: "{}").isEmpty, "\(name)")
    }
  }
}
