import LoopbackServer
import TestSupport
import Testing

@Suite struct `A request is read` {
  private func read(_ text: String, limits: RequestReader.Limits = RequestReader.Limits()) -> RequestReader.Progress {
    var reader = RequestReader(limits: limits)
    return reader.read(Array(text.utf8))
  }

  @Test func `with path, query, headers and body`() {
    let text =
      "POST /review?role=r%26d+x&role=2 HTTP/1.1\r\nHost: localhost:1\r\nCookie: a=1; b=2\r\n"
      + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 20\r\n\r\ntext=caf%C3%A9&n=%zz&"
    guard case .whole(let request) = read(text) else {
      Issue.record("not read")
      return
    }
    #expect(request.method == .post && request.path == "/review" && request.query["role"] == "r&d x")
    #expect(request.header("host") == "localhost:1" && request.cookie("b") == "2" && request.cookie("c") == nil)
    #expect(request.form["text"] == "café" && request.form["n"] == "%zz")
  }

  @Test(arguments: [
    ("GET http://evil/ HTTP/1.1\r\n\r\n", HTTPResponse.Status.badRequest),
    ("GET  / HTTP/1.1\r\n\r\n", .badRequest),
    ("GET / HTTP/2.0\r\n\r\n", .badRequest),
    ("\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\r\nA: b\u{0}\r\n\r\n", .badRequest),
    ("GET / HTTP/1.1\nHost: a\r\n\r\n", .badRequest),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", .badRequest),
    ("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", .badRequest),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", .tooLarge),
    ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", .notImplemented),
    ("DELETE / HTTP/1.1\r\n\r\n", .notAllowed),
  ])
  func `and what two programs could read differently is refused`(_ text: String, _ status: HTTPResponse.Status) {
    #expect(read(text) == .refused(status))
  }

  @Test func `within bounds, whatever is sent`() {
    var limits = RequestReader.Limits()
    limits.body = 10
    #expect(read("POST / HTTP/1.1\r\nContent-Length: 11\r\n\r\n", limits: limits) == .refused(.tooLarge))
    var reader = RequestReader()
    var progress = RequestReader.Progress.waiting
    for _ in 0..<5000 where progress == .waiting { progress = reader.read(Array("A: bbbbbbbb\r\n".utf8)) }
    #expect(progress == .refused(.headersTooLarge))
    #expect(read("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 65) + "\r\n") == .refused(.headersTooLarge))
  }

  /// What stands there twice counts for nothing, so that no check can be passed with one value and used with the other.
  @Test func `and a header that stands there twice is none`() {
    guard case .whole(let request) = read("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n") else { return }
    #expect(request.header("host") == nil)
  }

  @Test(arguments: 0..<40) func `the same in whatever pieces it comes`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "GET ", "POST ", "/", "/a?b=c", " ", "HTTP/1.1", "\r\n", "\r", "\n", "Host: x", "Content-Length: ", "3", "0", ":",
      "\r\n\r\n",
      "abc", "\u{0}", "é",
    ]
    var text = Array("POST / HTTP/1.1\r\n".utf8)
    for _ in 0..<Int.random(in: 0..<14, using: &generator) { text += Array(pieces.randomElement(using: &generator)!.utf8) }
    var whole = RequestReader()
    let expected = whole.read(text)
    for _ in 0..<20 {
      var reader = RequestReader()
      var progress = RequestReader.Progress.waiting
      var rest = text[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...rest.count, using: &generator)
        progress = reader.read(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(progress == expected, "seed \(seed)")
    }
  }

  @Test(arguments: 0..<20) func `a form says what was put into it`(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let values = (0..<5).map { _ in
      String(
        String.UnicodeScalarView((0..<8).compactMap { _ in Unicode.Scalar(UInt32.random(in: 0..<0x3000, using: &generator)) }))
    }
    let fields = FormFields(values.map { ("n" + $0, $0) })
    #expect(FormFields(encoded: fields.encoded.utf8) == fields, "seed \(seed)")
  }

  @Test func `an answer lets no header in by a value`() {
    let response = HTTPResponse(.done, headers: [("X", "a\r\nSet-Cookie: b\u{0}")], "x")
    let text = String(decoding: response.bytes(omitsBody: false), as: UTF8.self)
    #expect(text.split(separator: "\r\n", omittingEmptySubsequences: false).count == 7 && text.contains("X: aSet-Cookie: b\r\n"))
    #expect(text.hasSuffix("\r\n\r\nx"))
    #expect(
      String(decoding: response.bytes(omitsBody: true), as: UTF8.self).hasSuffix("Content-Length: 1\r\nConnection: close\r\n\r\n")
    )
  }
}
