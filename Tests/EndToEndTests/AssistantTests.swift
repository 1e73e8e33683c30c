import Foundation
import TestSupport
import Testing

/// `resver mcp`: a client's messages on standard input, the answers on standard output.
@Suite struct `Assistants read the résumé and write only when allowed` {
  /// A life with a role, and a file outside it.
  private func sandbox() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.replay("nora-vance", to: "cv")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept a secret\n", to: "secret.md")
    return sandbox
  }

  /// Sends lines to the server and returns its answers, one per line.
  private func answers(
    _ lines: [String], _ options: String..., in sandbox: Sandbox
  ) throws -> [[String: Any]] {
    let outcome = try sandbox.resver(["mcp", "cv"] + options, in: "", input: lines.joined(separator: "\n") + "\n")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return try outcome.output.split(separator: "\n").map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
  }

  private func call(_ tool: String, _ arguments: [String: Any] = [:], id: Int = 1) throws -> String {
    let message: [String: Any] = [
      "jsonrpc": "2.0", "id": id, "method": "tools/call", "params": ["name": tool, "arguments": arguments],
    ]
    return String(decoding: try JSONSerialization.data(withJSONObject: message), as: UTF8.self)
  }

  private func error(_ answer: [String: Any]?) -> Int? { (answer?["error"] as? [String: Any])?["code"] as? Int }

  private func result(_ answer: [String: Any]?) throws -> [String: Any] {
    try #require(answer?["result"] as? [String: Any], "\(String(describing: answer))")
  }

  /// Checks that a result has the objects that the command prints.
  private func expectSame(_ answer: [String: Any]?, as output: String, _ tool: String) throws {
    // A dry run makes its commits at the second in which it runs, so that their names differ.
    func objects(_ text: String) throws -> [NSDictionary] {
      try text.split(separator: "\n").map { line in
        let line = line.replacing(/\b[0-9a-f]{7,40}\b/, with: "")
        return try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? NSDictionary)
      }
    }
    let result = try result(answer)
    #expect(result["isError"] == nil, "\(tool)")
    let text = ((result["content"] as? [[String: Any]])?.first)?["text"] as? String ?? ""
    let expected = try objects(output)
    #expect(try objects(text) == expected, "\(tool)")
    let structured = try #require(result["structuredContent"] as? [String: Any])
    let results = try #require(structured["results"] as? [Any]).map { item in
      String(decoding: try JSONSerialization.data(withJSONObject: item), as: UTF8.self)
    }
    #expect(try objects(results.joined(separator: "\n")) == expected, "\(tool)")
  }

  private static let greeting =
    #"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}"#

  @Test func `a client is greeted and finds the tools`() throws {
    let sandbox = try sandbox()
    let lines = [
      Self.greeting, #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#, #"{"jsonrpc":"2.0","id":"a","method":"ping"}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#,
    ]
    let found = try answers(lines, in: sandbox)
    #expect(found.count == 3)
    let greeting = try result(found.first)
    #expect(greeting["protocolVersion"] as? String == "2025-06-18")
    #expect((greeting["serverInfo"] as? [String: Any])?["name"] as? String == "resver")
    #expect((greeting["capabilities"] as? [String: Any])?.keys.sorted() == ["tools"])
    #expect(found[1]["id"] as? String == "a")
    let tools = try #require(try result(found[2])["tools"] as? [[String: Any]])
    let page = try Fixtures.text("docs/mcp.md")
    for tool in tools {
      let name = try #require(tool["name"] as? String)
      #expect(page.contains("`\(name)`"), "docs/mcp.md does not mention \(name)")
      #expect((tool["annotations"] as? [String: Any])?["readOnlyHint"] as? Bool == true, "\(name)")
      #expect((tool["inputSchema"] as? [String: Any])?["type"] as? String == "object", "\(name)")
    }
    let writing = try answers([#"{"jsonrpc":"2.0","id":2,"method":"tools/list"}"#], "--allow-writes", in: sandbox)
    let all = try #require(try result(writing.first)["tools"] as? [[String: Any]])
    #expect(all.count == tools.count + 5)
    #expect(all.count(where: { ($0["annotations"] as? [String: Any])?["readOnlyHint"] as? Bool == false }) == 5)
  }

  @Test func `a tool returns what its command prints`() throws {
    let sandbox = try sandbox()
    let ad = try Fixtures.text("history/nora-vance/jobs/data.html")
    try sandbox.directory.write(ad, to: "cv/ad.html")
    let pairs: [(String, [String: Any], [String])] = [
      ("status", [:], ["status"]), ("outline", [:], ["outline"]), ("outline", ["source": "v3"], ["outline", "v3"]),
      ("diff", ["from": "v13", "to": "v14", "all": true], ["diff", "v13", "v14", "--all"]), ("diff", [:], ["diff"]),
      ("log", ["limit": 3], ["log", "-n", "3"]), ("log", ["follow": "skills"], ["log", "--follow", "skills"]),
      ("show", ["version": "v1", "part": "skills"], ["show", "v1", "skills"]), ("matrix", [:], ["matrix"]),
      ("check", [:], ["check"]), ("stale", [:], ["stale"]),
      ("match", ["ad": ad, "roles": ["data"]], ["match", "ad.html", "data"]),
      ("review", [:], ["review"]), ("sent", [:], ["sent"]), ("which", ["file": "resume.md"], ["which", "resume.md"]),
      ("preview_sync", [:], ["sync", "--dry-run"]),
    ]
    let found = try answers(try pairs.map { try call($0.0, $0.1) }, in: sandbox)
    #expect(found.count == pairs.count)
    for ((tool, _, command), answer) in zip(pairs, found) {
      let outcome = try sandbox.resver(command + ["--json"], in: "cv")
      try expectSame(answer, as: outcome.output, tool)
    }
    // What a command cannot do is a result, so that the model reads the hint.
    let missing = try result(try answers([try call("show", ["version": "v99"])], in: sandbox).first)
    #expect(missing["isError"] as? Bool == true)
    let text = (missing["content"] as? [[String: Any]])?.first?["text"] as? String ?? ""
    #expect(try JSONSchema(named: "error").problems(in: text).isEmpty, "\(text)")
  }

  @Test func `without leave nothing is written`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.rewrite("cv/resume.md") { $0.replacing("five engineers", with: "six engineers") }
    let before = try sandbox.git("for-each-ref", in: "cv").output
    let calls = try ["snapshot", "sync", "promote", "decide", "undo"].map { try call($0) }
    for answer in try answers(calls, in: sandbox) { #expect(error(answer) == -32602) }
    #expect(try sandbox.git("for-each-ref", in: "cv").output == before)
  }

  @Test func `with leave versions are saved, roles synced, and all of it taken back`() throws {
    let sandbox = try sandbox()
    try sandbox.directory.rewrite("cv/resume.md") { $0.replacing("five engineers", with: "six engineers") }
    let before = try sandbox.git("for-each-ref", in: "cv").output
    let dry = try answers(
      [try call("snapshot", ["dryRun": true]), try call("sync", ["dryRun": true])], "--allow-writes", in: sandbox)
    #expect(dry.allSatisfy { (try? result($0)["isError"]) == nil })
    #expect(try sandbox.git("for-each-ref", in: "cv").output == before)
    let lines = [
      try call("snapshot", ["message": "-m Six\n\nof them"]), try call("sync", ["roles": ["backend"]]), try call("undo"),
      try call("undo"),
    ]
    let found = try answers(lines, "--allow-writes", in: sandbox)
    for answer in found { #expect(try result(answer)["isError"] == nil, "\(answer)") }
    let made = try result(found[0])["structuredContent"] as? [String: Any]
    #expect("\(made ?? [:])".contains("v15"), "\(made ?? [:])")
    #expect(try sandbox.git("for-each-ref", in: "cv").output == before)
    #expect(try sandbox.git("log", "-g", "-1", "--format=%B", "main@{1}", in: "cv").output.hasPrefix("-m Six"))
  }

  @Test func `what is no request gets an error, and the server goes on`() throws {
    let sandbox = try sandbox()
    let long = #"{"jsonrpc":"2.0","id":1,"method":"ping","x":""# + String(repeating: "a", count: 5 << 20) + "\"}"
    let bad: [(String, Int)] = [
      ("not JSON", -32700), ("{", -32700), (String(repeating: "[", count: 100_000), -32700), (long, -32600), ("[]", -32600),
      ("3", -32600), (#"{"jsonrpc":"1.0","id":1,"method":"ping"}"#, -32600), (#"{"jsonrpc":"2.0","id":1}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1,"method":7}"#, -32600), (#"{"jsonrpc":"2.0","id":null,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"resources/list"}"#, -32601),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/call"}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"tools/list","params":{"cursor":"2"}}"#, -32602),
      (try call("rm"), -32602), (try call("diff", ["from": 3]), -32602), (try call("diff", ["to": "v1"]), -32602),
      (try call("diff", ["form": "v1"]), -32602), (try call("show"), -32602), (try call("log", ["limit": 0]), -32602),
    ]
    let found = try answers(bad.map(\.0) + ["", #"{"jsonrpc":"2.0","id":"last","method":"ping"}"#], in: sandbox)
    #expect(found.count == bad.count + 1)
    for ((line, code), answer) in zip(bad, found) { #expect(error(answer) == code, "\(line.prefix(80)): \(answer)") }
    #expect(found.last?["id"] as? String == "last")
    // Bytes that are no text, and a list of messages.
    let outcome = try sandbox.run(
      [
        "sh", "-c",
        #"printf '\377\376{}\n[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"x"}]\n' | "$0" mcp cv"#,
        Sandbox.program,
      ])
    #expect(
      outcome.output.contains("-32700") && outcome.output.hasSuffix("[{\"id\":1,\"jsonrpc\":\"2.0\",\"result\":{}}]\n"),
      "\(outcome)")
  }

  @Test func `nothing outside the folder is read, and no value becomes an option`() throws {
    let sandbox = try sandbox()
    let root = sandbox.directory.path
    try sandbox.run(["ln", "-s", "../secret.md", "cv/link.md"])
    try sandbox.run(["ln", "-s", "..", "cv/up"])
    for word in [
      "../secret.md", "\(root)/secret.md", "link.md", "up/secret.md", "up", "HEAD:../secret.md", "-", "--html=out.html",
      "--render", "",
      "v1\nv2", "jobs/../../secret.md",
    ] {
      for line in [try call("outline", ["source": word]), try call("diff", ["from": word]), try call("which", ["file": word])] {
        let found = try answers([line], in: sandbox)
        #expect(error(found.first) == -32602, "\(word): \(found)")
        #expect(!"\(found)".contains("Kept a secret"))
      }
    }
    #expect(!FileManager.default.fileExists(atPath: root + "/cv/out.html"))
    let none = try sandbox.resver("mcp", "nowhere")
    #expect(none.status == 64 && none.errors.contains("not a folder"), "\(none)")
  }
}
