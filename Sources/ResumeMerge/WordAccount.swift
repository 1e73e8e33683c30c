import ResumeModel

/// Counts the words of a merge: a merge must not lose a word that a side wrote, or write one twice.
///
/// Each side removed and added words; the result must differ from the base by both sides' edits together. If
/// both removed a word, or both added it, they may have made the same edit: then any count from the larger
/// edit alone to both together is right. The account has no notion of parts, so no misreading can deceive it;
/// it cannot see a word at a wrong place.
struct WordAccount {
  /// A word whose count the edits of the two sides do not explain.
  struct Deviation: Equatable {
    /// Letters and digits as the source has them, or one character beyond ASCII.
    var word: ArraySlice<UInt8>
    /// How many are missing; negative if there are too many.
    var missing: Int
    /// Whether the other side's edit is not in the result: a word of theirs is missing, or a word that they
    /// removed is still there. Any other deviation is a loss or a doubling that neither side made.
    var isTheirEdit: Bool
  }

  /// The words that a text removed from the base, and those it added.
  private struct Edits {
    var removed: Int32 = 0
    var added: Int32 = 0
  }

  /// The deviations, in no order.
  let deviations: [Deviation]

  /// Whether no word was certainly lost or doubled. One "on" too many may result from two separate edits; a
  /// longer word, a number, or three short words may not.
  var isSquare: Bool { WordAccount.isSquare(deviations) }

  /// Whether the same is true of some deviations.
  static func isSquare(_ deviations: [Deviation]) -> Bool {
    deviations.reduce(0) { $0 + (WordAccount.saysMuch($1.word) ? MergeCosts.tellingWord : abs($1.missing)) }
      < MergeCosts.tellingWord
  }

  static func saysMuch(_ word: ArraySlice<UInt8>) -> Bool {
    word[word.startIndex] < 0x80 && (word.count >= MergeCosts.tellingBytes || word.contains { $0 <= UInt8(ascii: "9") })
  }

  /// Counts how ours, theirs and the result of their merge changed the base.
  init(_ sources: ThreeSides<[UInt8]>, result: [UInt8]) {
    let before = LineMerge.lines(sources.ancestor)
    let sides = [sources.ours, sources.theirs, result].map { text in
      WordAccount.edits(LineMerge.hunks(from: before, to: LineMerge.lines(text)), of: before)
    }
    let words = Set(sides[0].keys).union(sides[1].keys).union(sides[2].keys)
    let found = words.compactMap { word in
      WordAccount.deviation(
        of: word, ours: sides[0][word] ?? Edits(), theirs: sides[1][word] ?? Edits(),
        result: sides[2][word] ?? Edits())
    }
    let moved = Set(found.map(\.word).filter { sides[1][$0].map { $0.added > 0 && $0.removed > 0 } ?? false })
    deviations = WordAccount.withoutHalfMoves(found, moved, sides: sources.all, result: result)
  }

  /// Marks half a move as a loss or a doubling: a word that occurs once on all three sides must occur once in
  /// the result, even if theirs moved it.
  ///
  /// - Parameter moved: the words that theirs removed at one place and added at another.
  private static func withoutHalfMoves(
    _ deviations: [Deviation], _ moved: Set<ArraySlice<UInt8>>, sides: [[UInt8]], result: [UInt8]
  ) -> [Deviation] {
    if moved.isEmpty { return deviations }
    func counts(_ text: [UInt8]) -> [ArraySlice<UInt8>: Int] {
      var counts: [ArraySlice<UInt8>: Int] = [:]
      forEachWord(of: text[...]) { if moved.contains($0) { counts[$0, default: 0] += 1 } }
      return counts
    }
    let before = sides.map(counts)
    let after = counts(result)
    let halves = Set(
      deviations.map(\.word).filter { word in
        moved.contains(word) && saysMuch(word) && before.allSatisfy { $0[word] == 1 } && after[word] != 1
      })
    // One or two words may be separate edits.
    guard halves.count >= MergeCosts.halfMoves else { return deviations }
    return deviations.map { deviation in
      var deviation = deviation
      if halves.contains(deviation.word) { deviation.isTheirEdit = false }
      return deviation
    }
  }

  private static func deviation(
    of word: ArraySlice<UInt8>, ours: Edits, theirs: Edits, result: Edits
  ) -> Deviation? {
    let change = result.added - result.removed
    let all = (added: ours.added + theirs.added, removed: ours.removed + theirs.removed)
    let fewest = all.added - min(ours.added, theirs.added) - all.removed
    let most = all.added - all.removed + min(ours.removed, theirs.removed)
    if change < fewest {
      let missing = fewest - change
      return Deviation(word: word, missing: Int(missing), isTheirEdit: theirs.added >= missing)
    }
    if change > most {
      let excess = change - most
      return Deviation(word: word, missing: -Int(excess), isTheirEdit: theirs.removed >= excess)
    }
    return nil
  }

  /// Returns how often hunks remove and add each word; a word that stays within its hunk counts as neither.
  private static func edits(
    _ hunks: [LineMerge.Hunk], of lines: [ArraySlice<UInt8>]
  ) -> [ArraySlice<UInt8>: Edits] {
    var edits: [ArraySlice<UInt8>: Edits] = [:]
    for hunk in hunks {
      var balance: [ArraySlice<UInt8>: Int32] = [:]
      for line in lines[hunk.range] { forEachWord(of: line) { balance[$0, default: 0] -= 1 } }
      for line in hunk.lines { forEachWord(of: line) { balance[$0, default: 0] += 1 } }
      for (word, count) in balance where count != 0 {
        edits[word, default: Edits()].removed += max(0, -count)
        edits[word, default: Edits()].added += max(0, count)
      }
    }
    return edits
  }

  // MARK: - Words

  /// Whether a line contains a word.
  static func hasWords(_ line: ArraySlice<UInt8>) -> Bool {
    var found = false
    forEachWord(of: line) { _ in found = true }
    return found
  }

  /// Calls `body` for each word of a line: a run of ASCII letters and digits, or one character beyond ASCII.
  /// Names of commands, tags and environments are not words: a list that lost its last bullet loses its
  /// brackets as well.
  static func forEachWord(of line: ArraySlice<UInt8>, _ body: (ArraySlice<UInt8>) -> Void) {
    var index = line.startIndex
    while index < line.endIndex {
      let start = index
      if isLetterOrDigit(line[index]) {
        while index < line.endIndex, isLetterOrDigit(line[index]) { index += 1 }
        if !isMarkup(line[..<start]) { body(line[start..<index]) }
      } else if line[index] >= 0x80 {
        index += 1
        while index < line.endIndex, line[index] & 0xC0 == 0x80 { index += 1 }
        body(line[start..<index])
      } else {
        index += 1
      }
    }
  }

  /// Whether the name of a LaTeX command or environment, of an HTML tag or entity, or of a Typst function
  /// follows.
  private static func isMarkup(_ before: ArraySlice<UInt8>) -> Bool {
    switch before.last {
    case .backslash, .lessThan, .hash, .ampersand: true
    case .slash: before.dropLast().last == .lessThan
    case .openBrace:
      before.dropLast().suffix(6).elementsEqual("\\begin".utf8)
        || before.dropLast().suffix(4).elementsEqual("\\end".utf8)
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    UInt8.digits.contains(byte) || UInt8.smallLetters.contains(byte | 0x20)
  }
}
