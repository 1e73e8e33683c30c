import ResumeDiff
import ResumeFormats
import ResumeModel
import TestSupport
import Testing

/// Generated pairs with known truth: bullets reworded, moved, deleted and added, in English and Chinese.
@Suite struct `Bullets are found again` {
  /// The numbers of right and wrong matches.
  struct Score {
    var truth = 0
    var found = 0
    var right = 0
    var moves = 0
    var movesFound = 0
    var movesFlagged = 0
    var movedAndReworded = 0
    var movedAndRewordedFound = 0

    /// The harmonic mean of precision and recall.
    var f1: Double { 2 * Double(right) / Double(truth + found) }
  }

  /// Makes pairs and scores the matches: 15 bullets in 4 entries, a sixth lightly and an eighth heavily reworded.
  static func score(_ language: String, seeds: Range<UInt64>) throws -> Score {
    let rows = try Fixtures.text("Tests/Fixtures/rewordings/\(language).tsv").split(separator: "\n")
      .map { $0.split(separator: "\t").map(String.init) }
    var score = Score()
    for seed in seeds {
      var generator = SeededGenerator(seed: seed)
      let chosen = Array(rows.shuffled(using: &generator).prefix(18))
      var entries: [[(id: Int, text: String)]] = [[], [], [], []]
      for (id, row) in chosen.prefix(15).enumerated() { entries[id % 4].append((id, row[0])) }
      let before = text(entries, swapped: false)
      var changed: Set<Int> = []
      var edited = entries.map { entry in
        entry.compactMap { bullet -> (id: Int, text: String)? in
          switch Int.random(in: 0..<100, using: &generator) {
          case 0..<16:
            changed.insert(bullet.id)
            return (bullet.id, chosen[bullet.id][1])
          case 16..<28:
            changed.insert(bullet.id)
            return (bullet.id, chosen[bullet.id][2])
          case 28..<33: return nil
          default: return bullet
          }
        }
      }
      var moved: Set<Int> = []
      for _ in 0..<3 {
        let from = Int.random(in: 0..<4, using: &generator)
        guard edited[from].count > 1 else { continue }
        let bullet = edited[from].remove(at: Int.random(in: 0..<edited[from].count, using: &generator))
        let to = (from + Int.random(in: 1..<4, using: &generator)) % 4
        edited[to].insert(bullet, at: Int.random(in: 0...edited[to].count, using: &generator))
        // A bullet that is back after two moves did not move.
        if bullet.id % 4 == to { moved.remove(bullet.id) } else { moved.insert(bullet.id) }
      }
      for row in chosen.dropFirst(15) {
        let place = Int.random(in: 0..<4, using: &generator)
        edited[place].insert((-1, row[0]), at: Int.random(in: 0...edited[place].count, using: &generator))
      }
      let after = text(edited, swapped: seed % 4 == 0)
      add(before, entries, after, edited, moved, changed, swapped: seed % 4 == 0, to: &score)
    }
    return score
  }

  private static func text(_ entries: [[(id: Int, text: String)]], swapped: Bool) -> String {
    let names = ["Northwind Pay", "Blue Harbor", "Cedar Labs", "Delta Works"]
    var order = [0, 1, 2, 3]
    if swapped { order.swapAt(1, 2) }
    return "# Test\n\n## Experience\n\n"
      + order.map { index in
        "### \(names[index]) — Engineer (\(2012 + index * 2) – \(2014 + index * 2))\n\n"
          + entries[index].map { "- \($0.text)\n" }.joined()
      }.joined(separator: "\n")
  }

  private static func add(
    _ before: String, _ entries: [[(id: Int, text: String)]], _ after: String,
    _ edited: [[(id: Int, text: String)]], _ moved: Set<Int>, _ changed: Set<Int>, swapped: Bool,
    to score: inout Score
  ) {
    let diff = ResumeDiff.compare(
      SourceFormat.markdown.read(Array(before.utf8)), SourceFormat.markdown.read(Array(after.utf8)))
    func ids(_ resume: Resume, _ lists: [[(id: Int, text: String)]]) -> [Int: Int] {
      var ids: [Int: Int] = [:]
      for index in resume.parts.indices where resume.parts[index].kind == .bullet {
        for bullet in lists.joined() where bullet.text == resume.parts[index].text { ids[index] = bullet.id }
      }
      return ids
    }
    let old = ids(diff.before, entries)
    let new = ids(diff.after, edited)
    let kept = Set(new.values.filter { $0 >= 0 })
    score.truth += kept.count
    for (index, id) in old {
      guard let match = diff.matching.forward[index] else { continue }
      score.found += 1
      if new[match] == id { score.right += 1 }
    }
    for id in moved where kept.contains(id) {
      score.moves += 1
      let index = old.first { $0.value == id }?.key
      let match = index.flatMap { diff.matching.forward[$0] }
      let isFound = match.flatMap { new[$0] } == id
      if isFound { score.movesFound += 1 }
      if isFound, diff.changes.contains(where: { $0.from == index && $0.isA(.moved) }) {
        score.movesFlagged += 1
      }
      if changed.contains(id) {
        score.movedAndReworded += 1
        if isFound { score.movedAndRewordedFound += 1 }
      }
    }
  }

  @Test(arguments: ["en", "zh"])
  func `in generated pairs`(language: String) throws {
    let score = try Self.score(language, seeds: 0..<60)
    let moves = Double(score.movesFlagged) / Double(score.moves)
    let both = Double(score.movedAndRewordedFound) / Double(score.movedAndReworded)
    let figures: Comment = """
      \(language): F1 \(score.f1), moves \(score.movesFlagged)/\(score.moves), \
      moved and reworded \(score.movedAndRewordedFound)/\(score.movedAndReworded)
      """
    print(figures)
    #expect(score.truth > 600 && score.moves > 100 && score.movedAndReworded > 20, "too little to judge by")
    #expect(score.f1 >= 0.985, figures)
    #expect(moves >= 0.97, figures)
    #expect(both >= 0.9, figures)
  }
}

@Suite struct `Moves are the fewest` {
  @Test func `as trying every subset shows`() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let count = Int.random(in: 2...8, using: &generator)
      let names = ["alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"].prefix(count)
      let order = names.shuffled(using: &generator)
      func text(_ names: some Sequence<String>) -> [UInt8] {
        Array(("## Work\n\n### Acme\n\n" + names.map { "- \($0) \($0)er \($0)ing\n" }.joined()).utf8)
      }
      let diff = ResumeDiff.compare(
        SourceFormat.markdown.read(text(names)), SourceFormat.markdown.read(text(order)))
      let places = order.compactMap { name in names.firstIndex(of: name) }
      var longest = 0
      for subset in 0..<(1 << count) {
        let kept = places.enumerated().filter { subset >> $0.offset & 1 == 1 }.map(\.element)
        if kept == kept.sorted() { longest = max(longest, kept.count) }
      }
      #expect(diff.changes.count { $0.isA(.moved) } == count - longest, "seed \(seed)")
    }
  }
}
