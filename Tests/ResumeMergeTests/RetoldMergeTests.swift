import Foundation
import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// The collisions of Tests/Fixtures/merge, rewritten in every other format.
@Suite struct `Collisions are settled alike in every format` {
  /// A case in a format that can express it.
  struct Retold: Sendable, CustomTestStringConvertible {
    var name: String
    var format: SourceFormat
    var base: String
    var ours: String
    var theirs: String
    var expected: String?
    var expectedOurs: String?
    var testDescription: String { "\(format.name) \(name)" }
  }

  /// Cases that only Markdown can express: layout, HTML, wrapping.
  private static let ofMarkdownAlone = ["21-", "22-", "31-", "32-", "35-"]

  static let cases: [Retold] = MergeCases.names.filter { name in
    !ofMarkdownAlone.contains { name.hasPrefix($0) }
  }.flatMap { name in
    Retelling.formats.compactMap(SourceFormat.called).compactMap { retold(name, $0) }
  }

  private static func retold(_ name: String, _ format: SourceFormat) -> Retold? {
    func text(_ file: String) -> String? {
      guard let text = try? Fixtures.text("Tests/Fixtures/merge/\(name)/\(file).md"),
        let told = Retelling(text)
      else { return nil }
      return told.told(in: format.name)
    }
    guard let base = text("base"), let ours = text("ours"), let theirs = text("theirs") else { return nil }
    return Retold(
      name: name, format: format, base: base, ours: ours, theirs: theirs, expected: text("expected"),
      expectedOurs: text("expected-ours") ?? text("expected"))
  }

  @Test func `there are cases`() { #expect(Self.cases.count >= 50) }

  @Test(arguments: cases)
  func `merged without a favourite`(retold: Retold) throws {
    let merged = merge(retold, oursWins: false)
    let text = String(decoding: merged.bytes, as: UTF8.self)
    if let expected = retold.expected {
      #expect(text == expected)
      #expect(merged.report.conflicts.isEmpty && !merged.isMarkupBroken)
    } else {
      #expect(!merged.report.conflicts.isEmpty, "\(text)")
      #expect(text.contains("<<<<<<< ours"), "\(text)")
    }
  }

  @Test(arguments: cases)
  func `merged with our tailoring winning`(retold: Retold) throws {
    let merged = merge(retold, oursWins: true)
    let text = String(decoding: merged.bytes, as: UTF8.self)
    if let expected = retold.expectedOurs { #expect(text == expected) }
    #expect(!text.contains("<<<<<<<") && !merged.isMarkupBroken)
    #expect((retold.expected == nil) == !merged.report.withheld.isEmpty, "\(merged.report)")
  }

  private func merge(_ retold: Retold, oursWins: Bool) -> MergedResume {
    ResumeMerge.merge(
      base: retold.format.read(Array(retold.base.utf8)), ours: retold.format.read(Array(retold.ours.utf8)),
      theirs: retold.format.read(Array(retold.theirs.utf8)), policy: MergePolicy(oursWins: oursWins))
  }
}
