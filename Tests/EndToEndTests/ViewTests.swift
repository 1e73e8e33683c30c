import ChildProcesses
import Foundation
import TestSupport
import Testing

/// The real program, asked by curl as a browser would.
@Suite(.enabled(if: Tools.has("curl"))) struct `The view answers a browser` {
  /// `resver view` as another process, until the test is over.
  final class Running {
    let address: String
    private let process = Process()

    init(_ sandbox: Sandbox, _ arguments: String...) throws {
      process.executableURL = URL(filePath: Sandbox.program)
      process.arguments = ["view"] + arguments
      process.currentDirectoryURL = URL(filePath: sandbox.directory.path)
      process.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "HOME": sandbox.directory.path,
        "GIT_CONFIG_NOSYSTEM": "1",
      ]
      for (key, value) in sandbox.variables { process.environment?[key] = value }
      let output = Pipe()
      process.standardOutput = output
      process.standardError = Pipe()
      try process.run()
      var text = ""
      while !text.hasSuffix("\n") {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        text += String(decoding: more, as: UTF8.self)
      }
      address = text.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Ends it as Ctrl-C does; returns its status.
    func interrupt() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }

    deinit { if process.isRunning { process.terminate() } }
  }

  private func started() throws -> Sandbox {
    let sandbox = try Sandbox()
    try sandbox.git("init", "-q", "-b", "main", ".")
    try sandbox.directory.write("# Kim Ode\n\n## Work\n\n- Kept the books of 40 boats\n", to: "resume.md")
    try sandbox.resver("snapshot")
    try sandbox.directory.rewrite("resume.md") { $0.replacingOccurrences(of: "40", with: "45") }
    try sandbox.resver("snapshot")
    return sandbox
  }

  private func curl(_ sandbox: Sandbox, _ arguments: String...) throws -> String {
    try sandbox.run(["curl", "-s", "--max-time", "120"] + arguments).output
  }

  @Test func `with the token of the address, and nobody without it`() throws {
    let sandbox = try started()
    let running = try Running(sandbox, "--no-open")
    let root = try #require(running.address.split(separator: "/?").first.map(String.init))
    #expect(root.hasPrefix("http://127.0.0.1:"))
    #expect(try curl(sandbox, "-o", "/dev/null", "-w", "%{http_code}", root + "/") == "403")
    #expect(try curl(sandbox, "-c", "jar", running.address).contains("url=/"))
    #expect(try curl(sandbox, "-b", "jar", root + "/").contains(">v2<"))
    #expect(try curl(sandbox, "-b", "jar", root + "/diff?from=v1&to=v2").contains("<del>40</del>"))
    #expect(
      try curl(sandbox, "-b", "jar", "-H", "Host: evil.example", "-o", "/dev/null", "-w", "%{http_code}", root + "/") == "403")
    let before = try curl(sandbox, "-b", "jar", root + "/state")
    try sandbox.directory.rewrite("resume.md") { $0 + "- Built a pier\n" }
    #expect(try curl(sandbox, "-b", "jar", root + "/state") != before)
    #expect(running.interrupt() == 0)
  }

  @Test func `started by us, with an address that is good for once`() throws {
    let sandbox = try started()
    try sandbox.writeProgram("#!/bin/sh\nprintf '%s\\n' \"$1\" >opened.new && mv opened.new opened\n", to: "browser")
    sandbox.variables["BROWSER"] = sandbox.directory.path + "/browser"
    let running = try Running(sandbox)
    let file = sandbox.directory.path + "/opened"
    for _ in 0..<200 where !FileManager.default.fileExists(atPath: file) { usleep(50_000) }
    let opened = try sandbox.directory.read("opened").trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(opened.contains("?ticket=") && !running.address.contains(opened.suffix(32)))
    #expect(try curl(sandbox, "-o", "/dev/null", "-w", "%{http_code}", opened) == "200")
    #expect(try curl(sandbox, "-o", "/dev/null", "-w", "%{http_code}", opened) == "403")
  }

  /// Headless Chromium, under any of its names.
  private static let browser = ["chromium-headless-shell", "chromium", "google-chrome"].first { Tools.has($0) }

  /// The script runs under the page's own policy and counts the changes; a failure leaves the count empty.
  @Test(.enabled(if: browser != nil)) func `that runs the script`() throws {
    let sandbox = try started()
    let running = try Running(sandbox, "--no-open")
    sandbox.variables["HOME"] = sandbox.directory.path
    let outcome = try sandbox.run([
      Self.browser ?? "", "--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=4000", "--dump-dom",
      running.address,
    ])
    #expect(outcome.output.contains("<title>Versions – resver</title>"), "\(outcome)")
    #expect(outcome.output.contains("id=\"show-keys\"") && !outcome.output.contains("title=\"Keys (?)\" hidden"), "\(outcome)")
  }

  @Test func `on the port that was asked for, or with a word why not`() throws {
    let sandbox = try started()
    let running = try Running(sandbox, "--no-open")
    let port = try #require(running.address.firstMatch(of: /:(\d+)\//)).1
    let second = try sandbox.resver("view", "--no-open", "--port", String(port))
    #expect(second.status == 1 && second.errors.contains("Cannot listen on port \(port)") && second.errors.contains("Hint:"))
    #expect(try sandbox.resver("view", "--port", "99999").status == 64)
  }
}
