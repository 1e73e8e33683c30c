import LoopbackServer
import Testing

@testable import ResumeView

/// Who gets in, and who does not.
@Suite struct `The gate` {
  private let secrets = Secrets()
  private var cookie: (String, String) { ("cookie", "other=1; resver-view-7777=\(secrets.cookie)") }

  private func ask(
    _ method: HTTPRequest.Method = .get, _ path: String = "/", query: [(String, String)] = [],
    with headers: [(String, String)], form: [(String, String)] = []
  ) -> HTTPResponse? {
    var gate = Gate(port: 7777, secrets: secrets)
    return gate.check(request(method, path, query, headers, form))
  }

  private func request(
    _ method: HTTPRequest.Method, _ path: String, _ query: [(String, String)], _ headers: [(String, String)],
    _ form: [(String, String)]
  ) -> HTTPRequest {
    HTTPRequest(
      method, path, query: FormFields(query),
      headers: headers.map { ($0.0, $0.1) } + [("content-type", "application/x-www-form-urlencoded")],
      body: Array(FormFields(form).encoded.utf8))
  }

  @Test func `lets in a client with the cookie, by either name of the machine`() {
    for host in ["127.0.0.1:7777", "localhost:7777"] { #expect(ask(with: [("host", host), cookie]) == nil) }
  }

  @Test(arguments: [
    "evil.example:7777", "127.0.0.1", "127.0.0.1:7778", "127.0.0.1:7777.evil.example", "localhost", "LOCALHOST:7777 ", "",
    "[::1]:7777", "0.0.0.0:7777",
  ])
  func `knows no other host, so that no name can be pointed here`(_ host: String) {
    #expect(ask(with: [("host", host), cookie])?.status == .forbidden)
    #expect(ask(query: [("token", secrets.token)], with: [("host", host)])?.status == .forbidden)
  }

  @Test func `wants one host and the whole cookie`() {
    let host = ("host", "127.0.0.1:7777")
    #expect(ask(with: [cookie])?.status == .forbidden)
    #expect(ask(with: [host, host, cookie])?.status == .forbidden)
    #expect(ask(with: [host])?.status == .forbidden)
    #expect(ask(with: [host, ("cookie", "resver-view-7777=" + secrets.cookie.dropLast())])?.status == .forbidden)
    #expect(ask(with: [host, ("cookie", "resver-view-7777=")])?.status == .forbidden)
    #expect(ask(with: [host, ("cookie", "resver-view-7778=\(secrets.cookie)")])?.status == .forbidden)
    #expect(ask(.get, "/view.js", with: [host])?.status == .forbidden)
  }

  @Test func `turns the right token into a cookie, and a guessed one into nothing`() throws {
    let host = ("host", "127.0.0.1:7777")
    let entry = try #require(ask(query: [("token", secrets.token)], with: [host]))
    #expect(entry.status == .done)
    let made = try #require(entry.headers.first { $0.name == "Set-Cookie" }).value
    #expect(made == "resver-view-7777=\(secrets.cookie); Path=/; HttpOnly; SameSite=Strict")
    #expect(!String(decoding: entry.body, as: UTF8.self).contains(secrets.token))
    let wrong = try #require(ask(query: [("token", "x" + secrets.token.dropFirst())], with: [host, cookie]))
    #expect(wrong.status == .forbidden && !wrong.headers.contains { $0.name == "Set-Cookie" })
    #expect(ask(.post, query: [("token", secrets.token)], with: [host])?.status == .forbidden)
  }

  @Test func `takes the browser's own address once`() {
    var gate = Gate(port: 7777, secrets: secrets)
    let entry = request(.get, "/", [("ticket", secrets.ticket)], [("host", "127.0.0.1:7777")], [])
    #expect(gate.check(entry)?.status == .done)
    #expect(gate.check(entry)?.status == .forbidden)
    #expect(ask(query: [("ticket", secrets.token)], with: [("host", "127.0.0.1:7777")])?.status == .forbidden)
    #expect(ask(query: [("token", secrets.ticket)], with: [("host", "127.0.0.1:7777")])?.status == .forbidden)
  }

  @Test(arguments: ["cross-site", "same-site"]) func `refuses what other pages ask for`(_ site: String) {
    let host = ("host", "127.0.0.1:7777")
    #expect(ask(with: [host, cookie, ("sec-fetch-site", site)])?.status == .forbidden)
    #expect(ask(with: [host, cookie, ("sec-fetch-site", "same-origin")]) == nil)
    #expect(ask(with: [host, cookie, ("sec-fetch-site", "none")]) == nil)
  }

  @Test func `takes a form from our own page alone`() {
    let host = ("host", "127.0.0.1:7777")
    let origin = ("origin", "http://127.0.0.1:7777")
    let secret = [("csrf", secrets.form)]
    #expect(ask(.post, "/review", with: [host, cookie, origin], form: secret) == nil)
    #expect(ask(.post, "/review", with: [host, cookie], form: secret)?.status == .forbidden)
    #expect(ask(.post, "/review", with: [host, cookie, origin])?.status == .forbidden)
    #expect(ask(.post, "/review", with: [host, cookie, origin], form: [("csrf", secrets.cookie)])?.status == .forbidden)
    #expect(ask(.post, "/review", with: [host, origin], form: secret)?.status == .forbidden)
    // The secret counts in the form, not in the address.
    #expect(ask(.post, "/review", query: secret, with: [host, cookie, origin])?.status == .forbidden)
    for other in ["http://localhost:7777", "https://127.0.0.1:7777", "http://127.0.0.1:7778", "null", "http://evil.example"] {
      #expect(ask(.post, "/review", with: [host, cookie, ("origin", other)], form: secret)?.status == .forbidden, "\(other)")
    }
  }

  @Test func `says so in every answer that nothing may be loaded, framed or kept`() throws {
    let refusal = try #require(ask(with: [("host", "evil.example")]))
    let headers = Dictionary(uniqueKeysWithValues: refusal.headers.map { ($0.name, $0.value) })
    let policy = try #require(headers["Content-Security-Policy"])
    #expect(policy.hasPrefix("default-src 'none'") && policy.contains("frame-ancestors 'none'") && !policy.contains("unsafe"))
    #expect(headers["X-Content-Type-Options"] == "nosniff" && headers["Cache-Control"] == "no-store")
    #expect(!headers.keys.contains("Access-Control-Allow-Origin"))
  }

  @Test func `draws other secrets each time`() {
    let other = Secrets()
    let all = [secrets, other].flatMap { [$0.token, $0.ticket, $0.cookie, $0.form] }
    #expect(Set(all).count == 8 && all.allSatisfy { $0.count == 32 })
  }
}
