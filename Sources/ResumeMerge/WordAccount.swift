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
  fileprivate struct Edits {
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

  /// How ours and theirs changed the base: the same for every result of their merge.
  struct Sides {
    fileprivate let sources: ThreeSides<[UInt8]>
    fileprivate let lines: [ArraySlice<UInt8>]
    fileprivate let ours: [SourceLine: Edits]
    fileprivate let theirs: [SourceLine: Edits]

    /// Counts the words of three texts.
    init(_ sources: ThreeSides<[UInt8]>) {
      self.sources = sources
      lines = LineMerge.lines(sources.ancestor)
      ours = WordAccount.edits(of: lines, to: sources.ours)
      theirs = WordAccount.edits(of: lines, to: sources.theirs)
    }
  }

  /// Counts how ours, theirs and the result of their merge changed the base.
  init(_ sides: Sides, result: [UInt8]) {
    let (ours, theirs) = (sides.ours, sides.theirs)
    let merged = WordAccount.edits(of: sides.lines, to: result)
    var found: [Deviation] = []
    func look(at word: SourceLine) {
      let deviation = WordAccount.deviation(
        of: word.bytes, ours: ours[word] ?? Edits(), theirs: theirs[word] ?? Edits(), result: merged[word] ?? Edits())
      if let deviation { found.append(deviation) }
    }
    for word in merged.keys { look(at: word) }
    for word in ours.keys where merged[word] == nil { look(at: word) }
    for word in theirs.keys where merged[word] == nil && ours[word] == nil { look(at: word) }
    let moved = Set(
      found.map { SourceLine(bytes: $0.word) }.filter { theirs[$0].map { $0.added > 0 && $0.removed > 0 } ?? false })
    deviations = WordAccount.withoutHalfMoves(found, moved, sides: sides.sources.all, result: result)
  }

  /// Marks half a move as a loss or a doubling: a word that occurs once on all three sides must occur once in
  /// the result, even if theirs moved it.
  ///
  /// - Parameter moved: the words that theirs removed at one place and added at another.
  private static func withoutHalfMoves(
    _ deviations: [Deviation], _ moved: Set<SourceLine>, sides: [[UInt8]], result: [UInt8]
  ) -> [Deviation] {
    // Fewer cannot be enough below.
    if moved.count < MergeCosts.halfMoves { return deviations }
    func counts(_ text: [UInt8]) -> [SourceLine: Int] {
      var counts: [SourceLine: Int] = [:]
      forEachWord(of: text[...]) { word in
        let word = SourceLine(bytes: word)
        if moved.contains(word) { counts[word, default: 0] += 1 }
      }
      return counts
    }
    let before = sides.map(counts)
    let after = counts(result)
    let halves = Set(
      deviations.map { SourceLine(bytes: $0.word) }.filter { word in
        moved.contains(word) && saysMuch(word.bytes) && before.allSatisfy { $0[word] == 1 } && after[word] != 1
      })
    // One or two words may be separate edits.
    guard halves.count >= MergeCosts.halfMoves else { return deviations }
    return deviations.map { deviation in
      var deviation = deviation
      if halves.contains(SourceLine(bytes: deviation.word)) { deviation.isTheirEdit = false }
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

  /// Returns how often a text removes and adds each word of lines; a word that stays within its hunk counts as neither.
  private static func edits(of lines: [ArraySlice<UInt8>], to text: [UInt8]) -> [SourceLine: Edits] {
    var edits: [SourceLine: Edits] = [:]
    for hunk in LineMerge.hunks(from: lines, to: LineMerge.lines(text)) {
      var balance: [SourceLine: Int32] = [:]
      for line in lines[hunk.range] { forEachWord(of: line) { balance[SourceLine(bytes: $0), default: 0] -= 1 } }
      for line in hunk.lines { forEachWord(of: line) { balance[SourceLine(bytes: $0), default: 0] += 1 } }
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
