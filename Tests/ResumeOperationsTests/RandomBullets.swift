import TestSupport

/// A made-up résumé of three entries with four bullets each, and edits of it, by a seed.
struct RandomBullets {
  var entries: [[String]]

  init(_ random: inout SeededGenerator) {
    let verbs = ["Kept", "Sold", "Built", "Wrote", "Moved", "Led"]
    let things = ["the books", "three boats", "a pier", "the letters", "twelve crates", "a crew of nine"]
    entries = (0..<3).map { entry in
      (0..<4).map { "\(verbs[(entry + $0) % 6]) \(things[(entry * 2 + $0 * 5) % 6]) for owner \(entry)\($0)" }
    }
    entries[0].shuffle(using: &random)
  }

  /// Rewords, removes, adds and moves a few bullets.
  mutating func edit(_ mark: String, _ random: inout SeededGenerator) {
    for number in 0..<Int.random(in: 1...4, using: &random) {
      let entry = Int.random(in: 0..<3, using: &random)
      guard let place = entries[entry].indices.randomElement(using: &random) else { continue }
      switch Int.random(in: 0..<5, using: &random) {
      case 0: entries[entry].remove(at: place)
      case 1: entries[entry].insert("Learned \(mark) in week \(number) of \(entry)", at: place)
      case 2: entries[entry].swapAt(place, 0)
      default: entries[entry][place] += " with \(mark) \(number)"
      }
    }
  }

  var markdown: String {
    "# Kim Ode\n\n## Work\n"
      + entries.enumerated().map { number, bullets in
        "\n### Acme \(number) — Clerk (201\(number) – 201\(number + 1))\n\n" + bullets.map { "- \($0)\n" }.joined()
      }.joined()
  }
}
