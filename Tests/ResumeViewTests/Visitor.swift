import ChildProcesses
import Foundation
import Host
import LoopbackServer
import ResumeArchive
import TestSupport

@testable import ResumeView

/// A browser without a socket: asks a session about a repository of its own, with the cookie that the token got it.
final class Visitor {
  let sandbox: Sandbox
  private(set) var session: ViewSession
  private let cookie: String

  init(_ sandbox: Sandbox) throws {
    self.sandbox = sandbox
    let directory = sandbox.directory.path
    var variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": directory, "GIT_CONFIG_NOSYSTEM": "1",
    ]
    for (key, value) in [("NAME", "Test Person"), ("EMAIL", "test@example.com")] {
      variables["GIT_AUTHOR_\(key)"] = value
      variables["GIT_COMMITTER_\(key)"] = value
    }
    let fixed = variables
    let gate = Gate(port: 7777)
    cookie = "\(gate.cookieName)=\(gate.secrets.cookie)"
    session = ViewSession(gate: gate) {
      Environment(directory: directory, variables: fixed, seconds: 1_700_000_000, offset: 0)
    }
  }

  /// The status and the text of a page.
  func get(_ path: String, _ query: [(String, String)] = []) -> (status: Int, text: String) {
    told(
      session.answer(
        HTTPRequest(.get, path, query: FormFields(query), headers: [("host", "127.0.0.1:7777"), ("cookie", cookie)])))
  }

  /// What a form of our own page gets for an answer; the page it leads to where it leads on.
  func post(_ path: String, _ form: [(String, String)]) -> (status: Int, text: String) {
    let fields = [("csrf", session.gate.secrets.form)] + form
    let response = session.answer(
      HTTPRequest(
        .post, path,
        headers: [
          ("host", "127.0.0.1:7777"), ("cookie", cookie), ("origin", "http://127.0.0.1:7777"),
          ("content-type", "application/x-www-form-urlencoded"),
        ], body: Array(FormFields(fields).encoded.utf8)))
    guard response.status == .seeOther, let goal = response.headers.first(where: { $0.name == "Location" })?.value else {
      return told(response)
    }
    let halves = goal.split(separator: "?", maxSplits: 1).map(String.init)
    let query = halves.count > 1 ? FormFields(encoded: halves[1].utf8) : FormFields()
    return get(halves[0], query.fields.map { ($0.name, $0.value) })
  }

  /// The headers of a page, by name.
  func headers(_ path: String, _ query: [(String, String)] = []) -> [String: String] {
    let response = session.answer(
      HTTPRequest(.get, path, query: FormFields(query), headers: [("host", "127.0.0.1:7777"), ("cookie", cookie)]))
    return Dictionary(uniqueKeysWithValues: response.headers.map { ($0.name, $0.value) })
  }

  private func told(_ response: HTTPResponse) -> (Int, String) {
    (response.status.rawValue, String(decoding: response.body, as: UTF8.self))
  }
}

extension Sandbox {
  /// A repository with a résumé in two versions and a role.
  static func withTwoVersions() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write(
      "# Kim Ode\n\n## Work\n\n### Acme — Clerk (2019 – 2021)\n\n- Kept the books of 40 boats\n- Sold the boats\n",
      to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.resver("role", "add", "clerk")
    try sandbox.directory.rewrite("resume.md") { $0.replacingOccurrences(of: "40 boats", with: "45 boats") }
    try sandbox.resver("snapshot")
    return sandbox
  }
}
