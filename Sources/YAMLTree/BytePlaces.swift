import Clibyaml

/// Converts libyaml's character positions into byte positions.
struct BytePlaces {
  private let bytes: [UInt8]
  /// How many bytes of a byte order mark libyaml leaves out of its count.
  private let markLength: Int
  /// The byte of each character; empty when all are one byte long.
  private let places: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    markLength = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[markLength...].contains(where: { $0 >= 0x80 }) else {
      places = []
      return
    }
    places = bytes.indices.dropFirst(markLength).filter { bytes[$0] & 0xC0 != 0x80 } + [bytes.count]
  }

  /// The bytes between two marks, without the blanks and line endings at their end.
  func range(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Range<Int> {
    let low = place(start.index)
    var high = max(low, place(end.index))
    while high > low, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r")].contains(bytes[high - 1]) {
      high -= 1
    }
    return low..<high
  }

  private func place(_ index: Int) -> Int {
    if places.isEmpty { return min(bytes.count, index + markLength) }
    return places[min(index, places.count - 1)]
  }
}
