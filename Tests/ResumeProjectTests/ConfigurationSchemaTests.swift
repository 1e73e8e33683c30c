import Foundation
import TestSupport
import Testing

@testable import ResumeProject

@Suite struct `The schema of resver.yaml` {
  /// The names that an object of the schema allows, and whether it refuses all others.
  private func names(_ object: Any?) throws -> (names: [String], isClosed: Bool) {
    let object = try #require(object as? [String: Any])
    let properties = try #require(object["properties"] as? [String: Any])
    return (properties.keys.sorted(), object["additionalProperties"] as? Bool == false)
  }

  @Test func `allows the names that resver reads, and no others`() throws {
    let data = Data(try Fixtures.text("docs/resver-yaml.schema.json").utf8)
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let properties = try #require(schema["properties"] as? [String: Any])
    let items = (properties["documents"] as? [String: Any])?["items"] as? [String: Any]
    let document = (items?["oneOf"] as? [Any])?.last
    let blocks = [
      (try names(schema), KnownKeys.root), (try names(document), KnownKeys.document),
      (try names(properties["checks"]), KnownKeys.checks), (try names(properties["export"]), KnownKeys.export),
    ]
    for (block, known) in blocks {
      #expect(block.names == known.sorted())
      #expect(block.isClosed, "\(known)")
    }
  }
}
