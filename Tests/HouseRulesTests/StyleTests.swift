import TestSupport
import Testing

/// The rules of docs/style.md that a search can check; its other rules need a reader.
@Suite struct `Texts follow the style page` {
  /// Phrases that made readers start a sentence again. Rules 2, 4 and 7 of the page say what to write instead.
  private static let avoided = ["is told", "are told", "told apart", "no more than", "whoever"]

  @Test func `comments and names of tests`() throws {
    let paths = try Fixtures.paths(below: "Sources", ending: ".swift") + Fixtures.paths(below: "Tests", ending: "Tests.swift")
    try #require(paths.count > 100, "the tree was not found")
    for path in paths {
      for (number, line) in try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let text = line.drop { $0 == " " }
        guard text.hasPrefix("//") || text.contains("func `") || text.contains("struct `") else { continue }
        expectStyle(text.lowercased(), at: "\(path):\(number + 1)")
      }
    }
  }

  @Test func `pages`() throws {
    let paths = try Fixtures.paths(below: "docs", ending: ".md") + ["README.md", "CONTRIBUTING.md", "Sources/README.md"]
    // The style page quotes what it advises against.
    for path in paths where path != "docs/style.md" {
      for (number, line) in try Fixtures.text(path).split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        expectStyle(line.lowercased(), at: "\(path):\(number + 1)")
      }
    }
  }

  private func expectStyle(_ line: String, at place: String) {
    for phrase in Self.avoided { #expect(!line.contains(phrase), "\(place) contains \"\(phrase)\": see docs/style.md") }
  }
}
