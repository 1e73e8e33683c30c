import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// Two people edit different bullets of one résumé: the merge is the text in which both did.
@Suite struct `Edits of different bullets are both made` {
  /// Bytes of the source and their replacement.
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  static let lives = [
    "nora-vance/14-quill-energy/resume.md", "nora-vance-json/14-quill-energy/resume.json",
    "nora-vance-yaml/14-quill-energy/Nora_Vance_CV.yaml", "nora-vance-latex/14-quill-energy/resume.tex",
    "nora-vance-typst/14-quill-energy/resume.typ",
  ]

  @Test(arguments: lives)
  func `in every format`(path: String) throws {
    let bytes = try Fixtures.bytes("history/\(path)")
    let format = SourceFormat.detect(bytes, at: path)
    let base = format.read(bytes)
    let bullets = base.parts.indices.filter {
      base.parts[$0].kind == .bullet && base.parts[$0].isContent && !base.parts[$0].isHidden
    }
    #expect(bullets.count >= 8)
    for seed in 0..<80 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let picked = bullets.shuffled(using: &generator).prefix(4)
      let edits = picked.map { edit(base, $0, format, &generator) }
      let ours = applied(Array(edits[..<2]), to: bytes)
      let theirs = applied(Array(edits[2...]), to: bytes)
      let merged = ResumeMerge.merge(base: base, ours: format.read(ours), theirs: format.read(theirs))
      #expect(!merged.isMarkupBroken, "seed \(seed)")
      #expect(merged.report.conflicts.isEmpty, "seed \(seed): \(merged.report.conflicts)")
      let expected = applied(edits, to: bytes)
      guard merged.bytes != expected else { continue }
      // A list that both sides emptied together is removed; each alone would have kept it.
      let read = format.read(expected)
      if read.parts.indices.contains(where: { read.parts[$0].kind == .group && read.children(of: $0).isEmpty }
      ) {
        continue
      }
      let texts = [merged.bytes, expected].map { String(decoding: $0, as: UTF8.self) }
      #expect(texts[0] == texts[1], "seed \(seed)")
    }
  }

  private func edit(
    _ resume: Resume, _ part: Int, _ format: SourceFormat, _ generator: inout SeededGenerator
  ) -> Edit {
    let range = resume.parts[part].bytes
    let isLine = range.lowerBound == 0 || resume.source[range.lowerBound - 1] == 0x0A
    if isLine, Bool.random(using: &generator) { return Edit(range: range, bytes: []) }
    // A word of letters alone, so that no command is hit.
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where resume.source[index] == 0x20 {
      let word = start..<index
      if word.count > 3, word.allSatisfy({ (0x61...0x7A).contains(resume.source[$0]) }) { words.append(word) }
      start = index + 1
    }
    let word = words.randomElement(using: &generator) ?? range.upperBound..<range.upperBound
    let name =
      ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot"].randomElement(using: &generator) ?? "golf"
    return Edit(range: word, bytes: Array((name + "\(part)").utf8))
  }

  private func applied(_ edits: [Edit], to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.bytes)
    }
    return bytes
  }
}
