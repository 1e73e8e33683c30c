import Foundation
import TestSupport
import Testing

/// Each promise of docs/security.md has tests, and those exist.
@Suite struct `Promises are kept by tests` {
  /// The lines that promise nothing.
  private static let unpromised = "## What resver does not promise"

  private func page() throws -> String { try Fixtures.text("docs/security.md") }

  /// The rows of the table at the end: the first words of a promise, and the names of its tests.
  private func rows() throws -> [(promise: String, tests: [String])] {
    try page().split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| promise") }.map { row in
      let cells = row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      return (cells[0], cells[1].split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) })
    }
  }

  @Test func `every line has a row`() throws {
    var promises: [String] = []
    var isPromised = true
    for line in try page().split(separator: "\n") {
      if line.hasPrefix("## ") { isPromised = line != Self.unpromised && line != "## Tests" }
      if line.hasPrefix("- "), isPromised { promises.append(String(line.dropFirst(2))) }
    }
    let rows = try rows()
    #expect(promises.count > 15)
    for promise in promises {
      #expect(rows.contains { promise.hasPrefix($0.promise) }, "no test is named for: \(promise)")
    }
    for row in rows {
      #expect(promises.contains { $0.hasPrefix(row.promise) }, "nothing is promised with: \(row.promise)")
    }
  }

  @Test func `every test exists`() throws {
    let tests = try Fixtures.paths(below: "Tests", ending: ".swift").map { try Fixtures.text($0) }.joined()
    for row in try rows() {
      #expect(!row.tests.isEmpty)
      for test in row.tests {
        #expect(tests.contains("func `\(test)`") || tests.contains("struct `\(test)`"), "no test is called: \(test)")
      }
    }
  }

  @Test func `a shell and the network are used where docs/security.md says`() throws {
    var shells: Set<String> = []
    var sockets: Set<String> = []
    for path in try Fixtures.paths(below: "Sources", ending: ".swift") {
      let text = try Fixtures.text(path)
      let name = String(path.split(separator: "/").last ?? "")
      if text.contains("/bin/sh\"") || text.contains("\"sh\"") { shells.insert(name) }
      for call in ["socket(", "connect(", "getaddrinfo(", "URLSession", "git_remote_", "git_clone("] where text.contains(call) {
        sockets.insert("\(name): \(call)")
      }
    }
    #expect(shells == ["Limits.swift", "Editor.swift"])
    #expect(sockets == ["LoopbackServer.swift: socket("])
  }
}
