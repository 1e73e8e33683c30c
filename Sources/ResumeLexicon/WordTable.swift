import ResumeModel

/// Words with a number each, looked up as a whole or at a place of a text.
///
/// A dictionary of strings would cost more to build than a résumé costs to read. Here the words stay where the compiler put them,
/// and the first two bytes of a word lead to its place.
package struct WordTable: Sendable {
  /// A word that was found.
  package struct Match: Sendable, Equatable {
    /// The index behind the word.
    package var end: Int
    /// The number that the word was entered with.
    package var value: Int
    /// Whether the word is also an everyday word, which counts only where nothing else can be meant.
    package var isAmbiguous: Bool
  }

  private struct Entry {
    /// The list that the word is in, and its place there.
    var list: Int32
    var start: Int32
    var length: Int16
    var isAmbiguous: Bool
    var value: Int32
    /// The next entry that begins with bytes of the same sum; -1 behind the last.
    var next: Int32
  }

  private var lists: [StaticString] = []
  private var entries: [Entry] = []
  private var heads: [Int32]

  /// Makes a table; of a repeated word, the last number counts.
  ///
  /// - Parameter lists: words separated by bars, in lower case; a question mark after a word marks it as
  ///   ambiguous.
  package init(_ lists: [(words: StaticString, value: Int)]) {
    let size = lists.reduce(0) { $0 + $1.words.utf8CodeUnitCount }
    self.init(bytes: size, lists: lists.count)
    for list in lists { add(list.words, list.value) }
  }

  /// Makes an empty table for lists of so many bytes.
  init(bytes: Int, lists count: Int) {
    lists.reserveCapacity(count)
    // Nearly all words have more than seven bytes; where they do not, the array grows once more.
    entries.reserveCapacity(bytes / 8)
    heads = [Int32](repeating: -1, count: bytes > 2048 ? 1024 : 128)
  }

  /// Adds lists separated by semicolons, the first with the number 1, as the months of a year are written.
  mutating func addNumbered(_ lists: StaticString) {
    add(lists, 1)
  }

  private mutating func add(_ words: StaticString, _ first: Int) {
    var value = first
    lists.append(words)
    words.withUTF8Buffer { text in
      var start = 0
      while start < text.count {
        let index = unsafe WordTable.end(ofWordAt: start, in: text)
        if index > start {
          let isAmbiguous = unsafe text[index - 1] == .questionMark
          let end = isAmbiguous ? index - 1 : index
          let head = unsafe head(text[start], end > start + 1 ? text[start + 1] : 0)
          entries.append(
            Entry(
              list: Int32(lists.count - 1), start: Int32(start), length: Int16(end - start), isAmbiguous: isAmbiguous,
              value: Int32(value), next: heads[head]))
          heads[head] = Int32(entries.count - 1)
        }
        if index < text.count, unsafe text[index] == .semicolon { value += 1 }
        start = index + 1
      }
    }
  }

  /// The place of the next bar or semicolon; the end of the text without one.
  ///
  /// Looked for in eight bytes at once: the tables have tens of thousands, and every process reads them.
  private static func end(ofWordAt start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    /// A bit for the first byte that is zero, and maybe for some behind it.
    func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- ones) & ~bytes & (ones << 7) }
    var index = start
    while index + 8 <= text.count {
      let bytes = unsafe UInt64(littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let found = zeros(bytes ^ (ones &* UInt64(UInt8.bar))) | zeros(bytes ^ (ones &* UInt64(UInt8.semicolon)))
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < text.count, unsafe text[index] != .bar, unsafe text[index] != .semicolon { index += 1 }
    return index
  }

  private func head(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 37 &+ Int(second)) & (heads.count &- 1)
  }

  /// Returns the longest word at an index of a lower-case text that is not the beginning of a longer word;
  /// nil without one.
  package func match(in text: [UInt8], at index: Int) -> Match? {
    guard index < text.count else { return nil }
    let pair = index + 1 < text.count ? longest(in: text, at: index, head(text[index], text[index + 1])) : nil
    return pair ?? longest(in: text, at: index, head(text[index], 0))
  }

  /// Whether a word may stand at the start of a text in any case; false only where its first letters rule that out.
  package func mayMatch(atStartOf text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), first < 0x80, second < 0x80 else { return true }
    func lower(_ byte: UInt8) -> UInt8 { UInt8.capitals.contains(byte) ? byte | 0x20 : byte }
    return heads[head(lower(first), lower(second))] >= 0 || heads[head(lower(first), 0)] >= 0
  }

  private func longest(in text: [UInt8], at index: Int, _ head: Int) -> Match? {
    var best: Match?
    var next = Int(heads[head])
    while next >= 0 {
      let entry = entries[next]
      next = Int(entry.next)
      let end = index + Int(entry.length)
      guard end <= text.count, end > best?.end ?? 0, stands(entry, in: text, at: index),
        end == text.count || !WordTable.isLetter(text[end]) || !WordTable.isLetter(text[index])
      else { continue }
      best = Match(end: end, value: Int(entry.value), isAmbiguous: entry.isAmbiguous)
    }
    return best
  }

  private func stands(_ entry: Entry, in text: [UInt8], at index: Int) -> Bool {
    lists[Int(entry.list)].withUTF8Buffer { list in
      for offset in 0..<Int(entry.length) where unsafe list[Int(entry.start) + offset] != text[index + offset] {
        return false
      }
      return true
    }
  }

  /// Returns the number of a whole lower-case text; nil if it is not a word of the table.
  package func value(of text: [UInt8]) -> Int? { whole(text)?.value }

  /// Returns the word that is a whole lower-case text; nil without one.
  package func whole(_ text: [UInt8]) -> Match? { whole(text, in: 0..<text.count) }

  /// Returns the word that is a whole stretch of a lower-case text; nil without one.
  package func whole(_ text: [UInt8], in range: Range<Int>) -> Match? {
    guard !range.isEmpty else { return nil }
    var next = Int(heads[head(text[range.lowerBound], range.count > 1 ? text[range.lowerBound + 1] : 0)])
    while next >= 0 {
      let entry = entries[next]
      if Int(entry.length) == range.count, stands(entry, in: text, at: range.lowerBound) {
        return Match(end: range.upperBound, value: Int(entry.value), isAmbiguous: entry.isAmbiguous)
      }
      next = Int(entry.next)
    }
    return nil
  }

  /// Whether a byte begins a letter of an alphabet that separates words: Latin, Greek, Cyrillic, Hebrew, Arabic.
  package static func isLetter(_ byte: UInt8) -> Bool {
    ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")) || (byte >= 0xC3 && byte <= 0xDB)
  }
}
