import Foundation
import TestSupport
import Testing

/// Links between the pages of the repository.
@Suite struct `Links lead somewhere` {
  private func pages() throws -> [String] {
    // Skills are read by assistants, not on the site.
    let pages = try Fixtures.paths(below: "docs", ending: ".md").filter { !$0.hasPrefix("docs/skills/") }
    return pages + ["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md", "Sources/README.md", "Tests/README.md"]
  }

  /// The anchors of a page's headings, as GitHub makes them.
  private func anchors(of text: String) -> Set<String> {
    var found: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("#") {
      let kept = line.drop { $0 == "#" || $0 == " " }.lowercased().unicodeScalars.filter {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == " " || $0 == "-" || $0 == "_"
      }
      found.insert(String(String.UnicodeScalarView(kept)).replacing(" ", with: "-"))
    }
    return found
  }

  @Test func `each link names a file that is there, each anchor a heading`() throws {
    var links = 0
    for page in try pages() {
      let folder = URL(fileURLWithPath: "/" + page).deletingLastPathComponent()
      for match in try Fixtures.text(page).matches(of: /\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/) {
        let target = String(match.output.1 ?? match.output.2 ?? "")
        // Examples of Markdown have links that are none.
        guard !target.hasPrefix("https://"), target.contains(".") || target.hasPrefix("#") else { continue }
        links += 1
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? page : String(folder.appendingPathComponent(String(parts[0])).standardized.path.dropFirst())
        guard FileManager.default.fileExists(atPath: Fixtures.root + "/" + file) else {
          Issue.record("\(page) links \(target)")
          continue
        }
        if parts.count == 2 {
          #expect(anchors(of: try Fixtures.text(file)).contains(String(parts[1])), "\(page) links \(target)")
        }
      }
    }
    #expect(links > 100)
  }

  @Test func `the site's navigation lists every page once`() throws {
    let text = try Fixtures.bytes("docs/site/navigation.json")
    let groups = try #require(try JSONSerialization.jsonObject(with: Data(text)) as? [String: [[String]]])
    let listed = groups.values.flatMap { $0.map { $0[0] } }
    #expect(listed.sorted() == (try pages()).sorted())
  }
}
