package import ResumeDiff
import ResumeModel

/// Merges one text three ways, word by word, on the source itself, so that markup and wrapping are merged along.
package enum TextMerge {
  /// The result of a merge.
  package enum Result: Sendable, Equatable {
    /// One text with both edits.
    case merged(String)
    /// The edits overlap; no text certainly contains both.
    case conflict
  }

  /// Merges two edits of one text.
  ///
  /// Both edits are taken if an unchanged word is between them. An edit that both sides made is taken once.
  /// Blanks and marks are not enough to separate edits: "cut costs by 40%" and "cut cost by 50%" may belong
  /// together.
  package static func merge(_ sides: ThreeSides<String>) -> Result {
    if let agreed = sides.agreed { return .merged(agreed) }
    let baseWords = Words.tokens(in: sides.ancestor)
    let left = hunks(baseWords, Words.tokens(in: sides.ours))
    let right = hunks(baseWords, Words.tokens(in: sides.theirs))
    var merged: [Word] = []
    var index = 0
    var i = 0
    var j = 0
    while i < left.count || j < right.count {
      let takesLeft =
        j == right.count || (i < left.count && left[i].range.lowerBound <= right[j].range.lowerBound)
      if i < left.count, j < right.count, left[i] == right[j] {
        j += 1
      } else if i < left.count, j < right.count, meets(left[i], right[j], base: baseWords) {
        return .conflict
      }
      let hunk = takesLeft ? left[i] : right[j]
      merged += baseWords[index..<hunk.range.lowerBound] + hunk.words
      index = hunk.range.upperBound
      if takesLeft { i += 1 } else { j += 1 }
    }
    merged += baseWords[index...]
    return .merged(merged.map(\.text).joined())
  }

  /// Applies the changes from one text to another to a third text, if all the words they touch are still
  /// there with a neighbour; returns nil otherwise.
  package static func carry(from base: String, to changed: String, into target: String) -> String? {
    let baseWords = Words.tokens(in: base)
    let targetWords = Words.tokens(in: target)
    var places: [Int: Int] = [:]
    for (from, to) in WordAlignment.align(baseWords, targetWords) { places[from] = to }
    var edits: [(range: Range<Int>, words: [Word])] = []
    for hunk in hunks(baseWords, Words.tokens(in: changed)) {
      let touched = hunk.range.map { places[$0] }
      let before = hunk.range.lowerBound > 0 ? places[hunk.range.lowerBound - 1] : -1
      let after = hunk.range.upperBound < baseWords.count ? places[hunk.range.upperBound] : nil
      guard !touched.contains(nil), before != nil || after != nil else { return nil }
      let found = touched.compactMap { $0 }
      if let first = found.first, let last = found.last {
        guard last - first == found.count - 1 else { return nil }
        edits.append((first..<last + 1, hunk.words))
      } else if let before {
        edits.append((before + 1..<before + 1, hunk.words))
      } else if let after {
        edits.append((after..<after, hunk.words))
      }
    }
    var result = targetWords
    for edit in edits.reversed() { result.replaceSubrange(edit.range, with: edit.words) }
    return result.map(\.text).joined()
  }

  /// Puts changed facts into a text that still states the old ones, each exactly once; nil when one does not.
  ///
  /// - Parameter escaped: returns a fact as the source writes it where it may not write it as it is.
  package static func carry(
    facts: [FactChange], into target: String, escaped: (String) -> String = { $0 }
  ) -> String? {
    guard !facts.isEmpty else { return nil }
    var text = target
    for fact in facts {
      guard
        let carried = carry(fact.before, fact.after, into: text)
          ?? carry(escaped(fact.before), escaped(fact.after), into: text)
      else { return nil }
      text = carried
    }
    return text
  }

  private static func carry(_ before: String, _ after: String, into text: String) -> String? {
    let places = occurrences(of: before, in: text)
    guard places.count == 1 else { return nil }
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(places[0], with: Array(after.utf8))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether all that changed between two texts is the given facts.
  package static func isOnly(_ facts: [FactChange], from base: String, to changed: String) -> Bool {
    carry(facts: facts, into: base).map { $0 == changed } ?? false
  }

  // MARK: - Pieces

  /// A stretch of the base and its replacement.
  private struct Hunk: Equatable {
    var range: Range<Int>
    var words: [Word]
  }

  private static func hunks(_ base: [Word], _ changed: [Word]) -> [Hunk] {
    var hunks: [Hunk] = []
    var i = 0
    var j = 0
    for (nextI, nextJ) in WordAlignment.align(base, changed) + [(base.count, changed.count)] {
      if i < nextI || j < nextJ {
        let hunk = Hunk(range: i..<nextI, words: Array(changed[j..<nextJ]))
        // Two changes with only blanks and marks between are one.
        if let last = hunks.last, !hasWord(base[last.range.upperBound..<i]), last.range.upperBound < i {
          hunks[hunks.count - 1] = Hunk(
            range: last.range.lowerBound..<nextI,
            words: last.words + base[last.range.upperBound..<i] + hunk.words)
        } else {
          hunks.append(hunk)
        }
      }
      i = nextI + 1
      j = nextJ + 1
    }
    return hunks
  }

  /// Whether two changes overlap or touch without an unchanged word between them.
  private static func meets(_ left: Hunk, _ right: Hunk, base: [Word]) -> Bool {
    let (first, second) = left.range.lowerBound <= right.range.lowerBound ? (left, right) : (right, left)
    if first.range.upperBound > second.range.lowerBound { return true }
    // Markup around words, and blanks, may touch an edit: they do not change the words.
    if isLayout(left, base) || isLayout(right, base) {
      return first.range.lowerBound == second.range.lowerBound
        && !(first.range.isEmpty && second.range.isEmpty && first.words == second.words)
        && first.range.upperBound > first.range.lowerBound
        && second.range.upperBound > second.range.lowerBound
    }
    return !hasWord(base[first.range.upperBound..<second.range.lowerBound])
  }

  private static func isLayout(_ hunk: Hunk, _ base: [Word]) -> Bool {
    !hasWord(base[hunk.range]) && !hasWord(hunk.words[...])
  }

  private static func hasWord(_ words: ArraySlice<Word>) -> Bool {
    words.contains { $0.kind == .word || $0.kind == .fact }
  }

  /// Returns the places where a text occurs whole, not as part of a longer number or word.
  private static func occurrences(of wanted: String, in text: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    let needle = Array(wanted.utf8)
    guard !needle.isEmpty, bytes.count >= needle.count else { return [] }
    func joins(_ byte: UInt8) -> Bool {
      UInt8.digits.contains(byte) || ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z"))
        || byte == .percent
    }
    var found: [Range<Int>] = []
    for start in 0...(bytes.count - needle.count)
    where bytes[start..<start + needle.count].elementsEqual(needle) {
      let end = start + needle.count
      if start > 0, joins(bytes[start - 1]), joins(needle[0]) { continue }
      if end < bytes.count, joins(bytes[end]), joins(needle[needle.count - 1]) { continue }
      found.append(start..<end)
    }
    return found
  }
}
