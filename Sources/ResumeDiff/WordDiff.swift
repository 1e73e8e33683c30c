import ResumeLexicon
import ResumeModel

/// The words kept, removed and added between two texts, in runs that people can read.
package struct WordDiff: Sendable, Equatable {
  /// The mark of a run of words.
  package enum Mark: String, Sendable, Equatable {
    case kept = "="
    case removed = "-"
    case added = "+"
  }

  /// Neighbouring words with one mark.
  package struct Run: Sendable, Equatable {
    /// Whether the words were kept, removed or added.
    package var mark: Mark
    /// The words with their blanks.
    package var text: String
  }

  /// The runs in order; at one place, removed words before added ones.
  package var runs: [Run]

  /// Compares two texts word by word.
  package static func between(_ before: String, _ after: String) -> WordDiff {
    WordDiff(before: Words.tokens(in: before), after: Words.tokens(in: after))
  }

  private init(before: [Word], after: [Word]) {
    let pairs = WordAlignment.align(before, after)
    var segments = WordDiff.segments(before, after, pairs: pairs)
    WordDiff.joinIslands(&segments)
    WordDiff.takeHalves(&segments)
    WordDiff.joinIslands(&segments)
    if !WordDiff.isReadable(segments) {
      segments = [Segment(kept: [], removed: before, added: after)]
    }
    runs = WordDiff.runs(of: segments)
  }

  /// A stretch that is kept, or a change: words removed and added at one place.
  private struct Segment {
    var kept: [Word]
    var removed: [Word]
    var added: [Word]
    var isChange: Bool { kept.isEmpty }
  }

  private static func segments(
    _ before: [Word], _ after: [Word], pairs: [(Int, Int)]
  ) -> [Segment] {
    var segments: [Segment] = []
    var i = 0
    var j = 0
    func addChange(_ nextI: Int, _ nextJ: Int) {
      guard i < nextI || j < nextJ else { return }
      segments.append(
        Segment(kept: [], removed: Array(before[i..<nextI]), added: Array(after[j..<nextJ])))
    }
    for (nextI, nextJ) in pairs {
      addChange(nextI, nextJ)
      if let last = segments.last, !last.isChange {
        segments[segments.count - 1].kept.append(after[nextJ])
      } else {
        segments.append(Segment(kept: [after[nextJ]], removed: [], added: []))
      }
      i = nextI + 1
      j = nextJ + 1
    }
    addChange(before.count, after.count)
    return segments
  }

  /// Joins two changes with the few kept words between them: "of" or "，" alone between rewritten words is noise.
  ///
  /// The size that an island must have grows with the changes around it (prosemirror-changeset's rule).
  private static func joinIslands(_ segments: inout [Segment]) {
    var index = 1
    while index + 1 < segments.count {
      let island = segments[index]
      let before = segments[index - 1]
      let after = segments[index + 1]
      guard !island.isChange, before.isChange, after.isChange else {
        index += 1
        continue
      }
      let around = size(before.removed) + size(after.removed) + size(before.added) + size(after.added)
      let least = min(
        WordCosts.largestIsland, max(WordCosts.smallestIsland, around / WordCosts.islandShare))
      let isSubstantial = island.kept.contains { $0.kind == .fact } || size(island.kept) > least
      let isMatter = island.kept.contains { $0.kind != .blank && $0.kind != .mark } && !isScrap(island.kept)
      if isSubstantial && isMatter {
        index += 1
        continue
      }
      segments[index - 1] = Segment(
        kept: [], removed: before.removed + island.kept + after.removed,
        added: before.added + island.kept + after.added)
      segments.removeSubrange(index...index + 1)
      index = max(1, index - 1)
    }
  }

  /// Whether a run has no content: a single character, or only function characters, with any punctuation
  /// around them.
  private static func isScrap(_ words: [Word]) -> Bool {
    let telling = words.filter { $0.kind != .blank && $0.kind != .mark }
    if telling.count == 1, telling[0].text.unicodeScalars.count == 1 { return true }
    return telling.allSatisfy { grammar.whole(Array($0.text.utf8)) != nil }
  }

  private static let grammar = WordTable(Lexicon.languages.map { ($0.particles, 0) })

  /// Takes the half of a Chinese word that a change cuts off into the change: `大学` became `学士`, not `大` went.
  private static func takeHalves(_ segments: inout [Segment]) {
    func isIdeograph(_ word: Word?) -> Bool { word?.text.unicodeScalars.first.map(Letters.isIdeograph) ?? false }
    for index in segments.indices where segments[index].isChange {
      if index + 1 < segments.count, !segments[index + 1].isChange {
        let kept = segments[index + 1].kept
        let isCut = isIdeograph(segments[index].removed.last) || isIdeograph(segments[index].added.last)
        if isCut, kept.count > 1, isIdeograph(kept[0]), !isIdeograph(kept[1]) {
          segments[index].removed.append(kept[0])
          segments[index].added.append(kept[0])
          segments[index + 1].kept.removeFirst()
        }
      }
      if index > 0, !segments[index - 1].isChange {
        let kept = segments[index - 1].kept
        let isCut = isIdeograph(segments[index].removed.first) || isIdeograph(segments[index].added.first)
        if isCut, kept.count > 1, let last = kept.last, isIdeograph(last), !isIdeograph(kept[kept.count - 2]) {
          segments[index].removed.insert(last, at: 0)
          segments[index].added.insert(last, at: 0)
          segments[index - 1].kept.removeLast()
        }
      }
    }
  }

  /// A Chinese character counts as three Latin letters.
  private static func size(_ words: [Word]) -> Int {
    words.reduce(0) { sum, word in
      guard word.kind != .blank else { return sum }
      return sum
        + (word.text.unicodeScalars.first.map(Letters.isIdeograph) == true
          ? WordCosts.ideographWeight : word.text.scalarCount)
    }
  }

  /// Whether enough is kept to be worth showing word by word; a rewritten text is shown whole, before and after.
  private static func isReadable(_ segments: [Segment]) -> Bool {
    var kept = 0
    var removed = 0
    var added = 0
    var changes = 0
    for segment in segments {
      kept += size(segment.kept)
      removed += size(segment.removed)
      added += size(segment.added)
      if segment.isChange { changes += 1 }
    }
    guard kept > 0 else { return false }
    let larger = max(removed, added)
    return changes <= 1 || kept * WordCosts.readableShare >= larger
  }

  private static func runs(of segments: [Segment]) -> [Run] {
    var runs: [Run] = []
    func add(_ mark: Mark, _ words: [Word]) {
      guard !words.isEmpty else { return }
      runs.append(Run(mark: mark, text: words.map(\.text).joined()))
    }
    for segment in segments {
      add(.kept, segment.kept)
      add(.removed, segment.removed)
      add(.added, segment.added)
    }
    return runs
  }
}
