/// Texts to look for in others, all at once.
struct TextSigns {
  private let signs: [[UInt8]]
  /// The signs by their first byte.
  private let starts: [[Int]]

  /// Prepares for looking for texts.
  init(_ texts: [String]) {
    signs = texts.map { Array($0.utf8) }
    var starts = [[Int]](repeating: [], count: 256)
    for (index, sign) in signs.enumerated() {
      if let first = sign.first { starts[Int(first)].append(index) }
    }
    self.starts = starts
  }

  /// Returns the first of the signs that a text contains anywhere; nil if it contains none.
  func first(in text: [UInt8]) -> Int? {
    var best: Int?
    for place in text.indices {
      for index in starts[Int(text[place])] where index < best ?? signs.count {
        if stands(signs[index], in: text, at: place) { best = index }
      }
    }
    return best
  }

  private func stands(_ sign: [UInt8], in text: [UInt8], at place: Int) -> Bool {
    guard place + sign.count <= text.count else { return false }
    for offset in sign.indices where text[place + offset] != sign[offset] { return false }
    return true
  }
}
