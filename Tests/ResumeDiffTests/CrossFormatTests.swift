import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// A résumé in two formats is one résumé: a diff between them shows only its real changes.
@Suite struct `Versions in two formats are compared by content` {
  private static let formats = [SourceFormat.unnamed] + Retelling.formats.compactMap(SourceFormat.called)

  private func read(_ markdown: String, as format: SourceFormat) throws -> Resume {
    let told = try #require(Retelling(markdown))
    let text = format == .unnamed ? markdown : told.told(in: format.name)
    return format.read(Array(try #require(text).utf8))
  }

  @Test(arguments: formats, formats)
  func `the same résumé has the same parts`(from: SourceFormat, to: SourceFormat) throws {
    let text = try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
    let diff = ResumeDiff.compare(try read(text, as: from), try read(text, as: to))
    let lost = diff.changes.filter { $0.isA(.added) || $0.isA(.removed) || $0.isA(.moved) }
    #expect(
      lost.isEmpty,
      "\(lost.map { $0.to.map { diff.after.parts[$0].text } ?? diff.before.parts[$0.from ?? 0].text })")
    let reworded = diff.changes.filter { $0.isA(.reworded) && diff.after.parts[$0.to ?? 0].kind == .bullet }
    #expect(reworded.isEmpty)
    let redated = diff.changes.filter { $0.isA(.redated) }
    #expect(redated.isEmpty)
  }

  @Test(arguments: formats, formats)
  func `an edit is reported as that edit`(from: SourceFormat, to: SourceFormat) throws {
    let before = try Fixtures.text("Tests/Fixtures/merge/01-adjacent-bullets/base.md")
    let after = before.replacing("by 40% for", with: "by 45% for").replacing(
      "- Wrote the on-call handbook\n", with: "")
    let diff = ResumeDiff.compare(try read(before, as: from), try read(after, as: to))
    let bullets = diff.changes.filter { change in
      change.to.map { diff.after.parts[$0].kind == .bullet }
        ?? (diff.before.parts[change.from ?? 0].kind == .bullet)
    }.filter { !$0.isFormatOnly }
    #expect(bullets.map(\.kinds) == [[.reworded], [.removed]])
    #expect(bullets.first?.facts.map(\.after) == ["45%"])
  }
}
