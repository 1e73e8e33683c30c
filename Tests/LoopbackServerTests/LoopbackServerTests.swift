import ChildProcesses
import Foundation
import LoopbackServer
import TestSupport
import Testing

/// A server on a thread of its own, until the test is over.
private final class Running: @unchecked Sendable {
  let server: LoopbackServer
  private let lock = NSLock()
  private var isOver = false
  private let ended = DispatchSemaphore(value: 0)

  init(_ answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse) throws {
    server = try LoopbackServer(port: 0)
    let thread = Thread { [self] in
      server.run(until: { lock.withLock { isOver } }, answer)
      ended.signal()
    }
    thread.start()
  }

  func end() {
    lock.withLock { isOver = true }
    ended.wait()
  }

  /// What curl says; its own status where there is no answer.
  func curl(_ arguments: String...) throws -> String {
    let result = try ChildProcess.run(
      ["curl", "-s", "--max-time", "120"] + arguments, environment: ProcessInfo.processInfo.environment)
    return result.status == 0 ? String(decoding: result.output, as: UTF8.self) : "curl: \(result.status)"
  }
}

@Suite(.enabled(if: Tools.has("curl"))) struct `The server answers` {
  @Test func `one request after the other, while idle connections stand open`() throws {
    let running = try Running { HTTPResponse(.done, "\($0.method.rawValue) \($0.path) \($0.body.count)") }
    defer { running.end() }
    let url = "http://127.0.0.1:\(running.server.port)"
    // More connections than there is room for, none of which says anything.
    let idle = try (0..<80).map { _ in try Idle(port: running.server.port) }
    #expect(try running.curl(url + "/a") == "GET /a 0")
    #expect(try running.curl("-d", "x=1", url + "/b") == "POST /b 3")
    #expect(try running.curl("-I", "-o", "/dev/null", "-w", "%{http_code}", url) == "200")
    withExtendedLifetime(idle) {}
  }

  @Test func `large pages whole`() throws {
    let page = [UInt8](repeating: UInt8(ascii: "x"), count: 5 << 20)
    let running = try Running { _ in HTTPResponse(.done, body: page) }
    defer { running.end() }
    let size = try running.curl("-o", "/dev/null", "-w", "%{size_download}", "http://127.0.0.1:\(running.server.port)/")
    #expect(size == "\(page.count)")
  }

  @Test func `a body that is too large with a word, and not with a broken connection`() throws {
    let running = try Running { _ in HTTPResponse(.done, "x") }
    defer { running.end() }
    let folder = try TemporaryDirectory()
    try folder.write(String(repeating: "x", count: 900_000 * 2), to: "body")
    let code = try running.curl(
      "-H", "Expect:", "-o", "/dev/null", "-w", "%{http_code}", "--data-binary", "@\(folder.path)/body",
      "http://127.0.0.1:\(running.server.port)/")
    #expect(code == "413")
  }

  @Test func `nobody on a port that is taken`() throws {
    let first = try LoopbackServer(port: 0)
    #expect(throws: LoopbackServer.Failure.self) { try LoopbackServer(port: first.port) }
  }

  @Test(.enabled(if: Tools.has("ss"))) func `on this machine's own address alone`() throws {
    let server = try LoopbackServer(port: 0)
    let result = try ChildProcess.run(["ss", "-ltnH"], environment: ProcessInfo.processInfo.environment)
    let lines = String(decoding: result.output, as: UTF8.self).split(separator: "\n").filter { $0.contains(":\(server.port) ") }
    #expect(lines.count == 1 && lines.allSatisfy { $0.contains("127.0.0.1:\(server.port)") }, "\(lines)")
  }
}

/// A connection on which nothing is said.
private final class Idle {
  private let descriptor: Int32

  init(port: UInt16) throws {
    #if canImport(Darwin)
      descriptor = socket(AF_INET, SOCK_STREAM, 0)
    #else
      descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) }
    }
    try #require(code == 0)
  }

  deinit { close(descriptor) }
}
