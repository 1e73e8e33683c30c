extension String {
  /// The pieces of the text between separators; empty ones are left out.
  ///
  /// In the place of the standard library's, which forms a character of everything that it passes, where the separator is one
  /// byte that no other character contains.
  package func split(separator: Character) -> [Substring] {
    guard separator.utf8.count == 1, let sign = separator.utf8.first, sign != .newline, sign != .carriageReturn else {
      return split(maxSplits: .max, omittingEmptySubsequences: true) { $0 == separator }
    }
    var pieces: [Substring] = []
    let bytes = utf8
    var start = bytes.startIndex
    var index = start
    while index != bytes.endIndex {
      let next = bytes.index(after: index)
      if bytes[index] == sign {
        if start != index { pieces.append(self[start..<index]) }
        start = next
      }
      index = next
    }
    if start != index { pieces.append(self[start..<index]) }
    return pieces
  }
}
