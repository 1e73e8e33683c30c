import ResumeModel

/// Words with a number each, looked up as a whole or at a place of a text.
///
/// A dictionary of strings would cost more to build than a résumé costs to read. Here all words lie in one array of bytes, and
/// the first two bytes of a word lead to it.
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
    var start: Int
    var length: Int
    var value: Int
    var isAmbiguous: Bool
    /// The next entry that begins with bytes of the same sum; -1 behind the last.
    var next: Int
  }

  private var bytes: [UInt8] = []
  private var entries: [Entry] = []
  private var heads = [Int](repeating: -1, count: 1024)

  /// Makes a table; of a repeated word, the last number counts.
  ///
  /// - Parameter lists: words separated by bars, in lower case; a question mark after a word marks it as
  ///   ambiguous.
  package init(_ lists: [(words: StaticString, value: Int)]) {
    let size = lists.reduce(0) { $0 + $1.words.utf8CodeUnitCount }
    bytes.reserveCapacity(size)
    // Nearly all words have more than seven bytes; where they do not, the array grows once more.
    entries.reserveCapacity(size / 8)
    for list in lists { add(list.words, list.value) }
  }

  /// Adds lists separated by semicolons, the first with the number 1, as the months of a year are written.
  mutating func addNumbered(_ lists: StaticString) {
    add(lists, 1)
  }

  private mutating func add(_ words: StaticString, _ first: Int) {
    var value = first
    words.withUTF8Buffer { text in
      var start = 0
      for index in 0...text.count {
        let mark = index < text.count ? unsafe text[index] : .bar
        guard mark == .bar || mark == .semicolon else { continue }
        let place = bytes.count
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        close(from: place, value)
        start = index + 1
        if mark == .semicolon { value += 1 }
      }
    }
  }

  /// Enters the word that stands at the end of the bytes.
  private mutating func close(from start: Int, _ value: Int) {
    guard start < bytes.count else { return }
    let isAmbiguous = bytes[bytes.count - 1] == .questionMark
    if isAmbiguous { bytes.removeLast() }
    let head = WordTable.head(bytes[start], bytes.count > start + 1 ? bytes[start + 1] : 0)
    entries.append(
      Entry(start: start, length: bytes.count - start, value: value, isAmbiguous: isAmbiguous, next: heads[head]))
    heads[head] = entries.count - 1
  }

  private static func head(_ first: UInt8, _ second: UInt8) -> Int { (Int(first) &* 37 &+ Int(second)) & 1023 }

  /// Returns the longest word at an index of a lower-case text that is not the beginning of a longer word;
  /// nil without one.
  package func match(in text: [UInt8], at index: Int) -> Match? {
    guard index < text.count else { return nil }
    let pair = index + 1 < text.count ? longest(in: text, at: index, WordTable.head(text[index], text[index + 1])) : nil
    return pair ?? longest(in: text, at: index, WordTable.head(text[index], 0))
  }

  private func longest(in text: [UInt8], at index: Int, _ head: Int) -> Match? {
    var best: Match?
    var next = heads[head]
    while next >= 0 {
      let entry = entries[next]
      next = entry.next
      let end = index + entry.length
      guard end <= text.count, end > best?.end ?? 0, stands(entry, in: text, at: index),
        end == text.count || !WordTable.isLetter(text[end]) || !WordTable.isLetter(text[index])
      else { continue }
      best = Match(end: end, value: entry.value, isAmbiguous: entry.isAmbiguous)
    }
    return best
  }

  private func stands(_ entry: Entry, in text: [UInt8], at index: Int) -> Bool {
    for offset in 0..<entry.length where bytes[entry.start + offset] != text[index + offset] { return false }
    return true
  }

  /// Returns the number of a whole lower-case text; nil if it is not a word of the table.
  package func value(of text: [UInt8]) -> Int? { whole(text)?.value }

  /// Returns the word that is a whole lower-case text; nil without one.
  package func whole(_ text: [UInt8]) -> Match? {
    guard let first = text.first else { return nil }
    var next = heads[WordTable.head(first, text.count > 1 ? text[1] : 0)]
    while next >= 0 {
      let entry = entries[next]
      if entry.length == text.count, stands(entry, in: text, at: 0) {
        return Match(end: entry.length, value: entry.value, isAmbiguous: entry.isAmbiguous)
      }
      next = entry.next
    }
    return nil
  }

  /// Whether a byte begins a letter of an alphabet that separates words: Latin, Greek, Cyrillic, Hebrew, Arabic.
  package static func isLetter(_ byte: UInt8) -> Bool {
    ((byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")) || (byte >= 0xC3 && byte <= 0xDB)
  }
}
