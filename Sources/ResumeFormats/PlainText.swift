import ResumeModel

/// Turns bytes into words as a reader sees them.
package enum PlainText {
  /// Returns the text with white space collapsed and without the given ranges.
  ///
  /// A line break between two Chinese or Japanese characters leaves no blank, because a reader sees none.
  /// Bytes that are not UTF-8 become replacement characters.
  static func collapsed(
    _ bytes: [UInt8], in range: Range<Int>? = nil, without removed: [Range<Int>]
  ) -> String {
    let range = range ?? 0..<bytes.count
    // Written where it stays: no byte is left over, for a gap is one blank at most.
    return unsafe String(unsafeUninitializedCapacity: range.count) { kept in
      var count = 0
      var gap = Gap.none
      var hole = 0
      var index = range.lowerBound
      while index < range.upperBound {
        while hole < removed.count, removed[hole].upperBound <= index { hole += 1 }
        if hole < removed.count, removed[hole].contains(index) {
          index = removed[hole].upperBound
          continue
        }
        let width = whiteWidth(bytes, at: index, limit: range.upperBound)
        if width > 0 {
          gap = max(gap, bytes[index].isLineEnd ? .line : .blank)
          index += width
          continue
        }
        if gap != .none, count > 0 {
          let endsWide = unsafe count >= 3 && isCJKLead(kept[count - 3]) && kept[count - 1] & 0xC0 == 0x80
          if !(gap == .line && endsWide && beginsWide(bytes, at: index)) {
            unsafe kept[count] = .space
            count += 1
          }
        }
        gap = .none
        // To the end of the word; a single byte of anything else.
        let limit = hole < removed.count ? min(range.upperBound, removed[hole].lowerBound) : range.upperBound
        repeat {
          unsafe kept[count] = bytes[index]
          count += 1
          index += 1
        } while index < limit && bytes[index] > .space && !bytes[index].isWide
      }
      return count
    }
  }

  private enum Gap: Int, Comparable {
    case none, blank, line
    static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
  }

  /// Returns the width in bytes of the white space at an index; 0 without any.
  private static func whiteWidth(_ bytes: [UInt8], at index: Int, limit: Int) -> Int {
    let byte = bytes[index]
    if byte.isWhite { return 1 }
    if byte == 0xC2, index + 1 < limit, bytes[index + 1] == 0xA0 { return 2 }
    guard index + 2 < limit else { return 0 }
    if byte == 0xE3, bytes[index + 1] == 0x80, bytes[index + 2] == 0x80 { return 3 }
    if byte == 0xE2, bytes[index + 1] == 0x80 {
      let last = bytes[index + 2]
      if (last >= 0x80 && last <= 0x8B) || last == 0xAF { return 3 }
    }
    return 0
  }

  /// Whether a Chinese or Japanese character begins at an index.
  private static func beginsWide(_ bytes: [UInt8], at index: Int) -> Bool { index + 2 < bytes.count && isCJKLead(bytes[index]) }

  /// Lead bytes of U+3000 to U+9FFF and of the full-width forms.
  private static func isCJKLead(_ byte: UInt8) -> Bool {
    (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF
  }
}
