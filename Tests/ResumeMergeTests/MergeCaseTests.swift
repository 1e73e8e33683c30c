import Foundation
import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// The folders of Tests/Fixtures/merge.
enum MergeCases {
  static let names: [String] =
    (try? FileManager.default.contentsOfDirectory(atPath: Fixtures.root + "/Tests/Fixtures/merge"))?.sorted()
    ?? []
}

/// One folder per collision: `base`, `ours`, `theirs`; `expected`, or a file `conflict` if a person must
/// decide; and `expected-ours` for the result when a role's tailoring wins.
@Suite struct `Collisions are settled as a careful person would` {
  static let cases = MergeCases.names

  private func read(_ name: String, _ file: String) throws -> Resume {
    SourceFormat.markdown.read(try Fixtures.bytes("Tests/Fixtures/merge/\(name)/\(file).md"))
  }

  private func exists(_ name: String, _ file: String) -> Bool {
    FileManager.default.fileExists(atPath: Fixtures.root + "/Tests/Fixtures/merge/\(name)/\(file)")
  }

  @Test func `there are cases`() { #expect(Self.cases.count >= 30) }

  @Test(arguments: cases)
  func `merged without a favourite`(name: String) throws {
    let merged = ResumeMerge.merge(
      base: try read(name, "base"), ours: try read(name, "ours"), theirs: try read(name, "theirs"))
    let text = String(decoding: merged.bytes, as: UTF8.self)
    if exists(name, "conflict") {
      #expect(!merged.report.conflicts.isEmpty, "\(text)")
      #expect(text.contains("<<<<<<< ours"), "\(text)")
    } else {
      #expect(text == (try Fixtures.text("Tests/Fixtures/merge/\(name)/expected.md")))
      #expect(merged.report.conflicts.isEmpty)
    }
  }

  @Test(arguments: cases)
  func `merged with our tailoring winning`(name: String) throws {
    let merged = ResumeMerge.merge(
      base: try read(name, "base"), ours: try read(name, "ours"), theirs: try read(name, "theirs"),
      policy: MergePolicy(oursWins: true))
    let text = String(decoding: merged.bytes, as: UTF8.self)
    let file = exists(name, "expected-ours.md") ? "expected-ours" : "expected"
    #expect(text == (try Fixtures.text("Tests/Fixtures/merge/\(name)/\(file).md")))
    #expect(!text.contains("<<<<<<<"))
    #expect(exists(name, "conflict") == !merged.report.withheld.isEmpty, "\(merged.report)")
  }

  @Test(arguments: cases)
  func `and the other way round the same is settled`(name: String) throws {
    let one = ResumeMerge.merge(
      base: try read(name, "base"), ours: try read(name, "ours"), theirs: try read(name, "theirs"))
    let other = ResumeMerge.merge(
      base: try read(name, "base"), ours: try read(name, "theirs"), theirs: try read(name, "ours"))
    #expect(one.report.conflicts.isEmpty == other.report.conflicts.isEmpty)
    guard one.report.conflicts.isEmpty else { return }
    func lines(_ bytes: [UInt8]) -> [String] {
      SourceFormat.markdown.read(bytes).parts.filter { !$0.kind.isContainer && $0.kind != .field }.map(\.text)
        .sorted()
    }
    #expect(lines(one.bytes) == lines(other.bytes))
  }
}
