import Foundation
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

@testable import ResumeFacts

/// The registry, the documentation and the schema of resver.yaml name the same checks.
@Suite struct `Every check is registered, documented and shown` {
  @Test func `under a name of its own`() {
    #expect(Set(CheckRegistry.names).count == CheckRegistry.all.count)
    for check in CheckRegistry.all {
      #expect(!check.severities.isEmpty && check.severities == check.severities.sorted(), "\(check.name)")
      #expect(!check.what.isEmpty && !check.why.isEmpty && !check.example.isEmpty, "\(check.name)")
    }
  }

  @Test func `in a file of its own`() throws {
    let paths = try Fixtures.paths(below: "Sources/ResumeFacts/Checks/Rules", ending: ".swift")
    let files = Set(paths.map { $0.split(separator: "/").last.map { String($0.dropLast(6)) } ?? "" })
    #expect(files == Set(CheckRegistry.all.map { "\($0)" }))
  }

  @Test func `in the table of docs/facts.md`() throws {
    let page = try Fixtures.text("docs/facts.md")
    let rows = CheckRegistry.all.map { check in
      let severities = check.severities.map(\.rawValue).joined(separator: ", ")
      return "| `\(check.name)` | \(severities) | \(check.what) | \(check.why) |"
    }
    let table =
      "| check | severity | what it reports | why it matters |\n|---|---|---|---|\n" + rows.joined(separator: "\n") + "\n\n"
    #expect(page.contains(table), "the table of docs/facts.md is not:\n\(table)")
  }

  @Test func `in the schema of resver.yaml`() throws {
    let data = Data(try Fixtures.text("docs/resver-yaml.schema.json").utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let checks = try #require(properties["checks"] as? [String: Any])
    let names = try #require(checks["properties"] as? [String: Any])
    #expect(names.keys.sorted() == CheckRegistry.names.sorted())
    #expect(checks["additionalProperties"] as? Bool == false)
  }

  @Test func `by an example that it objects to`() {
    for check in CheckRegistry.all where check.name != "stale-fact" && check.name != "encoding" {
      let isData = check.example.hasPrefix("{")
      let isPart = check.example.hasPrefix("###")
      let source = isPart ? "ada@quill.example\n\n## Work\n\n" + check.example : check.example
      let format: SourceFormat = isData ? .json : .markdown
      let found = ResumeChecks.run(
        format.read(Array((source + "\n").utf8)), as: format, today: Period.Date(year: 2026, month: 11, day: 24),
        off: check.name == "missing-contact" ? [] : ["missing-contact"])
      #expect(found.map(\.rule) == [check.name], "\(check.name)")
      #expect(found.allSatisfy { check.severities.contains($0.severity) }, "\(check.name)")
    }
  }
}
