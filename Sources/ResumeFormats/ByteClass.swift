import ResumeModel

/// Questions asked of single bytes, in ASCII; a byte of a multi-byte character answers no to all but `isWide`.
extension UInt8 {
  /// A blank or a tab.
  var isBlank: Bool { self == .space || self == .tab }
  /// A blank, a tab or a line ending.
  var isWhite: Bool { self == .space || (self >= .tab && self <= .carriageReturn) }
  /// A line feed or a carriage return.
  var isLineEnd: Bool { self == .newline || self == .carriageReturn }
  /// `0` to `9`.
  var isDigit: Bool { UInt8.digits.contains(self) }
  /// `a` to `z` in either case.
  var isLetter: Bool { (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "z") }
  /// A letter or a digit.
  var isWordByte: Bool { isLetter || isDigit }
  /// Part of a character outside ASCII.
  var isWide: Bool { self >= 0x80 }
  /// The punctuation that a backslash may escape in Markdown.
  var isPunctuation: Bool {
    (self >= .exclamation && self <= .slash) || (self >= .colon && self <= .at)
      || (self >= .openBracket && self <= .backtick) || (self >= .openBrace && self <= .tilde)
  }
}

extension [UInt8] {
  /// Whether the ASCII text is at the index.
  func has(_ text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    return text.withUTF8Buffer { wanted in
      for offset in 0..<length where unsafe wanted[offset] != self[index + offset] { return false }
      return true
    }
  }

  /// The index of the first occurrence of the ASCII text in a range.
  func firstIndex(of text: StaticString, in range: Range<Int>) -> Int? {
    guard text.utf8CodeUnitCount > 0 else { return range.lowerBound }
    let first = text.withUTF8Buffer { unsafe $0[0] }
    var index = range.lowerBound
    while index + text.utf8CodeUnitCount <= range.upperBound {
      if self[index] == first, has(text, at: index) { return index }
      index += 1
    }
    return nil
  }

  /// The range without blanks and line endings at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, self[low].isWhite { low += 1 }
    while high > low, self[high - 1].isWhite { high -= 1 }
    return low..<high
  }
}
