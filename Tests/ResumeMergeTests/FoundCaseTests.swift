import Foundation
import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// The folders of Tests/Fixtures/merge-found: collisions of real résumés that were once merged wrongly,
/// rewritten in our own words in their original format. Each has `base`, `ours`, `theirs`; `expected`, or a
/// file `conflict` (with the number of conflicts, if it matters); and `expected-ours` if a role's tailoring
/// gives another text.
@Suite struct `What was once merged wrongly` {
  static let folder = "Tests/Fixtures/merge-found"
  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.root + "/" + folder))?.sorted() ?? []

  private func files(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Fixtures.root + "/\(Self.folder)/\(name)")
  }

  private func merged(_ name: String, oursWins: Bool) throws -> MergedResume {
    let base = try #require(try files(name).first { $0.hasPrefix("base.") })
    let ending = base.dropFirst("base.".count)
    let sides = try ["base", "ours", "theirs"].map { side in
      try Fixtures.bytes("\(Self.folder)/\(name)/\(side).\(ending)")
    }
    let format = SourceFormat.detect(sides[1], at: "ours.\(ending)")
    return ResumeMerge.merge(
      base: format.read(sides[0]), ours: format.read(sides[1]), theirs: format.read(sides[2]),
      policy: MergePolicy(oursWins: oursWins))
  }

  private func wanted(_ name: String, _ stem: String) throws -> String? {
    guard let file = try files(name).first(where: { $0.hasPrefix(stem + ".") }) else { return nil }
    return try Fixtures.text("\(Self.folder)/\(name)/\(file)")
  }

  @Test func `there are cases`() { #expect(Self.cases.count >= 20) }

  @Test(arguments: cases) func `is right now`(name: String) throws {
    let merged = try merged(name, oursWins: false)
    let text = String(decoding: merged.bytes, as: UTF8.self)
    if let expected = try wanted(name, "expected") {
      #expect(merged.report.conflicts.isEmpty && text == expected, "\(text)")
      return
    }
    #expect(!merged.report.conflicts.isEmpty, "\(text)")
    let count = try Fixtures.text("\(Self.folder)/\(name)/conflict").filter(\.isNumber)
    if let count = Int(count) { #expect(merged.report.conflicts.count == count, "\(merged.report.conflicts)") }
    // Conflict markers do not nest.
    var isOpen = false
    for line in text.split(separator: "\n") {
      if line.hasPrefix("<<<<<<<") {
        #expect(!isOpen, "\(text)")
        isOpen = true
      }
      if line.hasPrefix(">>>>>>>") { isOpen = false }
    }
  }

  @Test(arguments: cases) func `and when our tailoring wins`(name: String) throws {
    let merged = try merged(name, oursWins: true)
    let text = String(decoding: merged.bytes, as: UTF8.self)
    let expected = try wanted(name, "expected-ours") ?? wanted(name, "expected")
    #expect(text == expected, "\(text)")
    #expect(!text.contains("<<<<<<<"))
  }

  @Test(arguments: ["entry-kept-whole", "json-entry-kept-whole"])
  func `a part kept against a removal is reported once`(name: String) throws {
    #expect(try merged(name, oursWins: true).report.withheld.filter { !$0.path.isEmpty }.count == 1)
  }
}
