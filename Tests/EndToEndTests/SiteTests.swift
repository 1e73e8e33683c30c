import Foundation
import TestSupport
import Testing

/// The documentation as a site, as scripts/site makes it.
@Suite struct `The site holds together` {
  private static var isPossible: Bool { Tools.has("cmark-gfm") && Tools.has("python3") }

  private func site() throws -> Sandbox {
    let sandbox = try Sandbox()
    sandbox.variables["RESVER"] = Sandbox.program
    let outcome = try sandbox.run([Fixtures.root + "/scripts/site", sandbox.directory.path + "/site"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    return sandbox
  }

  /// The files of the site, from its folder.
  private func files(_ sandbox: Sandbox) throws -> [String] {
    let root = sandbox.directory.path + "/site"
    return try #require(FileManager.default.enumerator(atPath: root)).compactMap { $0 as? String }
  }

  @Test(.enabled(if: isPossible)) func `every link and anchor leads somewhere, and nothing is loaded from outside`() throws {
    let sandbox = try site()
    let files = Set(try files(sandbox))
    let pages = try Dictionary(
      uniqueKeysWithValues: files.filter { $0.hasSuffix(".html") }.map { ($0, try sandbox.directory.read("site/" + $0)) })
    #expect(pages.count > 50)
    let anchors = pages.mapValues { page in Set(page.matches(of: /\bid="([^"]+)"/).map { String($0.output.1) }) }
    var links = 0
    for (name, page) in pages {
      #expect(page.contains("default-src 'none'"), "\(name)")
      #expect(!page.contains("<style") && !page.contains(" style=") && !page.contains("<script>"), "\(name)")
      for match in page.matches(of: /<(\w+)[^>]*?\b(?:href|src|srcset)="([^"]+)"/) {
        let (element, target) = (match.output.1, String(match.output.2))
        if target.hasPrefix("https://") {
          #expect(element == "a", "\(name) loads \(target)")
          continue
        }
        links += 1
        let parts = target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let place = URL(fileURLWithPath: "/" + name).deletingLastPathComponent().appendingPathComponent(String(parts[0]))
          .standardized
        let file = parts[0].isEmpty ? name : String(place.path.dropFirst())
        #expect(files.contains(file), "\(name) links \(target)")
        if parts.count == 2, let known = anchors[file] {
          let anchor = String(parts[1]).removingPercentEncoding ?? ""
          #expect(known.contains(anchor), "\(name) links \(target)")
        }
      }
    }
    #expect(links > 3000)
  }

  @Test(.enabled(if: isPossible)) func `each command has a page, and the search finds each section`() throws {
    let sandbox = try site()
    let dump = try sandbox.resver("--experimental-dump-help").output
    let root = try #require(try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any])
    for command in (root["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? [] {
      guard let name = command["commandName"] as? String, name != "help", command["shouldDisplay"] as? Bool == true else {
        continue
      }
      let page = try sandbox.directory.read("site/commands/\(name).html")
      #expect(page.contains("resver \(name)"), "\(name)")
    }
    let script = try sandbox.directory.read("site/search-index.js")
    let json = try #require(script.firstMatch(of: /const searchIndex = (.*);\n/)).output.1
    let sections = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: String]])
    #expect(sections.count > 150)
    for section in sections {
      let parts = try #require(section["address"]).split(separator: "#")
      #expect(try sandbox.directory.read("site/" + parts[0]).contains("id=\"\(parts[1])\""), "\(section["address"] ?? "")")
      #expect(section["title"]?.isEmpty == false && section["text"]?.contains("<code>") == false)
    }
    #expect(sections.contains { $0["text"]?.contains("--allow-writes") == true })
  }
}
