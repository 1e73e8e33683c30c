/// The words of a text with their counts, to measure how much two texts share.
package struct WordBag {
  private var counts: [String: Int] = [:]
  private var total = 0

  /// Counts the words of a text.
  package init(_ text: String) {
    var word = ""
    func end() -> String? {
      defer { word = "" }
      return word.isEmpty ? nil : word
    }
    for scalar in text.lowercased().unicodeScalars {
      if (0x3040...0x9FFF).contains(scalar.value) || (0xAC00...0xD7A3).contains(scalar.value) {
        if let word = end() { add(word) }
        add(String(scalar))
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        word.unicodeScalars.append(scalar)
      } else if let word = end() {
        add(word)
      }
    }
    if let word = end() { add(word) }
  }

  private mutating func add(_ word: String) {
    counts[word, default: 0] += 1
    total += 1
  }

  /// The share of words that two texts have in common, of both (Dice), from 0 to 1.
  package func share(with other: WordBag) -> Double {
    guard total + other.total > 0 else { return 0 }
    var common = 0
    for (word, count) in counts { common += min(count, other.counts[word] ?? 0) }
    return 2 * Double(common) / Double(total + other.total)
  }
}
