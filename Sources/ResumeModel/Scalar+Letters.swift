extension Unicode.Scalar {
  /// Whether the character is a letter of any script. Nearly all are ASCII, for which no table of Unicode is asked.
  package var isAlphabetic: Bool {
    isASCII ? UInt8.smallLetters.contains(UInt8(value) | 0x20) : properties.isAlphabetic
  }

  /// Whether the character is white space of any script; the same holds.
  package var isWhitespace: Bool {
    guard isASCII else { return properties.isWhitespace }
    return UInt8(value) == .space || (UInt8.tab...UInt8.carriageReturn).contains(UInt8(value))
  }
}
