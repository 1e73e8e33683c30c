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
    var kept: [UInt8] = []
    kept.reserveCapacity(range.count)
    var gap = Gap.none
    var skip = removed.makeIterator()
    var hole = skip.next()
    var index = range.lowerBound
    while index < range.upperBound {
      while let current = hole, current.upperBound <= index { hole = skip.next() }
      if let current = hole, current.contains(index) {
        index = current.upperBound
        continue
      }
      let width = whiteWidth(bytes, at: index, limit: range.upperBound)
      if width > 0 {
        gap = max(gap, bytes[index] == .newline || bytes[index] == .carriageReturn ? .line : .blank)
        // A blank beside a line break still is only a line break.
        if gap == .line && width == 1 && bytes[index].isBlank { gap = .line }
        index += width
        continue
      }
      if gap != .none, !kept.isEmpty, !(gap == .line && joins(kept, bytes, at: index)) {
        kept.append(.space)
      }
      gap = .none
      kept.append(bytes[index])
      index += 1
    }
    return String(decoding: kept, as: UTF8.self)
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

  private static func joins(_ before: [UInt8], _ after: [UInt8], at index: Int) -> Bool {
    guard before.count >= 3, index + 2 < after.count else { return false }
    return isCJKLead(before[before.count - 3]) && before[before.count - 1] & 0xC0 == 0x80
      && isCJKLead(after[index])
  }

  /// Lead bytes of U+3000 to U+9FFF and of the full-width forms.
  private static func isCJKLead(_ byte: UInt8) -> Bool {
    (byte >= 0xE3 && byte <= 0xE9) || byte == 0xEF
  }
}
