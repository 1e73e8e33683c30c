import ResumeFormats
import ResumeMerge
import ResumeModel
import TestSupport
import Testing

/// The laws of design section 7 on seeded random edits.
@Suite struct `The laws of a merge hold` {
  /// A base and two sides with a few random edits each, every edit with its own word.
  struct Triple {
    var base: String
    var sides: [String]
    /// The words that each side brought in.
    var added: [[String]]
  }

  static func triple(_ seed: UInt64) -> Triple {
    var generator = SeededGenerator(seed: seed)
    let nouns = [
      "gateway", "importer", "scheduler", "dashboard", "library", "cluster", "pipeline", "archive", "ledger",
      "compiler",
    ]
    var entries: [[String]] = (0..<3).map { entry in
      (0..<4).map {
        "Built the \(nouns[(entry * 4 + $0) % nouns.count]) number \(entry * 4 + $0) for team \(entry)x\($0)"
      }
    }
    entries[1].append("Kept the \(nouns[Int(seed) % nouns.count]) running through the year of \(seed)")
    let base = text(entries)
    var sides: [String] = []
    var added: [[String]] = []
    for side in 0..<2 {
      var edited = entries
      var words: [String] = []
      for edit in 0..<Int.random(in: 1...4, using: &generator) {
        let entry = Int.random(in: 0..<3, using: &generator)
        guard !edited[entry].isEmpty else { continue }
        let place = Int.random(in: 0..<edited[entry].count, using: &generator)
        let word = "word\(side)q\(edit)s\(seed)"
        switch Int.random(in: 0..<5, using: &generator) {
        case 0, 1:
          edited[entry][place] += " with \(word)"
          words.append(word)
        case 2: edited[entry].remove(at: place)
        case 3:
          edited[entry].insert("Introduced \(word) and its \(word)tests to the company", at: place)
          words.append(word)
        default:
          let bullet = edited[entry].remove(at: place)
          let other = (entry + 1) % 3
          edited[other].insert(bullet, at: Int.random(in: 0...edited[other].count, using: &generator))
        }
      }
      sides.append(text(edited))
      added.append(words.filter { text(edited).contains($0) })
    }
    return Triple(base: base, sides: sides, added: added)
  }

  private static func text(_ entries: [[String]]) -> String {
    "# Test\n\n## Experience\n"
      + entries.enumerated().map { index, bullets in
        "\n### Company \(index)\(index) — Engineer (\(2010 + index * 3) – \(2013 + index * 3))\n\n"
          + bullets.map { "- \($0)\n" }.joined()
      }.joined()
  }

  private func read(_ text: String) -> Resume { SourceFormat.markdown.read(Array(text.utf8)) }

  @Test func `an unchanged side gives the other, and the same change is taken once`() {
    for seed in 0..<120 as Range<UInt64> {
      let triple = Self.triple(seed)
      let (base, ours) = (read(triple.base), read(triple.sides[0]))
      #expect(ResumeMerge.merge(base: base, ours: base, theirs: ours).bytes == ours.source, "seed \(seed)")
      #expect(ResumeMerge.merge(base: base, ours: ours, theirs: base).bytes == ours.source, "seed \(seed)")
      #expect(ResumeMerge.merge(base: base, ours: ours, theirs: ours).bytes == ours.source, "seed \(seed)")
    }
  }

  @Test func `no addition or edit of either side is lost, and nothing is written twice`() {
    var clean = 0
    for seed in 0..<250 as Range<UInt64> {
      let triple = Self.triple(seed)
      let (base, ours, theirs) = (read(triple.base), read(triple.sides[0]), read(triple.sides[1]))
      for oursWins in [false, true] {
        let merged = ResumeMerge.merge(
          base: base, ours: ours, theirs: theirs, policy: MergePolicy(oursWins: oursWins))
        let text = String(decoding: merged.bytes, as: UTF8.self)
        let told = (merged.report.withheld + merged.report.conflicts).map { "\($0)" }.joined()
        for (side, words) in triple.added.enumerated() {
          for word in words {
            let isThere = text.contains(word)
            // If ours wins, an edit of theirs may be withheld, and is reported.
            #expect(
              isThere || (oursWins && side == 1 && told.contains(word)),
              "seed \(seed): \(word) in\n\(text)\n\(told)")
          }
        }
        if merged.report.conflicts.isEmpty {
          clean += 1
          let bullets = text.split(separator: "\n").filter { $0.hasPrefix("- ") }
          #expect(Set(bullets).count == bullets.count, "seed \(seed): written twice in\n\(text)")
          #expect(!text.contains("<<<<<<<"))
        }
      }
    }
    #expect(clean > 250, "only \(clean) were clean")
  }

  @Test func `swapping the sides swaps labels and order only`() {
    for seed in 0..<120 as Range<UInt64> {
      let triple = Self.triple(seed)
      let (base, ours, theirs) = (read(triple.base), read(triple.sides[0]), read(triple.sides[1]))
      let one = ResumeMerge.merge(base: base, ours: ours, theirs: theirs)
      let other = ResumeMerge.merge(base: base, ours: theirs, theirs: ours)
      #expect(one.report.conflicts.count == other.report.conflicts.count, "seed \(seed)")
      guard one.report.conflicts.isEmpty else { continue }
      #expect(
        one.bytes.split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) }
          == other.bytes.split(separator: 0x0A).sorted { $0.lexicographicallyPrecedes($1) }, "seed \(seed)")
    }
  }

  @Test func `hostile texts are merged without a trap, unchanged sides stay unchanged`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let texts = (0..<3).map { _ in
        SourceFormat.markdown.read(RandomMarkdown.text(upTo: 20, using: &generator))
      }
      _ = ResumeMerge.merge(base: texts[0], ours: texts[1], theirs: texts[2])
      #expect(ResumeMerge.merge(base: texts[0], ours: texts[0], theirs: texts[2]).bytes == texts[2].source)
    }
  }
}
